/** Which decisions need a hearing notice, legal review, deliberation or recordal, and why. Pure. */
import type { Day } from '../kernel/day.ts'
import { type Citation, penaltyLaw } from './citation.ts'
import type { LawBook, Standing, ThresholdRow } from './law-book.ts'
import { amountInChinese } from './provisions.ts'
import { findThreshold, threshold } from './thresholds.ts'

/** What is proposed for one person penalised; several persons are asked about one by one. */
export type ProposedDecision = {
  target: 'organisation' | 'person'
  fineFen: number
  confiscationFen: number
  /** As documents word them: 责令停产停业整顿、吊销安全生产许可证 … */
  measures: string[]
  hearingHeld: boolean
  complex: boolean
  publicInterest: boolean
  reduction: boolean
  /** The amount lies outside of the tier that the facts lead to. */
  outsideTier?: boolean
  crimeSuspected: boolean
}

type Reason = { label: string; basis: Citation[]; standing: Standing }
export type Requirement = { required: boolean; because: Reason[] }

type Gate = 'hearing' | 'review' | 'deliberation' | 'recordal'
type Cause = { name: string; holds: (proposed: ProposedDecision) => boolean }

const has = (pattern: RegExp) => (proposed: ProposedDecision) => proposed.measures.some((text) => pattern.test(text))
const shutdown: Cause = { name: 'shutdown', holds: has(/停产|停业|关闭|限制从业/) }
const revocation: Cause = { name: 'licence-revocation', holds: has(/吊销|降低.*等级/) }
const suspension: Cause = { name: 'licence-suspension', holds: has(/暂扣|暂停.*资格/) }
const publicInterest: Cause = { name: 'public-interest', holds: (proposed) => proposed.publicInterest }
const hearingHeld: Cause = { name: 'hearing-held', holds: (proposed) => proposed.hearingHeld }
const complex: Cause = { name: 'complex', holds: (proposed) => proposed.complex }
const crime: Cause = { name: 'crime', holds: (proposed) => proposed.crimeSuspected }
const reduction: Cause = { name: 'reduction', holds: (proposed) => proposed.reduction }
const outsideTier: Cause = { name: 'outside-tier', holds: (proposed) => proposed.outsideTier === true }
const causes = [shutdown, revocation, suspension, publicInterest, crime, reduction, outsideTier]

/** What the law itself requires stands here, not in the tables: no setting can switch it off. */
const statutory: Record<Gate, { cause: Cause; label: string; basis: Citation }[]> = {
  hearing: [
    { cause: revocation, label: '拟降低资质等级、吊销许可证件', basis: penaltyLaw(63, 1, 3) },
    { cause: shutdown, label: '拟责令停产停业、责令关闭、限制从业', basis: penaltyLaw(63, 1, 4) },
  ],
  review: [
    { cause: publicInterest, label: '涉及重大公共利益', basis: penaltyLaw(58, 1, 1) },
    { cause: hearingHeld, label: '直接关系重大权益，经过听证程序', basis: penaltyLaw(58, 1, 2) },
    { cause: complex, label: '案件疑难复杂、涉及多个法律关系', basis: penaltyLaw(58, 1, 3) },
  ],
  deliberation: [{ cause: complex, label: '情节复杂或者重大违法行为', basis: penaltyLaw(57, 2) }],
  recordal: [],
}

/** 《行政处罚法》第六十三条：the party is told of the right to a hearing. */
export function requiresHearing(proposed: ProposedDecision, law: LawBook, on: Day): Requirement {
  return requirement(reasons('hearing', proposed, law, on))
}

/** 《行政处罚法》第五十八条 and the agency's catalogue; the agency may include all other ordinary cases. */
export function requiresReview(proposed: ProposedDecision, law: LawBook, on: Day): Requirement {
  const included = threshold(law, 'review.include-all-ordinary', on)
  const major = reasons('review', proposed, law, on)
  return requirement(included.value === 1 ? [...major, reasonOf(included)] : major)
}

/** 《行政处罚法》第五十七条第二款; by the agency's plan, every major decision as well. */
export function requiresDeliberation(proposed: ProposedDecision, law: LawBook, on: Day): Requirement {
  const everyMajor = threshold(law, 'deliberation.every-major', on)
  const major = reasons('review', proposed, law, on)
  const own = reasons('deliberation', proposed, law, on)
  if (everyMajor.value !== 1 || major.length === 0) return requirement(own)
  const why = major.map(({ label }) => label).join('、')
  return requirement([...own, { ...reasonOf(everyMajor), label: `${everyMajor.label}（${why}）` }])
}

/** Heavy decisions are reported to the authority above (C-18). */
export function requiresRecordal(proposed: ProposedDecision, law: LawBook, on: Day): Requirement {
  return requirement(reasons('recordal', proposed, law, on))
}

function requirement(because: Reason[]): Requirement {
  return { required: because.length > 0, because }
}

function reasons(gate: Gate, proposed: ProposedDecision, law: LawBook, on: Day): Reason[] {
  const byLaw = statutory[gate].filter(({ cause }) => cause.holds(proposed))
  const switched = causes
    .filter((cause) => cause.holds(proposed) && !byLaw.some((found) => found.cause === cause))
    .map((cause) => findThreshold(law, `${gate}.${cause.name}`, on))
    .filter((row) => row?.value === 1)
  return [
    ...byLaw.map(({ label, basis }): Reason => ({ label, basis: [basis], standing: 'verified' })),
    ...byAmount(gate, proposed, law, on),
    ...switched.flatMap((row) => (row ? [reasonOf(row)] : [])),
  ]
}

function byAmount(gate: Gate, proposed: ProposedDecision, law: LawBook, on: Day): Reason[] {
  const amounts = { fine: proposed.fineFen, confiscation: proposed.confiscationFen }
  return Object.entries(amounts).flatMap(([kind, amountFen]) => {
    const row = findThreshold(law, `${gate}.${kind}.${proposed.target}`, on)
    if (!row || amountFen === 0 || amountFen < row.value) return []
    const compared = `${amountInChinese(amountFen)}，达到 ${amountInChinese(row.value)}`
    return [{ ...reasonOf(row), label: `${row.label}（${compared}）` }]
  })
}

function reasonOf({ label, basis, standing }: ThresholdRow): Reason {
  return { label, basis, standing }
}
