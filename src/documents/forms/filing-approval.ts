import { z } from 'zod'
import { dayField, text } from '../field.ts'
import { Opinions } from '../opinion.ts'
import { Party } from '../parties.ts'

export const FilingApproval = z.strictObject({
  caseName: text('案件名称'),
  cause: text('案由'),
  source: text('案件来源'),
  occurredOn: dayField('案件发生时间').nullable(),
  party: Party,
  circumstances: text('案件基本情况'),
  /** 涉嫌违反的规定和立案依据 */
  basis: text('立案依据'),
  opinions: Opinions,
})
export type FilingApproval = z.infer<typeof FilingApproval>
