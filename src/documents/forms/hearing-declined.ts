import { z } from 'zod'
import { addressee, fields, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { date, sentence, you } from '../wording.ts'

/** 《行政处罚法》第六十三条、第六十四条第一项 */
const declinedBecause = {
  late: '未在法定期限内提出',
  'not-entitled': '不属于依法应当组织听证的情形',
  'not-the-party': '申请人不是本案当事人或者其代理人',
  withdrawn: '已经撤回听证申请',
} as const

export const HearingDeclined = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  party: Party,
  /** 告知听证权利的文书 */
  notice: PriorDocument.meta({ label: '告知书' }),
  requestedOn: dayField('提出听证申请的日期'),
  because: z.enum(['late', 'not-entitled', 'not-the-party', 'withdrawn']).meta({ label: '不予受理的情形' }),
  reason: text('不予受理的理由'),
  basis: text('依据'),
  contact: Contact,
})
export type HearingDeclined = z.infer<typeof HearingDeclined>

export const hearingDeclined = form({
  id: 'hearing-declined',
  title: '不予受理听证通知书',
  edition: '2026-11',
  prefix: '应急听拒',
  seal: 'enforcement',
  content: HearingDeclined,
  layout: (declined) => [
    addressee(`${declined.party.name}：`),
    fields(...partyFields(declined.party).slice(1)),
    paragraph(
      `本机关${datedAndCalled(declined.notice)}，就${declined.caseName}告知拟作出的行政处罚。${you(declined.party)}于${date(declined.requestedOn)}提出听证申请。`,
    ),
    paragraph(
      `经审查，该申请属于${declinedBecause[declined.because]}的情形。${sentence(declined.reason)}依据${declined.basis}，决定不予受理。`,
    ),
    paragraph(
      `${you(declined.party)}仍有权在告知书载明的期限内陈述和申辩；对本案的行政处罚决定不服的，可以依法申请行政复议或者提起行政诉讼。`,
    ),
    contactParagraph(declined.contact),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})
