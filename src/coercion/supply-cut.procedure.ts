/** Cutting off power or explosives (停止供电、停止供应民用爆炸物品) to make a stop decision obeyed: 《安全生产法》第七十条. */
import { coercionLaw, workSafetyLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { remedySteps } from '../proceedings/index.ts'
import { coercionPublication } from './coercion-publication.ts'

type State = 'proposed' | 'examined' | 'approved' | 'dropped' | 'refused' | 'noticed' | 'decided' | 'told' | 'cut' | 'obeyed' | 'to-restore' | 'restoring' | 'restored'

const basis = [workSafetyLaw(70, 1)]
const notice = { from: 'approved' as const, act: 'supply-cut.notify', to: 'noticed' as const, by: ['officer' as const], documents: ['supply-cut-notice'] }

const before: Step<State>[] = [
  { from: null, act: 'supply-cut.propose', to: 'proposed', by: ['officer'], label: '提请停止供应', basis },
  { from: null, act: 'supply-cut.propose-on-site', to: 'proposed', by: ['officer'], label: '检查中提请停止供应', basis },
  { from: 'proposed', act: 'supply-cut.examine', when: 'agreed', to: 'examined', by: ['section-head'], label: '审核', basis },
  { from: 'proposed', act: 'supply-cut.examine', when: 'returned', to: 'dropped', by: ['section-head'], label: '退回', basis },
  { from: 'examined', act: 'supply-cut.approve', when: 'agreed', to: 'approved', by: ['agency-head'], label: '主要负责人批准', basis, documents: ['coercion-approval'] },
  { from: 'examined', act: 'supply-cut.approve', when: 'refused', to: 'refused', by: ['agency-head'], label: '不予批准', basis, documents: ['coercion-approval'] },
  { ...notice, when: 'in-advance', label: '提前通知生产经营单位', basis: [workSafetyLaw(70, 2)], starts: ['I-06'] },
  { ...notice, when: 'at-once', label: '通知（紧急或者停供爆炸物品）', basis: [workSafetyLaw(70, 2)] },
  { from: 'noticed', act: 'supply-cut.decide', to: 'decided', by: ['agency-head'], label: '作出停止供应决定', basis, documents: ['supply-cut-decision'] },
  { from: 'decided', act: 'supply-cut.serve', to: 'told', by: ['officer'], label: '送达决定书', basis, documents: ['service-receipt'], starts: ['R-01', 'R-02'] },
  { from: 'told', act: 'supply-cut.carry-out', to: 'cut', by: ['officer'], label: '由供应单位停止供应', basis: [...basis, coercionLaw(43)], documents: ['coercion-record'], meets: ['I-06'] },
]

const after: Step<State>[] = [
  ...(['noticed', 'decided', 'told'] as const).map((from) => ({ from, act: 'supply-cut.verify', to: 'obeyed' as const, by: ['officer' as const], label: '复查已履行，不再停止', basis: [workSafetyLaw(70, 2)], drops: ['I-06'] })),
  { from: 'cut', act: 'supply-cut.verify', to: 'to-restore', by: ['officer'], label: '复查已履行', basis: [workSafetyLaw(70, 2)] },
  { from: 'to-restore', act: 'supply-cut.restore', to: 'restoring', by: ['agency-head'], label: '解除措施，通知恢复供应', basis: [workSafetyLaw(70, 2)], documents: ['supply-restoration'] },
  { from: 'restoring', act: 'supply-cut.serve-restoration', to: 'restored', by: ['officer'], label: '送达恢复供应通知书', basis: [workSafetyLaw(70, 2)], documents: ['service-receipt'] },
]

export const supplyCut = procedure<State>({
  name: 'supply-cut',
  label: '停止供电、供应民用爆炸物品程序',
  key: 'supplyCutId',
  states: {
    proposed: '待审核',
    examined: '待批准',
    approved: '已批准，待通知',
    dropped: '已退回',
    refused: '不予批准',
    noticed: '已通知，待决定',
    decided: '决定待送达',
    told: '待停止供应',
    cut: '已停止供应',
    obeyed: '已履行，未停止供应',
    'to-restore': '已履行，待恢复',
    restoring: '恢复通知待送达',
    restored: '已恢复供应',
  },
  ends: ['dropped', 'refused', 'obeyed', 'restored'],
  steps: [...before, ...after, ...remedySteps(['told', 'cut', 'to-restore', 'restoring', 'restored', 'obeyed'] as const, '-on-supply-cut')],
})

export const supplyCutPublication = coercionPublication({
  ...{ name: 'supply-cut', label: '停止供应', key: 'supplyCutId' },
  begunBy: [{ act: 'supply-cut.decide', by: ['agency-head'] }],
})
