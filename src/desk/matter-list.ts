/** What may be asked of the lists of cases, inspections and other matters, and how a row of theirs is shown. */
import { z } from 'zod'
import { dueOf } from '../acts/due.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import type { Office } from '../acts/office.ts'
import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import type { LawBook } from '../law/law-book.ts'
import { findThreshold } from '../law/thresholds.ts'

export const places = ['cases', 'inspections', 'proceedings'] as const
export type MatterPlace = (typeof places)[number]

/** Each may be asked for from its other end by a `-` before it. */
export const sorts = ['registered', 'due', 'title', 'party', 'state', 'fine'] as const
export type Sort = (typeof sorts)[number]
const isSort = (word: string): word is Sort => sorts.some((sort) => sort === word)

/** A question out of an address: what is not understood is taken as not said, so that an old address still opens. */
export const Question = z.object({
  q: z.string().trim().max(60).catch('').default(''),
  state: z.string().max(40).catch('').default(''),
  mine: z.string().max(5).catch('').default(''),
  kind: z.string().max(60).catch('').default(''),
  handler: z.uuid().nullable().catch(null).default(null),
  from: z.iso.date().nullable().catch(null).default(null),
  until: z.iso.date().nullable().catch(null).default(null),
  due: z.enum(['', 'past', 'near', 'none']).catch('').default(''),
  sort: z.string().catch('').default(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type Asked = z.infer<typeof Question>

/** Newest first, unless something else is asked for. */
export function orderOf({ sort }: Pick<Asked, 'sort'>): { by: Sort; descending: boolean } {
  const by = sort.replace(/^-/, '')
  return isSort(by) ? { by, descending: sort.startsWith('-') } : { by: 'registered', descending: true }
}

export type Listed = {
  id: string
  procedure: string
  title: string
  party: string
  state: string
  handlers: string[] | null
  registeredAt: Instant
  dueOn: Day | null
  fineFen: number | null
  number: string | null
}

export function warningDays(law: LawBook, today: Day): number {
  return findThreshold(law, 'deadline.warning-days', today)?.value ?? 3
}

export function rowView({ procedures }: Office, row: Listed, { today, within }: { today: Day; within: number }) {
  const { id, title, party, state, handlers, registeredAt, dueOn, fineFen, number, procedure } = row
  const table = procedures.find(({ name }) => name === procedure)
  const due = { dueOn, direction: 'at-most', provisional: null } as DeadlineRecord
  return {
    ...{ id, title, party, handlers: handlers ?? [], fineFen, number },
    kind: table?.label ?? '',
    state: { name: state, label: table?.states[state] ?? state },
    registeredOn: dayOf(registeredAt),
    due: dueOn === null ? null : dueOf(due, today, within),
  }
}
export type MatterRow = ReturnType<typeof rowView>
