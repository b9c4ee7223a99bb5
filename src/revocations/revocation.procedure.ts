/** The organ corrects itself (自行撤销、变更): proposed, examined, reviewed, approved, issued, served. 《行政处罚法》第七十五条第二款. */
import { penaltyLaw } from '../law/citation.ts'
import { reviewOfProceeding, reviewSteps } from '../legal-review/index.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'proposed' | 'examined' | 'in-review' | 'review-supplementing' | 'review-examined' | 'review-passed' | 'approved' | 'issued' | 'dropped' | 'served'

const basis = [penaltyLaw(75, 2)]
const reviewing = { due: 'examined', submitted: 'in-review', supplementing: 'review-supplementing', examined: 'review-examined', returned: 'dropped', passed: 'review-passed' } as const
const deliberate = { from: 'review-passed' as const, act: 'revocation.deliberate', by: ['agency-head' as const, 'deputy-head' as const], basis: [penaltyLaw(57, 2)], documents: ['deliberation-record'], back: true as const }

export const revocation = procedure<State>({
  name: 'revocation',
  label: '撤销、变更处罚决定',
  key: 'revocationId',
  states: {
    proposed: '待审核',
    examined: '待送法制审核',
    'in-review': '法制初审中',
    'review-supplementing': '待补充送审材料',
    'review-examined': '法制审核待审签',
    'review-passed': '待审批',
    approved: '已批准，待作出决定',
    issued: '决定待送达',
    dropped: '已退回或者撤回',
    served: '已送达',
  },
  ends: ['dropped', 'served'],
  steps: [
    { from: null, act: 'revocation.propose', to: 'proposed', by: ['officer'], label: '提请撤销、变更', basis },
    { from: 'proposed', act: 'revocation.examine', when: 'agreed', to: 'examined', by: ['section-head'], label: '审核', basis },
    { from: 'proposed', act: 'revocation.examine', when: 'returned', to: 'dropped', by: ['section-head'], label: '退回', basis },
    ...reviewSteps<State>({ ...reviewOfProceeding('revocation'), basis: [penaltyLaw(58, 1)], states: reviewing }),
    { from: 'review-passed', act: 'revocation.submit-deliberation', to: 'review-passed', by: ['officer'], label: '提请集体讨论', basis: [penaltyLaw(57, 2)], back: true },
    { ...deliberate, when: 'agreed', to: 'review-passed', label: '集体讨论' },
    { ...deliberate, when: 'returned', to: 'dropped', label: '讨论未通过' },
    { ...deliberate, when: 'deferred', to: 'review-passed', label: '延期再议' },
    { from: 'review-passed', act: 'revocation.approve', when: 'agreed', to: 'approved', by: ['agency-head'], label: '批准', basis },
    { from: 'review-passed', act: 'revocation.approve', when: 'returned', to: 'dropped', by: ['agency-head'], label: '退回', basis },
    { from: 'approved', act: 'revocation.issue', to: 'issued', by: ['agency-head'], label: '作出撤销、变更决定', basis, documents: ['revocation-decision'], starts: ['C-13'] },
    { from: 'issued', act: 'revocation.serve', to: 'served', by: ['officer'], label: '送达决定书', basis: [penaltyLaw(61)], documents: ['service-receipt'], starts: ['R-01', 'R-02'], meets: ['C-13'] },
    ...(['proposed', 'examined', 'review-passed', 'approved'] as const).map((from) => ({ from, act: 'revocation.withdraw', to: 'dropped' as const, by: ['officer' as const], label: '撤回提请', basis, back: true as const })),
  ],
})
