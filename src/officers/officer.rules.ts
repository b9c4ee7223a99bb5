/** Who may enforce on a given day: 《行政处罚法》第四十二条、第五十五条. */
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { inForce, type LawBook } from '../law/law-book.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { type Certificate, type CertificateState, certificateStates, type Officer } from './officer.ts'

/** The state on a day, past days included. */
export function certificateStateOn(certificate: Certificate, on: Day): CertificateState {
  const past = certificate.events.filter((event) => event.effectiveOn <= on)
  if (past.some((event) => event.kind === 'revoked')) return 'revoked'
  if (on < certificate.validFrom) return 'pending'
  if (on > certificate.validUntil) return 'expired'
  const last = past.toSorted((left, right) => (left.effectiveOn < right.effectiveOn ? -1 : 1)).at(-1)
  return last?.kind === 'suspended' ? 'suspended' : 'valid'
}

/** 执法类别: what a bureau of emergency management enforces; a certificate of another field does not serve here. */
const ownCategories = ['安全生产', '应急管理', '综合']

export function validCertificate(officer: Officer, on: Day, area: string): Certificate | undefined {
  return officer.certificates.find(
    (certificate) =>
      certificateStateOn(certificate, on) === 'valid' &&
      area.startsWith(certificate.area) &&
      ownCategories.some((category) => certificate.category.includes(category)),
  )
}

/**
 * Every officer holds a certificate valid on that day for that area (an area code: 5309 covers 530926), and there are
 * as many different officers as the law wants.
 */
export function mustBeCertified(
  officers: Officer[],
  { on, area, law }: { on: Day; area: string; law: LawBook },
): Refusal | undefined {
  const wanted = inForce(law.thresholds, on).find((row) => row.key === 'officers.minimum')?.value ?? 2
  const distinct = new Set(officers.map((officer) => officer.personId)).size
  if (distinct < wanted)
    return refuse(
      'too-few-officers',
      `执法人员不得少于${wanted}人，现为${distinct}人。`,
      penaltyLaw(42, 1),
      '请增选持证执法人员。',
    )
  return mustHoldCertificates(officers, { on, area })
}

export function mustHoldCertificates(
  officers: Officer[],
  { on, area }: { on: Day; area: string },
): Refusal | undefined {
  const unfit = officers.find((officer) => !validCertificate(officer, on, area))
  if (!unfit) return undefined
  const states = unfit.certificates.map(
    (certificate) => `${certificate.number} ${certificateStates[certificateStateOn(certificate, on)]}`,
  )
  return refuse(
    'certificate-not-valid',
    `${unfit.name}在${on}没有对本类别、本区域有效的执法证件（${states.join('、') || '未登记证件'}）。`,
    [penaltyLaw(42, 1), penaltyLaw(55, 1)],
    '请改由持有效证件的执法人员办理。',
  )
}
