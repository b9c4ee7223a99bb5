/** The disagreement over a legal review. */
import { disagreement } from '../disagreements/index.ts'
import { raiseObjection, withdrawObjection } from '../disagreements/raise-objection.ts'
import { settleDisagreement } from '../disagreements/settle-disagreement.ts'
import { advise, coordinate, reExamine } from '../disagreements/weigh-objection.ts'
import type { Part } from './part.ts'

export const disagreementsPart: Part = {
  procedures: [disagreement],
  acts: [
    ['/api/cases/:caseId/review/objection', raiseObjection],
    ['/api/disagreements/:disagreementId/re-examination', reExamine],
    ['/api/disagreements/:disagreementId/coordination', coordinate],
    ['/api/disagreements/:disagreementId/counsel-opinion', advise],
    ['/api/disagreements/:disagreementId/outcome', settleDisagreement],
    ['/api/disagreements/:disagreementId/withdrawal', withdrawObjection],
  ],
  starts: [],
}
