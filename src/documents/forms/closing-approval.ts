import { z } from 'zod'
import { dayField, text } from '../field.ts'
import { Opinions } from '../opinion.ts'
import { Party } from '../parties.ts'

export const ClosingApproval = z.strictObject({
  caseName: text('案件名称'),
  cause: text('案由'),
  party: Party,
  filedOn: dayField('立案日期'),
  decisionNumber: text('处罚决定书文号').nullable(),
  decidedOn: dayField('处罚决定日期').nullable(),
  outcome: text('处理结果'),
  execution: text('执行情况'),
  opinions: Opinions,
})
export type ClosingApproval = z.infer<typeof ClosingApproval>
