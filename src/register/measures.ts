/** Coercive measures and preservation, of a case or of an inspection. */
import { commissionAppraisal, recordAppraisal } from '../coercion/appraise-seized.ts'
import { approveSeizure, examineSeizure } from '../coercion/approve-seizure.ts'
import {
  approveSubstitute,
  examineSubstitute,
  serveCosts,
  serveImmediateNotice,
  serveSubstitute,
  serveSubstituteDemand,
} from '../coercion/approve-substitute.ts'
import { approveSupplyCut, examineSupplyCut } from '../coercion/approve-supply-cut.ts'
import {
  carryOutSupplyCut,
  decideSupplyCut,
  notifySupplyCut,
  serveSupplyCut,
} from '../coercion/carry-out-supply-cut.ts'
import { approveDisposition, examineDisposition, proposeDisposition } from '../coercion/dispose-seized.ts'
import { approveExtension, examineExtension, proposeExtension, serveExtension } from '../coercion/extend-seizure.ts'
import { imposeAtOnce, imposeAtOnceOnSite } from '../coercion/impose-at-once.ts'
import { imposeSeizure } from '../coercion/impose-seizure.ts'
import { notifyAfterwards, performAtOnce, performAtOnceOnSite } from '../coercion/perform-at-once.ts'
import { demandSubstitute, performSubstitute, verifySubstitute } from '../coercion/perform-substitute.ts'
import { proposeSeizure, proposeSeizureOnSite } from '../coercion/propose-seizure.ts'
import { proposeSubstitute, proposeSubstituteOnSite } from '../coercion/propose-substitute.ts'
import { proposeSupplyCut, proposeSupplyCutOnSite } from '../coercion/propose-supply-cut.ts'
import { ratifySeizure, reportSeizure } from '../coercion/ratify-seizure.ts'
import { findRelease, liftSeizure, returnGoods, serveDisposition } from '../coercion/release-seized.ts'
import { restoreSupply, serveRestoration, verifyPerformance } from '../coercion/restore-supply.ts'
import { seizure, seizurePublication } from '../coercion/seizure.procedure.ts'
import { settleCosts } from '../coercion/settle-costs.ts'
import { substitutePerformance, substitutePublication } from '../coercion/substitute-performance.procedure.ts'
import { supplyCut, supplyCutPublication } from '../coercion/supply-cut.procedure.ts'
import {
  publishSeizure,
  publishSubstitute,
  publishSupplyCut,
  withdrawSeizure,
  withdrawSubstitute,
  withdrawSupplyCut,
} from '../disclosure/publish-coercion.ts'
import { approvePreservation, examinePreservation } from '../evidence/approve-preservation.ts'
import { carryOutPreservation } from '../evidence/carry-out-preservation.ts'
import {
  approvePreservedDisposition,
  examinePreservedDisposition,
  proposePreservedDisposition,
  servePreservedDisposition,
} from '../evidence/dispose-preserved.ts'
import { preservation } from '../evidence/preservation.procedure.ts'
import { proposePreservation, proposePreservationOnSite } from '../evidence/propose-preservation.ts'
import { returnPreserved } from '../evidence/return-preserved.ts'
import type { Part } from './part.ts'

export const measuresPart: Part = {
  procedures: [
    seizure,
    seizurePublication,
    preservation,
    supplyCut,
    supplyCutPublication,
    substitutePerformance,
    substitutePublication,
  ],
  acts: [
    ['/api/cases/:caseId/seizures', proposeSeizure],
    ['/api/inspections/:inspectionId/seizures', proposeSeizureOnSite],
    ['/api/cases/:caseId/urgent-seizures', imposeAtOnce],
    ['/api/inspections/:inspectionId/urgent-seizures', imposeAtOnceOnSite],
    ['/api/seizures/:seizureId/examination', examineSeizure],
    ['/api/seizures/:seizureId/approval', approveSeizure],
    ['/api/seizures/:seizureId/imposition', imposeSeizure],
    ['/api/seizures/:seizureId/report', reportSeizure],
    ['/api/seizures/:seizureId/ratification', ratifySeizure],
    ['/api/seizures/:seizureId/extension', proposeExtension],
    ['/api/seizures/:seizureId/extension/examination', examineExtension],
    ['/api/seizures/:seizureId/extension/approval', approveExtension],
    ['/api/seizures/:seizureId/extension/service', serveExtension],
    ['/api/seizures/:seizureId/appraisal', commissionAppraisal],
    ['/api/seizures/:seizureId/appraisal/result', recordAppraisal],
    ['/api/seizures/:seizureId/disposition', proposeDisposition],
    ['/api/seizures/:seizureId/disposition/examination', examineDisposition],
    ['/api/seizures/:seizureId/disposition/approval', approveDisposition],
    ['/api/seizures/:seizureId/release', findRelease],
    ['/api/seizures/:seizureId/release/approval', liftSeizure],
    ['/api/seizures/:seizureId/disposition/service', serveDisposition],
    ['/api/seizures/:seizureId/return', returnGoods],
    ['/api/seizures/:seizureId/publication', publishSeizure],
    ['/api/seizures/:seizureId/publication/withdrawal', withdrawSeizure],
    ['/api/cases/:caseId/preservations', proposePreservation],
    ['/api/inspections/:inspectionId/preservations', proposePreservationOnSite],
    ['/api/preservations/:preservationId/examination', examinePreservation],
    ['/api/preservations/:preservationId/approval', approvePreservation],
    ['/api/preservations/:preservationId/notice', carryOutPreservation],
    ['/api/preservations/:preservationId/disposition', proposePreservedDisposition],
    ['/api/preservations/:preservationId/disposition/examination', examinePreservedDisposition],
    ['/api/preservations/:preservationId/disposition/approval', approvePreservedDisposition],
    ['/api/preservations/:preservationId/disposition/service', servePreservedDisposition],
    ['/api/preservations/:preservationId/return', returnPreserved],
    ['/api/cases/:caseId/supply-cuts', proposeSupplyCut],
    ['/api/inspections/:inspectionId/supply-cuts', proposeSupplyCutOnSite],
    ['/api/supply-cuts/:supplyCutId/examination', examineSupplyCut],
    ['/api/supply-cuts/:supplyCutId/approval', approveSupplyCut],
    ['/api/supply-cuts/:supplyCutId/notice', notifySupplyCut],
    ['/api/supply-cuts/:supplyCutId/decision', decideSupplyCut],
    ['/api/supply-cuts/:supplyCutId/decision/service', serveSupplyCut],
    ['/api/supply-cuts/:supplyCutId/imposition', carryOutSupplyCut],
    ['/api/supply-cuts/:supplyCutId/performance', verifyPerformance],
    ['/api/supply-cuts/:supplyCutId/restoration', restoreSupply],
    ['/api/supply-cuts/:supplyCutId/restoration/service', serveRestoration],
    ['/api/supply-cuts/:supplyCutId/publication', publishSupplyCut],
    ['/api/supply-cuts/:supplyCutId/publication/withdrawal', withdrawSupplyCut],
    ['/api/cases/:caseId/substitute-performances', proposeSubstitute],
    ['/api/inspections/:inspectionId/substitute-performances', proposeSubstituteOnSite],
    ['/api/cases/:caseId/immediate-performances', performAtOnce],
    ['/api/inspections/:inspectionId/immediate-performances', performAtOnceOnSite],
    ['/api/substitute-performances/:substituteId/examination', examineSubstitute],
    ['/api/substitute-performances/:substituteId/approval', approveSubstitute],
    ['/api/substitute-performances/:substituteId/service', serveSubstitute],
    ['/api/substitute-performances/:substituteId/demand', demandSubstitute],
    ['/api/substitute-performances/:substituteId/demand/service', serveSubstituteDemand],
    ['/api/substitute-performances/:substituteId/verification', verifySubstitute],
    ['/api/substitute-performances/:substituteId/performance', performSubstitute],
    ['/api/substitute-performances/:substituteId/notice', notifyAfterwards],
    ['/api/substitute-performances/:substituteId/notice/service', serveImmediateNotice],
    ['/api/substitute-performances/:substituteId/costs', settleCosts],
    ['/api/substitute-performances/:substituteId/costs/service', serveCosts],
    ['/api/substitute-performances/:substituteId/publication', publishSubstitute],
    ['/api/substitute-performances/:substituteId/publication/withdrawal', withdrawSubstitute],
  ],
  starts: [],
}
