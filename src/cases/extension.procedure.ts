/** A longer term for a case (办案期限延长): 《行政处罚法》第六十条. It stands beside the case, which goes on meanwhile. */
import { penaltyLaw } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'proposed' | 'examined' | 'submitted' | 'granted' | 'refused' | 'returned'

const basis = [penaltyLaw(60)]
const examine = { from: 'proposed' as const, act: 'extension.examine', by: ['section-head' as const], basis }
const approve = { from: 'examined' as const, act: 'extension.approve', by: ['agency-head' as const], basis, clocksOf: 'caseId' }
const superior = { from: 'submitted' as const, act: 'extension.record-superior', by: ['officer' as const], basis, clocksOf: 'caseId' }

export const caseExtension = procedure<State>({
  name: 'case-extension',
  label: '案件办理期限延长',
  key: 'extensionId',
  states: {
    proposed: '延期待审核',
    examined: '延期待审批',
    submitted: '已报上级机关，待批准',
    granted: '已延期',
    refused: '不予延期',
    returned: '已退回',
  },
  ends: ['granted', 'refused', 'returned'],
  steps: [
    { from: null, act: 'extension.propose', to: 'proposed', by: ['officer'], label: '提请延期', basis },
    { ...examine, when: 'agreed', to: 'examined', label: '审核延期' },
    { ...examine, when: 'returned', to: 'returned', label: '退回' },
    { ...approve, when: 'agreed', to: 'granted', label: '批准延期', documents: ['extension-approval'], extends: { 'C-03': 'C-03-extension' } },
    { ...approve, when: 'submitted', to: 'submitted', label: '同意，报上级机关批准', documents: ['extension-approval'] },
    { ...approve, when: 'refused', to: 'refused', label: '不予延期', documents: ['extension-approval'] },
    { ...approve, when: 'returned', to: 'returned', label: '退回' },
    { ...superior, when: 'agreed', to: 'granted', label: '登记上级机关批准', extends: { 'C-03': 'C-03-extension-superior' } },
    { ...superior, when: 'refused', to: 'refused', label: '登记上级机关不予批准' },
  ],
})
