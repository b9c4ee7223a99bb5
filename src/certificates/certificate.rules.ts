/** What must hold when a certificate is given, changed or ended: 《行政处罚法》第四十二条. */
import type { Context } from '../acts/context.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { CertificateFacts } from './certificate.store.ts'

const basis = penaltyLaw(42, 1)

/** Whoever keeps the register does not write into it of himself. */
export function mustNotBeOwn({ application, certificate }: CertificateFacts, { actor }: Context): Refusal | undefined {
  return mustNotConcern(certificate?.personId ?? application?.personId, actor.personId)
}

export function mustNotConcern(personId: string | undefined, actorId: string): Refusal | undefined {
  if (personId !== actorId) return undefined
  return refuse('own-certificate', '不得办理本人的执法证件。', basis, '请由其他有权人员办理。')
}

/** Records follow each other in their days, so that the state of a past day never changes by a later record. */
export function mustFollowEvents(facts: CertificateFacts, on: Day): Refusal | undefined {
  const [first, last] = [facts.certificate?.validFrom, facts.events.at(-1)?.effectiveOn]
  const since = last !== undefined && (first === undefined || last > first) ? last : first
  if (since === undefined || on >= since) return undefined
  return refuse('day-wrong', `生效日期 ${on} 早于证件的上一项记录（${since}）。`, basis, '请核对生效日期。')
}

export function mustEndAfterBegin(from: Day, until: Day): Refusal | undefined {
  if (from <= until) return undefined
  return refuse('day-wrong', `有效期的最后一天 ${until} 早于第一天 ${from}。`, basis, '请核对有效期。')
}

export function mustBeNewNumber(number: string, sameNumber: object | undefined): Refusal | undefined {
  if (sameNumber === undefined) return undefined
  return refuse('certificate-known', `执法证号 ${number} 已经登记。`, basis, '同一证件换证的，在该证件上办理换证。')
}

/** An area code: two, four, six, nine or twelve figures. */
export const areaPattern = /^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/
