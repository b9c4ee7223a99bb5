import { z } from 'zod'
import { applicantFields, applied, Materials, materialList, Particulars, particularFields } from '../applied.ts'
import { field, fields, heading, paragraph, paragraphs } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Signature } from '../signature.ts'
import { signedBy } from '../signature-layout.ts'
import { date } from '../wording.ts'

/** 《行政许可法》第二十九条、第三十一条 */
export const LicenceApplication = z.strictObject({
  ...applied,
  purpose: text('申请类别'),
  channel: text('提交方式'),
  receivedOn: dayField('收到日期'),
  request: text('申请内容'),
  particulars: Particulars,
  materials: Materials,
  signature: Signature.nullable(),
})
export type LicenceApplication = z.infer<typeof LicenceApplication>

export const licenceApplication = form({
  id: 'licence-application',
  title: '行政许可申请书',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: LicenceApplication,
  layout: (application) => [
    fields(
      [field('事项名称', application.matter)],
      [field('申请类别', application.purpose), field('提交方式', application.channel)],
      ...applicantFields(application.party),
      ...particularFields(application.particulars),
      [field('收到日期', date(application.receivedOn))],
    ),
    heading('申请内容'),
    ...paragraphs(application.request),
    ...(application.materials.length === 0 ? [] : [heading('申请材料目录'), materialList(application.materials)]),
    paragraph('申请人对申请材料实质内容的真实性负责。'),
    signedBy('申请人', application.signature),
  ],
})
