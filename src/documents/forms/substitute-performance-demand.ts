import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { instantField } from '../field.ts'
import { form } from '../form.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled } from '../prior-document.ts'
import { substitute } from '../substitute.ts'
import { money, sentence, you } from '../wording.ts'

/** Between decision and performance: 《行政强制法》第五十一条第一款第二项. The prior document is the decision. */
export const SubstitutePerformanceDemand = z.strictObject({
  ...substitute,
  dueAt: instantField('自行履行的期限'),
  contact: Contact,
})
export type SubstitutePerformanceDemand = z.infer<typeof SubstitutePerformanceDemand>

export const substitutePerformanceDemand = form({
  id: 'substitute-performance-demand',
  title: '代履行催告书',
  edition: '2026-11',
  prefix: '应急代催',
  seal: 'enforcement',
  content: SubstitutePerformanceDemand,
  layout: (demand) => [
    addressee(`${demand.party.name}：`),
    fields(...partyFields(demand.party).slice(1)),
    paragraph(
      `本机关${datedAndCalled(demand.priorDocument)}，已送达${you(demand.party)}。依据《行政强制法》第五十一条，现再次催告：请${you(demand.party)}在${instantInChinese(demand.dueAt)}前自行履行下列义务：${sentence(demand.duty)}`,
    ),
    paragraph(
      `期限届满仍未履行的，由${demand.performer}于${instantInChinese(demand.performAt)}在${demand.place}代为履行，费用预算${money(demand.budgetFen)}，由${you(demand.party)}承担。${you(demand.party)}在此之前履行的，停止代履行。`,
    ),
    paragraph(`${you(demand.party)}收到本催告书后有权进行陈述和申辩。`),
    contactParagraph(demand.contact),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})
