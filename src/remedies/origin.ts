/** The kinds of file whose decision may be attacked, and how the acts that begin a remedy from each are named. */
export type Origin = {
  /** After the name of the act: `-on-seizure`. */
  on: string
  /** The field under which the file is known, and what it is called. */
  key: string
  noun: string
  /** The decisions of such a file; the latest is the one attacked. */
  forms: string[]
}

export const origins = {
  case: { on: '', key: 'caseId', noun: '案件', forms: ['penalty-decision', 'no-penalty-decision'] },
  seizure: {
    on: '-on-seizure',
    key: 'seizureId',
    noun: '查封、扣押',
    forms: ['seizure-decision', 'seizure-disposition'],
  },
  supplyCut: { on: '-on-supply-cut', key: 'supplyCutId', noun: '停止供应', forms: ['supply-cut-decision'] },
  substitute: {
    on: '-on-substitute',
    key: 'substituteId',
    noun: '代履行',
    forms: ['substitute-performance-decision', 'immediate-performance-notice', 'performance-cost-decision'],
  },
  dailyPenalty: {
    on: '-on-daily-penalty',
    key: 'dailyPenaltyId',
    noun: '按日连续处罚',
    forms: ['daily-penalty-decision'],
  },
  licence: {
    on: '-on-licence',
    key: 'licenceId',
    noun: '许可',
    forms: ['licence-grant', 'licence-refusal', 'licence-non-acceptance'],
  },
  licenceChange: {
    on: '-on-licence-change',
    key: 'licenceChangeId',
    noun: '变更许可',
    forms: ['licence-change', 'licence-non-acceptance'],
  },
  licenceRenewal: {
    on: '-on-licence-renewal',
    key: 'licenceRenewalId',
    noun: '延续许可',
    forms: ['licence-renewal', 'licence-non-acceptance'],
  },
  licenceCancellation: {
    on: '-on-licence-cancellation',
    key: 'licenceCancellationId',
    noun: '注销许可',
    forms: ['licence-cancellation'],
  },
  licenceRevocation: {
    on: '-on-licence-revocation',
    key: 'licenceRevocationId',
    noun: '撤销许可',
    forms: ['licence-revocation'],
  },
  summary: { on: '-on-summary', key: 'summaryId', noun: '当场处罚', forms: ['summary-decision'] },
} satisfies Record<string, Origin>
