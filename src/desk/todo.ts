/** The to-do list of a person: what waits for the roles held, grouped by what is to be done. */
import type { Awaiting } from '../acts/act.ts'
import { dueOf } from '../acts/due.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import { listLives } from '../acts/life.store.ts'
import type { Office } from '../acts/office.ts'
import { documentTitle } from '../documents/index.ts'
import type { Actor } from '../identity/actor.ts'
import type { Role } from '../identity/role.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { findThreshold } from '../law/thresholds.ts'
import { type Lives, leadsBack, mayAct } from '../procedures/interpreter.ts'
import type { Procedure, Step } from '../procedures/procedure.ts'
import { listRunning, listWaiting, type TodoRow } from './todo.views.ts'

export async function todoOf(office: Office, tx: Tx, actor: Actor) {
  const today = dayOf(office.clock())
  const law = await office.lawBook(tx)
  const warnWithin = findThreshold(law, 'deadline.warning-days', today)?.value ?? 3
  const places = placesFor(office, actor.roles)
  const ownOnly = actor.roles.every((role) => role === 'officer')
  const waiting = await listWaiting(tx, {
    places: places.map(({ procedure, state }) => ({ procedure, state })),
    personId: actor.personId,
    ownOnly,
  })
  const lives = await listLives(tx, [...new Set(waiting.map((row) => row.subjectId))])
  const isAwaited = await awaitedIn(office, tx, { waiting, places, by: { today, personId: actor.personId } })
  const running = await listRunning(tx, actor.roles)
  const due = (row: Pick<DeadlineRecord, 'provisional'> & { dueOn: DeadlineRecord['dueOn'] }) =>
    dueOf({ ...row, direction: 'at-most' } as DeadlineRecord, today, warnWithin)
  const items = waiting.flatMap((row) => {
    const place = places.find((one) => isAt(row, one))
    const step = place && nextStep(office, awaitedOf(place, row.subjectId, isAwaited), livesOf(lives, row.subjectId))
    if (!step) return []
    const { subjectId: id, kind, party, dueOn, provisional } = row
    const title = row.paper === null ? row.title : paperTitle(row.paper, row.title)
    const act = { name: step.act, label: office.acts.find(({ name }) => name === step.act)?.label ?? step.label }
    return [
      { kind, id, title, party, state: place.label, act, due: dueOn === null ? null : due({ dueOn, provisional }) },
    ]
  })
  const groups = [...Map.groupBy(once(items), (item) => item.act.label)].map(([label, own]) => {
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

/** A document is called what it is, and of which matter. */
function paperTitle({ number, ...paper }: NonNullable<TodoRow['paper']>, matter: string): string {
  return `${documentTitle(paper)}${number === null ? '' : `　${number}`}（${matter}）`
}

type Place = { procedure: string; key: string; state: string; label: string; steps: Step[] }

/** Where a step forward begins that one of these roles takes, ended lives apart. */
function placesFor(office: Office, roles: Role[]): Place[] {
  return office.procedures.flatMap(({ name: procedure, key, states, steps, ends }) => {
    const open = steps.filter(({ from, back }) => from !== null && !ends.includes(from) && back !== true)
    const own = open.filter((step) => step.by.some((role) => roles.includes(role)))
    return [...Map.groupBy(own, (step) => step.from ?? '')].map(([state, taken]) => {
      return { procedure, key, state, label: states[state] ?? state, steps: taken }
    })
  })
}

type IsAwaited = (act: string, subjectId: string) => boolean
type Waiting = { waiting: { procedure: string; state: string; subjectId: string }[]; places: Place[]; by: Awaiting }

/** Acts that only some of their subjects wait for, asked once an act for all subjects. */
async function awaitedIn({ acts }: Office, tx: Tx, { waiting, places, by }: Waiting): Promise<IsAwaited> {
  const asking = acts.filter(({ awaited, name }) => awaited && places.some((place) => knows(place, name)))
  const found = await Promise.all(
    asking.map(async ({ name, awaited }) => {
      const own = places.filter((place) => knows(place, name))
      const standing = waiting.filter((row) => own.some((place) => isAt(row, place)))
      const ids = [...new Set(standing.map(({ subjectId }) => subjectId))]
      return [name, new Set(await awaited?.(tx, ids, by))] as const
    }),
  )
  const known = new Map(found)
  return (act, subjectId) => known.get(act)?.has(subjectId) ?? true
}

function knows({ steps }: Place, act: string): boolean {
  return steps.some((step) => step.act === act)
}

function isAt(row: { procedure: string; state: string }, { procedure, state }: Place): boolean {
  return row.procedure === procedure && row.state === state
}

function awaitedOf(place: Place, subjectId: string, isAwaited: IsAwaited): Place {
  return { ...place, steps: place.steps.filter(({ act }) => isAwaited(act, subjectId)) }
}

/** What begins something else beside and leaves this where it is (a measure, a deferral) may be done; nobody waits for it. */
function isBeside({ procedures }: Office, key: string, { act, from, to }: Step): boolean {
  const begins = ({ key: other, steps }: Procedure) =>
    other !== key && steps.some((step) => step.from === null && step.act === act)
  return from === to && procedures.some(begins)
}

/** The first way forward that all procedures of the subject allow: nobody is sent to a door that is shut. */
function nextStep(office: Office, { key, steps }: Place, lives: Lives): Step | undefined {
  const { procedures } = office
  const tables = procedures.filter((table) => table.key === key)
  const forward = steps.filter((step) => !leadsBack(tables, lives, step.act) && !isBeside(office, key, step))
  return forward.find((step) => 'moves' in mayAct(tables, { lives, all: procedures }, step.act))
}

function livesOf(rows: Awaited<ReturnType<typeof listLives>>, subjectId: string): Lives {
  return Object.fromEntries(rows.filter((row) => row.subjectId === subjectId).map((row) => [row.procedure, row.state]))
}

/** One step may move several lives of a subject; it waits once. */
function once<Item extends { id: string; act: { name: string } }>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [`${item.id} ${item.act.name}`, item])).values()]
}
