/** Which decisions are major (重大执法决定), need a hearing notice, deliberation or recordal, and why. Pure. */
import type { Day } from '../kernel/day.ts'
import { type Citation, penaltyLaw } from './citation.ts'
import { type DecisionCategory, type DecisionFact, decisionCategories } from './decision-facts.ts'
import type { CatalogueRow, LawBook, Standing, ThresholdRow } from './law-book.ts'
import { amountInChinese } from './provisions.ts'
import { type CatalogueItem, catalogueOn } from './review-catalogue.ts'
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
  /** What else the section has said of it, or what kind of decision it is: media, a daily penalty … */
  also?: DecisionFact[]
}

/** A decision of any kind, as the catalogue asks about it. */
export type Decision = {
  category: DecisionCategory
  facts: DecisionFact[]
  target?: 'organisation' | 'person'
  fineFen?: number
  confiscationFen?: number
}

type Reason = { label: string; basis: Citation[]; standing: Standing }
export type Requirement = { required: boolean; because: Reason[] }
export type MajorFinding = { isMajor: boolean; because: Reason[] }

type Gate = 'hearing' | 'deliberation' | 'recordal'
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

/** The facts of a penalty that its amounts do not say. */
const factsOfPenalty: [DecisionFact, Cause][] = [
  ['public-interest', publicInterest],
  ['hearing-held', hearingHeld],
  ['complex', complex],
  ['shutdown', shutdown],
  ['licence-revocation', revocation],
  ['licence-suspension', suspension],
  ['crime-transfer', crime],
  ['reduction', reduction],
]

/** What the law itself requires stands here, not in the tables: no setting can switch it off. */
const statutory: Record<Gate, { cause: Cause; label: string; basis: Citation }[]> = {
  hearing: [
    { cause: revocation, label: '拟降低资质等级、吊销许可证件', basis: penaltyLaw(63, 1, 3) },
    { cause: shutdown, label: '拟责令停产停业、责令关闭、限制从业', basis: penaltyLaw(63, 1, 4) },
  ],
  deliberation: [{ cause: complex, label: '情节复杂或者重大违法行为', basis: penaltyLaw(57, 2) }],
  recordal: [],
}

/** 《行政处罚法》第六十三条：the party is told of the right to a hearing. */
export function requiresHearing(proposed: ProposedDecision, law: LawBook, on: Day): Requirement {
  return requirement(reasons('hearing', proposed, law, on))
}

/**
 * Whether a decision is major by the list in force on `on`, and by which of its items. Facts and amounts only ever add items.
 * A day without any list of the agency's own finds every decision major: nothing is let through by an empty table.
 */
export function findMajor(decision: Decision, law: Pick<LawBook, 'catalogue'>, on: Day): MajorFinding {
  const items = catalogueOn(law, on)
  if (items.every(({ isStatutory }) => isStatutory)) return { isMajor: true, because: [noList] }
  const holding = items.filter(({ row }) => row.category === decision.category && holds(row, decision))
  return { isMajor: holding.length > 0, because: holding.map((item) => reasonOfItem(item, decision)) }
}

const noList: Reason = {
  label: '重大执法决定目录当日没有现行有效的事项，一律按重大执法决定办理',
  basis: [],
  standing: 'unverified',
}

function holds({ facts, target, amount }: CatalogueRow, decision: Decision): boolean {
  if (target !== null && target !== decision.target) return false
  if (amount !== null && amountOf(amount.of, decision) < amount.atLeastFen) return false
  return facts.every((fact) => decision.facts.includes(fact))
}

function amountOf(of: 'fine' | 'confiscation', { fineFen = 0, confiscationFen = 0 }: Decision): number {
  return of === 'fine' ? fineFen : confiscationFen
}

/** 行政处罚类第5项：对法人或者其他组织处以较大数额罚款（20万元，达到 10万元） */
function reasonOfItem({ number, row }: CatalogueItem, decision: Decision): Reason {
  const { category, label, amount, basis, standing } = row
  const compared = amount
    ? `（${amountInChinese(amountOf(amount.of, decision))}，达到 ${amountInChinese(amount.atLeastFen)}）`
    : ''
  return { label: `${decisionCategories[category]}类第${number}项：${label}${compared}`, basis, standing }
}

export function asDecision(proposed: ProposedDecision): Decision {
  const { target, fineFen, confiscationFen, also = [] } = proposed
  const found = factsOfPenalty.filter(([, cause]) => cause.holds(proposed)).map(([fact]) => fact)
  return { category: 'penalty', facts: [...new Set([...found, ...also])], target, fineFen, confiscationFen }
}

/** 《行政处罚法》第五十八条 and the agency's catalogue; the agency may include all other ordinary cases. */
export function requiresReview(proposed: ProposedDecision, law: LawBook, on: Day): Requirement {
  const included = threshold(law, 'review.include-all-ordinary', on)
  const { because } = findMajor(asDecision(proposed), law, on)
  return requirement(included.value === 1 ? [...because, reasonOf(included)] : because)
}

/** 《行政处罚法》第五十七条第二款; by the agency's plan, every major decision as well. */
export function requiresDeliberation(proposed: ProposedDecision, law: LawBook, on: Day): Requirement {
  const everyMajor = threshold(law, 'deliberation.every-major', on)
  const major = findMajor(asDecision(proposed), law, on)
  const own = reasons('deliberation', proposed, law, on)
  if (everyMajor.value !== 1 || !major.isMajor) return requirement(own)
  const why = major.because.map(({ label }) => label).join('、')
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
