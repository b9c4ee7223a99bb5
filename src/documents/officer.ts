/** Who enforces: an officer is named together with the certificate that was shown. */
import { z } from 'zod'
import { text } from './field.ts'

export const Officer = z.strictObject({ name: text('姓名'), certificateNumber: text('执法证号') })
export type Officer = z.infer<typeof Officer>

/** Two or more: 《行政处罚法》第四十二条. */
export const Officers = z.array(Officer).min(2, '执法人员不得少于两人').meta({ label: '执法人员' })
export type Officers = z.infer<typeof Officers>
