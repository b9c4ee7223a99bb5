/** The file of a licence. */
import { dossierActs } from './dossier-acts.ts'

export const [compileLicence, archiveLicence] = dossierActs({
  ...{ name: 'licence', key: 'licenceId', noun: '许可', retention: 'permanent' },
  decidedBy: ['licence-grant', 'licence-refusal', 'licence-non-acceptance'],
})
