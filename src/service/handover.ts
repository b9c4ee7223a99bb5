/** Who serves a document instead of the handlers of its matter. */
import type { Instant } from '../kernel/day.ts'

export type Handover = {
  id: string
  agencyId: string
  documentId: string
  /** Null: handed back to the handlers. */
  personId: string | null
  reason: string
  recordedBy: string
  recordedAt: Instant
}
