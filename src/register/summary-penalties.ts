/** The penalty decided on the spot. */
import { archiveSummary, compileSummary } from '../archive/archive-summary.ts'
import { publishSummary, withdrawSummary } from '../disclosure/publish-summary.ts'
import { beginSummary } from '../summary-penalties/begin-summary.ts'
import { closeSummary, reportSummary } from '../summary-penalties/close-summary.ts'
import { handInSummary, payInSummary, recordSummaryPayment } from '../summary-penalties/collect-summary.ts'
import { decideSummary } from '../summary-penalties/decide-summary.ts'
import { summaryPenalty, summaryPublication, summaryReport } from '../summary-penalties/index.ts'
import { leaveSummary } from '../summary-penalties/leave-summary.ts'
import type { Part } from './part.ts'

export const summaryPenaltiesPart: Part = {
  procedures: [summaryPenalty, summaryReport, summaryPublication],
  acts: [
    ['/api/summary-penalties', beginSummary],
    ['/api/summary-penalties/:summaryId/ordinary', leaveSummary],
    ['/api/summary-penalties/:summaryId/decision', decideSummary],
    ['/api/summary-penalties/:summaryId/report', reportSummary],
    ['/api/summary-penalties/:summaryId/collection', handInSummary],
    ['/api/summary-penalties/:summaryId/collection/bank', payInSummary],
    ['/api/summary-penalties/:summaryId/payments', recordSummaryPayment],
    ['/api/summary-penalties/:summaryId/publication', publishSummary],
    ['/api/summary-penalties/:summaryId/publication/withdrawal', withdrawSummary],
    ['/api/summary-penalties/:summaryId/closing', closeSummary],
    ['/api/summary-penalties/:summaryId/dossier', compileSummary],
    ['/api/summary-penalties/:summaryId/archive', archiveSummary],
  ],
  starts: [beginSummary],
}
