/** What an assessment must obey, and what a draft must obey of it: 《行政处罚法》第三十条至第三十四条. */
import type { InvestigationReport } from '../evidence/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { amountInChinese } from '../law/provisions.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { type Warning, warn } from '../law/warning.ts'
import type { AssessedViolation, Assessment } from './assessment.ts'
import { isWithin } from './benchmark.ts'
import { type Adjustment, type FactorName, hasEffect } from './factor.ts'
import type { AnsweredQuestion } from './judge.ts'

type Assessed = { assessment: Assessment | undefined; report: Pick<InvestigationReport, 'id'> | undefined }

/** No draft before every act has its answers, on the facts as last found. */
export function mustHaveAssessed({ assessment, report }: Assessed): Refusal | undefined {
  if (assessment && assessment.reportId === report?.id) return undefined
  const reason = '尚未办理裁量评估：每项违法行为是否具有不予、从轻、减轻处罚情形，须先逐项答复。'
  return refuse('not-assessed', reason, [penaltyLaw(33), penaltyLaw(34)], '请先办理「裁量评估」。')
}

/** 第三十条、第三十一条、第三十三条: what is not to be punished is not drafted as a penalty. */
export function mustLeaveSomethingToPunish({ assessment }: Pick<Assessed, 'assessment'>): Refusal | undefined {
  if (!assessment || assessment.violations.some(({ exempt }) => exempt === null)) return undefined
  const reason = '裁量评估认为各项违法行为均不予处罚，不得拟定处罚决定。'
  return refuse('exempt-from-penalty', reason, penaltyLaw(33), '请办理不予行政处罚决定；情况有变化的，重新评估裁量。')
}

type Chosen = { factors: FactorName[]; exemptions: AnsweredQuestion[]; adjustment: Adjustment }

/** 第三十二条: must be lighter where the law says must; 过罚相当（第五条第二款）: neither way without a cause. */
export function mustAdjustWithCause({ factors, exemptions, adjustment }: Chosen): Refusal | undefined {
  const applies = (effect: AnsweredQuestion['effect']) => exemptions.some((one) => one.applies && one.effect === effect)
  const owed = hasEffect(factors, 'must-reduce')
  const up = hasEffect(factors, 'aggravates')
  const down = owed || hasEffect(factors, 'may-reduce') || applies('lighter') || applies('mitigated')
  if (adjustment === 'heavier' && !up)
    return refuse(
      'aggravation-without-cause',
      '没有从重情节，不得从重处罚。',
      penaltyLaw(5, 2),
      '请选择从重情节，或者不作从重。',
    )
  if ((adjustment === 'lighter' || adjustment === 'mitigated') && !down)
    return refuse(
      'reduction-without-cause',
      '没有从轻、减轻情节，不得从轻、减轻处罚。',
      penaltyLaw(32),
      '请选择从轻、减轻情节，或者不作调整。',
    )
  if (owed && !up && (adjustment === 'none' || adjustment === 'heavier'))
    return refuse(
      'reduction-owed',
      '当事人具有依法应当从轻或者减轻的情形，须从轻或者减轻处罚。',
      penaltyLaw(32),
      '请选择从轻或者减轻。',
    )
  return undefined
}

type Amount = Pick<AssessedViolation, 'fact' | 'proposed' | 'minimumFen' | 'maximumFen' | 'fineFen'>

export function isOutside({ proposed, fineFen, ...range }: Omit<Amount, 'fact'>): boolean {
  return proposed !== null && fineFen > 0 && !isWithin(range, fineFen)
}

/** V-10: an amount outside of the tier that the facts lead to has a reason, and is deliberated. */
export function warnOutsideTier(violations: Amount[]): Warning[] {
  const outside = violations.filter(isOutside)
  if (outside.length === 0) return []
  const each = outside.map(
    ({ fact, proposed, fineFen }) =>
      `「${short(fact)}」拟罚款${amountInChinese(fineFen)}，事实对应${proposed?.words ?? ''}`,
  )
  return [
    warn(
      'fine-outside-tier',
      `${each.join('；')}，数额在该档以外。`,
      [penaltyLaw(34), penaltyLaw(57, 2)],
      '请说明不按该档裁量的理由；本案将因此提交集体讨论',
    ),
  ]
}

function short(text: string, length = 24): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`
}
