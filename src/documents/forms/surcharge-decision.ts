import { z } from 'zod'
import { fenToYuan } from '../../kernel/money.ts'
import { type Block, fields, list, note, paragraph, paragraphs, parts } from '../block.ts'
import { countField, dayField, fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { PaymentAccount, Remedies } from '../remedy.ts'
import { date, money, payInto, remediesParagraph, span, you } from '../wording.ts'

/** Days on which the same was owed, and what was added for them; `note`: why nothing was. */
const Stretch = z.strictObject({
  from: dayField('起'),
  to: dayField('止'),
  days: countField('日数'),
  principalFen: fenField('未缴罚款'),
  dailyFen: fenField('每日'),
  amountFen: fenField('加处'),
  note: text('不计算的原因').nullable(),
})

export const SurchargeDecision = z
  .strictObject({
    agencyName: text('行政机关名称'),
    party: Party,
    priorDocument: PriorDocument,
    fineFen: fenField('罚款金额'),
    unpaidFen: fenField('尚未缴纳的罚款'),
    dueOn: dayField('缴纳期限届满日期'),
    from: dayField('加处罚款起算日期'),
    until: dayField('加处罚款截止日期'),
    /** Days that count; review and litigation do not: 《行政处罚法》第七十三条第三款 */
    days: countField('加处天数'),
    pause: text('不计算加处罚款的期间').nullable(),
    surchargePercent: countField('每日加处罚款（%）'),
    surchargeFen: fenField('加处罚款金额'),
    working: z.array(Stretch).min(1, '没有计算过程').meta({ label: '计算过程' }),
    basis: text('依据'),
    account: PaymentAccount,
    remedies: Remedies,
  })
  // 《行政处罚法》第七十二条第一款第一项、《行政强制法》第四十五条第二款
  .refine(({ fineFen, surchargeFen }) => surchargeFen <= fineFen, {
    path: ['surchargeFen'],
    error: '加处罚款的数额不得超出罚款的数额',
  })
  .refine(({ working, surchargeFen }) => working.reduce((sum, row) => sum + row.amountFen, 0) === surchargeFen, {
    path: ['working'],
    error: '各段加处的合计应当等于加处罚款金额',
  })
export type SurchargeDecision = z.infer<typeof SurchargeDecision>

export const surchargeDecision = form({
  id: 'surcharge-decision',
  title: '加处罚款决定书',
  edition: '2026-11',
  prefix: '应急加罚',
  seal: 'enforcement',
  content: SurchargeDecision,
  layout: (decision) => [
    fields(...partyFields(decision.party)),
    ...parts(
      [
        '事实和理由',
        [
          paragraph(
            `本机关${datedAndCalled(decision.priorDocument)}，决定对${you(decision.party)}罚款${money(decision.fineFen)}，缴纳期限至${date(decision.dueOn)}届满。${you(decision.party)}逾期未缴纳。`,
          ),
        ],
      ],
      ['计算过程', [workingList(decision)]],
      ['决定', resultParagraphs(decision)],
      ['权利救济', [remediesParagraph('本决定', decision.remedies)]],
    ),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})

function resultParagraphs(decision: SurchargeDecision): Block[] {
  const { basis, from, until, days, pause, surchargePercent, surchargeFen, account, unpaidFen, party } = decision
  return [
    paragraph(
      `依据${basis}，自${span(from, until)}，计算${days}日，每日按未缴纳罚款数额的${surchargePercent}%加处罚款，决定加处罚款${money(surchargeFen)}。加处罚款的数额不超出罚款的数额。`,
    ),
    ...(pause === null ? [] : paragraphs(pause)),
    paragraph(
      `请${you(party)}将${unpaidFen === 0 ? '本次加处罚款' : '尚未缴纳的罚款和本次加处罚款共计'}${money(unpaidFen + surchargeFen)}缴至${payInto(account)}，或者通过电子支付系统缴纳。`,
    ),
  ]
}

function workingList({ working, surchargePercent, surchargeFen, days }: SurchargeDecision): Block {
  const rows = working.map(({ from, to, days: counted, principalFen, dailyFen, amountFen, note: why }) => [
    `${date(from)}至${date(to)}`,
    why === null ? String(counted) : '—',
    fenToYuan(principalFen),
    why === null ? fenToYuan(dailyFen) : '—',
    why ?? `${fenToYuan(amountFen)}${amountFen < dailyFen * counted ? '（至上限）' : ''}`,
  ])
  return list(
    [
      { label: '期间', width: 56 },
      { label: '日数', width: 16, align: 'centre' },
      { label: '未缴罚款（元）', width: 32, align: 'centre' },
      { label: `每日${surchargePercent}%（元）`, width: 28, align: 'centre' },
      { label: '加处（元）', width: 32, align: 'centre' },
    ],
    [...rows, ['合计', String(days), '', '', fenToYuan(surchargeFen)]],
  )
}
