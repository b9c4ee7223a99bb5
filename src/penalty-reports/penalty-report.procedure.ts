/** The report of a heavy penalty (重大行政处罚备案): begun by the decision itself, so that it cannot be forgotten. */
import { penaltyLaw } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'due' | 'drafted' | 'approved' | 'sent' | 'answered' | 'forgone'

const basis = [penaltyLaw(75, 1)]
const send = { from: 'approved' as const, act: 'penalty-report.send', by: ['officer' as const, 'clerk' as const], basis }
const answer = { from: 'sent' as const, act: 'penalty-report.record-answer', by: ['officer' as const, 'clerk' as const], basis }

export const penaltyReport = procedure<State>({
  name: 'penalty-report',
  label: '重大行政处罚备案',
  key: 'penaltyReportId',
  states: {
    due: '待拟备案报告',
    drafted: '报告待批准',
    approved: '待报送',
    sent: '已报送备案',
    answered: '备案机关已答复',
    forgone: '不再报备',
  },
  ends: ['sent', 'answered', 'forgone'],
  unbegun: ['decision.issue[ordinary]'],
  steps: [
    { from: null, act: 'decision.issue', when: 'heavy', to: 'due', by: ['agency-head'], label: '作出较重的处罚决定', basis, starts: ['C-18'] },
    { from: 'due', act: 'penalty-report.draw-up', to: 'drafted', by: ['officer'], label: '拟定备案报告', basis },
    { from: 'drafted', act: 'penalty-report.approve', when: 'agreed', to: 'approved', by: ['deputy-head'], label: '批准报备', basis, documents: ['filing-report'] },
    { from: 'drafted', act: 'penalty-report.approve', when: 'returned', to: 'due', by: ['deputy-head'], label: '退回修改', basis },
    { ...send, when: 'in-part', to: 'approved', label: '报送一个备案机关' },
    { ...send, when: 'whole', to: 'sent', label: '报送全部备案机关', meets: ['C-18'] },
    { ...answer, when: 'in-part', to: 'sent', label: '登记一个备案机关的答复', back: true },
    { ...answer, when: 'whole', to: 'answered', label: '登记全部备案机关的答复', back: true },
    ...(['due', 'drafted', 'approved'] as const).map((from) => ({ from, act: 'penalty-report.forgo', to: 'forgone' as const, by: ['section-head' as const], label: '决定已撤销，不再报备', basis, drops: ['C-18'], back: true as const })),
  ],
})
