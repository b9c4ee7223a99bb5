import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, list, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { countField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { sentence } from '../wording.ts'

/** 《行政许可法》第三十六条、第四十七条第一款；撤销许可前告知被许可人亦用此书 */
export const LicenceInterestedPartiesNotice = z.strictObject({
  ...applied,
  /** 准予许可、撤销许可 */
  proposed: text('拟作出的决定'),
  reason: text('事实、理由和依据'),
  told: z
    .array(z.strictObject({ name: personalText('姓名或者名称', 'name'), interest: text('利害关系') }))
    .min(1, '应当写明被告知人')
    .meta({ label: '被告知人' }),
  hearingDays: countField('申请听证的期限（工作日）'),
  contact: Contact,
})
export type LicenceInterestedPartiesNotice = z.infer<typeof LicenceInterestedPartiesNotice>

export const licenceInterestedPartiesNotice = form({
  id: 'licence-interested-parties-notice',
  title: '行政许可利害关系人告知书',
  edition: '2026-11',
  prefix: '应急许告',
  seal: 'enforcement',
  content: LicenceInterestedPartiesNotice,
  layout: (notice) => [
    addressee(`${notice.told.map(({ name }) => name).join('、')}：`),
    fields(...applicantFields(notice.party, '申请人（被许可人）')),
    paragraph(`本机关办理的${notice.matter}，拟${notice.proposed}。${sentence(notice.reason)}`),
    list(
      [
        { label: '被告知人', width: 60 },
        { label: '利害关系', width: 96 },
      ],
      notice.told.map(({ name, interest }) => [name, interest]),
    ),
    paragraph(
      `你（单位）有权陈述、申辩，并有权要求听证。要求听证的，应当自收到本告知书之日起${notice.hearingDays}个工作日内提出；逾期未提出的，视为放弃听证权利。听证不收取费用。`,
    ),
    contactParagraph(notice.contact),
    note('本文书送达每一被告知人各一份，一份存档。'),
  ],
})
