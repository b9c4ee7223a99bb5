import { z } from 'zod'
import { addressee, type Block, fields, note, paragraph, parts } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { Period, periodText } from '../period.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { PaymentAccount } from '../remedy.ts'
import { date, money, payInto, sentence, you } from '../wording.ts'

/** The four contents of 《行政强制法》第三十五条; before an application to the court: 第五十四条. */
export const EnforcementDemand = z.strictObject({
  agencyName: text('行政机关名称'),
  party: Party,
  priorDocument: PriorDocument,
  servedOn: dayField('决定书送达日期'),
  /** What is still to be done besides paying. */
  duty: text('应当履行的其他义务').nullable(),
  fineFen: fenField('尚未缴纳的罚款'),
  surchargeFen: fenField('加处罚款'),
  surchargeUntil: dayField('加处罚款计算截止日期').nullable(),
  period: Period.meta({ label: '履行期限' }),
  account: PaymentAccount,
  contact: Contact,
})
export type EnforcementDemand = z.infer<typeof EnforcementDemand>

export const enforcementDemand = form({
  id: 'enforcement-demand',
  title: '行政强制执行事先催告书',
  edition: '2026-11',
  prefix: '应急执行催告',
  seal: 'enforcement',
  content: EnforcementDemand,
  layout: (demand) => [
    addressee(`${demand.party.name}：`),
    fields(...partyFields(demand.party).slice(1)),
    paragraph(
      `本机关${datedAndCalled(demand.priorDocument)}，已于${date(demand.servedOn)}送达。${you(demand.party)}在法定期限内未申请行政复议或者提起行政诉讼，又未履行决定。依据《行政强制法》第五十四条，现催告如下：`,
    ),
    ...parts(
      ['应当履行的义务', dutyParagraphs(demand)],
      [
        '履行的期限和方式',
        [
          paragraph(
            `${you(demand.party)}应当自收到本催告书之日起${periodText(demand.period)}内履行。款项缴至${payInto(demand.account)}，或者通过电子支付系统缴纳。`,
          ),
        ],
      ],
      [
        '依法享有的权利',
        [paragraph(`${you(demand.party)}收到本催告书后有权进行陈述和申辩，本机关充分听取并记录、复核。`)],
      ],
    ),
    paragraph('期限届满仍未履行义务的，本机关将依法申请人民法院强制执行。'),
    contactParagraph(demand.contact),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})

function dutyParagraphs({ fineFen, surchargeFen, surchargeUntil, duty }: EnforcementDemand): Block[] {
  const counted = surchargeUntil === null ? '' : `（计算至${date(surchargeUntil)}）`
  return [
    ...(fineFen === 0 ? [] : [paragraph(`缴纳罚款${money(fineFen)}。`)]),
    ...(surchargeFen === 0
      ? []
      : [
          paragraph(`缴纳加处罚款${money(surchargeFen)}${counted}。`),
          paragraph(`以上共计${money(fineFen + surchargeFen)}。`),
        ]),
    ...(duty === null ? [] : [paragraph(sentence(duty))]),
  ]
}
