/** What follows a decided fine: paid later or in parts. */
import { applyForDeferral, withdrawDeferral } from '../deferrals/apply-for-deferral.ts'
import { concludeDeferral, noteMissed } from '../deferrals/follow-deferral.ts'
import { serveDeferral, tellRefusal } from '../deferrals/grant-deferral.ts'
import { deferral } from '../deferrals/index.ts'
import { approveDeferral, examineDeferral, proposeDeferral } from '../deferrals/propose-deferral.ts'
import type { Part } from './part.ts'

export const moneyPart: Part = {
  procedures: [deferral],
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
  ],
  starts: [],
}
