/** Sample contents of the papers by which a decision is carried out. */
import type {
  DailyPenaltyDecision,
  DeferralApproval,
  DeferralGrant,
  EnforcementAgreement,
  EnforcementApplication,
  EnforcementDemand,
  EnforcementSuspension,
  FilingReport,
  PaymentReminder,
  SubstitutePerformanceDecision,
  SubstitutePerformanceDemand,
  SurchargeDecision,
} from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import {
  agencyName,
  attachments,
  caseName,
  contact,
  evidence,
  facts,
  officers,
  opinions,
  party,
  penaltyDocument,
  personParty,
  remedies,
} from './sample-case.ts'

const account = { bank: '示例银行耿马支行', account: '0000 0000 0000 0000' }
const orderDocument = {
  title: '责令限期整改指令书',
  number: '（耿）应急责改〔2026〕7号',
  issuedOn: day('2026-11-02'),
}
const substituteDocument = { title: '代履行决定书', number: '（耿）应急代履〔2026〕1号', issuedOn: day('2026-12-01') }

export const paymentReminder: PaymentReminder = {
  agencyName,
  party,
  priorDocument: penaltyDocument,
  servedOn: day('2026-12-08'),
  dueOn: day('2026-12-23'),
  fineFen: 7_000_000,
  unpaidFen: 5_000_000,
  surchargePercent: 3,
  account,
  contact,
}

export const surchargeDecision: SurchargeDecision = {
  agencyName,
  party,
  priorDocument: penaltyDocument,
  fineFen: 7_000_000,
  unpaidFen: 7_000_000,
  dueOn: day('2026-12-23'),
  from: day('2026-12-24'),
  until: day('2027-01-12'),
  days: 20,
  pause: '其中没有行政复议、行政诉讼期间。',
  surchargePercent: 3,
  surchargeFen: 4_200_000,
  working: [
    {
      ...{ from: day('2026-12-24'), to: day('2027-01-12'), days: 20 },
      ...{ principalFen: 7_000_000, dailyFen: 210_000, amountFen: 4_200_000, note: null },
    },
  ],
  basis: '《行政处罚法》第七十二条第一款第（一）项、《行政强制法》第四十五条',
  account,
  remedies,
}

export const deferralApproval: DeferralApproval = {
  kind: 'instalments',
  caseName,
  party,
  priorDocument: penaltyDocument,
  fineFen: 7_000_000,
  appliedOn: day('2026-12-18'),
  reason: '我单位因停产改造，近两个月没有销售收入，附财务报表和银行流水，申请分三期缴纳。',
  proposal: '分三期，于2027年3月底前缴清。',
  opinions,
}

export const deferralGrant: DeferralGrant = {
  agencyName,
  party,
  priorDocument: penaltyDocument,
  appliedOn: day('2026-12-18'),
  fineFen: 7_000_000,
  paidFen: 0,
  instalments: [
    { dueOn: day('2027-01-29'), amountFen: 3_000_000 },
    { dueOn: day('2027-02-26'), amountFen: 2_000_000 },
    { dueOn: day('2027-03-31'), amountFen: 2_000_000 },
  ],
  account,
}

export const enforcementDemand: EnforcementDemand = {
  agencyName,
  party,
  priorDocument: penaltyDocument,
  servedOn: day('2026-12-08'),
  duty: '拆除熔炼车间内未经验收的电加热装置',
  fineFen: 5_000_000,
  surchargeFen: 4_200_000,
  surchargeUntil: day('2027-06-10'),
  period: { days: 10, counted: 'working-days' },
  account,
  contact,
}

export const enforcementApplication: EnforcementApplication = {
  court: remedies.court,
  applicant: { name: agencyName, address: '耿马镇示例路2号', head: '局长子', post: '局长' },
  respondent: personParty,
  decision: penaltyDocument,
  servedOn: day('2026-12-08'),
  demand: {
    title: '行政强制执行事先催告书',
    number: '（耿）应急执行催告〔2027〕1号',
    issuedOn: day('2027-06-11'),
  },
  demandServedOn: day('2027-06-14'),
  request: '强制执行被申请人尚未缴纳的罚款50,000.00元和加处罚款42,000.00元。',
  totalFen: 9_200_000,
  facts,
  opinionAndDemand: '催告书送达后，被申请人未提出陈述和申辩，期限届满仍未履行。',
  attachments,
  contact,
}

export const enforcementAgreement: EnforcementAgreement = {
  agencyName,
  party,
  priorDocument: penaltyDocument,
  stages: [
    { duty: '缴纳罚款人民币30,000.00元', dueOn: day('2027-02-26') },
    { duty: '缴纳罚款人民币40,000.00元', dueOn: day('2027-04-30') },
  ],
  relief: '乙方已经完成渣坑防水改造并通过复查，甲方免予收取已加处的罚款。',
}

export const enforcementSuspension: EnforcementSuspension = {
  agencyName,
  turn: 'suspended',
  party,
  priorDocument: penaltyDocument,
  from: day('2027-03-01'),
  reason: '当事人因火灾遭受重大损失，暂无履行能力。',
  basis: '《行政强制法》第三十九条第一款第（一）项',
}

export const dailyPenaltyDecision: DailyPenaltyDecision = {
  agencyName,
  caseName,
  party,
  fineDecision: penaltyDocument,
  order: orderDocument,
  recheck: { title: '整改复查意见书', number: '（耿）应急复查〔2026〕9号', issuedOn: day('2026-12-20') },
  facts: '复查发现1号中频炉冷却水系统仍未设置监测报警装置，并继续开炉生产。',
  evidence,
  procedure: '本机关于2026年12月22日送达告知书，你单位未提出陈述和申辩，未要求听证。本案经法制审核和集体讨论。',
  originalFineFen: 3_000_000,
  from: day('2026-12-08'),
  until: day('2026-12-20'),
  days: 13,
  totalFineFen: 39_000_000,
  basis: '《安全生产法》第一百一十二条',
  payment: { amountFen: 39_000_000, dueDays: 15, ...account, surchargePercent: 3 },
  remedies,
}

const substituted = {
  agencyName,
  party,
  duty: '清除渣坑内的积水和易燃物，恢复消防通道',
  performer: '示例安全技术服务有限公司',
  performAt: instant('2026-12-14T01:00:00Z'),
  place: '某铸造厂熔炼车间南侧',
  budgetFen: 680_000,
}

export const substitutePerformanceDecision: SubstitutePerformanceDecision = {
  ...substituted,
  priorDocument: orderDocument,
  reason: '该积水遇高温熔融金属可能爆炸，其后果将危害交通安全和周边居民。',
  basis: '《行政强制法》第五十条',
  manner: '机械抽排积水，人工清运易燃物约三吨，恢复通道宽度四米',
  remedies,
}

export const substitutePerformanceDemand: SubstitutePerformanceDemand = {
  ...substituted,
  priorDocument: substituteDocument,
  dueAt: instant('2026-12-11T09:00:00Z'),
  contact,
}

export const filingReport: FilingReport = {
  agencyName,
  receivingOrgan: '临沧市应急管理局',
  caseName,
  party,
  decision: penaltyDocument,
  servedOn: day('2026-12-08'),
  facts,
  penalty: '依据《安全生产法》第九十七条第（七）项、第一百零二条，分别裁量，合并罚款。',
  totalFineFen: 7_000_000,
  procedure: `已经告知，当事人提出陈述申辩、未要求听证；已经法制审核和集体讨论。承办人：${officers.map(({ name }) => name).join('、')}。`,
  basis: '本省重大行政处罚备案规定',
  attachments,
  contact,
}
