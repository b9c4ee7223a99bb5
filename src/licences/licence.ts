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

export const licenceEventKinds = {
  granted: '准予许可',
  changed: '准予变更',
  renewed: '准予延续',
  'deemed-renewed': '视为准予延续',
  reissued: '换发证件',
  revoked: '撤销',
  cancelled: '注销',
} as const
export type LicenceEventKind = keyof typeof licenceEventKinds

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

/** A licence as its events have made it. */
export type HeldLicence = Pick<Licence, 'id' | 'kind' | 'name' | 'subjectId' | 'grantedOn'> & {
  /** The proceeding by which it was granted, and under which its standing is known. */
  licenceId: string
  /** The certificate in force. */
  number: string
  /** The term that runs, or that is still to come after a renewal. */
  validFrom: Day
  validUntil: Day | null
  particulars: Particular[]
  /** Revoked or cancelled, on which day. */
  ended: { kind: 'revoked' | 'cancelled'; on: Day } | null
}

/** `events` oldest first, the granting among them. */
export function heldLicence(licence: Licence, events: LicenceEvent[]): HeldLicence {
  const { id, kind, name, subjectId, grantedOn, proceedingId: licenceId } = licence
  const last = events.findLast((event) => !isEnd(event.kind))
  const end = events.findLast((event) => isEnd(event.kind))
  return {
    ...{ id, kind, name, subjectId, grantedOn, licenceId },
    number: last?.number ?? licence.number,
    validFrom: events.findLast(({ kind: of }) => beginsTerm(of))?.effectiveOn ?? grantedOn,
    validUntil: last?.validUntil ?? null,
    particulars: last?.particulars ?? [],
    ended: end && isEnd(end.kind) ? { kind: end.kind, on: end.effectiveOn } : null,
  }
}

function beginsTerm(kind: LicenceEventKind): boolean {
  return kind === 'granted' || kind === 'renewed' || kind === 'deemed-renewed'
}

function isEnd(kind: LicenceEventKind): kind is 'revoked' | 'cancelled' {
  return kind === 'revoked' || kind === 'cancelled'
}
