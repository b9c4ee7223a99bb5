/** What a list is asked for. The answer to every question stands in the address. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { SubjectList } from '../contract.ts'
import { type ListSearch, lookupsQuery, type Place } from '../queries.ts'
import { Choice } from './choice.tsx'

type Props = { place: Place; search: ListSearch; list: SubjectList | undefined }

const nearness = { past: '已逾期', near: '临近届满', none: '没有进行中的期限' }

export function QueryForm({ place, search, list }: Props) {
  const navigate = useNavigate()
  return (
    <form
      className="query-form"
      onSubmit={(event) => {
        event.preventDefault()
        void navigate({ to: `/${place}`, search: searchOf(new FormData(event.currentTarget), search) })
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
      <MoreFields search={search} />
    </form>
  )
}

function MoreFields({ search }: { search: ListSearch }) {
  const { data } = useQuery(lookupsQuery)
  const officers = Object.fromEntries((data?.officers ?? []).map(({ id, name }) => [id, name]))
  const asked = [search.handler, search.due, search.from, search.until].filter(Boolean).length
  return (
    <details className="query-more">
      <summary>更多条件{asked > 0 && `（${asked}）`}</summary>
      <div className="query-more-fields">
        <Choice name="handler" label="承办人" choices={officers} chosen={search.handler} />
        <Choice name="due" label="最近期限" choices={nearness} chosen={search.due} />
        <Since name="from" label="登记日期从" value={search.from} />
        <Since name="until" label="登记日期到" value={search.until} />
      </div>
    </details>
  )
}

function Since({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  const id = `query-${name}`
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input id={id} className="plain-input" type="date" name={name} defaultValue={value} />
    </div>
  )
}

/** A new question begins on the first page; the order stays. */
function searchOf(form: FormData, { kind: before, sort }: ListSearch): ListSearch {
  const text = (name: string) => String(form.get(name) ?? '').trim() || undefined
  const kind = text('kind')
  // the states of one kind mean nothing for another
  const state = kind === before ? text('state') : undefined
  const days = { from: text('from'), until: text('until'), due: text('due') }
  return { kind, q: text('q'), state, mine: form.has('mine') || undefined, handler: text('handler'), ...days, sort }
}
