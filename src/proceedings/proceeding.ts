/** A proceeding (程序事项): whatever has a life of its own besides an inspection and a penalty case. */
import type { z } from 'zod'
import type { Day, Instant } from '../kernel/day.ts'

export type Proceeding = {
  id: string
  agencyId: string
  /** The name of its step table. */
  procedure: string
  title: string
  /** The party. */
  subjectId: string
  caseId: string | null
  inspectionId: string | null
  /** 承办人 */
  handlers: string[]
  openedBy: string
  openedAt: Instant
}

/** What one act of a proceeding said. */
export type ProceedingRecord = {
  id: string
  agencyId: string
  proceedingId: string
  act: string
  outcome: string | null
  said: Record<string, unknown>
  saidOn: Day
  documentIds: string[]
  personId: string
  recordedAt: Instant
}

/** What the latest act of this name said, in the shape it is read in; undefined while it has not been done. */
export function lastSaid<Schema extends z.ZodObject>(
  records: ProceedingRecord[],
  act: string,
  shape: Schema,
): z.infer<Schema> | undefined {
  const found = records.findLast((record) => record.act === act)
  return found && shape.parse(found.said)
}
