/** A list to be searched. What was searched for stands in the address, so that a list can be kept and sent. */
import './lists.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { fenToYuan } from '../../../src/kernel/money.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import type { SubjectList, SubjectRow } from '../contract.ts'
import { DueMark } from '../due-mark.tsx'
import { FaultPage } from '../frame/fault-page.tsx'
import { type ListPlace, type ListSearch, listParameters, listQuery, nounOf } from '../queries.ts'
import { KeptViews } from './kept-views.tsx'
import { PageTurner } from './page-turner.tsx'
import { QueryForm } from './query-form.tsx'
import { SortChoice, SortLink } from './sorting.tsx'

type Props = { place: ListPlace; title: string; noun: string }

export function ListPage({ place, title, noun }: Props) {
  const search = useSearch({ from: `/frame/${place}` })
  const { data, error, isFetching } = useQuery({ ...listQuery(place, search), placeholderData: keepPreviousData })
  return (
    <Page
      title={title}
      beside={
        <Link className="button button-main" to="/new">
          新建
        </Link>
      }
    >
      <QueryForm
        key={JSON.stringify({ ...search, sort: undefined, page: undefined })}
        place={place}
        search={search}
        list={data}
      />
      <KeptViews place={place} search={search} />
      <section className="panel" aria-label={`${noun}列表`} aria-busy={isFetching}>
        {!data && (error ? <FaultPage error={error} /> : <Loading />)}
        {data && <Rows place={place} noun={noun} list={data} search={search} />}
      </section>
    </Page>
  )
}

function Rows({
  place,
  noun,
  list,
  search,
}: {
  place: ListPlace
  noun: string
  list: SubjectList
  search: ListSearch
}) {
  if (list.rows.length === 0)
    return (
      <Empty icon={place === 'cases' ? 'case' : 'inspection'} title={`没有符合条件的${noun}`}>
        <p>
          可以
          <Link to={`/${place}`} search={{}}>
            清除查询条件
          </Link>
          ，或者<Link to="/new">新建</Link>。
        </p>
      </Empty>
    )
  return (
    <>
      <SortChoice place={place} search={search} />
      <DataTable caption={`${noun}列表`} columns={columnsFor(place, search)} rows={list.rows} keyOf={(row) => row.id} />
      <div className="list-foot">
        <a className="button" href={`/api/${place}.csv?${listParameters({ ...search, page: undefined })}`} download>
          导出表格
        </a>
        <PageTurner page={list.page} pageSize={list.pageSize} total={list.total} more={list.more} />
      </div>
    </>
  )
}

function columnsFor(place: ListPlace, search: ListSearch): Column<SubjectRow>[] {
  const head = (column: string, label: string) => (
    <SortLink place={place} search={search} column={column} label={label} />
  )
  const fine: Column<SubjectRow> = {
    title: '罚款（元）',
    head: head('fine', '罚款（元）'),
    numeric: true,
    show: ({ fineFen }) => (typeof fineFen === 'number' ? fenToYuan(fineFen) : '—'),
  }
  return [
    {
      title: nounOf[place],
      head: head('title', nounOf[place]),
      show: ({ id, title, number }) => (
        <>
          <Link className="row-title" to={`/${place}/$id`} params={{ id }} search={{}}>
            {title}
          </Link>
          {number && <span className="soft block">{number}</span>}
        </>
      ),
    },
    ...(place === 'proceedings' ? [kindColumn] : []),
    { title: '当事人', head: head('party', '当事人'), show: ({ party }) => party },
    {
      title: '状态',
      head: head('state', '状态'),
      show: ({ state }) => <span className="tag tag-state">{state.label}</span>,
    },
    { title: '承办人', show: ({ handlers }) => (handlers.length > 0 ? <Names names={handlers} /> : '—') },
    {
      title: '登记日期',
      head: head('registered', '登记日期'),
      show: ({ registeredOn }) => <span className="whole">{dayInChinese(registeredOn)}</span>,
    },
    { title: '最近期限', head: head('due', '最近期限'), show: ({ due }) => (due ? <DueMark due={due} /> : '—') },
    ...(place === 'cases' ? [fine] : []),
  ]
}

const kindColumn: Column<SubjectRow> = { title: '类别', show: ({ kind }) => kind }

/** A name is never broken in two. */
function Names({ names }: { names: string[] }) {
  return names.map((name, index) => (
    <span className="whole" key={name}>
      {name}
      {index < names.length - 1 && '、'}
    </span>
  ))
}
