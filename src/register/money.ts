/** What follows a decided fine: paid later or in parts, and repeated day by day where correction is refused. */

import {
  approveDailyPenalty,
  decideDailyPenalty,
  examineDailyPenalty,
  proposeDailyPenalty,
  serveDailyPenalty,
} from '../daily-penalties/decide-daily-penalty.ts'
import { dailyReviewActs, draftDailyPenalty } from '../daily-penalties/draft-daily-penalty.ts'
import { arrangeDailyHearing, holdDailyHearing } from '../daily-penalties/hearing-acts.ts'
import { dailyPenalty, dailyPenaltyPublication } from '../daily-penalties/index.ts'
import { dropDailyPenalty, recheckAgain, recheckCorrection } from '../daily-penalties/recheck-correction.ts'
import { notifyDailyPenalty, recordDailyDefence, serveDailyNotice } from '../daily-penalties/tell-party.ts'
import { applyForDeferral, withdrawDeferral } from '../deferrals/apply-for-deferral.ts'
import { concludeDeferral, noteMissed } from '../deferrals/follow-deferral.ts'
import { serveDeferral, tellRefusal } from '../deferrals/grant-deferral.ts'
import { deferral } from '../deferrals/index.ts'
import { approveDeferral, examineDeferral, proposeDeferral } from '../deferrals/propose-deferral.ts'
import { publishDailyPenalty, withdrawDailyPenalty } from '../disclosure/publish-daily-penalty.ts'
import { reviewAt } from '../legal-review/review-act.ts'
import type { Part } from './part.ts'

export const moneyPart: Part = {
  procedures: [deferral, dailyPenalty, dailyPenaltyPublication],
  acts: [
    ['/api/cases/:caseId/deferrals', applyForDeferral],
    ['/api/deferrals/:deferralId/withdrawal', withdrawDeferral],
    ['/api/deferrals/:deferralId/arrangement', proposeDeferral],
    ['/api/deferrals/:deferralId/examination', examineDeferral],
    ['/api/deferrals/:deferralId/approval', approveDeferral],
    ['/api/deferrals/:deferralId/service', serveDeferral],
    ['/api/deferrals/:deferralId/refusal', tellRefusal],
    ['/api/deferrals/:deferralId/missed', noteMissed],
    ['/api/deferrals/:deferralId/conclusion', concludeDeferral],
    ['/api/cases/:caseId/daily-penalties', recheckCorrection],
    ['/api/daily-penalties/:dailyPenaltyId/recheck', recheckAgain],
    ['/api/daily-penalties/:dailyPenaltyId/end', dropDailyPenalty],
    ['/api/daily-penalties/:dailyPenaltyId/draft', draftDailyPenalty],
    ...reviewAt('/api/daily-penalties/:dailyPenaltyId/', dailyReviewActs),
    ['/api/daily-penalties/:dailyPenaltyId/notice', notifyDailyPenalty],
    ['/api/daily-penalties/:dailyPenaltyId/notice/service', serveDailyNotice],
    ['/api/daily-penalties/:dailyPenaltyId/defence', recordDailyDefence],
    ['/api/daily-penalties/:dailyPenaltyId/hearing', arrangeDailyHearing],
    ['/api/daily-penalties/:dailyPenaltyId/hearing/session', holdDailyHearing],
    ['/api/daily-penalties/:dailyPenaltyId/proposal', proposeDailyPenalty],
    ['/api/daily-penalties/:dailyPenaltyId/examination', examineDailyPenalty],
    ['/api/daily-penalties/:dailyPenaltyId/approval', approveDailyPenalty],
    ['/api/daily-penalties/:dailyPenaltyId/decision', decideDailyPenalty],
    ['/api/daily-penalties/:dailyPenaltyId/decision/service', serveDailyPenalty],
    ['/api/daily-penalties/:dailyPenaltyId/publication', publishDailyPenalty],
    ['/api/daily-penalties/:dailyPenaltyId/publication/withdrawal', withdrawDailyPenalty],
  ],
  starts: [],
}
