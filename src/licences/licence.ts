/** A licence held (许可证件): what was granted, and what has become of it since. */
import type { Day, Instant } from '../kernel/day.ts'

export type Particular = { label: string; value: string }

export type Licence = {
  id: string
  agencyId: string
  proceedingId: string
  /** The code of its kind. */
  kind: string
  name: string
  number: string
  subjectId: string
  grantedOn: Day
  recordedAt: Instant
}

export type LicenceEventKind = 'granted' | 'changed' | 'renewed' | 'deemed-renewed' | 'revoked' | 'cancelled'

export type LicenceEvent = {
  id: string
  agencyId: string
  licenceId: string
  kind: LicenceEventKind
  /** The proceeding that brought it about. */
  proceedingId: string
  /** The certificate in force from then on. */
  number: string
  effectiveOn: Day
  validUntil: Day | null
  particulars: Particular[]
  recordedAt: Instant
}
