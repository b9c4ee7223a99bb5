/** Administrative litigation (行政诉讼) as the defendant organ lives it: 《行政诉讼法》第六十七条至第八十九条. */
import { litigationLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { origins } from './origin.ts'
import { stayOf } from './stay.steps.ts'

type State = 'received' | 'drafted' | 'approved' | 'answered' | 'judged' | 'appealed' | 'final' | 'to-comply' | 'closed'

const by = ['officer' as const, 'reviewer' as const]

const answering: Step<State>[] = [
  ...Object.values(origins).map(({ on }) => ({ from: null, act: `litigation.receive${on}`, to: 'received' as const, by, label: '收到起诉状副本', basis: [litigationLaw(67, 1)], starts: ['R-06'] })),
  { from: 'received', act: 'litigation.prepare-answer', to: 'drafted', by, label: '拟定答辩状，列明证据', basis: [litigationLaw(67, 1), litigationLaw(34)] },
  { from: 'drafted', act: 'litigation.approve-answer', when: 'agreed', to: 'approved', by: ['agency-head'], label: '批准答辩状', basis: [litigationLaw(67, 1)], documents: ['litigation-answer'] },
  { from: 'drafted', act: 'litigation.approve-answer', when: 'returned', to: 'received', by: ['agency-head'], label: '退回修改', basis: [litigationLaw(67, 1)] },
  { from: 'approved', act: 'litigation.file-answer', to: 'answered', by: ['officer', 'reviewer', 'clerk'], label: '提交答辩状和证据', basis: [litigationLaw(67, 1)], meets: ['R-06'] },
]

const beforeAnswer = ['received', 'drafted', 'approved'] as const
const pending = ['received', 'drafted', 'approved', 'answered', 'appealed'] as const

const judge = { act: 'litigation.record-judgment', to: 'judged' as const, by }
const judging = (from: State): Step<State>[] => [
  { ...judge, from, when: 'judgment', label: '收到一审判决', basis: [litigationLaw(69), litigationLaw(70), litigationLaw(74), litigationLaw(75), litigationLaw(77)], starts: ['R-08'] },
  { ...judge, from, when: 'ruling', label: '收到一审裁定', basis: [litigationLaw(85)], starts: ['R-08-ruling'] },
]
const conclude = { act: 'litigation.conclude', by }
const settling = (from: State): Step<State>[] => [
  { ...conclude, from, when: 'ended', to: 'closed', label: '准许撤诉', basis: [litigationLaw(62)] },
  { ...conclude, from, when: 'agreed', to: 'to-comply', label: '调解书生效', basis: [litigationLaw(60)], starts: ['R-07'] },
]
const takingEffect = (from: State, meets: string[]): Step<State>[] => [
  { ...conclude, from, when: 'stands', to: 'closed', label: '裁判生效，决定有效', basis: [litigationLaw(85)], meets },
  { ...conclude, from, when: 'altered', to: 'to-comply', label: '裁判生效，决定改变', basis: [litigationLaw(85), litigationLaw(94)], meets, starts: ['R-07'] },
]

const judgment: Step<State>[] = [
  ...judging('answered'),
  ...beforeAnswer.flatMap((from) => judging(from).map((row) => ({ ...row, drops: ['R-06'], back: true as const }))),
  ...takingEffect('judged', ['R-08', 'R-08-ruling']),
  { from: 'judged', act: 'litigation.appeal', to: 'appealed', by, label: '上诉', basis: [litigationLaw(85)], meets: ['R-08', 'R-08-ruling'] },
  { from: 'appealed', act: 'litigation.record-final', when: 'final', to: 'final', by, label: '收到二审裁判', basis: [litigationLaw(89)] },
  { from: 'appealed', act: 'litigation.record-final', when: 'remanded', to: 'answered', by, label: '发回重审', basis: [litigationLaw(89)], back: true },
  ...takingEffect('final', []),
  ...(['answered', 'appealed'] as const).flatMap((from) => settling(from).map((row) => ({ ...row, back: true as const }))),
  ...beforeAnswer.flatMap((from) => settling(from).map((row) => ({ ...row, drops: ['R-06'], back: true as const }))),
  { from: 'to-comply', act: 'litigation.comply', to: 'closed', by, label: '履行裁判、调解书', basis: [litigationLaw(94)], meets: ['R-07'] },
]

const meanwhile: Step<State>[] = pending.flatMap((from) => [
  { from, act: 'litigation.record-session', to: from, by, label: '开庭、询问、调解', basis: [litigationLaw(3, 3), litigationLaw(60)], back: true },
  { from, act: 'litigation.stay', to: from, by, label: '停止执行', basis: [litigationLaw(56)], back: true },
  { from, act: 'litigation.lift-stay', to: from, by, label: '恢复执行', basis: [litigationLaw(56)], back: true },
])

export const litigation = procedure<State>({
  name: 'litigation',
  label: '行政诉讼应诉',
  key: 'litigationId',
  states: {
    received: '诉讼中，待答辩',
    drafted: '诉讼中，答辩待批准',
    approved: '诉讼中，答辩待提交',
    answered: '诉讼中，已答辩',
    judged: '一审已裁判',
    appealed: '二审中',
    final: '二审已裁判',
    'to-comply': '诉讼终结，待履行',
    closed: '诉讼终结',
  },
  ends: ['closed'],
  steps: [...answering, ...judgment, ...meanwhile],
})

export const litigationStay = stayOf('litigation', '行政诉讼', litigationLaw(56))
