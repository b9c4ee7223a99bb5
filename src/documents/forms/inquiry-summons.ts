import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { addressee, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { instantField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { sentence } from '../wording.ts'

/** 《行政处罚法》第五十五条第二款 */
export const InquirySummons = z.strictObject({
  agencyName: text('执法部门'),
  /** A natural person: a unit is heard through somebody. */
  personName: personalText('被通知人', 'name'),
  workplace: text('所在单位').nullable(),
  matter: text('询问事项'),
  basis: text('依据'),
  at: instantField('询问时间'),
  place: text('询问地点'),
  /** 身份证、营业执照、法定代表人身份证明或者委托书等 */
  bring: z.array(text('携带材料')).meta({ label: '携带材料' }),
  contact: Contact,
})
export type InquirySummons = z.infer<typeof InquirySummons>

export const inquirySummons = form({
  id: 'inquiry-summons',
  title: '询问通知书',
  edition: '2026-11',
  prefix: '应急询',
  seal: 'enforcement',
  content: InquirySummons,
  layout: (summons) => [
    addressee(`${summons.personName}${summons.workplace === null ? '' : `（${summons.workplace}）`}：`),
    paragraph(`因调查${sentence(summons.matter).slice(0, -1)}，依据${summons.basis}，请你接受询问：`),
    paragraph(`时间：${instantInChinese(summons.at)}`),
    paragraph(`地点：${summons.place}`),
    ...(summons.bring.length === 0
      ? []
      : [
          paragraph('请携带下列材料：'),
          ...summons.bring.map((item, index) => paragraph(`${index + 1}. ${sentence(item)}`)),
        ]),
    paragraph(
      '你应当如实回答询问，并协助调查，不得拒绝或者阻挠；你有权陈述和申辩，认为执法人员与本案有直接利害关系的，有权申请回避。不能按时到场的，请提前告知联系人另行约定。',
    ),
    contactParagraph(summons.contact),
    note('本文书一式两份：一份送达被通知人，一份存档。'),
  ],
})
