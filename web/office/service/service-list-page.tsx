/** 待送达: what has been drawn up and not yet served, soonest due first; on a phone one card a document. */
import '../lists/lists.css'
import './service.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { DueMark } from '../due-mark.tsx'
import { FaultPage } from '../frame/fault-page.tsx'
import { Choice } from '../lists/choice.tsx'
import { type Entered, QueryBar } from '../lists/query-bar.tsx'
import { lookupsQuery } from '../queries.ts'
import { ServicePlace } from './service-place.tsx'
import { type ServiceQueue, type ServiceRow, type ServiceSearch, serviceQueueQuery } from './service-queries.ts'

export function ServiceListPage() {
  const search = useSearch({ from: '/frame/service' })
  const { data, error, isFetching } = useQuery({ ...serviceQueueQuery(search), placeholderData: keepPreviousData })
  return (
    <Page title="待送达" beside={data && <span className="soft">共 {data.rows.length} 份</span>}>
      <QueueForm key={JSON.stringify(search)} search={search} list={data} />
      <section className="panel" aria-label="待送达文书列表" aria-busy={isFetching}>
        {!data && (error ? <FaultPage error={error} /> : <Loading />)}
        {data && <Rows list={data} />}
      </section>
    </Page>
  )
}

function QueueForm({ search, list }: { search: ServiceSearch; list: ServiceQueue | undefined }) {
  const navigate = useNavigate()
  const { data } = useQuery(lookupsQuery)
  const officers = Object.fromEntries((data?.officers ?? []).map(({ id, name }) => [id, name]))
  const ask = (entered: Entered) =>
    navigate({ to: '/service', search: { q: entered('q'), officer: entered('officer'), state: entered('state') } })
  return (
    <QueryBar q={search.q} placeholder="受送达人、地址、文号" onAsk={(entered) => void ask(entered)}>
      <Choice name="officer" label="送达人" choices={{ me: '由我送达', ...officers }} chosen={search.officer} />
      <Choice name="state" label="送达情况" choices={list?.states ?? {}} chosen={search.state} />
    </QueryBar>
  )
}

function Rows({ list }: { list: ServiceQueue }) {
  if (list.rows.length === 0)
    return (
      <Empty title="没有待送达的文书">
        <p>
          文书作出以后在这里排队，送达以后自动离开。可以
          <Link to="/service" search={{}}>
            清除查询条件
          </Link>
          。
        </p>
      </Empty>
    )
  return <DataTable caption="待送达文书" columns={columnsFor(list)} rows={list.rows} keyOf={({ id }) => id} />
}

function columnsFor({ states }: ServiceQueue): Column<ServiceRow>[] {
  return [
    {
      title: '文书',
      width: '24%',
      show: ({ id, title, number, matter }) => (
        <>
          <Link className="row-title" to="/service/$id" params={{ id }}>
            {title}
          </Link>
          {number && <span className="soft block">{number}</span>}
          <span className="soft block">{matter.title}</span>
        </>
      ),
    },
    { title: '受送达人', width: '26%', show: (row) => <ServicePlace row={row} /> },
    { title: '情况', show: (row) => <Progress row={row} states={states} /> },
    { title: '期限', show: ({ due, since }) => <Term due={due} since={since} /> },
    { title: '送达人', show: (row) => <Servers row={row} /> },
    { title: '办理', show: (row) => <ServeLink row={row} /> },
  ]
}

function Progress({ row, states }: { row: ServiceRow; states: Record<string, string> }) {
  const last = row.attempts.at(-1)
  return (
    <>
      {row.states.map((state) => (
        <span key={state} className={`tag ${state === 'past' || state === 'expired' ? 'tag-warn' : 'tag-state'}`}>
          {states[state] ?? state}
        </span>
      ))}
      {row.notice?.until && <span className="soft block">公告至 {dayInChinese(row.notice.until)}</span>}
      {last && (
        <span className="soft block">
          试过 {row.attempts.length} 次：{last.manner}，{last.cause}
        </span>
      )}
    </>
  )
}

function Term({ due, since }: Pick<ServiceRow, 'due' | 'since'>) {
  return (
    <>
      {due && <DueMark due={due} />}
      <span className="soft block">{dayInChinese(since)}作出</span>
    </>
  )
}

function Servers({ row: { taker, handlers } }: { row: ServiceRow }) {
  if (taker) return <>{taker.name}（接手）</>
  return <>{handlers.map(({ name }) => name).join('、') || '—'}</>
}

/** Whose it is serves; anybody else sees the document first, and may take it over there. */
function ServeLink({ row: { id, isMine, matter, serve, taker } }: { row: ServiceRow }) {
  if (!isMine)
    return (
      <Link className="button whole" to="/service/$id" params={{ id }}>
        {taker ? '查看' : '接手'}
      </Link>
    )
  return (
    <Link
      className="button button-main"
      to={`/${matter.place}/$id/acts/$name`}
      params={{ id: matter.id, name: serve.name }}
      search={{}}
    >
      送达
    </Link>
  )
}
