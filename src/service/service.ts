/** Service (送达): what is said of it, kept of it and known before it. 《行政处罚法》第六十一条、《民事诉讼法》第七章第二节. */

import type { ServiceManner } from '../documents/index.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { Officer } from '../officers/index.ts'
import type { ServiceAddress } from './address.ts'
import type { HowServed, ServiceGiven } from './service-fields.ts'

type Kept = {
  id: string
  agencyId: string
  /** The case, the proceeding … that the document belongs to. */
  subjectId: string
  documentId: string
  servers: string[]
  recordedAt: Instant
}

export type Service = Kept & {
  receiptId: string
  manner: ServiceManner
  /** The day of effect: every clock that service starts counts from it. */
  servedOn: Day
  how: HowServed
}

/** It was tried and failed; the document stays unserved. */
export type ServiceAttempt = Kept & {
  manner: Exclude<ServiceManner, 'left' | 'announcement'>
  triedOn: Day
  cause: string
  how: Extract<ServiceGiven, { manner: 'not-served' }>
}

/** A notice was posted; whoever does not fetch the document counts as served when the term is over. */
export type ServiceNotice = Kept & {
  noticeId: string
  postedOn: Day
  how: Extract<ServiceGiven, { manner: 'announcement-posted' }>
}

/** What is known of the service of one document. */
export type ServiceStanding = {
  attempts: ServiceAttempt[]
  notice: ServiceNotice | undefined
  /** The party's own confirmation, as in force today. */
  address: ServiceAddress | undefined
  /** Who serves instead of the handlers. */
  taker: Officer | undefined
}
