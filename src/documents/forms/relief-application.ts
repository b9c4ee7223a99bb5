import { z } from 'zod'
import { field, fields, heading, paragraph, paragraphs } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { household, householdFields } from '../household.ts'
import { Signature } from '../signature.ts'
import { signedBy } from '../signature-layout.ts'
import { date } from '../wording.ts'

export const ReliefApplication = z.strictObject({
  ...household,
  /** By the household itself, or put forward by the village or township. */
  manner: text('提出方式'),
  receivedOn: dayField('收到日期'),
  loss: text('受灾损失'),
  request: text('申请事项'),
  signature: Signature.nullable(),
})
export type ReliefApplication = z.infer<typeof ReliefApplication>

export const reliefApplication = form({
  id: 'relief-application',
  title: '自然灾害救助申请表',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: ReliefApplication,
  layout: (application) => [
    fields(...householdFields(application), [
      field('提出方式', application.manner),
      field('收到日期', date(application.receivedOn)),
    ]),
    heading('受灾损失'),
    ...paragraphs(application.loss),
    heading('申请事项'),
    ...paragraphs(application.request),
    paragraph('申请人保证所填内容真实，同意核查并在所在村（社区）公示。'),
    signedBy('申请人', application.signature),
  ],
})
