/** Why a case belongs to another organ, and how much of it goes there. */
import { z } from 'zod'
import { choiceField, longTextField, textField } from '../acts/field.ts'
import { type Citation, penaltyLaw } from '../law/citation.ts'

const grounds = {
  region: '违法行为发生地不在本地',
  level: '依法由上级或者下级机关管辖',
  function: '不属于本机关职权范围',
  'filed-earlier': '其他有管辖权的机关已最先立案',
} as const

export const groundArticles: Record<keyof typeof grounds, Citation> = {
  region: penaltyLaw(22),
  level: penaltyLaw(23),
  function: penaltyLaw(17),
  'filed-earlier': penaltyLaw(25, 1),
}

const scopes = { whole: '全案移送', part: '部分移送，其余由本机关继续办理' } as const

export const transferFields = {
  organ: textField('受移送机关', { max: 100 }),
  scope: choiceField('移送范围', scopes),
  ground: choiceField('移送的原因', grounds),
  findings: longTextField('查明的情况', { max: 8000, description: '部分移送的，写明移送的部分' }),
  violated: longTextField('涉嫌违反的规定', { max: 500 }).optional(),
  reason: longTextField('移送的理由', { max: 2000 }),
}
export const Transfer = z.object(transferFields)
export type Transfer = z.infer<typeof Transfer>
