/** Administrative review (行政复议) as the organ under review lives it: 《行政复议法》第三十二条、第四十八条至第七十九条. */
import { reconsiderationLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { origins } from './origin.ts'
import { stayOf } from './stay.steps.ts'

type State = 'submitted' | 'forwarded' | 'corrected' | 'received' | 'drafted' | 'approved' | 'replied' | 'to-comply' | 'closed'

const by = ['officer' as const, 'reviewer' as const]
const accept = { by, label: '收到申请书副本', basis: [reconsiderationLaw(48), reconsiderationLaw(54)], to: 'received' as const }
const accepting = (act: string, from: 'forwarded' | null): Step<State>[] => [
  { ...accept, from, act, when: 'ordinary', label: '收到申请书副本（普通程序）', starts: ['R-04'] },
  { ...accept, from, act, when: 'simplified', label: '收到申请书副本（简易程序）', starts: ['R-04-simplified'] },
]

const through: Step<State>[] = [
  { from: null, act: 'reconsideration.submit', to: 'submitted', by: ['officer', 'reviewer', 'clerk'], label: '对当场处罚不服，通过本机关申请', basis: [reconsiderationLaw(32, 1)], starts: ['R-05'] },
  { from: 'submitted', act: 'reconsideration.forward', to: 'forwarded', by, label: '认为应当维持，转送县政府', basis: [reconsiderationLaw(32, 2)], meets: ['R-05'] },
  { from: 'submitted', act: 'reconsideration.correct', to: 'corrected', by: ['agency-head'], label: '认为应当改正，自行改正', basis: [reconsiderationLaw(32, 2)], meets: ['R-05'] },
  ...accepting('reconsideration.accept-forwarded', 'forwarded'),
  { from: 'forwarded', act: 'reconsideration.decline', to: 'closed', by, label: '复议机关不予受理', basis: [reconsiderationLaw(30)], starts: ['R-03'] },
]

const answering: Step<State>[] = [
  ...Object.values(origins).flatMap(({ on }) => accepting(`reconsideration.accept${on}`, null)),
  { from: 'received', act: 'reconsideration.prepare-reply', to: 'drafted', by, label: '拟定答复，列明证据', basis: [reconsiderationLaw(48)] },
  { from: 'drafted', act: 'reconsideration.approve-reply', when: 'agreed', to: 'approved', by: ['agency-head'], label: '批准答复', basis: [reconsiderationLaw(48)], documents: ['reconsideration-reply'] },
  { from: 'drafted', act: 'reconsideration.approve-reply', when: 'returned', to: 'received', by: ['agency-head'], label: '退回修改', basis: [reconsiderationLaw(48)] },
  { from: 'approved', act: 'reconsideration.send-reply', to: 'replied', by: ['officer', 'reviewer', 'clerk'], label: '提交答复书和证据', basis: [reconsiderationLaw(48), reconsiderationLaw(70)], meets: ['R-04', 'R-04-simplified'] },
]

const beforeReply = ['received', 'drafted', 'approved'] as const
const pending = ['received', 'drafted', 'approved', 'replied'] as const

const meanwhile: Step<State>[] = pending.flatMap((from) => [
  { from, act: 'reconsideration.record-session', to: from, by, label: '听取意见、听证、调解', basis: [reconsiderationLaw(49), reconsiderationLaw(51, 3), reconsiderationLaw(5)], back: true },
  { from, act: 'reconsideration.stay', to: from, by, label: '停止执行', basis: [reconsiderationLaw(42)], back: true },
  { from, act: 'reconsideration.lift-stay', to: from, by, label: '恢复执行', basis: [reconsiderationLaw(42)], back: true },
])

const conclude = { act: 'reconsideration.conclude', by }
const concluding = (from: State): Step<State>[] => [
  { ...conclude, from, when: 'stands', to: 'closed', label: '维持、驳回', basis: [reconsiderationLaw(68), reconsiderationLaw(33), reconsiderationLaw(69)], starts: ['R-03'] },
  { ...conclude, from, when: 'altered', to: 'to-comply', label: '变更、撤销、确认违法或者无效、责令重作', basis: [reconsiderationLaw(63), reconsiderationLaw(64), reconsiderationLaw(65), reconsiderationLaw(67)], starts: ['R-03', 'R-07'] },
  { ...conclude, from, when: 'agreed', to: 'to-comply', label: '调解达成协议', basis: [reconsiderationLaw(73)], starts: ['R-07'] },
  { ...conclude, from, when: 'ended', to: 'closed', label: '撤回申请，终止复议', basis: [reconsiderationLaw(41)] },
]

const ending: Step<State>[] = [
  ...concluding('replied'),
  ...beforeReply.flatMap((from) => concluding(from).map((row) => ({ ...row, drops: ['R-04', 'R-04-simplified'], back: true as const }))),
  { from: 'to-comply', act: 'reconsideration.comply', to: 'closed', by, label: '履行复议决定、调解书', basis: [reconsiderationLaw(77, 1)], meets: ['R-07'] },
]

export const reconsideration = procedure<State>({
  name: 'reconsideration',
  label: '行政复议答复',
  key: 'reconsiderationId',
  states: {
    submitted: '收到申请，待转送',
    forwarded: '已转送，待受理',
    corrected: '已自行改正',
    received: '复议中，待答复',
    drafted: '复议中，答复待批准',
    approved: '复议中，答复待提交',
    replied: '复议中，已答复',
    'to-comply': '复议终结，待履行',
    closed: '复议终结',
  },
  ends: ['corrected', 'closed'],
  steps: [...through, ...answering, ...ending, ...meanwhile],
})

export const reconsiderationStay = stayOf('reconsideration', '行政复议', reconsiderationLaw(42))
