/** What is on record (备案): recorded once, then changed or cancelled, never edited. */
import type { Day, Instant } from '../kernel/day.ts'

export type Recordal = {
  id: string
  agencyId: string
  proceedingId: string
  /** The code of its kind. */
  kind: string
  name: string
  number: string
  subjectId: string
  /** The one that this one changes. */
  replaces: string | null
  recordedOn: Day
  validUntil: Day | null
  particulars: { label: string; value: string }[]
  registeredAt: Instant
}

export const endManners = { changed: '已变更', cancelled: '已注销' } as const

export type RecordalEnd = {
  recordalId: string
  agencyId: string
  manner: keyof typeof endManners
  /** The proceeding that brought it about. */
  proceedingId: string
  effectiveOn: Day
  reason: string
  recordedAt: Instant
}

/** With its end, where it has come to one. */
export type KnownRecordal = Recordal & { end: RecordalEnd | undefined }
