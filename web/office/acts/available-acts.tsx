/** 现在可以办: mine and open as buttons, mine and closed with the reason and the article, others' as waiting. */
import './acts.css'
import { Link } from '@tanstack/react-router'
import type { AvailableAct } from '../../../src/acts/index.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Place } from '../queries.ts'
import { Reasons } from './reasons.tsx'

type Props = { acts: AvailableAct[]; place: Place; id: string }

export function AvailableActs({ acts, place, id }: Props) {
  const { open, back, closed, later, waiting } = sortActs(acts)
  return (
    <section className="panel acts-panel" aria-labelledby="acts-title">
      <h2 id="acts-title">现在可以办</h2>
      {open.length === 0 && <p className="soft">没有轮到您办理的事项。</p>}
      <ul className="plain-list acts-open">
        {open.map((act) => (
          <li key={act.name}>
            <OpenAct act={act} place={place} id={id} />
            {act.documents.length > 0 && <span className="soft">生成：{act.documents.join('、')}</span>}
          </li>
        ))}
      </ul>
      <Waiting acts={waiting} />
      <Closed acts={closed} />
      {back.length > 0 && (
        <div className="acts-back">
          <h3>需要改变时</h3>
          <ul>
            {back.map((act) => (
              <li key={act.name}>
                <OpenAct act={act} place={place} id={id} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {later.length > 0 && (
        <details className="acts-later" open={open.length === 0}>
          <summary>还没有走到的步骤（{later.length}）</summary>
          <Closed acts={later} />
        </details>
      )}
    </section>
  )
}

/** What leads on is a button; what undoes or redoes is there for who needs it, and looks it. */
function OpenAct({ act, place, id }: { act: AvailableAct; place: Place; id: string }) {
  return (
    <Link
      className={act.back ? undefined : 'button button-main'}
      to={`/${place}/$id/acts/$name`}
      params={{ id, name: act.name }}
      search={{}}
    >
      {act.label}
      {!act.back && <Icon name="next" size={16} />}
    </Link>
  )
}

function Waiting({ acts }: { acts: AvailableAct[] }) {
  if (acts.length === 0) return null
  return (
    <ul className="plain-list acts-waiting" aria-label="等待其他岗位">
      {acts.map((act) => (
        <li key={act.name}>
          <Icon name="wait" size={16} />
          <span>
            等待：{act.by.join('、')} <strong>{act.label}</strong>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Closed({ acts }: { acts: AvailableAct[] }) {
  if (acts.length === 0) return null
  return (
    <ul className="plain-list acts-closed">
      {acts.map((act) => (
        <li key={act.name}>
          <button className="button" type="button" disabled aria-describedby={`why-${act.name}`}>
            <Icon name="lock" size={16} />
            {act.label}
          </button>
          <div id={`why-${act.name}`}>
            <Reasons reasons={act.reasons} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** An act that this state simply has not reached is not worth a screen line to somebody tired. */
function sortActs(acts: AvailableAct[]) {
  const mine = acts.filter((act) => act.mine)
  const closed = mine.filter((act) => !act.allowed)
  const isLater = (act: AvailableAct) => act.reasons.some(({ code }) => code === 'not-in-state')
  return {
    open: mine.filter((act) => act.allowed && !act.back),
    back: mine.filter((act) => act.allowed && act.back),
    closed: closed.filter((act) => !isLater(act)),
    later: closed.filter(isLater),
    waiting: acts.filter((act) => !act.mine && isWaitedFor(act)),
  }
}

/** Only the post is missing: somebody who holds it could act now. */
function isWaitedFor(act: AvailableAct): boolean {
  return act.reasons.every(({ code }) => code === 'role-missing')
}
