/** Sample contents of the answers in review and litigation. */
import type { LitigationAnswer, ReconsiderationReply } from '../../src/documents/index.ts'
import { day } from '../../src/kernel/day.ts'
import { agencyName, evidence, party, penaltyDocument, remedies } from './sample-case.ts'

const answer = {
  agency: { name: agencyName, address: '耿马镇示例路2号', head: '局长子', post: '局长' },
  agents: ['股长庚', '公职律师戌'],
  otherSide: party.name,
  caseNumber: '耿政复字〔2026〕3号',
  disputed: penaltyDocument,
  claims: '请求撤销行政处罚决定。理由是整改在检查之前已经开始，不应当处罚。',
  facts: '两名焊工无证作业，冷却水系统没有监测报警装置，有现场检查记录、照片、询问笔录证实，申请人当时没有异议。',
  law: '分别适用《安全生产法》第九十七条第（七）项、第一百零二条，适用法律正确。',
  procedure: '立案、调查、告知、听取陈述申辩、法制审核、集体讨论、决定和送达均在法定期限内完成。',
  discretion: '罚款在裁量基准规定的阶次以内，已经考虑按期整改的情节。',
  evidence,
  request: '请求依法维持上述行政处罚决定。',
}

export const reconsiderationReply: ReconsiderationReply = {
  ...answer,
  reviewOrgan: remedies.reviewOrgan,
  receivedOn: day('2027-01-20'),
}

export const litigationAnswer: LitigationAnswer = {
  ...answer,
  caseNumber: null,
  discretion: null,
  court: remedies.court,
  receivedOn: day('2027-03-10'),
}
