/** The file of a household's relief. */
import { dossierActs } from './dossier-acts.ts'

export const [compileRelief, archiveRelief] = dossierActs({
  ...{ name: 'relief', key: 'reliefId', noun: '救助', retention: 'thirty-years' },
  decidedBy: ['relief-grant', 'relief-refusal'],
})
