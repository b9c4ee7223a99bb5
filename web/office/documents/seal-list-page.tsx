/** 印章使用登记簿: what waits for the keeper of the seals, and every use there was. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { SealRegister } from '../../../src/desk/index.ts'
import { instantInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { PageTurner } from '../lists/page-turner.tsx'
import { sealUsesQuery } from './document-queries.ts'

const pageSize = 50

const columns: Column<SealRegister['rows'][number]>[] = [
  {
    title: '文书',
    show: ({ documentId, title, number }) => (
      <>
        <Link className="row-title" to="/documents/$id" params={{ id: documentId }} search={{}}>
          {title}
        </Link>
        {number && <span className="soft block">{number}</span>}
      </>
    ),
  },
  { title: '印章', show: ({ seal }) => seal },
  { title: '用印时间', show: ({ at }) => <span className="whole">{instantInChinese(at)}</span> },
  { title: '用印人', show: ({ by }) => <span className="whole">{by}</span> },
  { title: '方式', show: ({ manner }) => manner },
  { title: '内容指纹', show: ({ contentSha256 }) => <code>{contentSha256.slice(0, 16)}…</code> },
]

export function SealListPage() {
  const { page = 1 } = useSearch({ from: '/frame/seals' })
  const { data } = useSuspenseQuery(sealUsesQuery(page))
  return (
    <Page title="用印登记">
      {data.waiting.length > 0 && <Waiting waiting={data.waiting} />}
      <section className="panel" aria-labelledby="seal-uses">
        <h2 id="seal-uses">用印登记簿</h2>
        <p className="soft">每一次用印都在这里：用在哪一份文书、它的内容指纹、谁、什么时候。一份文书只用印一次。</p>
        {data.rows.length === 0 ? (
          <Empty icon="document" title="还没有用过印" />
        ) : (
          <DataTable caption="用印登记簿" columns={columns} rows={data.rows} keyOf={(row) => row.documentId} />
        )}
        <PageTurner page={page} total={data.total} pageSize={pageSize} unit="次" />
      </section>
    </Page>
  )
}

function Waiting({ waiting }: Pick<SealRegister, 'waiting'>) {
  return (
    <section className="panel" aria-labelledby="seal-waiting">
      <h2 id="seal-waiting">等待用印（{waiting.length}）</h2>
      <ul className="plain-list">
        {waiting.map(({ id, title, number, at }) => (
          <li key={id}>
            <Link className="row-title" to="/documents/$id" params={{ id }} search={{}}>
              {title}
              {number && `　${number}`}
            </Link>
            <span className="soft block">{instantInChinese(at)}制发</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
