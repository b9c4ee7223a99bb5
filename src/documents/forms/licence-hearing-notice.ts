import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { applicantFields, applied } from '../applied.ts'
import { bench, benchFields } from '../bench.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { instantField, personalText, text } from '../field.ts'
import { form } from '../form.ts'

/** 《行政许可法》第四十八条第一款第一项至第三项 */
export const LicenceHearingNotice = z.strictObject({
  ...applied,
  invited: z.array(personalText('听证参加人', 'name')).min(1).meta({ label: '听证参加人' }),
  startsAt: instantField('听证时间'),
  place: text('听证地点'),
  ...bench,
  contact: Contact,
})
export type LicenceHearingNotice = z.infer<typeof LicenceHearingNotice>

export const licenceHearingNotice = form({
  id: 'licence-hearing-notice',
  title: '行政许可听证通知书',
  edition: '2026-11',
  prefix: '应急许听',
  seal: 'enforcement',
  content: LicenceHearingNotice,
  layout: (notice) => [
    addressee(`${notice.invited.join('、')}：`),
    paragraph(
      `本机关定于${instantInChinese(notice.startsAt)}在${notice.place}，就${notice.party.name}的${notice.matter}公开举行听证，请准时参加。`,
    ),
    fields(...applicantFields(notice.party, '申请人（被许可人）'), ...benchFields(notice)),
    paragraph(
      '1. 主持人由审查该行政许可申请的工作人员以外的人员担任；认为主持人与本事项有直接利害关系的，有权申请回避。',
    ),
    paragraph('2. 审查人员应当提供审查意见的证据、理由；申请人、利害关系人可以提出证据，并进行申辩和质证。'),
    paragraph('3. 听证所需时间不计算在作出决定的期限内。组织听证的费用由本机关承担。'),
    paragraph('4. 经通知无正当理由不参加的，视为放弃听证权利。'),
    contactParagraph(notice.contact),
    note('本文书送达听证参加人各一份，一份存档。'),
  ],
})
