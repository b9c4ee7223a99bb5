/** Substitute performance (代履行): what the party will not remove is removed at its cost. 《行政强制法》第五十条至第五十二条. */
import { coercionLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { remedySteps } from '../proceedings/index.ts'
import { coercionPublication } from './coercion-publication.ts'

type State = 'proposed' | 'examined' | 'dropped' | 'refused' | 'decided' | 'told' | 'demanded' | 'waiting' | 'obeyed' | 'done-at-once' | 'noticed' | 'performed' | 'costed' | 'concluded'

const basis = [coercionLaw(50)]

const before: Step<State>[] = [
  { from: null, act: 'substitute.propose', to: 'proposed', by: ['officer'], label: '提请代履行', basis },
  { from: null, act: 'substitute.propose-on-site', to: 'proposed', by: ['officer'], label: '逾期未整改，提请代履行', basis },
  { from: 'proposed', act: 'substitute.examine', when: 'agreed', to: 'examined', by: ['section-head'], label: '审核', basis },
  { from: 'proposed', act: 'substitute.examine', when: 'returned', to: 'dropped', by: ['section-head'], label: '退回', basis },
  { from: 'examined', act: 'substitute.approve', when: 'agreed', to: 'decided', by: ['agency-head'], label: '作出代履行决定', basis: [coercionLaw(51, 1, 1)], documents: ['coercion-approval', 'substitute-performance-decision'] },
  { from: 'examined', act: 'substitute.approve', when: 'refused', to: 'refused', by: ['agency-head'], label: '不予批准', basis, documents: ['coercion-approval'] },
  { from: 'decided', act: 'substitute.serve', to: 'told', by: ['officer'], label: '送达代履行决定书', basis: [coercionLaw(51, 1, 1)], documents: ['service-receipt'], starts: ['R-01', 'R-02'] },
  { from: 'told', act: 'substitute.demand', to: 'demanded', by: ['officer'], label: '制作催告书', basis: [coercionLaw(51, 1, 2)], documents: ['substitute-performance-demand'] },
  { from: 'demanded', act: 'substitute.serve-demand', to: 'waiting', by: ['officer'], label: '送达催告书', basis: [coercionLaw(51, 1, 2)], documents: ['service-receipt'], starts: ['X-07'] },
  ...(['decided', 'told', 'demanded', 'waiting'] as const).map((from) => ({ from, act: 'substitute.verify', to: 'obeyed' as const, by: ['officer' as const], label: '当事人已履行，停止代履行', basis: [coercionLaw(51, 1, 2)], drops: ['X-07'] })),
  { from: 'waiting', act: 'substitute.perform', to: 'performed', by: ['officer'], label: '到场监督，代履行', basis: [coercionLaw(51, 1, 3), coercionLaw(51, 1, 4), coercionLaw(43, 1)], documents: ['coercion-record'], meets: ['X-07'] },
]

const atOnce = { act: 'substitute.perform-at-once', to: 'done-at-once' as const, by: ['officer' as const], basis: [coercionLaw(52)], documents: ['coercion-record'] }

const after: Step<State>[] = [
  { ...atOnce, from: null, label: '立即代履行' },
  { ...atOnce, from: null, act: 'substitute.perform-at-once-on-site', label: '检查中立即代履行' },
  { from: 'done-at-once', act: 'substitute.notify-afterwards', to: 'noticed', by: ['officer'], label: '事后立即通知，依法处理', basis: [coercionLaw(52)], documents: ['immediate-performance-notice'] },
  { from: 'noticed', act: 'substitute.serve-notice', to: 'performed', by: ['officer'], label: '送达立即代履行通知书', basis: [coercionLaw(52)], documents: ['service-receipt'], starts: ['R-01', 'R-02'] },
  { from: 'performed', act: 'substitute.settle-costs', when: 'charged', to: 'costed', by: ['agency-head'], label: '决定代履行费用', basis: [coercionLaw(51, 2)], documents: ['performance-cost-decision'] },
  { from: 'performed', act: 'substitute.settle-costs', when: 'free', to: 'concluded', by: ['agency-head'], label: '不向当事人收取费用', basis: [coercionLaw(51, 2)] },
  { from: 'costed', act: 'substitute.serve-costs', to: 'concluded', by: ['officer'], label: '送达费用决定书', basis: [coercionLaw(51, 2)], documents: ['service-receipt'] },
]

export const substitutePerformance = procedure<State>({
  name: 'substitute-performance',
  label: '代履行程序',
  key: 'substituteId',
  states: {
    proposed: '待审核',
    examined: '待批准',
    dropped: '已退回',
    refused: '不予批准',
    decided: '决定待送达',
    told: '待催告',
    demanded: '催告书待送达',
    waiting: '已催告，等待履行',
    obeyed: '当事人已履行',
    'done-at-once': '已立即代履行，待通知',
    noticed: '通知书待送达',
    performed: '已代履行，待结算费用',
    costed: '费用决定待送达',
    concluded: '已办结',
  },
  ends: ['dropped', 'refused', 'obeyed', 'concluded'],
  steps: [...before, ...after, ...remedySteps(['told', 'demanded', 'waiting', 'obeyed', 'performed', 'costed', 'concluded'] as const, '-on-substitute')],
})

export const substitutePublication = coercionPublication({
  ...{ name: 'substitute', label: '代履行', key: 'substituteId' },
  begunBy: [
    { act: 'substitute.serve', by: ['officer'] },
    { act: 'substitute.serve-notice', by: ['officer'] },
  ],
})
