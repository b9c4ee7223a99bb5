/** The decision handed over on the spot, from what was told and what was answered: 《行政处罚法》第五十二条第二款. */
import type { Context } from '../acts/context.ts'
import {
  officersOf,
  partyOf,
  paymentOf,
  reviewFirstRemediesOf,
  type Signature,
  type SummaryDecision,
} from '../documents/index.ts'
import type { Instant } from '../kernel/day.ts'
import { fenInWords, fenToYuan } from '../kernel/money.ts'
import { citationInChinese, parseCitation } from '../law/citation.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { type Begun, type Decided, measures, occasions } from './summary.ts'

export function decisionContent(
  { subject, agency, handlers }: ProceedingFacts,
  { begun, decided }: { begun: Begun; decided: Decided },
  context: Context,
): SummaryDecision {
  const { fineFen } = begun
  return {
    agencyName: agency.name,
    party: partyOf(subject),
    occurredAt: begun.occurredAt as Instant,
    ...{ place: begun.place, facts: begun.facts, discretion: begun.discretion },
    violated: inChinese(begun.violated),
    basis: inChinese(begun.basis),
    ...{ certificatesShown: true as const, rightsTold: true as const },
    defence: decided.answer === undefined ? decided.defence : `${decided.defence}复核情况：${decided.answer}`,
    penalty: penaltyInChinese(begun),
    fineFen,
    rectification: begun.rectification ?? null,
    payment: onTheSpot(begun, decided) ?? bankPayment(paymentOf(fineFen, agency, context)),
    remedies: reviewFirstRemediesOf(agency, context),
    officers: officersOf(handlers, context.today, agency.areaCode),
    partySignature: signatureOf(decided, context),
  }
}

function inChinese(citations: string[]): string {
  return citations.map((text) => citationInChinese(parseCitation(text))).join('、')
}

function penaltyInChinese({ penalties, fineFen }: Pick<Begun, 'penalties' | 'fineFen'>): string {
  const others = penalties.filter((one) => one !== 'fine').map((one) => measures[one])
  const fine = fineFen === 0 ? [] : [`罚款人民币${fenToYuan(fineFen)}元（大写：${fenInWords(fineFen)}）`]
  return [...others, ...fine].join('，')
}

function onTheSpot({ fineFen }: Begun, { payment, occasion, receiptNumber }: Decided): SummaryDecision['payment'] {
  if (payment === 'bank' || occasion === undefined || receiptNumber === undefined) return null
  return { manner: 'on-spot', amountFen: fineFen, because: occasions[occasion], receipt: receiptNumber }
}

function bankPayment(payment: ReturnType<typeof paymentOf>): SummaryDecision['payment'] {
  return payment && { manner: 'bank', ...payment }
}

function signatureOf({ signature, recipient, refusalReason, witness }: Decided, { today }: Context): Signature {
  if (signature === 'signed') return { manner: 'signed', name: recipient, on: today }
  return { manner: 'refused', reason: refusalReason ?? '拒绝签收', witness: witness ?? null }
}
