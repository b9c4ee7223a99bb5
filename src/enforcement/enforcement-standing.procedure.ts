/** Whether execution goes on, stands still or is over: 《行政强制法》第三十九条、第四十条. */
import { coercionLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { resting } from './enforcement.procedure.ts'

type State = 'running' | 'suspension-proposed' | 'suspension-decided' | 'suspended' | 'resumption-decided' | 'termination-proposed' | 'termination-proposed-suspended' | 'termination-decided' | 'over'

const officer = { by: ['officer' as const] }
const head = { by: ['agency-head' as const] }
const still = [coercionLaw(39, 1)]
const over = [coercionLaw(40)]
const served = ['service-receipt']
const notice = ['enforcement-suspension']
const needs = { enforcement: resting }

const standstill: Step<State>[] = [
  { from: null, act: 'enforcement.begin', to: 'running', ...officer, label: '开始催缴', basis: [coercionLaw(54)] },
  { from: 'running', act: 'standstill.propose', to: 'suspension-proposed', ...officer, label: '提请中止执行', basis: still, needs, back: true },
  { from: 'suspension-proposed', act: 'standstill.decide', when: 'agreed', to: 'suspension-decided', ...head, label: '决定中止执行', basis: still, documents: notice },
  { from: 'suspension-proposed', act: 'standstill.decide', when: 'returned', to: 'running', ...head, label: '不予中止', basis: still },
  { from: 'suspension-decided', act: 'standstill.serve', to: 'suspended', ...officer, label: '送达中止执行通知书', basis: still, documents: served, starts: ['X-09'] },
  { from: 'suspended', act: 'standstill.end', to: 'resumption-decided', ...head, label: '恢复执行', basis: [coercionLaw(39, 2)], documents: notice },
  { from: 'resumption-decided', act: 'standstill.serve-end', to: 'running', ...officer, label: '送达恢复执行通知书', basis: [coercionLaw(39, 2)], documents: served, drops: ['X-09'] },
]

const termination: Step<State>[] = [
  { from: 'running', act: 'termination.propose', to: 'termination-proposed', ...officer, label: '提请终结执行', basis: over, needs },
  { from: 'suspended', act: 'termination.propose', to: 'termination-proposed-suspended', ...officer, label: '提请终结执行', basis: over, back: true },
  { from: 'termination-proposed', act: 'termination.decide', when: 'returned', to: 'running', ...head, label: '不予终结', basis: over },
  { from: 'termination-proposed-suspended', act: 'termination.decide', when: 'returned', to: 'suspended', ...head, label: '不予终结，仍然中止', basis: over },
  ...(['termination-proposed', 'termination-proposed-suspended'] as const).map((from) => ({ from, act: 'termination.decide', when: 'agreed', to: 'termination-decided' as const, ...head, label: '决定终结执行', basis: over, documents: notice })),
  { from: 'termination-decided', act: 'termination.serve', to: 'over', ...officer, label: '送达终结执行通知书', basis: over, documents: served },
]

/** What was paid or reported by the court ends it, whether it ran or stood still. */
const ending: Step<State>[] = [
  ...(['running', 'suspended'] as const).map((from) => ({ from, act: 'enforcement.conclude', to: 'over' as const, ...officer, label: '款项缴清，办结', basis: [coercionLaw(54)] })),
  { from: 'running', act: 'agreement.perform', to: 'over', ...officer, label: '协议履行完毕', basis: [coercionLaw(42, 2)] },
  { from: 'running', act: 'court.report', to: 'over', ...officer, label: '法院执行终了', basis: [coercionLaw(53)] },
]

export const enforcementStanding = procedure<State>({
  name: 'enforcement-standing',
  label: '执行状态',
  key: 'enforcementId',
  states: {
    running: '执行中',
    'suspension-proposed': '中止待批准',
    'suspension-decided': '中止通知书待送达',
    suspended: '中止执行',
    'resumption-decided': '恢复通知书待送达',
    'termination-proposed': '终结待批准',
    'termination-proposed-suspended': '中止期间，终结待批准',
    'termination-decided': '终结通知书待送达',
    over: '已结束',
  },
  ends: ['over'],
  steps: [...standstill, ...termination, ...ending],
})
