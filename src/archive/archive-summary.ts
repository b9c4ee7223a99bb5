/** The file of a penalty given on the spot. */
import { dossierActs } from './dossier-acts.ts'

export const [compileSummary, archiveSummary] = dossierActs({
  name: 'summary',
  key: 'summaryId',
  noun: '当场处罚',
  decidedBy: ['summary-decision'],
  retention: 'ten-years',
})
