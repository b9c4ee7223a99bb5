/** How somebody who is not the agency signed: the name, or the refusal with what the officers noted. Null: by hand, later. */
import { z } from 'zod'
import { dayField, personalText, text } from './field.ts'

export const Signature = z
  .discriminatedUnion('manner', [
    z.strictObject({
      manner: z.literal('signed'),
      name: personalText('签名', 'name'),
      on: dayField('签名日期'),
    }),
    z.strictObject({
      manner: z.literal('refused'),
      reason: text('拒签情况'),
      witness: personalText('见证人', 'name').nullable(),
    }),
  ])
  .meta({ label: '签名' })
export type Signature = z.infer<typeof Signature>
