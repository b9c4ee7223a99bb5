/** Keeping evidence beforehand (先行登记保存): approved, listed with the party, and decided within seven working days. 《行政处罚法》第五十六条. */
import { penaltyLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'

type State = 'proposed' | 'examined' | 'approved' | 'dropped' | 'refused' | 'preserved' | 'disposition-proposed' | 'disposition-examined' | 'disposed' | 'returning' | 'lifted' | 'concluded'

const basis = [penaltyLaw(56)]

const keeping: Step<State>[] = [
  { from: null, act: 'preservation.propose', to: 'proposed', by: ['officer'], label: '提请先行登记保存', basis },
  { from: null, act: 'preservation.propose-on-site', to: 'proposed', by: ['officer'], label: '检查中提请先行登记保存', basis },
  { from: 'proposed', act: 'preservation.examine', when: 'agreed', to: 'examined', by: ['section-head'], label: '审核', basis },
  { from: 'proposed', act: 'preservation.examine', when: 'returned', to: 'dropped', by: ['section-head'], label: '退回', basis },
  { from: 'examined', act: 'preservation.approve', when: 'agreed', to: 'approved', by: ['agency-head'], label: '负责人批准', basis, documents: ['preservation-approval'] },
  { from: 'examined', act: 'preservation.approve', when: 'refused', to: 'refused', by: ['agency-head'], label: '不予批准', basis, documents: ['preservation-approval'] },
  { from: 'approved', act: 'preservation.carry-out', to: 'preserved', by: ['officer'], label: '当场清点，交付通知书和清单', basis, documents: ['preservation-notice'], starts: ['C-04'] },
]

const ending: Step<State>[] = [
  { from: 'preserved', act: 'preservation.propose-disposition', to: 'disposition-proposed', by: ['officer'], label: '提请作出处理决定', basis },
  { from: 'disposition-proposed', act: 'preservation.examine-disposition', when: 'agreed', to: 'disposition-examined', by: ['section-head'], label: '审核处理意见', basis },
  { from: 'disposition-proposed', act: 'preservation.examine-disposition', when: 'returned', to: 'preserved', by: ['section-head'], label: '退回', basis },
  { from: 'disposition-examined', act: 'preservation.approve-disposition', when: 'agreed', to: 'disposed', by: ['agency-head'], label: '作出处理决定', basis, documents: ['preservation-disposition-approval', 'preservation-disposition'], meets: ['C-04'] },
  { from: 'disposition-examined', act: 'preservation.approve-disposition', when: 'returned', to: 'preserved', by: ['agency-head'], label: '退回', basis },
  { from: 'disposed', act: 'preservation.serve-disposition', when: 'to-return', to: 'returning', by: ['officer'], label: '送达处理决定书', basis, documents: ['service-receipt'] },
  { from: 'disposed', act: 'preservation.serve-disposition', when: 'nothing-to-return', to: 'concluded', by: ['officer'], label: '送达处理决定书（无须退还）', basis, documents: ['service-receipt'] },
  { from: 'returning', act: 'preservation.return', to: 'concluded', by: ['officer'], label: '退还', basis, documents: ['goods-return-receipt'] },
  ...(['preserved', 'disposition-proposed', 'disposition-examined'] as const).map((from) => ({ from, act: 'preservation.return', to: 'lifted' as const, by: ['officer' as const], label: '逾期未处理，措施解除，退还', basis, documents: ['goods-return-receipt'], meets: ['C-04'] })),
]

export const preservation = procedure<State>({
  name: 'preservation',
  label: '先行登记保存证据程序',
  key: 'preservationId',
  states: {
    proposed: '待审核',
    examined: '待批准',
    approved: '已批准，待保存',
    dropped: '已退回',
    refused: '不予批准',
    preserved: '先行登记保存中',
    'disposition-proposed': '处理意见待审核',
    'disposition-examined': '处理意见待批准',
    disposed: '处理决定待送达',
    returning: '待退还',
    lifted: '逾期解除，已退还',
    concluded: '已办结',
  },
  ends: ['dropped', 'refused', 'lifted', 'concluded'],
  steps: [...keeping, ...ending],
})
