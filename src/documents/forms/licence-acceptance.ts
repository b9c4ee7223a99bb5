import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { countField, dayField } from '../field.ts'
import { form } from '../form.ts'
import { date, you } from '../wording.ts'

/** 《行政许可法》第三十二条第一款第四项、第五项和第二款 */
export const LicenceAcceptance = z.strictObject({
  ...applied,
  acceptedOn: dayField('受理日期'),
  /** 逾期未一次告知补正的，自收到申请材料之日起即为受理 */
  deemed: z.boolean().meta({ label: '视为受理' }),
  /** Null where the decision must come before the licence held ends: 第五十条第二款 */
  decisionDays: countField('作出决定的期限（工作日）').nullable(),
  decideBy: dayField('有效期届满日').nullable(),
  contact: Contact,
})
export type LicenceAcceptance = z.infer<typeof LicenceAcceptance>

export const licenceAcceptance = form({
  id: 'licence-acceptance',
  title: '行政许可受理通知书',
  edition: '2026-11',
  prefix: '应急许受',
  seal: 'enforcement',
  content: LicenceAcceptance,
  layout: (acceptance) => [
    addressee(`${acceptance.party.name}：`),
    fields(...applicantFields(acceptance.party).slice(1)),
    paragraph(acceptedText(acceptance)),
    paragraph(limitText(acceptance)),
    paragraph('本机关实施行政许可不收取任何费用。'),
    contactParagraph(acceptance.contact),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})

function limitText({ decisionDays, decideBy }: LicenceAcceptance): string {
  if (decisionDays === null)
    return `本机关应当在许可有效期届满${decideBy === null ? '' : `（${date(decideBy)}）`}前作出是否准予延续的决定；逾期未作决定的，视为准予延续。`
  return `本机关应当自受理之日起${decisionDays}个工作日内作出决定；依法需要听证、检验、检测、鉴定、专家评审的，所需时间不计算在内，另行书面告知。`
}

function acceptedText({ party, matter, acceptedOn, deemed }: LicenceAcceptance): string {
  const what = `${you(party)}申请的${matter}`
  if (deemed)
    return `${what}，本机关未在法定期限内一次告知需要补正的内容，依照《行政许可法》第三十二条第一款第（四）项，自收到申请材料之日即${date(acceptedOn)}起即为受理。`
  return `${what}，申请材料齐全，符合法定形式，属于本机关职权范围，本机关于${date(acceptedOn)}受理。`
}
