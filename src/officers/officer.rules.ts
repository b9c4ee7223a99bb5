/** Who may enforce on a given day: 《行政处罚法》第四十二条、第五十五条. */
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { findThreshold } from '../law/thresholds.ts'
import { type Certificate, type CertificateState, certificateStates, type Officer } from './officer.ts'

type Living = Pick<Certificate, 'validFrom' | 'validUntil' | 'events'>

/** The state on a day, past days included. */
export function certificateStateOn(certificate: Living, on: Day): CertificateState {
  const past = certificate.events.filter((event) => event.effectiveOn <= on)
  const ending = past.find(({ kind }) => kind === 'revoked' || kind === 'cancelled')
  if (ending?.kind === 'revoked' || ending?.kind === 'cancelled') return ending.kind
  if (on < certificate.validFrom) return 'pending'
  if (!termsOf(certificate).some(({ from, until }) => from <= on && on <= until)) return 'expired'
  const last = past.findLast(({ kind }) => kind === 'suspended' || kind === 'restored')
  return last?.kind === 'suspended' ? 'suspended' : 'valid'
}

/** The last day of the latest term. */
export function lastDayOf(certificate: Living): Day {
  const days = termsOf(certificate).map(({ until }) => until)
  return days.toSorted().at(-1) ?? certificate.validUntil
}

function termsOf({ validFrom, validUntil, events }: Living): { from: Day; until: Day }[] {
  const renewed = events.flatMap(({ kind, effectiveOn: from, validUntil: until }) =>
    kind === 'renewed' && until ? [{ from, until }] : [],
  )
  return [{ from: validFrom, until: validUntil }, ...renewed]
}

/** Valid, of a category that serves here, for that area (an area code: 5309 covers 530926). */
export function validCertificate(officer: Officer, on: Day, area: string): Certificate | undefined {
  return officer.certificates.find(
    (certificate) =>
      certificateStateOn(certificate, on) === 'valid' &&
      area.startsWith(certificate.area) &&
      certificate.serves.some(({ from, until }) => from <= on && (until === null || on <= until)),
  )
}

/**
 * Every officer holds a certificate valid on that day for that category and area, and there are as many different
 * officers as the law wants.
 */
export function mustBeCertified(
  officers: Officer[],
  { on, area, law }: { on: Day; area: string; law: LawBook },
): Refusal | undefined {
  const wanted = findThreshold(law, 'officers.minimum', on)?.value
  if (wanted === undefined)
    return refuse(
      'threshold-missing',
      `标准库中没有${on}施行的执法人员最少人数。`,
      penaltyLaw(42, 1),
      '请系统管理员补登。',
    )
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
