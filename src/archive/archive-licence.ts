/** The files of a licence: of its application, and of whatever was decided about it later. */
import { dossierActs } from './dossier-acts.ts'

const retention = 'permanent' as const
const declined = 'licence-non-acceptance'

export const [compileLicence, archiveLicence] = dossierActs({
  ...{ name: 'licence', key: 'licenceId', noun: '许可', retention },
  decidedBy: ['licence-grant', 'licence-refusal', declined],
})
export const [compileChange, archiveChange] = dossierActs({
  ...{ name: 'licence-change', key: 'licenceChangeId', noun: '变更许可', retention },
  decidedBy: ['licence-change', declined],
})
export const [compileCancellation, archiveCancellation] = dossierActs({
  ...{ name: 'licence-cancellation', key: 'licenceCancellationId', noun: '注销许可', retention },
  decidedBy: ['licence-cancellation'],
})
export const [compileRevocation, archiveRevocation] = dossierActs({
  ...{ name: 'licence-revocation', key: 'licenceRevocationId', noun: '撤销许可', retention },
  decidedBy: ['licence-revocation'],
})
export const [compileRenewal, archiveRenewal] = dossierActs({
  ...{ name: 'licence-renewal', key: 'licenceRenewalId', noun: '延续许可', retention },
  decidedBy: ['licence-renewal', declined],
})
