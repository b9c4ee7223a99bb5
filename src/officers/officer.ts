/** A certified enforcement officer (持证执法人员): a person with one or more certificates, each with its own life. */
import type { Day } from '../kernel/day.ts'

export const certificateStates = {
  valid: '有效',
  pending: '未生效',
  suspended: '暂停使用',
  expired: '已过期',
  revoked: '已吊销（收回）',
  cancelled: '已注销',
} as const
export type CertificateState = keyof typeof certificateStates

export const certificateEvents = {
  suspended: '暂停使用',
  restored: '恢复使用',
  renewed: '换证（延续有效期）',
  lapsed: '登记期满失效',
  revoked: '吊销（收回）',
  cancelled: '注销',
} as const

/** `validUntil`: of a renewal, the last day of the new term. */
export type CertificateEvent = { kind: keyof typeof certificateEvents; effectiveOn: Day; validUntil?: Day | null }

export type Held = { number: string; category: string; area: string; validFrom: Day; validUntil: Day }

/** Events in the order of their days. */
export type Certificate = Held & {
  events: CertificateEvent[]
  /** When its category is one of those that serve for what the agency enforces. */
  serves: { from: Day; until: Day | null }[]
}

export type Officer = { personId: string; name: string; certificates: Certificate[] }
