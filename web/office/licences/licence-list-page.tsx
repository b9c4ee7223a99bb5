/** The register of licences: who holds what until when. */
import '../lists/lists.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import type { LicenceList, LicenceRow } from '../contract.ts'
import { DueMark } from '../due-mark.tsx'
import { Choice } from '../lists/choice.tsx'
import { PageTurner } from '../lists/page-turner.tsx'
import { QueryBar } from '../lists/query-bar.tsx'
import { type LicenceSearch, licencesQuery } from '../queries.ts'
import { LicenceState } from './licence-state.tsx'

const columns: Column<LicenceRow>[] = [
  {
    title: '许可证件',
    show: ({ id, name, number }) => (
      <>
        <Link className="row-title" to="/proceedings/$id" params={{ id }} search={{ tab: 'licence' }}>
          {name}
        </Link>
        <span className="soft block">{number}</span>
      </>
    ),
  },
  { title: '被许可人', show: ({ holder }) => holder },
  {
    title: '许可范围',
    show: ({ particulars }) => particulars.map(({ label, value }) => `${label}：${value}`).join('；') || '—',
  },
  {
    title: '有效期至',
    show: ({ validUntil }) => <span className="whole">{validUntil ? dayInChinese(validUntil) : '未规定期限'}</span>,
  },
  { title: '状态', show: ({ state }) => <LicenceState state={state} /> },
  { title: '申请延续', show: ({ renewBy }) => (renewBy ? <DueMark due={renewBy} /> : '—') },
]

export function LicenceListPage() {
  const search = useSearch({ from: '/frame/licences' })
  const { data } = useSuspenseQuery(licencesQuery(search))
  return (
    <Page
      title="许可证件"
      beside={
        <Link className="button button-main" to="/new/$name" params={{ name: 'licence.receive' }} search={{}}>
          收到许可申请
        </Link>
      }
    >
      <p className="soft">谁持有什么许可、到哪一天。变更、延续、撤销、注销，从该许可的页面办理。</p>
      <Question key={JSON.stringify(search)} search={search} list={data} />
      <section className="panel" aria-label="许可证件列表">
        {data.rows.length === 0 ? (
          <Empty icon="document" title="没有符合条件的许可证件">
            <p>
              证件制作以后登入本页。可以
              <Link to="/licences" search={{}}>
                清除查询条件
              </Link>
              。
            </p>
          </Empty>
        ) : (
          <DataTable caption="许可证件" columns={columns} rows={data.rows} keyOf={({ id }) => id} />
        )}
      </section>
      <PageTurner page={data.page} pageSize={data.pageSize} total={data.total} unit="件" />
    </Page>
  )
}

function Question({ search, list }: { search: LicenceSearch; list: LicenceList }) {
  const navigate = useNavigate()
  return (
    <QueryBar
      q={search.q}
      placeholder="被许可人、编号、许可名称"
      onAsk={(entered) => void navigate({ to: '/licences', search: { q: entered('q'), state: entered('state') } })}
    >
      <Choice name="state" label="状态" choices={list.states} chosen={search.state} />
    </QueryBar>
  )
}
