/** What the reviewing organ or the court made of the decision: one shape for both, so that whoever carries it out reads one. */
import { z } from 'zod'
import { dayField, longTextField, moneyField, textField } from '../acts/field.ts'
import type { Citation } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

/** 《行政复议法》第三十三条、第四十一条、第六十三条至第六十九条、第七十三条 */
export const reconsiderationResults = {
  upheld: '维持',
  changed: '变更',
  revoked: '撤销、部分撤销',
  remake: '撤销并责令重新作出',
  unlawful: '确认违法',
  void: '确认无效',
  rejected: '驳回申请、请求',
  mediated: '调解达成协议',
  withdrawn: '撤回申请，终止复议',
} as const
export type Result = keyof typeof reconsiderationResults

/** 《行政诉讼法》第六十九条、第七十条、第七十四条、第七十五条、第七十七条 */
export const judgmentResults = {
  upheld: '判决驳回诉讼请求',
  changed: '判决变更',
  revoked: '判决撤销、部分撤销',
  remake: '判决撤销并重新作出',
  unlawful: '判决确认违法',
  void: '判决确认无效',
  rejected: '裁定驳回起诉',
} as const satisfies Partial<Record<Result, string>>

export const rulingFields = {
  reference: textField('文书号', { max: 60 }),
  decidedOn: dayField('作出日期'),
  receivedOn: dayField('本机关收到日期'),
  reason: longTextField('认定和理由', { max: 4000 }),
  changedTo: longTextField('变更、调解后的内容', { max: 2000, description: '变更、调解的，须填写' }).optional(),
  fineFen: moneyField('变更后的罚款', { description: '罚款有变更的填写' }).optional(),
  performBy: dayField('责令重新作出、履行的期限', { description: '文书载明期限的填写' }).optional(),
}

const results = Object.keys(reconsiderationResults) as [Result, ...Result[]]
export const Ruling = z.object({ ...rulingFields, result: z.enum(results) })
export type Ruling = z.infer<typeof Ruling>

/** Which row of the table: the decision stands, is altered, was settled by agreement, or nothing was ruled at all. */
export function outcomeOf(result: Result): 'stands' | 'altered' | 'agreed' | 'ended' {
  if (result === 'upheld' || result === 'rejected') return 'stands'
  if (result === 'withdrawn') return 'ended'
  return result === 'mediated' ? 'agreed' : 'altered'
}

export function mustSayWhatChanged(
  { result, changedTo }: Pick<Ruling, 'result' | 'changedTo'>,
  basis: Citation,
): Refusal | undefined {
  if (changedTo !== undefined || (result !== 'changed' && result !== 'mediated')) return undefined
  return refuse(
    'change-unsaid',
    '变更、调解的，应当写明变更、调解后的内容。',
    basis,
    '请按文书填写变更、调解后的内容。',
  )
}

/** What else is to be done where the decision does not simply stand. */
export function consequences(result: Result): string[] {
  if (['upheld', 'rejected', 'withdrawn'].includes(result)) return []
  return ['请在原案件中登记变更、撤销，撤回已公示的信息，退还多收的款项；办完后在本程序登记履行情况。']
}
