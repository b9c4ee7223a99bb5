import { z } from 'zod'
import { fenToYuan } from '../../kernel/money.ts'
import { addressee, type Block, fields, list, note, paragraph } from '../block.ts'
import { dayField, fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { PaymentAccount } from '../remedy.ts'
import { date, money, payInto, you } from '../wording.ts'

export const DeferralGrant = z
  .strictObject({
    agencyName: text('行政机关名称'),
    party: Party,
    priorDocument: PriorDocument,
    appliedOn: dayField('申请日期'),
    fineFen: fenField('罚款金额'),
    /** Before the application: the arrangement is about the rest. */
    paidFen: fenField('已缴纳的罚款'),
    /** One row: deferred as a whole. More: paid in parts. */
    instalments: z
      .array(z.strictObject({ dueOn: dayField('缴纳期限'), amountFen: fenField('缴纳金额') }))
      .min(1)
      .meta({ label: '缴纳安排' }),
    account: PaymentAccount,
  })
  .refine(({ fineFen, paidFen, instalments }) => sum(instalments) === fineFen - paidFen, {
    path: ['instalments'],
    error: '各期金额之和应当等于尚未缴纳的罚款',
  })
export type DeferralGrant = z.infer<typeof DeferralGrant>

export const deferralGrant = form({
  id: 'deferral-grant',
  title: '延期（分期）缴纳罚款批准书',
  edition: '2026-11',
  prefix: '应急缴批',
  seal: 'enforcement',
  content: DeferralGrant,
  titleOf: ({ instalments }) => `${kindOf(instalments)}缴纳罚款批准书`,
  layout: (grant) => [
    addressee(`${grant.party.name}：`),
    fields(...partyFields(grant.party).slice(1)),
    paragraph(
      `本机关${datedAndCalled(grant.priorDocument)}，决定对${you(grant.party)}罚款${money(grant.fineFen)}${paidWords(grant)}。${you(grant.party)}于${date(grant.appliedOn)}以经济困难为由申请${kindOf(grant.instalments)}缴纳。依据《行政处罚法》第六十六条第二款，经审查，现予批准，按下表缴纳：`,
    ),
    scheduleList(grant),
    paragraph(`请按期缴至${payInto(grant.account)}，或者通过电子支付系统缴纳。`),
    paragraph('逾期未缴纳的，自逾期之日起依法加处罚款，本机关并可以依法申请人民法院强制执行。'),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})

function paidWords({ paidFen }: DeferralGrant): string {
  return paidFen === 0 ? '' : `，已缴纳${money(paidFen)}`
}

function scheduleList({ fineFen, paidFen, instalments }: DeferralGrant): Block {
  return list(
    [
      { label: '期次', width: 20, align: 'centre' },
      { label: '缴纳期限', width: 44, align: 'centre' },
      { label: '缴纳金额（元）', width: 46, align: 'centre' },
      { label: '尚余（元）', width: 46, align: 'centre' },
    ],
    instalments.map(({ dueOn, amountFen }, index) => [
      `第${index + 1}期`,
      date(dueOn),
      fenToYuan(amountFen),
      fenToYuan(fineFen - paidFen - sum(instalments.slice(0, index + 1))),
    ]),
  )
}

function sum(instalments: { amountFen: number }[]): number {
  return instalments.reduce((total, { amountFen }) => total + amountFen, 0)
}

function kindOf(instalments: unknown[]): string {
  return instalments.length === 1 ? '延期' : '分期'
}
