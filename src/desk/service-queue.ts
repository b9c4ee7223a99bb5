/** The queue of service in the words of the screen: what waits, since when, where, with whom, and what has been tried. */
import { z } from 'zod'
import { dueOf } from '../acts/due.ts'
import type { Office } from '../acts/office.ts'
import { documentTitle } from '../documents/index.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { findThreshold } from '../law/thresholds.ts'
import { attemptCauses, attemptManners } from '../service/index.ts'
import { isServing } from '../service/service-act.ts'
import { listAwaitingService, listHandovers, type QueueRow, type ServicePlace } from './service-queue.views.ts'

const queueStates = {
  untried: '尚未送过',
  tried: '送过，未送达',
  announced: '公告期间',
  expired: '公告期满，待确认',
  past: '已超过送达期限',
} as const
type QueueState = keyof typeof queueStates

export const QueueQuestion = z.object({
  q: z.string().trim().max(60).catch('').default(''),
  officer: z
    .union([z.uuid(), z.literal('me')])
    .optional()
    .catch(undefined),
  state: z.enum(['untried', 'tried', 'announced', 'expired', 'past']).optional().catch(undefined),
})
type Question = z.infer<typeof QueueQuestion>

export async function serviceQueue(office: Office, tx: Tx, { actor, asked }: { actor: Actor; asked: Question }) {
  const personId = asked.officer === 'me' ? actor.personId : (asked.officer ?? null)
  const rows = await listAwaitingService(tx, { places: placesOf(office), q: asked.q, personId })
  const seen = await seenBy(office, tx, actor)
  const views = rows.map((row) => rowView(office, row, seen))
  const shown = views.filter(({ states }) => asked.state === undefined || states.includes(asked.state))
  return { rows: shown, total: views.length, states: queueStates }
}

/** Undefined where this document does not wait to be served. */
export async function servicePage(office: Office, tx: Tx, { actor, id }: { actor: Actor; id: string }) {
  const [row] = await listAwaitingService(tx, { places: placesOf(office), documentId: id })
  if (!row) return undefined
  const handovers = await listHandovers(tx, id)
  return { ...rowView(office, row, await seenBy(office, tx, actor)), handovers }
}

/** Every step of every table at which something is served. */
function placesOf({ acts, procedures }: Office): ServicePlace[] {
  const forms = new Map(acts.filter(isServing).map(({ name, serves }) => [name, serves.form]))
  const places = procedures.flatMap(({ name: procedure, steps }) =>
    steps.flatMap(({ from, act, documents = [], meets = [] }) => {
      const form = forms.get(act)
      if (form === undefined || from === null || !documents.includes('service-receipt')) return []
      return [{ procedure, state: from, act, form, meets: meets.filter((id) => id !== 'C-17') }]
    }),
  )
  // rows of one act that differ only in their outcome are one place
  return [...new Map(places.map((place) => [`${place.procedure} ${place.state} ${place.act}`, place])).values()]
}

type Seen = { personId: string; today: Day; warnWithin: number }

async function seenBy(office: Office, tx: Tx, { personId }: Actor): Promise<Seen> {
  const today = dayOf(office.clock())
  const warnWithin = findThreshold(await office.lawBook(tx), 'deadline.warning-days', today)?.value ?? 3
  return { personId, today, warnWithin }
}

const placeOf = { case: 'cases', inspection: 'inspections', proceeding: 'proceedings' } as const

function rowView(office: Office, row: QueueRow, { personId, today, warnWithin }: Seen) {
  const { documentId: id, number, act, kind, matterId, matter, handlers, taker, attempts } = row
  const { dueOn, provisional, postedOn, announcedUntil, announcedProvisional } = row
  const due = dueOn === null ? null : dueOf({ dueOn, provisional, direction: 'at-most' }, today, warnWithin)
  const isMine = taker ? taker.id === personId : handlers.some((handler) => handler.id === personId)
  return {
    ...{ id, title: documentTitle(row), number, since: dayOf(row.drawnUpAt) },
    matter: { place: placeOf[kind], id: matterId, title: matter },
    party: { id: row.partyId, name: row.party },
    address: row.address,
    telephone: row.telephone,
    recipient: row.recipient,
    confirmedOn: row.confirmedOn,
    ...{ handlers, taker, takenFor: row.takenFor, isMine },
    attempts: attempts.map(({ manner, cause, ...tried }) => ({
      ...tried,
      manner: attemptManners[manner as keyof typeof attemptManners],
      cause: attemptCauses[cause as keyof typeof attemptCauses],
    })),
    notice:
      postedOn === null ? null : { postedOn, until: announcedUntil, isProvisional: announcedProvisional !== null },
    due,
    states: statesOf(row, { isPast: due?.level === 'past', today }),
    serve: { name: act, label: office.acts.find(({ name }) => name === act)?.label ?? act },
  }
}

/** The first says most. */
function statesOf(row: QueueRow, { isPast, today }: { isPast: boolean; today: Day }): QueueState[] {
  const { attempts, postedOn, announcedUntil, announcedProvisional } = row
  const past: QueueState[] = isPast ? ['past'] : []
  if (postedOn !== null) {
    const isOver = announcedUntil !== null && announcedUntil < today && announcedProvisional === null
    return [isOver ? 'expired' : 'announced', ...past]
  }
  return [...past, attempts.length > 0 ? 'tried' : 'untried']
}
