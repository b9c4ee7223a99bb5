import { z } from 'zod'
import { applicantFields, applied, Materials, materialList } from '../applied.ts'
import { field, fields, heading, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { date } from '../wording.ts'

/** 《行政许可法》第三十二条：收了什么、还缺什么，当场写明 */
export const LicenceReceipt = z.strictObject({
  ...applied,
  receivedOn: dayField('收到日期'),
  received: Materials.meta({ label: '已收材料' }),
  missing: z.array(text('未收到的必须材料')).meta({ label: '未收到的必须材料' }),
  contact: Contact,
})
export type LicenceReceipt = z.infer<typeof LicenceReceipt>

export const licenceReceipt = form({
  id: 'licence-receipt',
  title: '申请材料接收凭证',
  edition: '2026-11',
  prefix: '应急许收',
  seal: 'enforcement',
  content: LicenceReceipt,
  layout: (receipt) => [
    fields([field('事项名称', receipt.matter)], ...applicantFields(receipt.party), [
      field('收到日期', date(receipt.receivedOn)),
    ]),
    heading('已收材料'),
    ...(receipt.received.length === 0 ? [paragraph('未收到材料。')] : [materialList(receipt.received)]),
    ...(receipt.missing.length === 0
      ? [paragraph('必须的材料已经收齐。')]
      : [paragraph(`未收到的必须材料：${receipt.missing.join('；')}。`)]),
    paragraph('本凭证只证明收到上述材料，不表示申请已被受理。'),
    contactParagraph(receipt.contact),
    note('本凭证一式两份：一份交申请人，一份存档。'),
  ],
})
