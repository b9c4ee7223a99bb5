/** What was granted to a household and what it has been paid. */
import type { Day, Instant } from '../kernel/day.ts'

export type ReliefGrant = {
  proceedingId: string
  agencyId: string
  /** The code of its kind. */
  kind: string
  subjectId: string
  /** The day of the disaster: one household is granted one kind of relief for one disaster once. */
  occurredOn: Day
  amountFen: number
  grantedOn: Day
  recordedAt: Instant
}

export type ReliefPayment = {
  id: string
  agencyId: string
  proceedingId: string
  amountFen: number
  paidOn: Day
  voucher: string
  recordedAt: Instant
}
