/** A case, or a part of it, goes to the organ that is competent (案件移送): 《行政处罚法》第二十二条至第二十五条. */
import { penaltyLaw } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'proposed' | 'examined' | 'approved' | 'sent' | 'rejected' | 'designating' | 'dropped' | 'accepted' | 'ours'

const basis = [penaltyLaw(22), penaltyLaw(25, 1)]
const dispute = [penaltyLaw(25, 2)]
const officer = { by: ['officer' as const] }
const examine = { from: 'proposed' as const, act: 'case-transfer.examine', by: ['section-head' as const], basis }
const approve = { from: 'examined' as const, act: 'case-transfer.approve', by: ['agency-head' as const], basis }

export const caseTransfer = procedure<State>({
  name: 'case-transfer',
  label: '案件移送其他机关',
  key: 'caseTransferId',
  states: {
    proposed: '移送待审核',
    examined: '移送待审批',
    approved: '已批准，待移送',
    sent: '已移送，待答复',
    rejected: '受移送机关不接收',
    designating: '已报请指定管辖',
    dropped: '不移送',
    accepted: '受移送机关管辖',
    ours: '本机关管辖',
  },
  ends: ['dropped', 'accepted', 'ours'],
  steps: [
    { from: null, act: 'case-transfer.propose', to: 'proposed', ...officer, label: '提请移送', basis },
    { ...examine, when: 'agreed', to: 'examined', label: '审核移送' },
    { ...examine, when: 'returned', to: 'dropped', label: '退回' },
    { ...approve, when: 'agreed', to: 'approved', label: '批准移送', documents: ['transfer-approval'] },
    { ...approve, when: 'refused', to: 'dropped', label: '不予移送', documents: ['transfer-approval'] },
    { ...approve, when: 'returned', to: 'dropped', label: '退回' },
    { from: 'approved', act: 'case-transfer.send', to: 'sent', ...officer, label: '移送案件和材料', basis, documents: ['transfer-letter'] },
    { from: 'sent', act: 'case-transfer.record-reply', when: 'accepted', to: 'accepted', ...officer, label: '登记接收回执', basis: dispute },
    { from: 'sent', act: 'case-transfer.record-reply', when: 'rejected', to: 'rejected', ...officer, label: '登记不接收的答复', basis: dispute },
    { from: 'rejected', act: 'case-transfer.ask-designation', to: 'designating', ...officer, label: '报请指定管辖', basis: dispute },
    ...(['rejected', 'designating'] as const).flatMap((from) => [
      { from, act: 'case-transfer.settle', when: 'theirs', to: 'accepted' as const, ...officer, label: '定由其他机关管辖', basis: dispute },
      { from, act: 'case-transfer.settle', when: 'ours', to: 'ours' as const, ...officer, label: '定由本机关管辖', basis: dispute },
    ]),
  ],
})
