/** Disagreement over a legal review (法制审核意见不一致的协调): raised, re-examined, coordinated, advised on, deliberated, settled. L8. */
import { penaltyLaw } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'raised' | 'upheld' | 'unresolved' | 'advised' | 'found-for-handler' | 'found-for-review' | 'reopened' | 'maintained' | 'withdrawn'

const basis = [penaltyLaw(58, 1)]
const again = { act: 'disagreement.re-examine', from: 'raised' as const, by: ['reviewer' as const], basis, documents: ['re-examination-opinion'], meets: ['C-12-answer'] }
const coordinate = { act: 'disagreement.coordinate', from: 'upheld' as const, by: ['deputy-head' as const], basis, documents: ['coordination-opinion'], meets: ['C-12-coordination'] }
const deliberate = { act: 'disagreement.deliberate', from: 'advised' as const, by: ['agency-head' as const, 'deputy-head' as const], basis: [penaltyLaw(57, 2)], documents: ['deliberation-record'] }
const deliberated = { ...deliberate, meets: ['C-12-deliberation'], starts: ['C-12-outcome'] }
const settle = { act: 'disagreement.settle', by: ['section-head' as const], basis, documents: ['objection-outcome'], meets: ['C-12-outcome'] }
const found = { starts: ['C-12-outcome'] }

export const disagreement = procedure<State>({
  name: 'disagreement',
  label: '法制审核意见不一致的协调',
  key: 'disagreementId',
  states: {
    raised: '承办人提出异议，待复审',
    upheld: '复审维持，待协调',
    unresolved: '协调未一致，待法律顾问意见',
    advised: '待集体讨论',
    'found-for-handler': '异议成立，待通知处理结果',
    'found-for-review': '异议不成立，待通知处理结果',
    reopened: '异议成立，已交重新审核',
    maintained: '维持审核意见',
    withdrawn: '异议已撤回',
  },
  ends: ['reopened', 'maintained', 'withdrawn'],
  steps: [
    { from: null, act: 'disagreement.raise', to: 'raised', by: ['officer'], label: '承办人提出书面异议', basis, documents: ['review-objection'], starts: ['C-12-answer'] },
    { ...again, when: 'for-handler', to: 'found-for-handler', label: '复审改变意见', ...found },
    { ...again, when: 'upheld', to: 'upheld', label: '复审维持意见', starts: ['C-12-coordination'] },
    { ...coordinate, when: 'for-handler', to: 'found-for-handler', label: '协调：异议成立', ...found },
    { ...coordinate, when: 'for-review', to: 'found-for-review', label: '协调：维持审核意见', ...found },
    { ...coordinate, when: 'unresolved', to: 'unresolved', label: '协调未达成一致', starts: ['C-12-counsel'] },
    { from: 'unresolved', act: 'disagreement.advise', to: 'advised', by: ['clerk', 'section-head'], label: '法律顾问、公职律师出具意见', basis, documents: ['disagreement-counsel-opinion'], meets: ['C-12-counsel'], starts: ['C-12-deliberation'] },
    { from: 'advised', act: 'disagreement.submit-deliberation', to: 'advised', by: ['officer'], label: '提请集体讨论争议', basis: [penaltyLaw(57, 2)] },
    { ...deliberated, when: 'agreed', to: 'found-for-handler', label: '集体讨论：异议成立' },
    { ...deliberated, when: 'returned', to: 'found-for-review', label: '集体讨论：维持审核意见' },
    { ...deliberate, when: 'deferred', to: 'advised', label: '延期再议' },
    { ...settle, from: 'found-for-handler', when: 'for-handler', to: 'reopened', label: '通知：同一草稿重新审核' },
    { ...settle, from: 'found-for-review', when: 'for-review', to: 'maintained', label: '通知：按审核意见改正' },
    ...(['raised', 'upheld', 'unresolved', 'advised'] as const).map((from) => ({ from, act: 'disagreement.withdraw', to: 'withdrawn' as const, by: ['officer' as const], label: '撤回异议', basis, drops: 'all' as const, back: true as const })),
  ],
})
