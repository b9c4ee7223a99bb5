import { z } from 'zod'
import { Attachments, attachmentList } from '../attachment.ts'
import { addressee, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { date } from '../wording.ts'

export const TransferLetter = z.strictObject({
  caseName: text('案件名称'),
  receivingOrgan: text('受移送机关'),
  party: Party,
  /** Null where the case was never filed here. */
  filedOn: dayField('立案日期').nullable(),
  findings: text('查明的情况'),
  violated: text('涉嫌违反的规定').nullable(),
  basis: text('移送依据'),
  attachments: Attachments,
  contact: Contact,
})
export type TransferLetter = z.infer<typeof TransferLetter>

export const transferLetter = form({
  id: 'transfer-letter',
  title: '案件移送书',
  edition: '2026-11',
  prefix: '应急移',
  seal: 'enforcement',
  content: TransferLetter,
  layout: (letter) => [
    addressee(`${letter.receivingOrgan}：`),
    paragraph(
      `${letter.caseName}，${letter.filedOn === null ? '' : `本机关于${date(letter.filedOn)}立案调查。`}经查，该案不属于本机关管辖。依据${letter.basis}，现移送你单位处理。`,
    ),
    fields(...partyFields(letter.party)),
    ...parts(
      ['查明的情况', paragraphs(letter.findings)],
      letter.violated === null ? null : ['涉嫌违反的规定', [paragraph(`上述行为涉嫌违反${letter.violated}的规定。`)]],
      letter.attachments.length === 0 ? null : ['移送的材料', [attachmentList(letter.attachments)]],
    ),
    paragraph('请将处理结果书面告知本机关。'),
    contactParagraph(letter.contact),
    note('本文书一式两份：一份送受移送机关，一份存档。'),
  ],
})
