/** Legal counsel and public lawyers: who is engaged, how much is asked of them, and every question. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { type CounselRequestRow, type CounselRow, counselQuery } from './counsel-queries.ts'

const requestColumns: Column<CounselRequestRow>[] = [
  {
    title: '事由',
    show: ({ id, about, party }) => (
      <>
        <Link className="row-title" to="/counsel-requests/$id" params={{ id }} search={{}}>
          {about}
        </Link>
        <span className="soft block">{party ?? '一般事务'}</span>
      </>
    ),
  },
  { title: '法律顾问', show: ({ counsel }) => counsel },
  { title: '送请', show: ({ askedBy, askedOn }) => `${askedBy}，${dayInChinese(askedOn)}` },
  {
    title: '要求出具',
    show: ({ dueOn, late }) => (
      <span className="whole">
        {dayInChinese(dueOn)}
        {late && <span className="tag tag-wrong">已逾期</span>}
      </span>
    ),
  },
  { title: '状态', show: ({ state }) => <span className="tag tag-state">{state.label}</span> },
]

const counselColumns: Column<CounselRow>[] = [
  {
    title: '姓名',
    show: ({ name, kind, firm }) => (
      <>
        <strong>{name}</strong>
        <span className="soft block">
          {kind} · {firm}
        </span>
      </>
    ),
  },
  { title: '执业证号', show: ({ licenceNumber }) => licenceNumber },
  {
    title: '聘期',
    show: ({ heldFrom, heldUntil, engaged }) => (
      <>
        {dayInChinese(heldFrom)}至{dayInChinese(heldUntil)}
        {!engaged && <span className="tag tag-warn">不在聘期内</span>}
      </>
    ),
  },
  { title: '申报代理', numeric: true, show: ({ clients }) => clients },
  { title: '今年咨询', numeric: true, show: ({ asked }) => asked },
  { title: '今年意见', numeric: true, show: ({ answered }) => answered },
  { title: '待出具', numeric: true, show: ({ open }) => open },
]

export function CounselPage() {
  const { data } = useSuspenseQuery(counselQuery)
  return (
    <Page
      title="法律顾问"
      beside={
        <Link className="button button-main" to="/new/$name" params={{ name: 'counsel-request.ask' }} search={{}}>
          征求法律意见
        </Link>
      }
    >
      <section className="panel" aria-labelledby="requests-title">
        <h2 id="requests-title">咨询</h2>
        {data.requests.length === 0 ? (
          <Empty icon="document" title="还没有征求过法律意见">
            <p>重大、复杂的事项，可以请法律顾问、公职律师出具意见。</p>
          </Empty>
        ) : (
          <DataTable caption="咨询" columns={requestColumns} rows={data.requests} keyOf={({ id }) => id} />
        )}
      </section>
      <section className="panel" aria-labelledby="counsel-title">
        <h2 id="counsel-title">法律顾问、公职律师</h2>
        {data.counsel.length === 0 ? (
          <Empty icon="officer" title="没有登记聘任的法律顾问、公职律师">
            <p>
              由系统管理员或者局长在<Link to="/new">新建</Link>中登记聘任。
            </p>
          </Empty>
        ) : (
          <DataTable caption="法律顾问、公职律师" columns={counselColumns} rows={data.counsel} keyOf={({ id }) => id} />
        )}
      </section>
    </Page>
  )
}
