import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Remedies } from '../remedy.ts'
import { date, remediesParagraph, sentence, you } from '../wording.ts'

export const RecordalRefusal = z.strictObject({
  ...applied,
  receivedOn: dayField('收到日期'),
  reason: text('不予备案的理由'),
  basis: text('依据'),
  remedies: Remedies,
})
export type RecordalRefusal = z.infer<typeof RecordalRefusal>

export const recordalRefusal = form({
  id: 'recordal-refusal',
  title: '不予备案通知书',
  edition: '2026-11',
  prefix: '应急不备',
  seal: 'agency',
  content: RecordalRefusal,
  layout: (refusal) => [
    addressee(`${refusal.party.name}：`),
    fields(...applicantFields(refusal.party, '备案人').slice(1)),
    paragraph(
      `${you(refusal.party)}提交的${refusal.matter}材料，本机关于${date(refusal.receivedOn)}收到。经核对，${sentence(refusal.reason)}依据${refusal.basis}，不予备案。`,
    ),
    remediesParagraph('本通知', refusal.remedies),
    note('本文书一式两份：一份送达备案人，一份存档。'),
  ],
})
