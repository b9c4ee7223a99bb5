import { z } from 'zod'
import { field, fields, list } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { date } from '../wording.ts'

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

export const dossierCatalogue = form({
  id: 'dossier-catalogue',
  title: '卷内目录',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: DossierCatalogue,
  layout: ({ caseName, rows }) => [
    fields([field('案件名称', caseName)]),
    list(
      [
        { label: '序号', width: 14, align: 'centre' },
        { label: '文件名称及编号', width: 74 },
        { label: '日期', width: 32, align: 'centre' },
        { label: '页号', width: 16, align: 'centre' },
        { label: '备注', width: 20 },
      ],
      rows.map(({ title, number, date: on, pages, remark }, index) => [
        String(index + 1),
        number === null ? title : `${title}\n${number}`,
        date(on),
        pages ?? '',
        remark ?? '',
      ]),
    ),
  ],
})
