/** Sample contents of the papers of a disagreement over a legal review. */
import type {
  CoordinationOpinion,
  DisagreementCounselOpinion,
  Disputed,
  ObjectionOutcome,
  ReExaminationOpinion,
  ReviewObjection,
} from '../../src/documents/index.ts'
import { day } from '../../src/kernel/day.ts'
import { caseName, officers, party } from './sample-case.ts'

const disputed: Disputed = {
  ...{ caseName, partyName: party.name, round: 1, conclusion: '存在问题，改正后再次送审' },
  ...{ opinion: '认定的从业人员数与检查记录不一致，裁量阶次有误。', reviewer: '法制审核员壬' },
  ...{ givenOn: day('2026-11-26'), draftSha256: 'd4'.repeat(32) },
}
const grounds = '检查记录所载人数为当班人数，从业人员数以工资表为准。'

export const reviewObjection: ReviewObjection = {
  ...{ disputed, grounds, legalGrounds: '《行政处罚法》第三十四条', request: '请对原审核意见进行复审。' },
  ...{ officers, raisedOn: day('2026-11-27') },
}
export const reExaminationOpinion: ReExaminationOpinion = {
  ...{ disputed, grounds, finding: 'upheld', reason: '工资表未随卷提交，原意见依据充分。' },
  ...{ reviewer: { name: '法制审核员壬', qualification: 'A2020530926000' }, signedOn: day('2026-11-30') },
}
export const coordinationOpinion: CoordinationOpinion = {
  ...{
    disputed,
    grounds,
    upheld: '工资表未随卷提交，原意见依据充分。',
    participants: '承办人、法制审核员、股室负责人',
  },
  ...{ finding: 'unresolved', reason: '双方未能达成一致。', coordinator: '副局长甲', signedOn: day('2026-12-02') },
}
export const disagreementCounselOpinion: DisagreementCounselOpinion = {
  ...{ disputed, question: '从业人员数以何种材料认定。', kind: 'public-lawyer', name: '公职律师丁' },
  ...{ employer: '某县司法局', licence: '15309201510000000', supports: 'for-handler' },
  ...{ opinion: '工资表足以证明从业人员数，异议成立。', givenOn: day('2026-12-04'), originalSha256: 'a1'.repeat(32) },
}
export const objectionOutcome: ObjectionOutcome = {
  disputed,
  course: [
    { step: '承办人异议', by: '执法员甲', on: day('2026-11-27'), finding: '已提出' },
    { step: '复审', by: '法制审核员壬', on: day('2026-11-30'), finding: '维持原审核意见' },
    { step: '集体讨论', by: '局领导班子', on: day('2026-12-07'), finding: '异议成立' },
  ],
  ...{ finding: 'for-handler', consequence: '由法制审核机构对同一草稿重新初审、审签。' },
  ...{ signedBy: '法规股股长', signedOn: day('2026-12-07') },
}
