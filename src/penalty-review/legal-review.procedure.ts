/** Legal review of a penalty decision (法制审核): first examination, countersignature, and back whenever a byte changes. */
import { penaltyLaw } from '../law/citation.ts'
import { type ReviewCourse, reviewSteps } from '../legal-review/index.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'drafted' | 'submitted' | 'supplementing' | 'examined' | 'returned' | 'disputed' | 'passed' | 'used' | 'lapsed'

const draft = { act: 'decision.draft', to: 'drafted' as const, by: ['officer' as const], basis: [penaltyLaw(58, 1)] }
const resume = { ...draft, act: 'investigation.resume', label: '补充调查后重新拟稿', back: true as const }

/** While they disagree nothing is drafted and nothing decided; settled for the handler, the same bytes are examined again. */
const disagreed = { from: 'disputed' as const, basis: [penaltyLaw(58, 1)] }
const disputing = [
  { ...disagreed, from: 'returned' as const, act: 'disagreement.raise', to: 'disputed' as const, by: ['officer' as const], label: '对审核意见提出异议' },
  { ...disagreed, act: 'disagreement.settle', when: 'for-handler', to: 'submitted' as const, by: ['section-head' as const], label: '异议成立，重新审核', starts: ['C-10'] },
  { ...disagreed, act: 'disagreement.settle', when: 'for-review', to: 'returned' as const, by: ['section-head' as const], label: '维持审核意见' },
  { ...disagreed, act: 'disagreement.withdraw', to: 'returned' as const, by: ['officer' as const], label: '撤回异议', back: true as const },
]

/** What was passed was judged otherwise: it is drafted and reviewed again. */
const reassess = { ...draft, act: 'discretion.assess', label: '重新评估裁量后重新拟稿', back: true as const }

/** What was reviewed before the hearing was reviewed without its record (第五十八条第一款第二项). */
const heard = { act: 'hearing.report', by: ['reviewer' as const, 'section-head' as const, 'deputy-head' as const], basis: [penaltyLaw(58, 1, 2)] }

/** What was drafted is not decided: the case ends with another decision, or with none. */
const lapse = { to: 'lapsed' as const, by: ['agency-head' as const], basis: [penaltyLaw(57, 1)], meets: ['C-10', 'C-11'] }

/** Not while evidence is still being collected: a pass would be about a list that goes on growing. */
const investigated = { 'ordinary-penalty': ['concluded', 'notified'] }

const course: ReviewCourse<State> = {
  nameOf: (verb) => `review.${verb}`,
  basis: [penaltyLaw(58, 1)],
  states: { due: 'drafted', submitted: 'submitted', supplementing: 'supplementing', examined: 'examined', returned: 'returned', passed: 'passed' },
  submitting: { needs: investigated, meets: ['C-09'] },
}

/** A suspected crime: whatever comes back is investigated again, and reviewed anew. */
const suspected = { act: 'crime-transfer.report', by: ['officer' as const], basis: [penaltyLaw(27, 1)], label: '涉嫌犯罪移送，审核中止' }

/** Another organ decides: what was drafted here is not. */
const elsewhere = { by: ['officer' as const], basis: [penaltyLaw(25, 2)] }

/** A decision that no longer stands takes its review with it; what is made anew is drafted and reviewed anew. */
const revoking = [
  { from: 'used' as const, act: 'revocation.issue', by: ['agency-head' as const], basis: [penaltyLaw(75, 2)], back: true as const },
  { from: 'used' as const, act: 'revocation.record-ruling', by: ['officer' as const], basis: [penaltyLaw(75, 2)], back: true as const },
]

export const legalReview = procedure<State>({
  name: 'legal-review',
  label: '法制审核',
  key: 'caseId',
  states: {
    drafted: '已拟稿，待送审',
    submitted: '审核中（初审）',
    supplementing: '待补充送审材料',
    examined: '初审完毕，待审签',
    returned: '存在问题，退回',
    disputed: '承办人有异议，协调中',
    passed: '审核通过',
    used: '已据以作出决定',
    lapsed: '不再作出处罚决定',
  },
  ends: ['used', 'lapsed'],
  unbegun: ['investigation.resume', 'discretion.assess', 'no-penalty.issue', 'withdrawal.approve', 'crime-transfer.report', 'crime-transfer.record-outcome', 'case-transfer.record-reply', 'case-transfer.settle'],
  steps: [
    { ...draft, from: null, label: '拟定处罚决定' },
    { ...draft, from: 'drafted', label: '修改拟稿', back: true },
    { ...draft, from: 'returned', label: '按审核意见修改' },
    { ...draft, from: 'passed', label: '改稿，须重新审核', back: true },
    { ...draft, from: 'used', label: '原决定撤销，重新拟定' },
    ...reviewSteps<State>(course),
    ...disputing,
    { ...reassess, from: 'drafted', to: 'drafted' },
    { ...reassess, from: 'returned', to: 'returned' },
    { ...reassess, from: 'passed', to: 'drafted' },
    { ...reassess, from: 'used', to: 'used' },
    { ...resume, from: 'drafted' },
    { ...resume, from: 'returned' },
    { ...resume, from: 'passed' },
    { ...resume, from: 'used', to: 'used' },
    { ...heard, from: 'drafted', to: 'drafted', label: '听证结束，待送审' },
    ...(['submitted', 'supplementing', 'examined', 'passed'] as const).map((from) => ({ ...heard, from, to: 'drafted' as const, label: '听证结束，须重新审核', meets: ['C-10', 'C-11'] })),
    { ...heard, from: 'returned', to: 'returned', label: '听证结束，仍须改稿' },
    { ...heard, from: 'disputed', to: 'disputed', label: '听证结束，异议仍待处理' },
    ...(['drafted', 'submitted', 'supplementing', 'examined', 'returned', 'passed', 'used'] as const).map((from) => ({ ...lapse, from, act: 'no-penalty.issue', label: '不予处罚，审核终结' })),
    ...(['drafted', 'used'] as const).flatMap((from) => [
      { ...lapse, from, act: 'withdrawal.approve', when: 'agreed', label: '撤销案件，审核终结' },
      { ...lapse, from, act: 'withdrawal.approve', to: from, label: '继续办理' },
    ]),
    ...(['drafted', 'returned'] as const).map((from) => ({ ...suspected, from, to: 'drafted' as const })),
    ...(['submitted', 'supplementing', 'examined', 'passed'] as const).map((from) => ({ ...suspected, from, to: 'drafted' as const, meets: ['C-10', 'C-11'] })),
    { ...suspected, from: 'used', to: 'used' },
    ...(['drafted', 'used'] as const).flatMap((from) => [
      { ...suspected, from, act: 'crime-transfer.record-outcome', when: 'punished', to: 'lapsed' as const, label: '已追究刑事责任，审核终结' },
      { ...suspected, from, act: 'crime-transfer.record-outcome', to: from, label: '移回，继续处罚程序' },
    ]),
    ...(['drafted', 'used'] as const).flatMap((from) => [
      { ...elsewhere, from, act: 'case-transfer.record-reply', when: 'accepted', to: 'lapsed' as const, label: '移送其他机关，审核终结' },
      { ...elsewhere, from, act: 'case-transfer.record-reply', to: from, label: '受移送机关不接收' },
      { ...elsewhere, from, act: 'case-transfer.settle', when: 'theirs', to: 'lapsed' as const, label: '其他机关管辖，审核终结' },
      { ...elsewhere, from, act: 'case-transfer.settle', to: from, label: '继续办理' },
    ]),
    ...revoking.flatMap((revoke) => [
      { ...revoke, when: 'revoked', to: 'lapsed' as const, label: '决定撤销，审核终结' },
      { ...revoke, to: 'used' as const, label: '决定变更或者重新作出' },
    ]),
    { from: 'passed', act: 'decision.issue', to: 'used', by: ['agency-head'], label: '据以作出决定', basis: [penaltyLaw(58, 1)] },
  ],
})
