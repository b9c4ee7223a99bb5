/** Why, of what and by whom supply is cut: said once in the proposal, read again by every later act. */
import { z } from 'zod'
import { affirmedField, choiceField, longTextField, textField } from '../acts/field.ts'
import type { DocumentRow } from '../documents/document.store.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'

export const supplies = { electricity: '停止供电', explosives: '停止供应民用爆炸物品' } as const

export const cutFields = {
  supply: choiceField('措施', supplies),
  supplier: textField('供应单位'),
  disobedience: longTextField('拒不执行决定的事实', { max: 2000 }),
  danger: longTextField('重大事故隐患和发生事故的现实危险', { max: 2000 }),
  safe: affirmedField('停止供应不会造成新的危险', '应当确认：停止供应不会造成新的危险'),
  notResidential: affirmedField('不影响居民生活用电', '应当确认：不影响居民生活用电'),
}
/** The decision that is not obeyed, as the proposal found it. */
const Prior = z.object({ title: z.string(), number: z.string(), issuedOn: z.string() })
const Proposed = z.object({ ...cutFields, prior: Prior })
export type Cut = z.infer<typeof Proposed>

export function cutOf(records: ProceedingRecord[]): Cut {
  return Proposed.parse(records[0]?.said)
}

/** 停产停业、停止施工、停止使用: in an order on the spot, or in a penalty. */
export function isStopDecision({ form, content }: Pick<DocumentRow, 'form' | 'content'>): boolean {
  const text = JSON.stringify(content)
  if (form === 'onsite-measures-decision')
    return /"measure":"(suspend-production|suspend-construction|stop-using)"/.test(text)
  return form === 'penalty-decision' && /停产停业|停止施工|停止使用/.test(text)
}
