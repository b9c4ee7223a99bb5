/** The three levels of an internal form: 承办人（两人）→ 审核人 → 审批人. */
import { z } from 'zod'
import { dayField, text } from './field.ts'
import { Officers } from './officer.ts'

export const Opinion = z.strictObject({
  opinion: text('意见'),
  name: text('姓名'),
  certificateNumber: text('证号').nullable(),
  date: dayField('日期'),
})
export type Opinion = z.infer<typeof Opinion>

export const HandlersOpinion = z.strictObject({
  opinion: text('承办人意见'),
  officers: Officers,
  date: dayField('日期'),
})
export type HandlersOpinion = z.infer<typeof HandlersOpinion>

/** Null where that level has not spoken yet: the box stays empty. */
export const Opinions = z
  .strictObject({
    handlers: HandlersOpinion,
    review: Opinion.nullable().meta({ label: '审核意见' }),
    approval: Opinion.nullable().meta({ label: '审批意见' }),
  })
  .meta({ label: '意见' })
export type Opinions = z.infer<typeof Opinions>
