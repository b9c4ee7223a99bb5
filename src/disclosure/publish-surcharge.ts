/** Surcharges of one enforcement: each decision that was served is published by itself, the oldest first. */
import { SurchargeDecision } from '../documents/index.ts'
import { dayInChinese } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { disclosureRegulation } from '../law/citation.ts'
import { resultActs } from './result-acts.ts'
import { findServedResult } from './result-facts.views.ts'

function conclude({ content }: { content: Record<string, unknown> }): string {
  const { surchargeFen, from, until, days } = SurchargeDecision.parse(content)
  return `逾期不缴纳罚款，自${dayInChinese(from)}至${dayInChinese(until)}计算${days}日，加处罚款${fenToYuan(surchargeFen)}元`
}

export const [publishSurcharge, withdrawSurcharge] = resultActs({
  ...{ name: 'surcharge', key: 'enforcementId', noun: '加处罚款', kind: 'surcharge' },
  basis: [disclosureRegulation(26)],
  load: (tx, id) => findServedResult(tx, id, { form: 'surcharge-decision', kind: 'surcharge', conclude }),
})
