import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Remedies } from '../remedy.ts'
import { date, remediesParagraph, sentence, you } from '../wording.ts'

export const RecordalCancellation = z.strictObject({
  ...applied,
  recordalNumber: text('备案编号'),
  reason: text('注销的理由'),
  basis: text('依据'),
  cancelledOn: dayField('注销日期'),
  remedies: Remedies,
})
export type RecordalCancellation = z.infer<typeof RecordalCancellation>

export const recordalCancellation = form({
  id: 'recordal-cancellation',
  title: '注销备案通知书',
  edition: '2026-11',
  prefix: '应急备注',
  seal: 'agency',
  content: RecordalCancellation,
  layout: (cancellation) => [
    addressee(`${cancellation.party.name}：`),
    fields(...applicantFields(cancellation.party, '备案人').slice(1)),
    paragraph(
      `${you(cancellation.party)}的${cancellation.matter}（编号${cancellation.recordalNumber}），${sentence(cancellation.reason)}依据${cancellation.basis}，自${date(cancellation.cancelledOn)}起注销该备案。`,
    ),
    remediesParagraph('本通知', cancellation.remedies),
    note('本文书一式两份：一份送达备案人，一份存档。'),
  ],
})
