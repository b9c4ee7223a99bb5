/** Sample contents of the papers of disaster relief, from the application to the receipt. */
import type {
  ReliefApplication,
  ReliefApproval,
  ReliefGrant,
  ReliefPublicity,
  ReliefReceipt,
  ReliefRecovery,
  ReliefRefusal,
  ReliefVerification,
} from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import { agencyName, opinions, personParty, remedies } from './sample-case.ts'

const matter = '倒损住房恢复重建补助'
const household = {
  agencyName,
  matter,
  party: personParty,
  disaster: '山洪冲毁住房两间，一间严重损坏。',
  occurredOn: day('2026-08-14'),
  village: '勐永镇示例村',
  members: 5,
}
const account = '演示银行勐永支行6200000000000000'
const basis = '《突发事件应对法》第八十九条第二款'
const decisionNumber = '（耿）应急救准〔2026〕1号'
const signature = { manner: 'signed' as const, name: '当事人戊', on: day('2026-08-20') }

export const reliefApplication: ReliefApplication = {
  ...household,
  manner: '本人申请',
  receivedOn: day('2026-08-20'),
  loss: '土木结构住房倒塌两间，粮食损失约三百千克。',
  request: '申请住房恢复重建补助。',
  signature,
}

export const reliefVerification: ReliefVerification = {
  ...household,
  verifiedAt: instant('2026-08-24T02:00:00Z'),
  place: '勐永镇示例村2组',
  verifiers: [
    { name: '执法员甲', post: '县应急管理局执法人员' },
    { name: '助理员卯', post: '勐永镇应急办工作人员' },
  ],
  losses: [{ item: '住房', extent: '倒塌两间，严重损坏一间' }],
  people: 5,
  sensitive: ['家中一人肢体残疾'],
  villageReview: '村民小组评议，同意申报。',
  conclusion: '损失属实，符合救助条件。',
  recording: '照片十二张，编号ZJ-2026-31',
  signature,
}

export const reliefPublicity: ReliefPublicity = {
  agencyName,
  matter,
  village: household.village,
  household: '戊某某',
  members: 5,
  loss: '住房倒塌两间，严重损坏一间。',
  proposedFen: 2_000_000,
  from: day('2026-08-26'),
  until: day('2026-09-01'),
  telephone: '0883-0000001',
}

export const reliefApproval: ReliefApproval = {
  ...household,
  verification: '两人入户核查，损失属实。',
  publicity: '公示期满，没有异议。',
  proposed: '给予救助',
  amountFen: 2_000_000,
  standard: '每户二万元（待核实）。',
  opinions,
}

export const reliefGrant: ReliefGrant = {
  ...household,
  findings: '两人入户核查属实，公示期满没有异议。',
  standard: '每户二万元。',
  basis,
  amountFen: 2_000_000,
  account,
  remedies,
}

export const reliefRefusal: ReliefRefusal = {
  ...household,
  findings: '核查时住房完好。',
  reason: '没有住房倒塌或者严重损坏的情形。',
  basis,
  remedies,
}

export const reliefReceipt: ReliefReceipt = {
  agencyName,
  matter,
  payee: '当事人戊',
  account,
  decisionNumber,
  paidOn: day('2026-09-10'),
  amountFen: 1_200_000,
  paidFen: 1_500_000,
  approvedFen: 2_000_000,
  voucher: '国库支付20260910001',
  signature,
}

export const reliefRecovery: ReliefRecovery = {
  agencyName,
  matter,
  payee: '当事人戊',
  decisionNumber,
  reason: '经审计，重复发放了同一补助。',
  basis,
  amountFen: 300_000,
  days: 30,
  account: { bank: '演示银行耿马支行', account: '0000 0000' },
  remedies,
}
