/** Sample contents of the papers of a hearing. */
import type { HearingNotice, HearingRecord, HearingReport } from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import { agencyName, caseName, officers, party, unit } from './sample-case.ts'

const bench = {
  host: { name: '法制审核员壬', post: '法制审核员' },
  members: [
    { name: '副局长寅', post: '副局长' },
    { name: '股长辰', post: '综合股股长' },
  ],
  clerk: { name: '书记员丑', post: '书记员' },
}
const times = { startedAt: instant('2026-12-15T01:00:00Z'), endedAt: instant('2026-12-15T03:10:00Z') }
const place = '耿马傣族佤族自治县应急管理局三楼会议室'

export const hearingNotice: HearingNotice = {
  agencyName,
  caseName,
  party,
  startsAt: times.startedAt,
  place,
  closedBecause: '涉及当事人商业秘密',
  ...bench,
  contact: { name: '股长庚', telephone: '0883-0000000', address: '耿马镇示例路2号', postcode: '677500' },
}

export const hearingRecord: HearingRecord = {
  agencyName,
  caseName,
  ...times,
  place,
  isPublic: true,
  ...bench,
  investigators: officers,
  partyName: unit.name,
  representative: '负责人丙',
  agents: ['代理人己', '代理人未'],
  others: '证人：焊工申',
  recusalAsked: true,
  record:
    '调查人员：宣读违法事实、证据和拟处罚建议，出示现场检查记录、照片、询问笔录。\n当事人：对无证上岗的事实没有异议；认为冷却水系统改造已经列入计划，请求减轻。\n代理人己：提交设备采购合同一份，证明整改在检查之前已经开始。\n调查人员：合同签订日期在检查之后，不能证明上述主张。\n当事人最后陈述：请求从轻处罚。',
  recording: '听证全程录像，存储编号AV-2026-0031',
  signature: { manner: 'signed', name: '负责人丙', on: day('2026-12-15') },
}

export const hearingReport: HearingReport = {
  caseName,
  partyName: unit.name,
  ...times,
  place,
  ...bench,
  summary:
    '听证按期公开举行，调查人员和当事人到场，双方举证、质证和辩论。\n争议焦点：冷却水系统的整改是否在检查之前开始。',
  opinion: '违法事实清楚，证据确凿；当事人提交的合同晚于检查日期，不影响事实认定。建议维持拟处罚意见。',
  signedOn: day('2026-12-16'),
  approval: { opinion: '同意主持人意见。', name: '局长子', certificateNumber: null, date: day('2026-12-17') },
}
