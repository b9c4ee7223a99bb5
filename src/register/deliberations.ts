/** The leading group deliberates: on penalties, on giving none, on daily penalties, on revoking what was decided. */
import { deliberateDailyPenalty, submitDailyDeliberation } from '../daily-penalties/decide-daily-penalty.ts'
import { deliberateNoPenalty, submitNoPenaltyDeliberation } from '../decisions/approve-no-penalty.ts'
import { conveneMeeting, replyToNotice, withdrawDeliberation } from '../deliberations/convene-meeting.ts'
import { concludeDeliberation, submitDeliberation } from '../deliberations/deliberate-penalty.ts'
import { enterStatement, fileRecord, openMeeting, stateView } from '../deliberations/hold-meeting.ts'
import { deliberation } from '../deliberations/index.ts'
import { deliberateObjection, submitObjection } from '../disagreements/weigh-objection.ts'
import { deliberateRevocation, submitRevocationDeliberation } from '../revocations/approve-revocation.ts'
import type { Part } from './part.ts'

/** Stands before what is deliberated on: a conclusion is written in the stream of the deliberation and offered on its page. */
export const deliberationsPart: Part = {
  procedures: [deliberation],
  acts: [
    ['/api/cases/:caseId/deliberations', submitDeliberation],
    ['/api/cases/:caseId/no-penalty/deliberations', submitNoPenaltyDeliberation],
    ['/api/daily-penalties/:dailyPenaltyId/deliberations', submitDailyDeliberation],
    ['/api/revocations/:revocationId/deliberations', submitRevocationDeliberation],
    ['/api/disagreements/:disagreementId/deliberations', submitObjection],
    ['/api/deliberations/:deliberationId/meeting', conveneMeeting],
    ['/api/deliberations/:deliberationId/reply', replyToNotice],
    ['/api/deliberations/:deliberationId/opening', openMeeting],
    ['/api/deliberations/:deliberationId/statement', stateView],
    ['/api/deliberations/:deliberationId/entered-statement', enterStatement],
    ['/api/deliberations/:deliberationId/penalty-conclusion', concludeDeliberation],
    ['/api/deliberations/:deliberationId/no-penalty-conclusion', deliberateNoPenalty],
    ['/api/deliberations/:deliberationId/daily-penalty-conclusion', deliberateDailyPenalty],
    ['/api/deliberations/:deliberationId/revocation-conclusion', deliberateRevocation],
    ['/api/deliberations/:deliberationId/objection-conclusion', deliberateObjection],
    ['/api/deliberations/:deliberationId/record', fileRecord],
    ['/api/deliberations/:deliberationId/withdrawal', withdrawDeliberation],
  ],
  starts: [],
}
