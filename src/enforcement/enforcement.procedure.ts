/** From a fine that was not paid in time to the end of its execution: 《行政处罚法》第七十二条、《行政强制法》第五章. */
import { type Citation, coercionLaw, penaltyLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'

type State =
  | 'reminder-drawn'
  | 'reminded'
  | 'surcharge-proposed'
  | 'surcharge-examined'
  | 'surcharge-decided'
  | 'demand-drawn'
  | 'demanded'
  | 'agreement-proposed'
  | 'agreement-approved'
  | 'agreed'
  | 'application-proposed'
  | 'application-examined'
  | 'application-signed'
  | 'lodged'
  | 'not-accepted'
  | 'accepted'
  | 'heard'
  | 'denied'
  | 'objected'
  | 'appealed'
  | 'rejected'
  | 'enforcing'
  | 'concluded'
  | 'terminated'

const officer = { by: ['officer' as const] }
const head = { by: ['agency-head' as const] }
/** Nothing sets out while execution is suspended, or about to be; what is under way was begun before, for it rests nowhere. */
const running = { ...officer, needs: { 'enforcement-standing': ['running'] } }
const asked = [penaltyLaw(72, 1, 1), coercionLaw(45)]

const reminding: Step<State>[] = [
  { from: null, act: 'enforcement.begin', to: 'reminder-drawn', by: ['officer'], label: '制作罚款催缴通知书', basis: [penaltyLaw(67, 3), penaltyLaw(72, 1)], documents: ['payment-reminder'], starts: ['X-06'] },
  { from: 'reminder-drawn', act: 'reminder.serve', to: 'reminded', ...officer, label: '送达催缴通知书', basis: [penaltyLaw(61)], documents: ['service-receipt'] },
]

const surcharging: Step<State>[] = [
  { from: 'reminded', act: 'surcharge.propose', to: 'surcharge-proposed', ...running, label: '提请加处罚款', basis: asked },
  { from: 'surcharge-proposed', act: 'surcharge.examine', when: 'agreed', to: 'surcharge-examined', by: ['section-head'], label: '审核加处', basis: asked },
  { from: 'surcharge-proposed', act: 'surcharge.examine', when: 'returned', to: 'reminded', by: ['section-head'], label: '退回', basis: asked },
  { from: 'surcharge-examined', act: 'surcharge.approve', when: 'agreed', to: 'surcharge-decided', ...head, label: '决定加处罚款', basis: asked, documents: ['surcharge-decision'] },
  { from: 'surcharge-examined', act: 'surcharge.approve', when: 'returned', to: 'reminded', ...head, label: '退回', basis: asked },
  { from: 'surcharge-decided', act: 'surcharge.serve', when: 'first', to: 'reminded', ...officer, label: '送达加处罚款决定书', basis: [penaltyLaw(61)], documents: ['service-receipt'], starts: ['X-04', 'R-01', 'R-02'] },
  { from: 'surcharge-decided', act: 'surcharge.serve', when: 'further', to: 'reminded', ...officer, label: '送达续算的决定书', basis: [penaltyLaw(61)], documents: ['service-receipt'], starts: ['R-01', 'R-02'] },
]

const demanding: Step<State>[] = [
  { from: 'reminded', act: 'demand.draw', to: 'demand-drawn', ...running, label: '制作催告书', basis: [coercionLaw(35), coercionLaw(54)], documents: ['enforcement-demand'], drops: ['X-06'], starts: ['X-06'] },
  { from: 'demand-drawn', act: 'demand.serve', to: 'demanded', ...officer, label: '送达催告书', basis: [coercionLaw(54)], documents: ['service-receipt'], starts: ['X-05'] },
  { from: 'demanded', act: 'demand.answer', when: 'not-accepted', to: 'demanded', ...running, label: '记录、复核陈述申辩', basis: [coercionLaw(36)], documents: ['defence-record'] },
  { from: 'demanded', act: 'demand.answer', when: 'accepted', to: 'reminded', ...running, label: '采纳申辩，撤回催告', basis: [coercionLaw(36)], documents: ['defence-record'], drops: ['X-05'] },
]

const agreeing: Step<State>[] = [
  { from: 'demanded', act: 'agreement.propose', to: 'agreement-proposed', ...running, label: '提请订立执行协议', basis: [coercionLaw(42, 1)] },
  { from: 'agreement-proposed', act: 'agreement.approve', when: 'agreed', to: 'agreement-approved', ...head, label: '批准执行协议', basis: [coercionLaw(42, 1)], documents: ['enforcement-agreement'] },
  { from: 'agreement-proposed', act: 'agreement.approve', when: 'returned', to: 'demanded', ...head, label: '退回', basis: [coercionLaw(42, 1)] },
  { from: 'agreement-approved', act: 'agreement.sign', to: 'agreed', ...officer, label: '签订执行协议', basis: [coercionLaw(42, 1)], starts: ['X-06-agreement'] },
  { from: 'agreement-approved', act: 'agreement.abandon', to: 'demanded', ...officer, label: '未能签订', basis: [coercionLaw(42, 1)], back: true },
  { from: 'agreed', act: 'agreement.perform', to: 'concluded', ...officer, label: '协议履行完毕', basis: [coercionLaw(42, 2)], meets: ['X-06-agreement'], drops: ['X-05', 'X-06'] },
  { from: 'agreed', act: 'agreement.breach', to: 'demanded', ...officer, label: '不履行协议，恢复执行', basis: [coercionLaw(42, 2)], drops: ['X-06-agreement'] },
]

const again = (from: State): Pick<Step, 'back'> => (from === 'not-accepted' ? { back: true } : {})

const applying: Step<State>[] = [
  ...(['demanded', 'not-accepted'] as const).map((from) => ({ from, act: 'application.propose', to: 'application-proposed' as const, ...running, label: '提请申请强制执行', basis: [coercionLaw(53), coercionLaw(54)], ...again(from) })),
  { from: 'application-proposed', act: 'application.examine', when: 'agreed', to: 'application-examined', by: ['section-head'], label: '审核申请', basis: [coercionLaw(53)] },
  { from: 'application-proposed', act: 'application.examine', when: 'returned', to: 'demanded', by: ['section-head'], label: '退回', basis: [coercionLaw(53)] },
  { from: 'application-examined', act: 'application.sign', when: 'agreed', to: 'application-signed', ...head, label: '负责人签名', basis: [coercionLaw(55, 2)], documents: ['enforcement-application'] },
  { from: 'application-examined', act: 'application.sign', when: 'returned', to: 'demanded', ...head, label: '退回', basis: [coercionLaw(53)] },
  { from: 'application-signed', act: 'application.lodge', to: 'lodged', ...officer, label: '向人民法院递交', basis: [coercionLaw(53), coercionLaw(55)], meets: ['X-04', 'X-05', 'X-06'], starts: ['X-08'] },
]

const court: Step<State>[] = [
  { from: 'lodged', act: 'court.accept', to: 'accepted', ...officer, label: '法院受理', basis: [coercionLaw(56, 1)], meets: ['X-08'], starts: ['X-08-ruling'] },
  { from: 'lodged', act: 'court.decline', to: 'not-accepted', ...officer, label: '法院不予受理', basis: [coercionLaw(56, 2)], meets: ['X-08'], starts: ['X-08-objection'] },
  { from: 'not-accepted', act: 'court.object', to: 'objected', ...officer, label: '向上一级法院申请复议', basis: [coercionLaw(56, 2)], meets: ['X-08-objection'], starts: ['X-08-objection-ruling'] },
  { from: 'objected', act: 'court.answer', when: 'upheld', to: 'accepted', ...officer, label: '上一级法院裁定受理', basis: [coercionLaw(56, 2)], meets: ['X-08-objection-ruling'], starts: ['X-08-ruling'] },
  { from: 'objected', act: 'court.answer', when: 'rejected', to: 'rejected', ...officer, label: '维持不予受理', basis: [coercionLaw(56, 2)], meets: ['X-08-objection-ruling'] },
  { from: 'accepted', act: 'court.hear', to: 'heard', ...officer, label: '法院听取意见', basis: [coercionLaw(58, 1)], drops: ['X-08-ruling'], starts: ['X-08-ruling-heard'] },
  ...(['accepted', 'heard'] as const).flatMap((from) => [
    { from, act: 'court.rule', when: 'granted', to: 'enforcing' as const, ...officer, label: '裁定强制执行', basis: [coercionLaw(57)], meets: ['X-08-ruling', 'X-08-ruling-heard'] },
    { from, act: 'court.rule', when: 'denied', to: 'denied' as const, ...officer, label: '裁定不予执行', basis: [coercionLaw(58, 2)], meets: ['X-08-ruling', 'X-08-ruling-heard'], starts: ['X-08-denial'] },
  ]),
  { from: 'denied', act: 'court.object', to: 'appealed', ...officer, label: '向上一级法院申请复议', basis: [coercionLaw(58, 3)], meets: ['X-08-denial'], starts: ['X-08-denial-ruling'] },
  { from: 'appealed', act: 'court.answer', when: 'upheld', to: 'enforcing', ...officer, label: '上一级法院裁定执行', basis: [coercionLaw(58, 3)], meets: ['X-08-denial-ruling'] },
  { from: 'appealed', act: 'court.answer', when: 'rejected', to: 'rejected', ...officer, label: '维持不予执行', basis: [coercionLaw(58, 3)], meets: ['X-08-denial-ruling'] },
  ...(['not-accepted', 'denied'] as const).map((from) => ({ from, act: 'court.acquiesce', to: 'rejected' as const, ...officer, label: '不申请复议', basis: [from === 'denied' ? coercionLaw(58, 3) : coercionLaw(56, 2)], drops: ['X-08-objection', 'X-08-denial'] })),
  { from: 'enforcing', act: 'court.report', when: 'executed', to: 'concluded', ...running, label: '法院执行完毕', basis: [coercionLaw(60, 4)] },
  { from: 'enforcing', act: 'court.report', when: 'terminated', to: 'terminated', ...running, label: '法院裁定终结执行', basis: [coercionLaw(53)] },
]

const paid: Citation[] = [coercionLaw(54)]
/** Money may come at any time; who waits for nothing any more is done. */
const payable: State[] = ['reminder-drawn', 'reminded', 'demand-drawn', 'demanded', 'application-signed', 'lodged', 'not-accepted', 'accepted', 'enforcing', 'rejected']
/** Where nothing is on somebody's desk, execution may be suspended and terminated. */
export const resting: State[] = ['reminded', 'demanded', 'enforcing', 'rejected']

const ending: Step<State>[] = [
  ...payable.map((from) => ({ from, act: 'enforcement.conclude', to: 'concluded' as const, by: ['officer' as const], label: '款项缴清，办结', basis: paid, drops: 'all' as const })),
  ...resting.map((from) => ({ from, act: 'termination.serve', to: 'terminated' as const, by: ['officer' as const], label: '送达终结执行通知书', basis: [coercionLaw(40)], drops: 'all' as const })),
]

export const enforcement = procedure<State>({
  name: 'enforcement',
  label: '强制执行程序',
  key: 'enforcementId',
  states: {
    'reminder-drawn': '催缴通知书待送达',
    reminded: '催缴、加处',
    'surcharge-proposed': '加处待审核',
    'surcharge-examined': '加处待批准',
    'surcharge-decided': '加处决定待送达',
    'demand-drawn': '催告书待送达',
    demanded: '已催告',
    'agreement-proposed': '执行协议待批准',
    'agreement-approved': '执行协议待签订',
    agreed: '履行执行协议',
    'application-proposed': '申请待审核',
    'application-examined': '申请待负责人签名',
    'application-signed': '申请待递交',
    lodged: '已申请法院执行',
    'not-accepted': '法院不予受理',
    accepted: '法院已受理',
    heard: '法院听取意见中',
    denied: '法院裁定不予执行',
    objected: '不予受理复议中',
    appealed: '不予执行复议中',
    rejected: '法院终局不予执行',
    enforcing: '法院强制执行中',
    concluded: '已执行完毕',
    terminated: '已终结执行',
  },
  ends: ['concluded', 'terminated'],
  steps: [...reminding, ...surcharging, ...demanding, ...agreeing, ...applying, ...court, ...ending],
})
