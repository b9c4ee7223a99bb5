/** A certified enforcement officer (持证执法人员): a person with one or more certificates, each with its own life. */
import type { Day } from '../kernel/day.ts'

export const certificateStates = {
  valid: '有效',
  pending: '未生效',
  suspended: '暂停使用',
  expired: '已过期',
  revoked: '已注销',
} as const
export type CertificateState = keyof typeof certificateStates

export type CertificateEvent = { kind: 'suspended' | 'restored' | 'revoked'; effectiveOn: Day }

export type Certificate = {
  number: string
  category: string
  area: string
  validFrom: Day
  validUntil: Day
  events: CertificateEvent[]
}

export type Officer = { personId: string; name: string; certificates: Certificate[] }
