import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { countField, dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { date, sentence, you } from '../wording.ts'

/** 《行政许可法》第四十二条第一款：经负责人批准延长，并将理由告知申请人 */
export const LicenceExtensionNotice = z.strictObject({
  ...applied,
  acceptedOn: dayField('受理日期'),
  extendedBy: countField('延长（工作日）'),
  reason: text('延长的理由'),
  contact: Contact,
})
export type LicenceExtensionNotice = z.infer<typeof LicenceExtensionNotice>

export const licenceExtensionNotice = form({
  id: 'licence-extension-notice',
  title: '行政许可延期决定通知书',
  edition: '2026-11',
  prefix: '应急许延期',
  seal: 'enforcement',
  content: LicenceExtensionNotice,
  layout: (notice) => [
    addressee(`${notice.party.name}：`),
    fields(...applicantFields(notice.party).slice(1)),
    paragraph(
      `${you(notice.party)}申请的${notice.matter}，本机关于${date(notice.acceptedOn)}受理。因下列原因不能在法定期限内作出决定：${sentence(notice.reason)}`,
    ),
    paragraph(
      `依照《行政许可法》第四十二条第一款，经本机关负责人批准，作出决定的期限延长${notice.extendedBy}个工作日。`,
    ),
    contactParagraph(notice.contact),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})
