import { z } from 'zod'
import { Attachments, attachmentList } from '../attachment.ts'
import { addressee, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { date } from '../wording.ts'

export const CrimeTransferLetter = z.strictObject({
  caseName: text('案件名称'),
  /** 公安机关 */
  receivingOrgan: text('受移送机关'),
  copyTo: text('抄送人民检察院').nullable(),
  party: Party,
  filedOn: dayField('立案日期').nullable(),
  facts: text('涉嫌犯罪的事实'),
  crime: text('涉嫌的罪名'),
  basis: text('移送依据'),
  /** 作出移送决定的日期：移送规定第五条从这一天起算移送期限 */
  approvedOn: dayField('批准移送日期'),
  /** 已经作出的行政处罚、查封扣押等 */
  measures: text('已采取的行政措施').nullable(),
  /** 移送规定第六条：调查报告、涉案物品清单、检验报告或者鉴定意见等 */
  attachments: Attachments.min(1, '移送应当附案件材料'),
  contact: Contact,
})
export type CrimeTransferLetter = z.infer<typeof CrimeTransferLetter>

export const crimeTransferLetter = form({
  id: 'crime-transfer-letter',
  title: '涉嫌犯罪案件移送书',
  edition: '2026-11',
  prefix: '应急罪移',
  seal: 'agency',
  content: CrimeTransferLetter,
  layout: (letter) => [
    addressee(`${letter.receivingOrgan}：`),
    paragraph(
      `${letter.caseName}，${letter.filedOn === null ? '' : `本机关于${date(letter.filedOn)}立案。`}经调查，当事人的行为涉嫌犯罪。经本机关负责人于${date(letter.approvedOn)}批准，现将该案移送你单位依法处理。`,
    ),
    fields(...partyFields(letter.party)),
    ...parts(
      ['涉嫌犯罪的事实', paragraphs(letter.facts)],
      ['移送依据', [paragraph(`上述行为涉嫌${letter.crime}，依据${letter.basis}，应当移送公安机关追究刑事责任。`)]],
      letter.measures === null ? null : ['已采取的行政措施', paragraphs(letter.measures)],
      ['移送的材料', [attachmentList(letter.attachments)]],
    ),
    // 移送规定第七条、第八条
    paragraph(
      '请在回执上签字，依法审查是否立案，并将立案或者不予立案的决定书面通知本机关；不予立案的，请说明理由并退回案卷材料。',
    ),
    contactParagraph(letter.contact),
    ...(letter.copyTo === null ? [] : [note(`抄送：${letter.copyTo}`)]),
    note('本文书一式三份：送公安机关、抄送人民检察院、存档各一份。'),
  ],
})
