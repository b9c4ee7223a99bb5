/** Sealing and seizure (查封、扣押), from the proposal to the return of what is released: 《行政强制法》第十六条至第二十八条. */
import { coercionLaw, workSafetyLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { remedySteps } from '../proceedings/index.ts'
import { coercionPublication } from './coercion-publication.ts'

type State = 'proposed' | 'examined' | 'approved' | 'dropped' | 'refused' | 'urgent' | 'reported' | 'in-force' | 'extension-proposed' | 'extension-examined' | 'extension-approved' | 'appraising' | 'disposition-proposed' | 'disposition-examined' | 'to-lift' | 'disposed' | 'returning' | 'concluded'

const beginning = { by: ['officer' as const], basis: [workSafetyLaw(65, 1, 4), coercionLaw(18, undefined, 1)] }
const imposed = { documents: ['seizure-decision', 'seizure-list', 'coercion-record'], starts: ['E-01', 'R-01', 'R-02'] }

const approval: Step<State>[] = [
  { from: null, act: 'seizure.propose', to: 'proposed', label: '提请查封、扣押', ...beginning },
  { from: null, act: 'seizure.propose-on-site', to: 'proposed', label: '检查中提请查封、扣押', ...beginning },
  { from: 'proposed', act: 'seizure.examine', when: 'agreed', to: 'examined', by: ['section-head'], label: '审核', basis: [coercionLaw(18, undefined, 1)] },
  { from: 'proposed', act: 'seizure.examine', when: 'returned', to: 'dropped', by: ['section-head'], label: '退回', basis: [coercionLaw(16, 2)] },
  { from: 'examined', act: 'seizure.approve', when: 'agreed', to: 'approved', by: ['agency-head'], label: '负责人批准', basis: [coercionLaw(18, undefined, 1)], documents: ['coercion-approval'] },
  { from: 'examined', act: 'seizure.approve', when: 'returned', to: 'dropped', by: ['agency-head'], label: '退回', basis: [coercionLaw(16, 2)] },
  { from: 'examined', act: 'seizure.approve', when: 'refused', to: 'refused', by: ['agency-head'], label: '不予批准', basis: [coercionLaw(16, 2)], documents: ['coercion-approval'] },
  { from: 'approved', act: 'seizure.impose', to: 'in-force', by: ['officer'], label: '现场实施，当场交付决定书和清单', basis: [coercionLaw(18), coercionLaw(24)], ...imposed },
]

const urgent: Step<State>[] = [
  { from: null, act: 'seizure.impose-at-once', to: 'urgent', label: '情况紧急，当场实施', by: ['officer'], basis: [coercionLaw(19), coercionLaw(24)], ...imposed, starts: [...imposed.starts, 'E-03'] },
  { from: null, act: 'seizure.impose-at-once-on-site', to: 'urgent', label: '检查中情况紧急，当场实施', by: ['officer'], basis: [coercionLaw(19), coercionLaw(24)], ...imposed, starts: [...imposed.starts, 'E-03'] },
  { from: 'urgent', act: 'seizure.report', to: 'reported', by: ['officer'], label: '向负责人报告', basis: [coercionLaw(19)] },
  { from: 'reported', act: 'seizure.ratify', when: 'agreed', to: 'in-force', by: ['agency-head'], label: '补办批准', basis: [coercionLaw(19)], documents: ['coercion-approval'], meets: ['E-03'] },
  { from: 'reported', act: 'seizure.ratify', when: 'refused', to: 'disposed', by: ['agency-head'], label: '不予批准，立即解除', basis: [coercionLaw(19)], documents: ['coercion-approval', 'seizure-disposition'], starts: ['E-05'], meets: ['E-01', 'E-03'] },
]

const extension: Step<State>[] = [
  { from: 'in-force', act: 'seizure.propose-extension', to: 'extension-proposed', by: ['officer'], label: '提请延长期限', basis: [coercionLaw(25, 1)] },
  { from: 'extension-proposed', act: 'seizure.examine-extension', when: 'agreed', to: 'extension-examined', by: ['section-head'], label: '审核延长', basis: [coercionLaw(25, 1)] },
  { from: 'extension-proposed', act: 'seizure.examine-extension', when: 'returned', to: 'in-force', by: ['section-head'], label: '退回延长', basis: [coercionLaw(25, 1)] },
  { from: 'extension-examined', act: 'seizure.approve-extension', when: 'agreed', to: 'extension-approved', by: ['agency-head'], label: '批准延长', basis: [coercionLaw(25, 1)], documents: ['coercion-approval', 'seizure-extension'], extends: { 'E-01': 'E-02' } },
  { from: 'extension-examined', act: 'seizure.approve-extension', when: 'refused', to: 'in-force', by: ['agency-head'], label: '不予延长', basis: [coercionLaw(25, 1)] },
  { from: 'extension-approved', act: 'seizure.serve-extension', to: 'in-force', by: ['officer'], label: '送达延长决定书', basis: [coercionLaw(25, 2)], documents: ['service-receipt'] },
]

const appraisal: Step<State>[] = [
  { from: 'in-force', act: 'seizure.commission-appraisal', to: 'appraising', by: ['officer'], label: '委托检测、鉴定，告知期间', basis: [coercionLaw(25, 3)], documents: ['appraisal-commission', 'appraisal-period-notice'], starts: ['E-04'], pauses: ['E-01'] },
  { from: 'appraising', act: 'seizure.record-appraisal', to: 'in-force', by: ['officer'], label: '取得检测、鉴定结果', basis: [coercionLaw(25, 3)], meets: ['E-04'], resumes: ['E-01'] },
]

const ending: Step<State>[] = [
  { from: 'in-force', act: 'seizure.propose-disposition', to: 'disposition-proposed', by: ['officer'], label: '提请作出处理决定', basis: [coercionLaw(27)] },
  { from: 'disposition-proposed', act: 'seizure.examine-disposition', when: 'agreed', to: 'disposition-examined', by: ['section-head'], label: '审核处理意见', basis: [coercionLaw(27)] },
  { from: 'disposition-proposed', act: 'seizure.examine-disposition', when: 'returned', to: 'in-force', by: ['section-head'], label: '退回', basis: [coercionLaw(27)] },
  { from: 'disposition-examined', act: 'seizure.approve-disposition', when: 'agreed', to: 'disposed', by: ['agency-head'], label: '作出处理决定', basis: [coercionLaw(27)], documents: ['coercion-approval', 'seizure-disposition'], meets: ['E-01'] },
  { from: 'disposition-examined', act: 'seizure.approve-disposition', when: 'agreed-with-release', to: 'disposed', by: ['agency-head'], label: '作出处理决定（含退还）', basis: [coercionLaw(27), coercionLaw(28, 2)], documents: ['coercion-approval', 'seizure-disposition'], meets: ['E-01'], starts: ['E-05'] },
  { from: 'disposition-examined', act: 'seizure.approve-disposition', when: 'returned', to: 'in-force', by: ['agency-head'], label: '退回', basis: [coercionLaw(27)] },
  ...(['in-force', 'extension-proposed', 'extension-examined', 'extension-approved', 'disposition-proposed', 'disposition-examined'] as const).map((from) => ({
    from,
    act: 'seizure.find-release',
    to: 'to-lift' as const,
    by: ['officer' as const],
    label: '发现应当解除的情形',
    basis: [coercionLaw(28, 1)],
    starts: ['E-05'],
  })),
  { from: 'appraising', act: 'seizure.find-release', to: 'to-lift', by: ['officer'], label: '发现应当解除的情形', basis: [coercionLaw(28, 1)], starts: ['E-05'], meets: ['E-04'], resumes: ['E-01'] },
  { from: 'to-lift', act: 'seizure.lift', when: 'agreed', to: 'disposed', by: ['agency-head'], label: '作出解除决定', basis: [coercionLaw(28, 1)], documents: ['coercion-approval', 'seizure-disposition'], meets: ['E-01'] },
  { from: 'to-lift', act: 'seizure.lift', when: 'returned', to: 'in-force', by: ['agency-head'], label: '不予解除', basis: [coercionLaw(28, 1)], drops: ['E-05'] },
  { from: 'disposed', act: 'seizure.serve-disposition', when: 'to-return', to: 'returning', by: ['officer'], label: '送达处理决定书', basis: [coercionLaw(27)], documents: ['service-receipt'] },
  { from: 'disposed', act: 'seizure.serve-disposition', when: 'nothing-to-return', to: 'concluded', by: ['officer'], label: '送达处理决定书（无须退还）', basis: [coercionLaw(27)], documents: ['service-receipt'] },
  { from: 'returning', act: 'seizure.return-goods', to: 'concluded', by: ['officer'], label: '退还财物', basis: [coercionLaw(28, 2)], documents: ['goods-return-receipt'], meets: ['E-05'] },
]

const remedies = remedySteps(['urgent', 'reported', 'in-force', 'extension-proposed', 'extension-examined', 'extension-approved', 'appraising', 'disposition-proposed', 'disposition-examined', 'to-lift', 'disposed', 'returning', 'concluded'] as const, '-on-seizure')

export const seizure = procedure<State>({
  name: 'seizure',
  label: '查封、扣押程序',
  key: 'seizureId',
  states: {
    proposed: '待审核',
    examined: '待批准',
    approved: '已批准，待实施',
    dropped: '已退回',
    refused: '不予批准',
    urgent: '已当场实施，待报告',
    reported: '待补办批准',
    'in-force': '查封、扣押中',
    'extension-proposed': '延长待审核',
    'extension-examined': '延长待批准',
    'extension-approved': '延长决定待送达',
    appraising: '检测、鉴定中',
    'disposition-proposed': '处理意见待审核',
    'disposition-examined': '处理意见待批准',
    'to-lift': '应当解除，待决定',
    disposed: '已作处理决定，待送达',
    returning: '待退还财物',
    concluded: '已办结',
  },
  ends: ['dropped', 'refused', 'concluded'],
  steps: [...approval, ...urgent, ...extension, ...appraisal, ...ending, ...remedies],
})

/** What was done at once is published when it has been ratified, or lifted. */
export const seizurePublication = coercionPublication({
  ...{ name: 'seizure', label: '查封、扣押', key: 'seizureId' },
  begunBy: [
    { act: 'seizure.impose', by: ['officer'] },
    { act: 'seizure.ratify', by: ['agency-head'] },
  ],
})
