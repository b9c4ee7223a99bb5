import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { bench, benchFields } from '../bench.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { instantField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { sentence, you } from '../wording.ts'

export const HearingNotice = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  party: Party,
  startsAt: instantField('听证时间'),
  place: text('听证地点'),
  /** 《行政处罚法》第六十四条第三项；公开举行的为空 */
  closedBecause: text('不公开举行的理由').nullable(),
  ...bench,
  contact: Contact,
})
export type HearingNotice = z.infer<typeof HearingNotice>

export const hearingNotice = form({
  id: 'hearing-notice',
  title: '行政处罚听证会通知书',
  edition: '2026-11',
  prefix: '应急听通',
  seal: 'enforcement',
  content: HearingNotice,
  layout: (notice) => [
    addressee(`${notice.party.name}：`),
    fields(...partyFields(notice.party).slice(1)),
    paragraph(
      `${you(notice.party)}要求就${notice.caseName}举行听证。${notice.agencyName}决定于${instantInChinese(notice.startsAt)}在${notice.place}${manner(notice)}，请准时出席。`,
    ),
    fields(...benchFields(notice)),
    // 第六十四条第四项、第五项、第六项，第六十三条第二款
    paragraph(
      `1. ${you(notice.party)}认为主持人、听证员、书记员与本案有直接利害关系的，有权申请回避。申请回避，请在听证开始前提出并说明理由。`,
    ),
    paragraph('2. 可以亲自参加听证，也可以委托一至二人代理；委托代理的，请提交载明代理权限的授权委托书。'),
    paragraph('3. 请携带身份证明和有关证据材料；需要证人出席的，请在听证前告知本机关。'),
    paragraph('4. 无正当理由拒不出席听证，或者未经许可中途退出的，视为放弃听证权利，本机关终止听证。'),
    paragraph('5. 听证不收取费用。'),
    contactParagraph(notice.contact),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})

function manner({ closedBecause }: HearingNotice): string {
  if (closedBecause === null) return '公开举行听证'
  return `不公开举行听证（${sentence(closedBecause).slice(0, -1)}）`
}
