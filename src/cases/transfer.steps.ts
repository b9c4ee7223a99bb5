/** A case that another organ is competent for (案件移送): 《行政处罚法》第二十二条至第二十五条. It rests until that organ has answered. */
import { penaltyLaw } from '../law/citation.ts'
import type { Step } from '../procedures/procedure.ts'

export const transferStates = { transferred: '已移送其他机关，待答复' } as const
export type TransferState = keyof typeof transferStates

const officer = { by: ['officer' as const], back: true as const }
const reply = {
  ...officer,
  from: 'transferred' as const,
  act: 'case-transfer.record-reply',
  basis: [penaltyLaw(25, 2)],
}
const settle = { ...officer, from: 'transferred' as const, act: 'case-transfer.settle', basis: [penaltyLaw(25, 2)] }
const gone = { to: 'closed' as const, drops: 'all' as const, starts: ['G-01'] }

export const transferSteps: Step<TransferState | 'investigating' | 'closed'>[] = [
  {
    ...{ ...officer, from: 'investigating', act: 'case-transfer.propose', to: 'investigating' },
    ...{ label: '提请移送其他机关', basis: [penaltyLaw(22), penaltyLaw(25, 1)] },
  },
  {
    ...{ ...officer, from: 'investigating', act: 'case-transfer.send', to: 'transferred', pauses: ['C-03'] },
    ...{ label: '移送其他机关', basis: [penaltyLaw(22), penaltyLaw(25, 1)] },
  },
  { ...reply, when: 'accepted', ...gone, label: '受移送机关接收，结案' },
  { ...reply, when: 'rejected', to: 'transferred', label: '受移送机关不接收' },
  { ...settle, when: 'theirs', ...gone, label: '指定其他机关管辖，结案' },
  { ...settle, when: 'ours', to: 'investigating', resumes: ['C-03'], label: '由本机关管辖，继续调查' },
]
