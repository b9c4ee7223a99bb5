/** Enforcement of an overdue fine: reminder, surcharge, demand, agreement, court, standstill. */
import { publishSurcharge, withdrawSurcharge } from '../disclosure/publish-surcharge.ts'
import {
  abandonAgreement,
  approveAgreement,
  breachAgreement,
  performAgreement,
  proposeAgreement,
  signAgreement,
} from '../enforcement/agree-on-performance.ts'
import {
  examineApplication,
  lodgeApplication,
  proposeApplication,
  signApplication,
} from '../enforcement/apply-to-court.ts'
import { beginEnforcement, serveReminder } from '../enforcement/begin-enforcement.ts'
import { concludeEnforcement } from '../enforcement/conclude-enforcement.ts'
import {
  acquiesce,
  courtAccepts,
  courtAnswers,
  courtDeclines,
  courtHears,
  courtReports,
  courtRules,
  objectToCourt,
} from '../enforcement/court-course.ts'
import {
  approveSurcharge,
  examineSurcharge,
  proposeSurcharge,
  serveSurcharge,
} from '../enforcement/decide-surcharge.ts'
import { enforcement } from '../enforcement/enforcement.procedure.ts'
import { enforcementStanding } from '../enforcement/enforcement-standing.procedure.ts'
import { answerDemand, drawDemand, serveDemand } from '../enforcement/issue-demand.ts'
import {
  decideStandstill,
  endStandstill,
  proposeStandstill,
  serveResumption,
  serveStandstill,
} from '../enforcement/standstill.ts'
import { surchargePublication } from '../enforcement/surcharge-publication.procedure.ts'
import { decideTermination, proposeTermination, serveTermination } from '../enforcement/terminate-enforcement.ts'
import type { Part } from './part.ts'

export const enforcementPart: Part = {
  procedures: [enforcement, enforcementStanding, surchargePublication],
  acts: [
    ['/api/cases/:caseId/enforcements', beginEnforcement],
    ['/api/enforcements/:enforcementId/reminder/service', serveReminder],
    ['/api/enforcements/:enforcementId/surcharge', proposeSurcharge],
    ['/api/enforcements/:enforcementId/surcharge/examination', examineSurcharge],
    ['/api/enforcements/:enforcementId/surcharge/approval', approveSurcharge],
    ['/api/enforcements/:enforcementId/surcharge/service', serveSurcharge],
    ['/api/enforcements/:enforcementId/surcharge/publication', publishSurcharge],
    ['/api/enforcements/:enforcementId/surcharge/publication/withdrawal', withdrawSurcharge],
    ['/api/enforcements/:enforcementId/demand', drawDemand],
    ['/api/enforcements/:enforcementId/demand/service', serveDemand],
    ['/api/enforcements/:enforcementId/demand/answer', answerDemand],
    ['/api/enforcements/:enforcementId/agreement', proposeAgreement],
    ['/api/enforcements/:enforcementId/agreement/approval', approveAgreement],
    ['/api/enforcements/:enforcementId/agreement/signing', signAgreement],
    ['/api/enforcements/:enforcementId/agreement/abandonment', abandonAgreement],
    ['/api/enforcements/:enforcementId/agreement/performance', performAgreement],
    ['/api/enforcements/:enforcementId/agreement/breach', breachAgreement],
    ['/api/enforcements/:enforcementId/application', proposeApplication],
    ['/api/enforcements/:enforcementId/application/examination', examineApplication],
    ['/api/enforcements/:enforcementId/application/signature', signApplication],
    ['/api/enforcements/:enforcementId/application/lodging', lodgeApplication],
    ['/api/enforcements/:enforcementId/court/acceptance', courtAccepts],
    ['/api/enforcements/:enforcementId/court/non-acceptance', courtDeclines],
    ['/api/enforcements/:enforcementId/court/hearing', courtHears],
    ['/api/enforcements/:enforcementId/court/ruling', courtRules],
    ['/api/enforcements/:enforcementId/court/objection', objectToCourt],
    ['/api/enforcements/:enforcementId/court/acquiescence', acquiesce],
    ['/api/enforcements/:enforcementId/court/answer', courtAnswers],
    ['/api/enforcements/:enforcementId/court/report', courtReports],
    ['/api/enforcements/:enforcementId/standstill', proposeStandstill],
    ['/api/enforcements/:enforcementId/standstill/decision', decideStandstill],
    ['/api/enforcements/:enforcementId/standstill/service', serveStandstill],
    ['/api/enforcements/:enforcementId/standstill/end', endStandstill],
    ['/api/enforcements/:enforcementId/standstill/end/service', serveResumption],
    ['/api/enforcements/:enforcementId/termination', proposeTermination],
    ['/api/enforcements/:enforcementId/termination/decision', decideTermination],
    ['/api/enforcements/:enforcementId/termination/service', serveTermination],
    ['/api/enforcements/:enforcementId/conclusion', concludeEnforcement],
  ],
  starts: [],
}
