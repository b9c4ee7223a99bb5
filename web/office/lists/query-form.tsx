/** What a list is asked for. The answer to every question stands in the address. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { SubjectList } from '../contract.ts'
import { type ListPlace, type ListSearch, lookupsQuery } from '../queries.ts'
import { Choice } from './choice.tsx'
import { type Entered, QueryBar } from './query-bar.tsx'

type Props = { place: ListPlace; search: ListSearch; list: SubjectList | undefined }

const nearness = { past: '已逾期', near: '临近届满', none: '没有进行中的期限' }

export function QueryForm({ place, search, list }: Props) {
  const navigate = useNavigate()
  return (
    <QueryBar
      q={search.q}
      placeholder="名称、当事人、文号"
      onAsk={(entered) => void navigate({ to: `/${place}`, search: searchOf(entered, search) })}
      below={<MoreFields search={search} />}
    >
      {list?.kinds && <Choice name="kind" label="类别" choices={list.kinds} chosen={search.kind} />}
      {Object.keys(list?.states ?? {}).length > 0 && (
        <Choice name="state" label="状态" choices={list?.states ?? {}} chosen={search.state} />
      )}
      <label className="query-check">
        <input type="checkbox" name="mine" defaultChecked={search.mine ?? false} />
        只看我承办的
      </label>
    </QueryBar>
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
function searchOf(entered: Entered, { kind: before, sort }: ListSearch): ListSearch {
  const kind = entered('kind')
  // the states of one kind mean nothing for another
  const state = kind === before ? entered('state') : undefined
  const mine = entered('mine') === undefined ? undefined : true
  const days = { from: entered('from'), until: entered('until'), due: entered('due') }
  return { kind, q: entered('q'), state, mine, handler: entered('handler'), ...days, sort }
}
