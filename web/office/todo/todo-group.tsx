/** The things that wait for me in one of my roles. */
import { Link } from '@tanstack/react-router'
import type { Todo } from '../../../src/desk/index.ts'
import { DueMark } from '../due-mark.tsx'
import { nounOf, placeOf } from '../queries.ts'

export function TodoGroup({ group }: { group: Todo['groups'][number] }) {
  const id = `group-${group.key}`
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>
        {group.label} <span className="count-dot count-quiet">{group.count}</span>
      </h2>
      <ul className="rows">
        {group.items.map((item) => (
          <Item key={`${item.id} ${item.act.name}`} item={item} />
        ))}
      </ul>
    </section>
  )
}

function Item({
  item: { kind, id, title, party, state, act, due },
}: {
  item: Todo['groups'][number]['items'][number]
}) {
  const place = kind === 'document' ? 'documents' : placeOf[kind]
  return (
    <li className="row">
      <div className="row-words">
        <Link className="row-title" to={`/${place}/$id`} params={{ id }} search={{}}>
          {title}
        </Link>
        <span className="row-facts">
          <span className="tag">{place === 'documents' ? '文书' : nounOf[place]}</span>
          <span>{party}</span>
          <span>{state}</span>
          {due && <DueMark due={due} />}
        </span>
      </div>
      <Link className="button button-main" to={`/${place}/$id/acts/$name`} params={{ id, name: act.name }} search={{}}>
        {act.label}
        <span className="for-readers">：{title}</span>
      </Link>
    </li>
  )
}
