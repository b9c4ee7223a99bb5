/** A daily penalty is a penalty: published as such within the days of P-01. */
import { penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { proceedingResultActs } from './result-acts.ts'

export const [publishDailyPenalty, withdrawDailyPenalty] = proceedingResultActs({
  ...{ name: 'daily-penalty', key: 'dailyPenaltyId', noun: '按日连续处罚', kind: 'daily-penalty' as const },
  ...{ basis: [penaltyLaw(48, 1), workSafetyLaw(78, 2)], decidedBy: ['daily-penalty-decision'] },
})
