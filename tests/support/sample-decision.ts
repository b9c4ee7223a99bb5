/** Sample contents of the documents of the decision. */
import type {
  DefenceRecord,
  DeliberationRecord,
  PenaltyApproval,
  PenaltyDecision,
  PenaltyNotice,
} from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import {
  agencyName,
  caseName,
  evidence,
  facts,
  officers,
  opinions,
  party,
  remedies,
  violations,
} from './sample-case.ts'

export const penaltyNotice: PenaltyNotice = {
  agencyName,
  caseName,
  party,
  facts,
  evidence,
  violations,
  proposedPenalty: '对上述两项违法行为分别裁量，合并处罚，拟决定给予罚款的行政处罚。',
  totalFineFen: 7_000_000,
  confiscation: null,
  defence: { days: 5, counted: 'working-days' },
  hearing: { days: 5, counted: 'working-days' },
  contact: { name: '执法员甲', telephone: '0883-0000000', address: '耿马镇示例路2号', postcode: '677500' },
}

export const defenceRecord: DefenceRecord = {
  agencyName,
  caseName,
  noticeNumber: '（耿）应急罚告〔2026〕4号',
  startedAt: instant('2026-12-01T01:00:00Z'),
  endedAt: instant('2026-12-01T01:40:00Z'),
  place: '耿马傣族佤族自治县应急管理局201室',
  person: {
    name: '负责人丙',
    gender: '女',
    post: '厂长',
    workplace: '某铸造厂',
    telephone: '13800000000',
    address: '耿马镇示例路1号',
    postcode: '677500',
  },
  officers,
  recorder: '执法员乙',
  statement: '我单位对违法事实没有异议。\n我单位发现问题后立即停止作业，并在期限内完成整改，请求从轻处罚。',
  materials: ['整改报告', '设备安装发票复印件'],
  reply: '当事人所述整改情况属实，拟处罚款时已经予以考虑，维持拟处罚意见。',
  signature: { manner: 'signed', name: '负责人丙', on: day('2026-12-01') },
}

export const deliberationRecord: DeliberationRecord = {
  caseName,
  startedAt: instant('2026-12-04T01:00:00Z'),
  endedAt: instant('2026-12-04T02:30:00Z'),
  place: '局会议室',
  host: '局长子',
  reporter: '执法员甲',
  recorder: '记录员丑',
  entitled: 5,
  attendees: [
    { name: '局长子', post: '局长', view: '同意承办股室意见，事实清楚，裁量适当。' },
    { name: '副局长辛', post: '副局长', view: '同意。应当督促企业完善特种作业人员台账。' },
    { name: '副局长寅', post: '副局长', view: '同意。' },
    { name: '委员卯', post: '综合股负责人', view: '建议对第二项再减轻，因企业主动整改。' },
  ],
  observers: '法制审核员壬',
  matter: `研究${caseName}的处罚意见。`,
  conclusion: '经集体讨论，同意对某铸造厂合并罚款人民币70,000.00元。',
  dissent: '委员卯建议第二项罚款减为20,000.00元，会议未采纳。',
}

export const penaltyApproval: PenaltyApproval = {
  caseName,
  party,
  factsAndBasis: `${facts}\n以上行为违反《安全生产法》第三十条第一款、第四十一条第二款。`,
  defence: '当事人请求从轻处罚，经复核已在裁量时考虑。',
  review: '同意（第1轮，2026年11月26日）。',
  deliberation: '同意合并罚款人民币70,000.00元。',
  proposedPenalty: '罚款',
  totalFineFen: 7_000_000,
  opinions,
}

export const penaltyDecision: PenaltyDecision = {
  agencyName,
  caseName,
  party,
  facts,
  evidence,
  violations,
  procedure:
    '本机关于2026年11月27日向你单位送达《行政处罚（听证）告知书》，告知拟作出处罚的内容、事实、理由、依据和陈述、申辩、要求听证的权利。你单位于2026年12月1日提出陈述和申辩，未要求听证；本机关对你单位的意见进行了复核。本案经法制审核和本机关负责人集体讨论。',
  result: '对上述两项违法行为分别裁量，合并处罚，决定给予你单位罚款的行政处罚。',
  totalFineFen: 7_000_000,
  confiscation: null,
  rectification: '继续落实特种作业人员持证上岗制度，保持监测报警装置完好有效',
  payment: {
    amountFen: 7_000_000,
    dueDays: 15,
    bank: '示例银行耿马支行',
    account: '0000 0000 0000 0000',
    surchargePercent: 3,
  },
  remedies,
}
