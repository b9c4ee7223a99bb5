/** The proceedings that hang on a case or an inspection: measures, deferrals, reviews. */
import { Link } from '@tanstack/react-router'
import type { RelatedRow } from '../contract.ts'
import type { Tab } from './tabs.tsx'

export function relatedTab(related: RelatedRow[]): Tab[] {
  if (related.length === 0) return []
  return [{ key: 'related', label: '相关程序', count: related.length, show: () => <RelatedList related={related} /> }]
}

export function RelatedList({ related }: { related: RelatedRow[] }) {
  return (
    <ul className="rows">
      {related.map(({ id, title, kind, state }) => (
        <li className="row" key={id}>
          <div className="row-words">
            <Link className="row-title" to="/proceedings/$id" params={{ id }} search={{}}>
              {title}
            </Link>
            <span className="row-facts">
              <span>{kind}</span>
              <span className="tag tag-state">{state.label}</span>
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
