import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { date, ordinal, sentence, you } from '../wording.ts'

export const RecordalSupplement = z.strictObject({
  ...applied,
  receivedOn: dayField('收到日期'),
  items: z.array(text('需要补正的内容')).min(1, '应当写明需要补正的全部内容').meta({ label: '需要补正的内容' }),
  contact: Contact,
})
export type RecordalSupplement = z.infer<typeof RecordalSupplement>

export const recordalSupplement = form({
  id: 'recordal-supplement',
  title: '备案材料补正告知书',
  edition: '2026-11',
  prefix: '应急备补',
  seal: 'enforcement',
  content: RecordalSupplement,
  layout: (notice) => [
    addressee(`${notice.party.name}：`),
    fields(...applicantFields(notice.party, '备案人').slice(1)),
    paragraph(
      `${you(notice.party)}提交的${notice.matter}材料，本机关于${date(notice.receivedOn)}收到。经核对，请补正以下全部内容：`,
    ),
    ...notice.items.map((item, index) => paragraph(`${ordinal(index)}${sentence(item)}`)),
    paragraph('补正齐全后，本机关即予备案登记。'),
    contactParagraph(notice.contact),
    note('本文书一式两份：一份送达备案人，一份存档。'),
  ],
})
