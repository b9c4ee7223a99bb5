/** Disaster relief, from the household's request to the archive. */
import { archiveRelief, compileRelief } from '../archive/archive-relief.ts'
import { publishRelief, withdrawRelief } from '../disclosure/publish-relief.ts'
import { applyRelief } from '../relief/apply-relief.ts'
import { approveRelief, examineRelief, proposeRelief } from '../relief/approve-relief.ts'
import { decideRelief, serveReliefGrant, serveReliefRefusal } from '../relief/decide-relief.ts'
import { relief, reliefPublication } from '../relief/index.ts'
import { payRelief } from '../relief/pay-relief.ts'
import { answerObjection, publiciseRelief, recordObjection } from '../relief/publicise-relief.ts'
import { verifyRelief } from '../relief/verify-relief.ts'
import { withdrawRequest } from '../relief/withdraw-request.ts'
import type { Part } from './part.ts'

export const reliefPart: Part = {
  procedures: [relief, reliefPublication],
  acts: [
    ['/api/relief', applyRelief],
    ['/api/relief/:reliefId/verification', verifyRelief],
    ['/api/relief/:reliefId/publicity', publiciseRelief],
    ['/api/relief/:reliefId/objections', recordObjection],
    ['/api/relief/:reliefId/objections/answer', answerObjection],
    ['/api/relief/:reliefId/withdrawal', withdrawRequest],
    ['/api/relief/:reliefId/proposal', proposeRelief],
    ['/api/relief/:reliefId/proposal/examination', examineRelief],
    ['/api/relief/:reliefId/proposal/approval', approveRelief],
    ['/api/relief/:reliefId/decision', decideRelief],
    ['/api/relief/:reliefId/grant/service', serveReliefGrant],
    ['/api/relief/:reliefId/refusal/service', serveReliefRefusal],
    ['/api/relief/:reliefId/payments', payRelief],
    ['/api/relief/:reliefId/publication', publishRelief],
    ['/api/relief/:reliefId/publication/withdrawal', withdrawRelief],
    ['/api/relief/:reliefId/dossier', compileRelief],
    ['/api/relief/:reliefId/archive', archiveRelief],
  ],
  starts: [applyRelief],
}
