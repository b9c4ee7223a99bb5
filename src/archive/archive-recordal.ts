/** The files of a recordal and of taking one off the record. */
import { dossierActs } from './dossier-acts.ts'

export const [compileRecordal, archiveRecordal] = dossierActs({
  ...{ name: 'recordal', key: 'recordalId', noun: '备案', retention: 'thirty-years' },
  decidedBy: ['recordal-form', 'recordal-refusal'],
})

export const [compileCancellation, archiveCancellation] = dossierActs({
  ...{ name: 'recordal-cancellation', key: 'cancellationId', noun: '注销备案', retention: 'thirty-years' },
  decidedBy: ['recordal-cancellation'],
})
