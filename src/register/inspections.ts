/** Inspections, and what follows from them on the spot. */
import { archiveInspection, compileInspection } from '../archive/archive-inspection.ts'
import { inspectionPublication } from '../disclosure/inspection-publication.procedure.ts'
import { publishInspection, withdrawInspection } from '../disclosure/publish-inspection.ts'
import { approveInspection, examineInspection } from '../inspections/approve-inspection.ts'
import { beginInspection } from '../inspections/begin-inspection.ts'
import { applyForMoreTime, approveMoreTime, examineMoreTime } from '../inspections/extend-rectification.ts'
import { inspectionProcedure, onsiteMeasures } from '../inspections/index.ts'
import { notifyInspection } from '../inspections/notify-inspection.ts'
import { orderMeasures, recheckMeasures, serveMeasures } from '../inspections/onsite-measures.ts'
import { orderRectification } from '../inspections/order-rectification.ts'
import { acknowledgeOutOfScope, noteOutOfScope, outOfScope, sendOutOfScope } from '../inspections/out-of-scope.ts'
import { planInspection } from '../inspections/plan-inspection.ts'
import { recheckRectification } from '../inspections/recheck-rectification.ts'
import { recordInspection } from '../inspections/record-inspection.ts'
import type { Part } from './part.ts'

export const inspectionsPart: Part = {
  procedures: [inspectionProcedure, inspectionPublication, onsiteMeasures, outOfScope],
  acts: [
    ['/api/inspections', planInspection],
    ['/api/inspections/:inspectionId/examination', examineInspection],
    ['/api/inspections/:inspectionId/approval', approveInspection],
    ['/api/inspections/:inspectionId/notice', notifyInspection],
    ['/api/inspections/:inspectionId/visit', beginInspection],
    ['/api/inspections/:inspectionId/record', recordInspection],
    ['/api/inspections/:inspectionId/rectification-order', orderRectification],
    ['/api/inspections/:inspectionId/recheck', recheckRectification],
    ['/api/inspections/:inspectionId/extension', applyForMoreTime],
    ['/api/inspections/:inspectionId/extension/examination', examineMoreTime],
    ['/api/inspections/:inspectionId/extension/approval', approveMoreTime],
    ['/api/inspections/:inspectionId/measures', orderMeasures],
    ['/api/measures/:measuresId/service', serveMeasures],
    ['/api/measures/:measuresId/recheck', recheckMeasures],
    ['/api/inspections/:inspectionId/handovers', noteOutOfScope],
    ['/api/handovers/:handoverId/dispatch', sendOutOfScope],
    ['/api/handovers/:handoverId/acknowledgement', acknowledgeOutOfScope],
    ['/api/inspections/:inspectionId/publication', publishInspection],
    ['/api/inspections/:inspectionId/publication/withdrawal', withdrawInspection],
    ['/api/inspections/:inspectionId/dossier', compileInspection],
    ['/api/inspections/:inspectionId/archive', archiveInspection],
  ],
  starts: [planInspection],
}
