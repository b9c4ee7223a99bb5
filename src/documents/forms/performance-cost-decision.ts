import { z } from 'zod'
import { fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { dayField, fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { PaymentAccount, Remedies } from '../remedy.ts'
import { date, money, payInto, remediesParagraph, you } from '../wording.ts'

/** 《行政强制法》第五十一条第二款：按照成本合理确定，由当事人承担 */
export const PerformanceCostDecision = z.strictObject({
  agencyName: text('行政机关名称'),
  party: Party,
  priorDocument: PriorDocument,
  performedOn: dayField('代履行日期'),
  performer: text('代履行人'),
  costs: z
    .array(z.strictObject({ item: text('费用项目'), amountFen: fenField('金额') }))
    .min(1, '没有费用项目')
    .meta({ label: '费用构成' }),
  totalFen: fenField('合计'),
  explanation: text('费用的依据'),
  dueOn: dayField('缴纳期限'),
  account: PaymentAccount,
  basis: text('依据'),
  remedies: Remedies,
})
export type PerformanceCostDecision = z.infer<typeof PerformanceCostDecision>

export const performanceCostDecision = form({
  id: 'performance-cost-decision',
  title: '代履行费用决定书',
  edition: '2026-11',
  prefix: '应急代费',
  seal: 'enforcement',
  content: PerformanceCostDecision,
  layout: (decision) => [
    fields(...partyFields(decision.party)),
    ...parts(
      [
        '代履行情况',
        [
          paragraph(
            `依据本机关${datedAndCalled(decision.priorDocument)}，${decision.performer}于${date(decision.performedOn)}代为履行完毕。`,
          ),
        ],
      ],
      [
        '费用',
        [
          ...decision.costs.map(({ item, amountFen }) => paragraph(`${item}：${money(amountFen)}。`)),
          ...paragraphs(decision.explanation),
        ],
      ],
      [
        '决定',
        [
          paragraph(
            `依据${decision.basis}，代履行费用共计${money(decision.totalFen)}，由${you(decision.party)}承担，于${date(decision.dueOn)}前缴至${payInto(decision.account)}。`,
          ),
        ],
      ],
      ['权利救济', [remediesParagraph('本决定', decision.remedies)]],
    ),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})
