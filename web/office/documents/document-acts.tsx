/** What may be done with this document now, and why the rest may not. */
import '../acts/acts.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AvailableAct } from '../../../src/acts/index.ts'
import { Icon } from '../../ui/icon.tsx'
import { Reasons } from '../acts/reasons.tsx'
import { paperActsQuery } from './document-queries.ts'

/** What this document has no use for is not shown at all. */
const needless = ['sheet-signed', 'not-addressed', 'decision-not-voidable']

export function DocumentActs({ id }: { id: string }) {
  const { data } = useSuspenseQuery(paperActsQuery('documents', id))
  const fitting = data.acts.filter((act) => !act.reasons.some(({ code }) => needless.includes(code)))
  const open = fitting.filter(({ allowed }) => allowed)
  const [first, ...rest] = open
  const closed = fitting.filter(({ mine, allowed }) => mine && !allowed)
  const waits = fitting.some(({ name, mine, reasons }) => name === 'document.seal' && !mine && reasons.length === 0)
  return (
    <section className="panel acts-panel" aria-labelledby="paper-acts">
      <h2 id="paper-acts">现在可以办</h2>
      {open.length === 0 && <p className="soft">这份文书没有轮到您办理的事项。</p>}
      {first && (
        <p className="acts-open paper-first">
          <ActLink id={id} act={first} main />
        </p>
      )}
      {rest.length > 0 && (
        <ul className="acts-back">
          {rest.map((act) => (
            <li key={act.name}>
              <ActLink id={id} act={act} main={false} />
            </li>
          ))}
        </ul>
      )}
      {waits && (
        <p className="soft">
          <Icon name="wait" size={16} /> 等待：书记员 <strong>用印</strong>
        </p>
      )}
      {closed.map((act) => (
        <div key={act.name} className="acts-closed">
          <button className="button" type="button" disabled>
            <Icon name="lock" size={16} />
            {act.label}
          </button>
          <Reasons reasons={act.reasons} />
        </div>
      ))}
    </section>
  )
}

function ActLink({ id, act: { name, label }, main }: { id: string; act: AvailableAct; main: boolean }) {
  const look = main ? 'button button-main' : undefined
  const words = (
    <>
      {label}
      {main && <Icon name="next" size={16} />}
    </>
  )
  return name === 'document.sign' ? (
    <Link className={look} to="/documents/$id/sign" params={{ id }} search={{}}>
      {words}
    </Link>
  ) : (
    <Link className={look} to="/documents/$id/acts/$name" params={{ id, name }} search={{}}>
      {words}
    </Link>
  )
}
