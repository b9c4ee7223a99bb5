/** What was tried and refused. */
import '../lists/lists.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { instantInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import type { RefusalRow } from '../contract.ts'
import { Cited } from '../law/cited.tsx'
import { PageTurner } from '../lists/page-turner.tsx'
import { refusalsQuery } from '../queries.ts'

const columns: Column<RefusalRow>[] = [
  { title: '时间', show: ({ at }) => instantInChinese(at) },
  { title: '账号', show: ({ account }) => account },
  { title: '事项', show: ({ label }) => label },
  { title: '拒绝理由', show: ({ reason }) => reason },
  { title: '依据', show: ({ basis }) => <Cited text={basis} /> },
  { title: '来自', show: ({ from }) => <code>{from}</code> },
]

export function RefusalListPage() {
  const { page = 1 } = useSearch({ from: '/frame/refusals' })
  const { data } = useSuspenseQuery(refusalsQuery(page))
  const seen = data.rows.length
  return (
    <Page title="被拒操作">
      <p className="soft">被系统拒绝的办理，供执法监督查看。</p>
      <section className="panel" aria-label="被拒操作列表">
        {seen === 0 && <Empty title="没有被拒绝的操作" />}
        {seen > 0 && (
          <DataTable
            caption="被拒操作"
            columns={columns}
            rows={data.rows}
            keyOf={({ at, account, act }) => `${at} ${account} ${act}`}
          />
        )}
      </section>
      <PageTurner page={page} pageSize={data.pageSize} total={data.total} unit="次" />
    </Page>
  )
}
