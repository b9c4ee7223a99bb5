/** Whether a proposed penalty keeps within the law, and what it means for review, hearing and deliberation. */
import type { Context } from '../acts/context.ts'
import { type Assessment, mustBeWithinProvisions } from '../discretion/index.ts'
import type { PenaltyDecision } from '../documents/index.ts'
import type { ReportedViolation } from '../evidence/index.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw, reconsiderationLaw, workSafetyLaw } from '../law/citation.ts'
import type { ProposedDecision } from '../law/major.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { SubjectKind } from '../subjects/index.ts'
import type { Draft } from './draft.ts'

type Drafting = {
  openCase: { conductOn: Day | null; discoveredOn: Day }
  subject: { kind: SubjectKind }
  assessment: Assessment | undefined
}

/** V-10: every amount within the provision it is based on, as in force on the day of the conduct (第三十七条). */
export function mustStayWithinLaw(
  violations: ReportedViolation[],
  { openCase, subject, assessment }: Drafting,
  { law }: Context,
): Refusal | undefined {
  const on = openCase.conductOn ?? openCase.discoveredOn
  const punished = violations.map(({ basis, fineFen }) => {
    const assessed = assessment?.violations.find(({ provision }) => basis.includes(provision))
    const yuan = assessed?.facts['unlawful-income']
    const incomeFen = yuan === undefined ? undefined : Math.round(yuan * 100)
    return {
      basis,
      stage: assessed?.stage ?? 'first',
      fineFen,
      incomeFen,
      reduced: assessed?.adjustment === 'mitigated',
    }
  })
  return mustBeWithinProvisions(punished, { kind: subject.kind, on, law })
}

type Powers = { violations: ReportedViolation[]; governmentDocument?: string | undefined }

/** V-19 (《安全生产法》第一百一十五条): closing is decided by the government, detention by the public security organ. */
export function mustLeaveOthersPowers({ violations, governmentDocument }: Powers): Refusal | undefined {
  const measures = violations.flatMap((violation) => violation.measures)
  if (measures.some((text) => text.includes('拘留')))
    return refuse(
      'detention-by-police',
      '行政拘留由公安机关决定，应急管理部门不得作出。',
      workSafetyLaw(115),
      '请删去拘留，将案件移送公安机关。',
    )
  if (measures.some((text) => text.includes('关闭')) && governmentDocument === undefined)
    return refuse(
      'closure-by-government',
      '责令关闭由县级以上人民政府决定，没有人民政府的决定文件不得拟定。',
      workSafetyLaw(115),
      '请先报请人民政府决定，并填写其文号。',
    )
  return undefined
}

/** V-14 (第五十九条): what a decision must say, looked for in what this one would say. */
export function mustContainStatutoryItems(content: PenaltyDecision): Refusal | undefined {
  const { party, facts, evidence, violations, result, payment, remedies, agencyName, totalFineFen } = content
  const filled = (text: string | null | undefined) => text !== null && text !== undefined && text.trim() !== ''
  const items: [string, boolean][] = [
    ['当事人的姓名或者名称', filled(party.name)],
    ['违法事实和证据', filled(facts) && evidence.length > 0],
    ['处罚的种类和依据', filled(result) && violations.every(({ basis, penalty }) => filled(basis) && filled(penalty))],
    ['履行方式和期限', totalFineFen === 0 || (payment !== null && filled(payment.bank) && filled(payment.account))],
    ['救济途径和期限', filled(remedies.reviewOrgan) && filled(remedies.court)],
    ['机关名称', filled(agencyName)],
  ]
  const missing = items.filter(([, there]) => !there).map(([name]) => name)
  if (missing.length === 0) return undefined
  return refuse(
    'decision-incomplete',
    `决定书缺少应当载明的事项：${missing.join('、')}。`,
    [penaltyLaw(59, 1), reconsiderationLaw(24)],
    '请补齐机关的收款账户、复议机关、人民法院等登记信息。',
  )
}

export function proposedOf(draft: Draft, kind: SubjectKind, flags: Partial<ProposedDecision> = {}): ProposedDecision {
  const { fineFen, confiscationFen, measures, outsideTier, reduction } = draft
  const none = { hearingHeld: false, complex: false, publicInterest: false, crimeSuspected: false }
  return {
    target: kind === 'person' ? 'person' : 'organisation',
    fineFen,
    confiscationFen,
    measures,
    ...none,
    ...{ outsideTier, reduction },
    ...flags,
  }
}
