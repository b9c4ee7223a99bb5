/** How unlawful acts are asked for, in the report and in the draft alike. */
import { z } from 'zod'
import { citationField, longTextField, moneyField, textField } from '../acts/field.ts'

export const violationsField = z
  .array(
    z.object({
      fact: longTextField('违法事实'),
      violated: z.array(citationField('违反的规定')).max(10).meta({ title: '违反的规定' }),
      basis: z.array(citationField('处罚依据')).min(1, '请填写处罚依据').max(10).meta({ title: '处罚依据' }),
      discretion: longTextField('裁量理由', { max: 4000 }),
      measures: z
        .array(textField('处罚种类', { max: 60 }))
        .min(1, '请填写处罚种类')
        .max(8)
        .meta({ title: '处罚种类' }),
      fineFen: moneyField('罚款金额'),
    }),
  )
  .min(1, '至少一项违法行为')
  .max(20)
  .meta({ title: '违法行为（分别裁量）' })
