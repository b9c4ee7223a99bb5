/** The to-do list of a person: what waits for the roles held, grouped by what is to be done. */
import { dueOf } from '../acts/due.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import type { Office } from '../acts/office.ts'
import type { Actor } from '../identity/actor.ts'
import type { Role } from '../identity/role.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { findThreshold } from '../law/thresholds.ts'
import { listRunning, listWaiting } from './todo.views.ts'

export async function todoOf(office: Office, tx: Tx, actor: Actor) {
  const today = dayOf(office.clock())
  const law = await office.lawBook(tx)
  const warnWithin = findThreshold(law, 'deadline.warning-days', today)?.value ?? 3
  const places = placesFor(office, actor.roles)
  const ownOnly = actor.roles.every((role) => role === 'officer')
  const waiting = await listWaiting(tx, { places, personId: actor.personId, ownOnly })
  const running = await listRunning(tx, actor.roles)
  const due = (row: Pick<DeadlineRecord, 'provisional'> & { dueOn: DeadlineRecord['dueOn'] }) =>
    dueOf({ ...row, direction: 'at-most' } as DeadlineRecord, today, warnWithin)
  const items = waiting.flatMap((row) => {
    const place = places.find((one) => one.procedure === row.procedure && one.state === row.state)
    if (!place) return []
    const { subjectId: id, kind, title, party, dueOn, provisional } = row
    const act = { name: place.act, label: place.label }
    return [
      {
        kind,
        id,
        title,
        party,
        state: place.stateLabel,
        act,
        due: dueOn === null ? null : due({ dueOn, provisional }),
      },
    ]
  })
  const groups = [...Map.groupBy(items, (item) => item.act.label)].map(([label, own]) => {
    return { key: own[0]?.act.name ?? label, label, count: own.length, items: own }
  })
  const deadlines = running.map((row) => ({
    kind: row.kind,
    id: row.subjectId,
    title: row.title,
    label: row.label,
    due: due(row),
  }))
  return { groups, deadlines }
}

/** Where a step begins that one of these roles takes, ended lives apart; the first such step names the place. */
function placesFor(office: Office, roles: Role[]) {
  return office.procedures.flatMap(({ name: procedure, states, steps, ends }) => {
    const open = steps.filter(({ from }) => from !== null && !ends.includes(from))
    const own = open.filter((step) => step.by.some((role) => roles.includes(role)))
    return [...Map.groupBy(own, (step) => step.from ?? '')].flatMap(([state, [first]]) =>
      first ? [{ procedure, state, act: first.act, label: first.label, stateLabel: states[state] ?? state }] : [],
    )
  })
}
