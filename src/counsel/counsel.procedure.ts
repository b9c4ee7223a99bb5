/** A question to legal counsel, from asking to the opinion on file. 国办发〔2018〕118号: counsel and public lawyers take part. */
import type { Role } from '../identity/role.ts'
import { supervisionRegulation } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'asked' | 'answered' | 'declined' | 'withdrawn'

const basis = [supervisionRegulation(1)]
const asking: Role[] = ['section-head', 'reviewer', 'deputy-head', 'agency-head']
const keeping: Role[] = ['administrator', 'reviewer', 'section-head']

export const counselRequest = procedure<State>({
  name: 'counsel-request',
  label: '法律顾问咨询',
  key: 'counselRequestId',
  states: { asked: '待出具意见', answered: '已出具意见', declined: '顾问未接受', withdrawn: '已撤回' },
  ends: ['answered', 'declined', 'withdrawn'],
  steps: [
    { from: null, act: 'counsel-request.ask', to: 'asked', by: asking, label: '送法律顾问征求意见', basis, starts: ['G-09'] },
    { from: 'asked', act: 'counsel-request.record-opinion', to: 'answered', by: keeping, label: '登记法律意见', basis, meets: ['G-09'] },
    { from: 'asked', act: 'counsel-request.record-refusal', to: 'declined', by: keeping, label: '登记顾问回避或者不接受', basis, drops: ['G-09'], back: true },
    { from: 'asked', act: 'counsel-request.withdraw', to: 'withdrawn', by: asking, label: '撤回咨询', basis, drops: ['G-09'], back: true },
  ],
})
