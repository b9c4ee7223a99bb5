/** Every act of an application, made for its kind, each under its place in the address. */
import type { AnyAct } from '../acts/act.ts'
import { proceedingReviewActs } from '../legal-review/proceeding-review-act.ts'
import { reviewAt } from '../legal-review/review-act.ts'
import { acceptAct, acceptByLawAct, serveAcceptanceAct } from './accept.ts'
import { hearingOf } from './application-hearing.ts'
import type { ApplicationStep } from './application-step.ts'
import { approveDecisionAct, examineDecisionAct, proposeDecisionAct } from './approve-licence.ts'
import { checkMaterialsAct, supplementAct } from './check-materials.ts'
import { concludeExaminationAct } from './conclude-examination.ts'
import { decideAct, deliverAct, serveGrantAct, serveRefusalAct } from './decide-licence.ts'
import { declineAct, serveNonAcceptanceAct, withdrawApplicationAct } from './decline.ts'
import { draftDecisionAct } from './draft-decision.ts'
import { approveExtensionAct, proposeExtensionAct, serveExtensionAct } from './extend-term.ts'
import { noHearingAct, requestHearingAct, serveTellingAct, tellAct } from './hearing-acts.ts'
import { arrangeHearingAct, holdHearingAct } from './hearing-session.ts'
import { requestSupplementAct, serveSupplementAct } from './request-supplement.ts'
import { reviewOf } from './review-licence.ts'
import { beginSpecialProcedureAct, endSpecialProcedureAct } from './special-procedure.ts'
import { verifyAct } from './verify-on-site.ts'

type Placed = [place: string, act: AnyAct][]

/** From the counting of materials to the service of the decision. */
export function applicationActs(step: ApplicationStep): Placed {
  return [
    ['materials', checkMaterialsAct(step)],
    ['supplement-notice', requestSupplementAct(step)],
    ['supplement-notice/service', serveSupplementAct(step)],
    ['supplement', supplementAct(step)],
    ['acceptance', acceptAct(step)],
    ['acceptance-by-law', acceptByLawAct(step)],
    ['acceptance/service', serveAcceptanceAct(step)],
    ['non-acceptance', declineAct(step)],
    ['non-acceptance/service', serveNonAcceptanceAct(step)],
    ['application/withdrawal', withdrawApplicationAct(step)],
    ['verification', verifyAct(step)],
    ['examination', concludeExaminationAct(step)],
    ...hearingActs(step),
    ['draft', draftDecisionAct(step)],
    ...reviewAt('', proceedingReviewActs(reviewOf(step))),
    ['proposal', proposeDecisionAct(step)],
    ['proposal/examination', examineDecisionAct(step)],
    ['proposal/approval', approveDecisionAct(step)],
    ['decision', decideAct(step)],
    ['grant/service', serveGrantAct(step)],
    ['refusal/service', serveRefusalAct(step)],
    ['certificate/service', deliverAct(step)],
  ]
}

/** The limit of the decision may stop or be extended, where there is one that counts in days: 第四十二条、第四十五条. */
export function termActs(step: ApplicationStep): Placed {
  return [
    ['special-procedure', beginSpecialProcedureAct(step)],
    ['special-procedure/end', endSpecialProcedureAct(step)],
    ['extension', proposeExtensionAct(step)],
    ['extension/approval', approveExtensionAct(step)],
    ['extension/service', serveExtensionAct(step)],
  ]
}

function hearingActs(step: ApplicationStep): Placed {
  const hearing = hearingOf(step)
  return [
    ['telling', tellAct(hearing)],
    ['telling/service', serveTellingAct(hearing)],
    ['hearing/request', requestHearingAct(hearing)],
    ['hearing/none', noHearingAct(hearing)],
    ['hearing', arrangeHearingAct(hearing)],
    ['hearing/session', holdHearingAct(hearing)],
  ]
}
