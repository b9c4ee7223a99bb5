/** The days are counted and the decision drafted; its bytes are what is reviewed, told of and issued. */

import { addDays } from '../kernel/day.ts'
import { penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { isRefusal } from '../law/refusal.ts'
import { proceedingReviewActs } from '../legal-review/proceeding-review-act.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { countDays } from './daily-penalty.rules.ts'
import { withDaily } from './daily-penalty.store.ts'
import { draftFields, recheckedIn } from './daily-penalty.ts'
import { decisionOf } from './daily-penalty-papers.ts'

const basis = [workSafetyLaw(112)]

export const draftDailyPenalty = proceedingAct({
  name: 'daily-penalty.draft',
  label: '拟定按日连续处罚决定',
  basis,
  by: ['officer'],
  ...{ key: 'dailyPenaltyId', noun: '按日连续处罚', fields: draftFields, load: withDaily },
  must: [mustBeHandlerUnder(...basis)],
  propose: ({ records }, { today }) => {
    const { refused, correctedOn } = recheckedIn(records)
    const found = refused.results.filter(({ corrected }) => !corrected)
    const facts = found.map(({ problem, note }) => `${problem}${note === undefined ? '' : `（${note}）`}`).join('；')
    const until = correctedOn === null ? today : addDays(correctedOn, -1)
    return { until, facts: `经复查，下列责令改正的事项未改正：${facts}。` }
  },
  rule: (facts, { until, facts: told }, context) => {
    const { correctedOn } = recheckedIn(facts.records)
    const counted = countDays({ ...facts, until, correctedOn }, context)
    if (isRefusal(counted)) return counted
    const content = decisionOf(facts, { counted, told }, context)
    return { said: counted, documents: [{ form: 'daily-penalty-decision', content, standing: 'draft' as const }] }
  },
})

export const dailyReview = {
  ...{ name: 'daily-penalty', key: 'dailyPenaltyId', noun: '按日连续处罚', form: 'daily-penalty-decision' },
  ...{ category: '行政处罚', basis: penaltyLaw(58, 1) },
  grounds: ['按日连续处罚累计数额较大，直接关系当事人重大权益，列入本局重大执法决定法制审核目录'],
}

export const dailyReviewActs = proceedingReviewActs(dailyReview)
