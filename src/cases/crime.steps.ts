/**
 * While a crime is suspected no penalty goes on (涉嫌犯罪移送): 《行政处罚法》第二十七条、移送规定第十一条. Each act also moves
 * the transfer, whose table says what follows; what comes back is investigated, told and reviewed anew.
 */
import { crimeTransferRegulation, penaltyLaw } from '../law/citation.ts'
import type { Step } from '../procedures/procedure.ts'

export const crimeStates = {
  'crime-suspected': '涉嫌犯罪移送中，处罚程序冻结',
  'crime-filed': '公安机关已立案，处罚程序冻结',
} as const
export type CrimeState = keyof typeof crimeStates

const undecided = [
  'investigating',
  'concluded',
  'noticed',
  'notified',
  'hearing-requested',
  'hearing-arranged',
  'hearing-held',
  'hearing-reported',
  'deliberated',
  'penalty-proposed',
  'penalty-examined',
  'approved',
] as const
type Around = (typeof undecided)[number] | 'closed'

const frozen = [penaltyLaw(27, 1), crimeTransferRegulation(11)]
const officer = { by: ['officer' as const], back: true as const }
const police = {
  ...officer,
  from: 'crime-suspected' as const,
  act: 'crime-transfer.record-police',
  basis: [crimeTransferRegulation(8)],
}
const head = {
  from: 'crime-suspected' as const,
  act: 'crime-transfer.decide',
  by: ['agency-head' as const],
  basis: [crimeTransferRegulation(5)],
  back: true as const,
}
const outcome = {
  ...officer,
  from: 'crime-filed' as const,
  act: 'crime-transfer.record-outcome',
  basis: [penaltyLaw(27, 1)],
}
const thawed = { to: 'investigating' as const, resumes: ['C-03'] }

export const crimeSteps: Step<CrimeState | Around>[] = [
  ...undecided.map(
    (from): Step<CrimeState | Around> => ({
      ...{ ...officer, from, act: 'crime-transfer.report', to: 'crime-suspected', label: '涉嫌犯罪，提出移送报告' },
      ...{ basis: frozen, pauses: ['C-03'], drops: ['C-05', 'C-06', 'C-07', 'C-08', 'C-09'] },
    }),
  ),
  { ...head, when: 'agreed', to: 'crime-suspected', label: '批准移送' },
  { ...head, when: 'refused', ...thawed, label: '不批准移送，继续处罚程序' },
  { ...police, when: 'filed', to: 'crime-filed', label: '公安机关立案' },
  { ...police, when: 'not-filed', to: 'crime-suspected', label: '公安机关不予立案' },
  { ...police, when: 'final', ...thawed, label: '不立案已定，继续处罚程序' },
  {
    ...{ ...officer, from: 'crime-suspected', act: 'crime-transfer.accept-refusal', ...thawed },
    ...{ label: '接受不予立案，继续处罚程序', basis: [crimeTransferRegulation(10)] },
  },
  { ...outcome, when: 'returned', ...thawed, label: '司法机关移回，继续处罚程序' },
  { ...outcome, when: 'punished', to: 'closed', label: '已追究刑事责任，结案', drops: 'all', starts: ['G-01'] },
]
