import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { date, ordinal, sentence, you } from '../wording.ts'

/** 《行政许可法》第三十二条第一款第四项：一次告知需要补正的全部内容 */
export const LicenceSupplementNotice = z.strictObject({
  ...applied,
  receivedOn: dayField('收到日期'),
  items: z.array(text('需要补正的内容')).min(1, '应当写明需要补正的全部内容').meta({ label: '需要补正的内容' }),
  contact: Contact,
})
export type LicenceSupplementNotice = z.infer<typeof LicenceSupplementNotice>

export const licenceSupplementNotice = form({
  id: 'licence-supplement-notice',
  title: '申请材料补正通知书',
  edition: '2026-11',
  prefix: '应急许补',
  seal: 'enforcement',
  content: LicenceSupplementNotice,
  layout: (notice) => [
    addressee(`${notice.party.name}：`),
    fields(...applicantFields(notice.party).slice(1)),
    paragraph(
      `${you(notice.party)}申请的${notice.matter}，本机关于${date(notice.receivedOn)}收到申请材料。经查，申请材料不齐全或者不符合法定形式，请补正以下全部内容：`,
    ),
    ...notice.items.map((item, index) => paragraph(`${ordinal(index)}${sentence(item)}`)),
    paragraph('按照本通知书提交全部补正材料的，本机关予以受理。'),
    contactParagraph(notice.contact),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})
