import { z } from 'zod'
import { dayField, text } from '../field.ts'

export const DossierCatalogue = z.strictObject({
  caseName: text('案件名称'),
  rows: z
    .array(
      z.strictObject({
        title: text('文件名称'),
        number: text('文件编号').nullable(),
        date: dayField('日期').nullable(),
        pages: text('页号').nullable(),
        remark: text('备注').nullable(),
      }),
    )
    .min(1)
    .meta({ label: '卷内文件' }),
})
export type DossierCatalogue = z.infer<typeof DossierCatalogue>
