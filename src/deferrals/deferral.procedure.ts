/** Paying later or in parts, because the party cannot pay now: 《行政处罚法》第六十六条第二款. */
import { penaltyLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'

type State = 'applied' | 'proposed' | 'examined' | 'approved' | 'granted' | 'refused' | 'withdrawn' | 'told' | 'missed' | 'fulfilled'

const basis = [penaltyLaw(66, 2)]
const officer = { by: ['officer' as const], basis }
const grant = { from: 'approved' as const, act: 'deferral.serve', to: 'granted' as const, ...officer, documents: ['service-receipt'], clocksOf: 'caseId' }

const steps: Step<State>[] = [
  { from: null, act: 'deferral.apply', to: 'applied', ...officer, label: '登记当事人申请' },
  { from: 'applied', act: 'deferral.propose', to: 'proposed', ...officer, label: '提出缴纳安排' },
  { from: 'proposed', act: 'deferral.examine', when: 'agreed', to: 'examined', by: ['section-head'], label: '审核', basis },
  { from: 'proposed', act: 'deferral.examine', when: 'returned', to: 'applied', by: ['section-head'], label: '退回重提', basis },
  { from: 'examined', act: 'deferral.approve', when: 'agreed', to: 'approved', by: ['agency-head'], label: '批准', basis, documents: ['deferral-approval', 'deferral-grant'] },
  { from: 'examined', act: 'deferral.approve', when: 'refused', to: 'refused', by: ['agency-head'], label: '不予批准', basis, documents: ['deferral-approval'] },
  { from: 'examined', act: 'deferral.approve', when: 'returned', to: 'applied', by: ['agency-head'], label: '退回重提', basis },
  { ...grant, when: 'deferred', label: '送达批准书，缴纳期限延长', extends: { 'X-01': 'X-01-extension' } },
  { ...grant, when: 'in-parts', label: '送达批准书，各期分别计算', drops: ['X-01'], starts: ['X-01-instalment'] },
  { from: 'refused', act: 'deferral.tell-refusal', to: 'told', ...officer, label: '告知不予批准' },
  ...(['applied', 'proposed', 'examined', 'approved'] as const).map((from) => ({ from, act: 'deferral.withdraw', to: 'withdrawn' as const, ...officer, label: '撤回申请', back: true as const })),
  { from: 'granted', act: 'deferral.note-missed', to: 'missed', ...officer, label: '登记到期未缴', basis: [penaltyLaw(72, 1, 1)] },
  { from: 'granted', act: 'deferral.conclude', to: 'fulfilled', ...officer, label: '缴清，办结' },
]

export const deferral = procedure<State>({
  name: 'deferral',
  label: '延期、分期缴纳罚款',
  key: 'deferralId',
  states: {
    applied: '已申请，待提出安排',
    proposed: '待审核',
    examined: '待批准',
    approved: '批准书待送达',
    granted: '已批准，缴纳中',
    refused: '不予批准，待告知',
    withdrawn: '已撤回',
    told: '不予批准，已告知',
    missed: '到期未缴',
    fulfilled: '已缴清',
  },
  ends: ['withdrawn', 'told', 'missed', 'fulfilled'],
  steps,
})
