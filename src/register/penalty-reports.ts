/** The report of heavy penalties to the organs above. */
import { approveReport, drawUpReport } from '../penalty-reports/draw-up-report.ts'
import { penaltyReport } from '../penalty-reports/index.ts'
import { forgoReport, recordReportAnswer, sendReport } from '../penalty-reports/send-report.ts'
import type { Part } from './part.ts'

export const penaltyReportsPart: Part = {
  procedures: [penaltyReport],
  acts: [
    ['/api/penalty-reports/:penaltyReportId/draft', drawUpReport],
    ['/api/penalty-reports/:penaltyReportId/approval', approveReport],
    ['/api/penalty-reports/:penaltyReportId/sending', sendReport],
    ['/api/penalty-reports/:penaltyReportId/answer', recordReportAnswer],
    ['/api/penalty-reports/:penaltyReportId/waiver', forgoReport],
  ],
  starts: [],
}
