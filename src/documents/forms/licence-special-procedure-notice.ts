import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { date, sentence, you } from '../wording.ts'

/** 《行政许可法》第四十五条：所需时间不计算在期限内，应当书面告知申请人 */
export const LicenceSpecialProcedureNotice = z.strictObject({
  ...applied,
  procedure: text('特别程序'),
  reason: text('理由'),
  from: dayField('开始日期'),
  expectedUntil: dayField('预计结束日期'),
  contact: Contact,
})
export type LicenceSpecialProcedureNotice = z.infer<typeof LicenceSpecialProcedureNotice>

export const licenceSpecialProcedureNotice = form({
  id: 'licence-special-procedure-notice',
  title: '行政许可特别程序告知书',
  edition: '2026-11',
  prefix: '应急许特',
  seal: 'enforcement',
  content: LicenceSpecialProcedureNotice,
  layout: (notice) => [
    addressee(`${notice.party.name}：`),
    fields(...applicantFields(notice.party).slice(1)),
    paragraph(
      `${you(notice.party)}申请的${notice.matter}，依法需要进行${notice.procedure}。${sentence(notice.reason)}`,
    ),
    paragraph(
      `依照《行政许可法》第四十五条，自${date(notice.from)}起至${notice.procedure}结束之日（预计${date(notice.expectedUntil)}）所需的时间不计算在作出决定的期限内；实际结束日期另行告知。`,
    ),
    contactParagraph(notice.contact),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})
