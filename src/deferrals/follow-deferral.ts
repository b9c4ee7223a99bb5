/** A part that fell due unpaid is noted, for then it may be reminded of and surcharged; the whole paid, the deferral is done. */
import type { Context } from '../acts/context.ts'
import { balance, instalmentsOn, outstandingOf } from '../execution/index.ts'
import { addDays, dayInChinese } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { type DeferralFacts, listStanding, loadDeferral } from './deferral.store.ts'
import { missedInChinese } from './deferral.ts'

const shared = {
  ...{ key: 'deferralId', noun: '延期、分期缴纳', by: ['officer' as const], fields: {} },
  load: async (tx: Parameters<typeof loadDeferral>[0], { proceeding }: { proceeding: { id: string } }) =>
    loadDeferral(tx, proceeding.id),
}

export const noteMissed = proceedingAct({
  ...shared,
  name: 'deferral.note-missed',
  label: '登记到期未缴',
  basis: [penaltyLaw(72, 1, 1)],
  must: [mustBeHandlerUnder(penaltyLaw(72, 1, 1)), mustHaveMissed],
  awaited: async (tx, ids, { today }) => {
    const standing = await listStanding(tx, ids, today)
    return standing.filter(({ missed, settled }) => missed && !settled).map(({ id }) => id)
  },
  rule: (facts, _given, context) => {
    const missed = missedOf(facts, context)
    const first = missed[0]?.dueOn ?? context.today
    const from = dayInChinese(addDays(first, 1))
    const note = `${missedInChinese(missed)}到期未缴，自${from}起可以按日加处罚款；请催缴。`
    return { said: { missed, overdueFen: balance(facts.money, context.today).overdueFen }, notes: [note] }
  },
})

function missedOf({ money }: DeferralFacts, { today }: Context) {
  const parts = instalmentsOn(money, today).map((part, index) => ({ ...part, ordinal: index + 1 }))
  return parts.filter(({ state }) => state === 'missed')
}

function mustHaveMissed(facts: DeferralFacts, context: Context): Refusal | undefined {
  if (missedOf(facts, context).length > 0) return undefined
  return refuse('nothing-missed', '各期没有到期未缴的。', penaltyLaw(72, 1, 1))
}

export const concludeDeferral = proceedingAct({
  ...shared,
  name: 'deferral.conclude',
  label: '延期、分期缴纳办结',
  basis: [penaltyLaw(66, 2)],
  must: [mustBeHandlerUnder(penaltyLaw(66, 2)), mustBePaid],
  awaited: async (tx, ids, { today }) => {
    const standing = await listStanding(tx, ids, today)
    return standing.filter(({ settled }) => settled).map(({ id }) => id)
  },
  rule: () => ({}),
})

function mustBePaid({ money }: DeferralFacts, { today }: Context): Refusal | undefined {
  const outstandingFen = outstandingOf(money, 'fine', today)
  if (outstandingFen === 0) return undefined
  const reason = `尚有罚款 ${fenToYuan(outstandingFen)} 元未缴。`
  return refuse('fine-outstanding-still', reason, penaltyLaw(66, 2), '缴清以后办结；到期未缴的，登记到期未缴。')
}
