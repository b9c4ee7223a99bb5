/** In which order a list stands: by the head of a column, or on a phone by a choice. */
import { Link, useNavigate } from '@tanstack/react-router'
import type { ListPlace, ListSearch } from '../queries.ts'

type Props = { place: ListPlace; search: ListSearch }

const orders: Record<string, string> = {
  '': '最近登记在前',
  registered: '最早登记在前',
  due: '期限最近在前',
  party: '按当事人',
  state: '按状态',
}

/** First the end that people look for, then the other, then as it was. */
function next(sort: string | undefined, column: string): string | undefined {
  if (sort === column) return `-${column}`
  return sort === `-${column}` ? undefined : column
}

export function SortLink({ place, search, column, label }: Props & { column: string; label: string }) {
  const { sort } = search
  const marks: Record<string, string> = { [column]: '▲', [`-${column}`]: '▼' }
  return (
    <Link
      className="sort-link"
      to={`/${place}`}
      search={{ ...search, sort: next(sort, column), page: undefined }}
      aria-label={`按${label}排序`}
    >
      {label}
      <span aria-hidden="true">{marks[sort ?? ''] ?? '⇅'}</span>
    </Link>
  )
}

export function SortChoice({ place, search }: Props) {
  const navigate = useNavigate()
  return (
    <div className="sort-choice">
      <label htmlFor="sort">排序</label>
      <select
        id="sort"
        className="plain-input"
        value={search.sort ?? ''}
        onChange={({ target }) =>
          void navigate({ to: `/${place}`, search: { ...search, sort: target.value || undefined, page: undefined } })
        }
      >
        {Object.entries(orders).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
        {search.sort !== undefined && !(search.sort in orders) && <option value={search.sort}>按所选的列</option>}
      </select>
    </div>
  )
}
