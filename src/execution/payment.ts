/** Payments of a case. Collection is separate from the decision: 《行政处罚法》第六十七条. */
import { type Day, dayInChinese, type Instant } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { type Balance, balance, outstandingOf, paidInProceedings } from './balance.rules.ts'
import { type Money, type MoneyKind, moneyKinds } from './money.ts'

/**
 * To the bank. On the spot only where banks are out of reach and the party asks for it (第六十九条): the other two occasions
 * (第六十八条) are those of a penalty decided on the spot.
 */
export const paymentManners = { bank: '到银行或者电子支付', remote: '边远、水上、交通不便地区当场收缴' } as const

export type Payment = {
  id: string
  agencyId: string
  caseId: string
  towards: MoneyKind
  manner: keyof typeof paymentManners
  amountFen: number
  paidOn: Day
  bankedOn: Day | null
  receiptNumber: string
  recordedAt: Instant
}

type Given = Pick<Payment, 'towards' | 'manner' | 'amountFen' | 'paidOn'> & { bankedOn?: Day | undefined }

export function mustNotOverpay({ towards, amountFen }: Given, money: Money, today: Day): Refusal | undefined {
  const outstandingFen = outstandingOf(money, towards, today)
  if (amountFen > 0 && amountFen <= outstandingFen) return undefined
  const reason =
    outstandingFen === 0
      ? `本案没有未缴的${moneyKinds[towards]}。`
      : `缴款应大于零且不超过未缴的${moneyKinds[towards]} ${fenToYuan(outstandingFen)} 元。`
  return refuse('amount-wrong', reason, penaltyLaw(67, 3), '请核对票据金额和款项；多收的款项应当退还。')
}

/** 第六十九条、第七十一条: collected on the spot, it is entered once it has reached the bank. */
export function mustHaveReachedBank({ manner, paidOn, bankedOn }: Given, today: Day): Refusal | undefined {
  if (manner === 'bank') {
    if (bankedOn === undefined) return undefined
    const instead = '请删去缴付银行日期，或者改选当场收缴。'
    return refuse('collection-differs', '当事人自行到银行缴纳的，不填缴付银行日期。', penaltyLaw(67, 3), instead)
  }
  if (bankedOn !== undefined && bankedOn >= paidOn && bankedOn <= today) return undefined
  const reason = '当场收缴的罚款应当缴付银行后登记，缴付日期应在收缴当日至今天之间。'
  return refuse('collection-not-banked', reason, [penaltyLaw(69), penaltyLaw(71)], '请先缴付银行并填写缴付日期。')
}

/** Which row of the step table: all is paid, the fine itself is, or something of it is still open. */
export function outcomeOf(money: Money, given: Given, today: Day): 'full' | 'fine-settled' | 'partial' {
  const after = { ...money, payments: [...money.payments, given] }
  if (balance(after, today).outstandingFen === 0) return 'full'
  const settlesFine = given.towards === 'fine' && outstandingOf(after, 'fine', today) === 0
  return settlesFine ? 'fine-settled' : 'partial'
}

/** Last days in proceedings of the case (instalments, a daily penalty) that need no longer be watched. */
export function metBy(money: Money, given: Given, today: Day): { subjectId: string; rowId: string; through: Day }[] {
  const after = { ...money, payments: [...money.payments, given] }
  return paidInProceedings(after, today).map(({ proceedingId, kind, dueOn }) => {
    return { subjectId: proceedingId, rowId: kind === 'fine' ? 'X-01-instalment' : 'X-01', through: dueOn }
  })
}

/** What is proposed to be paid next: the kind that is oldest, with all that is open of it. */
export function nextOwed(money: Money, today: Day): { towards: MoneyKind; amountFen: number } | undefined {
  const row = balance(money, today).rows.find(({ outstandingFen }) => outstandingFen > 0)
  return row && { towards: row.kind, amountFen: row.outstandingFen }
}

export function paidInChinese(payments: Payment[]): string {
  const each = payments.map(
    ({ towards, paidOn, amountFen, receiptNumber }) =>
      `${dayInChinese(paidOn)}缴纳${moneyKinds[towards]}${fenToYuan(amountFen)}元（票据${receiptNumber}）`,
  )
  return each.length === 0 ? '' : `${each.join('；')}。`
}

/** 尚有罚款 1.00 元、加处罚款 2.00 元未缴 */
export function outstandingInChinese({ rows }: Balance): string {
  const open = rows.filter(({ outstandingFen }) => outstandingFen > 0)
  return `尚有${open.map(({ kind, outstandingFen }) => `${moneyKinds[kind]} ${fenToYuan(outstandingFen)} 元`).join('、')}未缴`
}
