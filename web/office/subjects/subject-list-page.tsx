/** A list to be searched. What was searched for stands in the address, so that a list can be kept and sent. */
import './subjects.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { dayInChinese } from '../../../src/kernel/day.ts'
import { fenToYuan } from '../../../src/kernel/money.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import type { SubjectList, SubjectRow } from '../contract.ts'
import { DueMark } from '../due-mark.tsx'
import { FaultPage } from '../frame/fault-page.tsx'
import { type ListSearch, listQuery, nounOf, type Place } from '../queries.ts'

type Props = { place: Place; title: string; noun: string }

export function SubjectListPage({ place, title, noun }: Props) {
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
      <QueryForm key={JSON.stringify(search)} place={place} search={search} list={data} />
      <section className="panel" aria-label={`${noun}列表`} aria-busy={isFetching}>
        {!data && (error ? <FaultPage error={error} /> : <Loading />)}
        {data && <Rows place={place} noun={noun} list={data} search={search} />}
      </section>
    </Page>
  )
}

function Rows({ place, noun, list, search }: { place: Place; noun: string; list: SubjectList; search: ListSearch }) {
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
      <DataTable caption={`${noun}列表`} columns={columnsFor(place)} rows={list.rows} keyOf={(row) => row.id} />
      <Pages place={place} list={list} search={search} />
    </>
  )
}

function columnsFor(place: Place): Column<SubjectRow>[] {
  const fine: Column<SubjectRow> = {
    title: '罚款（元）',
    numeric: true,
    show: ({ fineFen }) => (typeof fineFen === 'number' ? fenToYuan(fineFen) : '—'),
  }
  return [
    {
      title: nounOf[place],
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
    { title: '当事人', show: ({ party }) => party },
    { title: '状态', show: ({ state }) => <span className="tag tag-state">{state.label}</span> },
    { title: '承办人', show: ({ handlers }) => (handlers.length > 0 ? <Names names={handlers} /> : '—') },
    { title: '登记日期', show: ({ registeredOn }) => <span className="whole">{dayInChinese(registeredOn)}</span> },
    { title: '最近期限', show: ({ due }) => (due ? <DueMark due={due} /> : '—') },
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

type QueryProps = { place: Place; search: ListSearch; list: SubjectList | undefined }

function QueryForm({ place, search, list }: QueryProps) {
  const navigate = useNavigate()
  return (
    <form
      className="query-form"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const text = (name: string) => String(form.get(name) ?? '').trim() || undefined
        const kind = text('kind')
        // the states of one kind mean nothing for another
        const state = kind === search.kind ? text('state') : undefined
        const next = { kind, q: text('q'), state, mine: form.has('mine') || undefined }
        void navigate({ to: `/${place}`, search: next })
      }}
    >
      <div>
        <label htmlFor="query-q">关键字</label>
        <input id="query-q" className="plain-input" name="q" defaultValue={search.q} placeholder="名称、当事人、文号" />
      </div>
      {list?.kinds && <Choice name="kind" label="类别" choices={list.kinds} chosen={search.kind} />}
      {Object.keys(list?.states ?? {}).length > 0 && (
        <Choice name="state" label="状态" choices={list?.states ?? {}} chosen={search.state} />
      )}
      <label className="query-check">
        <input type="checkbox" name="mine" defaultChecked={search.mine ?? false} />
        只看我承办的
      </label>
      <div className="query-buttons">
        <button className="button button-main" type="submit">
          查询
        </button>
        <Link className="button" to={`/${place}`} search={{}}>
          重置
        </Link>
      </div>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; choices: Record<string, string>; chosen: string | undefined }

function Choice({ name, label, choices, chosen }: ChoiceProps) {
  const id = `query-${name}`
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select key={Object.keys(choices).join()} id={id} className="plain-input" name={name} defaultValue={chosen}>
        <option value="">全部</option>
        {Object.entries(choices).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

function Pages({ place, list, search }: { place: Place; list: SubjectList; search: ListSearch }) {
  const last = Math.max(1, Math.ceil(list.total / list.pageSize))
  const to = (page: number) => ({ ...search, page: page > 1 ? page : undefined })
  return (
    <nav className="pages" aria-label="分页">
      <span className="soft">
        共 {list.total} 条，第 {list.page} / {last} 页
      </span>
      {list.page > 1 && (
        <Link className="button" to={`/${place}`} search={to(list.page - 1)}>
          上一页
        </Link>
      )}
      {list.page < last && (
        <Link className="button" to={`/${place}`} search={to(list.page + 1)}>
          下一页
        </Link>
      )}
    </nav>
  )
}
