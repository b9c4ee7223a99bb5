/** Whether somebody must withdraw from a case (回避): asked of everybody who takes a part in it. 《行政处罚法》第四十三条. */
import { choiceField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

const recusals = { none: '没有应当回避的情形', due: '有应当回避的情形' } as const

export const recusalField = (whose: string) =>
  choiceField(`回避确认（${whose}）`, recusals, {
    description: '与案件有直接利害关系，或者有其他关系可能影响公正执法的，应当回避',
  })

export function mustNotNeedRecusal(recusal: keyof typeof recusals, whose: string): Refusal | undefined {
  if (recusal === 'none') return undefined
  const reason = `${whose}有应当回避的情形，不得办理本案。`
  return refuse('recusal-due', reason, penaltyLaw(43, 1), '请报行政机关负责人决定回避，由其他人员办理。')
}
