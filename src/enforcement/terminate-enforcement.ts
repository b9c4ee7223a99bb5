/** Execution ends although something is still owed: 《行政强制法》第四十条、第三十九条第二款. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { choiceField, longTextField } from '../acts/field.ts'
import { balance, type WriteOffGround } from '../execution/index.ts'
import { insertWriteOff } from '../execution/money.store.ts'
import { dayInChinese } from '../kernel/day.ts'
import { type Citation, coercionLaw } from '../law/citation.ts'
import { atLeastReached } from '../law/deadlines.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { refusedByCourt } from './awaited.store.ts'
import { type EnforcementFacts, loadEnforcement, loadOwing } from './debt.store.ts'
import { enforcementOf, type TerminationGround, terminationGrounds } from './enforcement.ts'
import { decidingFields, turnContent } from './standstill.ts'
import { writeOffsOf } from './write-off.ts'

const basis = [coercionLaw(40)]
const fields = {
  ground: choiceField('终结的情形', terminationGrounds),
  detail: longTextField('具体情况', { max: 2000 }),
}
const Asked = z.object(fields)

export const proposeTermination = {
  ...proceedingAct({
    name: 'termination.propose',
    label: '提请终结执行',
    ...{ basis, by: ['officer'], ...enforcementOf, fields, load: loadOwing },
    must: [mustBeHandlerUnder(...basis)],
    propose: (_facts, { lives }) =>
      lives.enforcement === 'rejected'
        ? { ground: 'court-refused' as const, detail: '人民法院终局裁定不予受理或者不予执行，没有其他可以执行的途径。' }
        : {},
    rule: (facts, { ground }, context) => mustHold(facts, ground, context) ?? {},
  }),
  awaited: refusedByCourt,
}

/** What the records can tell is checked; the rest is for the head to judge. */
function mustHold(facts: EnforcementFacts, ground: TerminationGround, { today, lives }: Context): Refusal | undefined {
  if (ground === 'three-years') return mustHaveStoodThreeYears(facts, today)
  const kind = facts.subject.kind === 'organisation' ? 'person-died' : 'organisation-ended'
  if (ground === kind)
    return refuse(
      'ground-wrong',
      `当事人不是${kind === 'person-died' ? '公民' : '单位'}，不适用该情形。`,
      basis,
      '请核对情形。',
    )
  if (ground !== 'court-refused' || lives.enforcement === 'rejected') return undefined
  return refuse('ground-wrong', '人民法院没有终局裁定不予受理或者不予执行。', coercionLaw(58, 3), '请核对情形。')
}

function mustHaveStoodThreeYears({ own }: Pick<EnforcementFacts, 'own'>, today: Context['today']): Refusal | undefined {
  const clock = own.findLast(({ rowId, metOn }) => rowId === 'X-09' && metOn === null)
  if (clock && atLeastReached({ due: clock.dueOn }, today)) return undefined
  const reason = clock ? `中止执行至${dayInChinese(clock.dueOn)}满三年。` : '没有中止执行，或者已经恢复。'
  return refuse('standstill-too-short', reason, coercionLaw(39, 2), '请在满三年未恢复执行以后办理。')
}

export const decideTermination = proceedingAct({
  name: 'termination.decide',
  label: '决定终结执行',
  ...{ basis, by: ['agency-head'], ...enforcementOf, fields: decidingFields, load: loadOwing },
  must: [mustNotBeHandlerUnder(...basis)],
  propose: () => ({ outcome: 'agreed' as const, opinion: '同意。' }),
  rule: (facts, { outcome }, context) => {
    if (outcome === 'returned') return { outcome, documents: [] }
    const { ground, detail } = askedIn(facts)
    const turned = {
      turn: 'terminated' as const,
      reason: `${terminationGrounds[ground]}：${detail}`,
      basis: citationOf(ground),
    }
    return { outcome, documents: [{ form: 'enforcement-suspension', content: turnContent(facts, turned, context) }] }
  },
})

function askedIn({ records }: Pick<EnforcementFacts, 'records'>): z.infer<typeof Asked> {
  const asked = lastSaid(records, 'termination.propose', Asked)
  if (!asked) throw new RangeError('没有终结执行的提请')
  return asked
}

function citationOf(ground: TerminationGround): Citation {
  if (ground === 'three-years') return coercionLaw(39, 2)
  if (ground === 'court-refused') return coercionLaw(40, undefined, 5)
  return coercionLaw(40, undefined, Object.keys(terminationGrounds).indexOf(ground) + 1)
}

const writeOffGroundOf = (ground: TerminationGround): WriteOffGround => {
  if (ground === 'court-refused') return 'court-refused'
  return ground === 'decision-revoked' ? 'changed' : 'terminated'
}

/** From the day the party is told, what is still open need not be paid. */
export const serveTermination = serviceAct<EnforcementFacts>({
  name: 'termination.serve',
  label: '送达终结执行通知书',
  basis,
  ...{ ...enforcementOf, form: 'enforcement-suspension', load: loadEnforcement },
  must: [mustBeHandlerUnder(...basis)],
  effects: (facts, { servedOn }, context) => {
    const left = balance(facts.debt.money, context.today)
    const ground = writeOffGroundOf(askedIn(facts).ground)
    const writeOffs = writeOffsOf(facts, { left, ground, on: servedOn }, context)
    return { writeOffs, notes: ['未收缴的款项不再收缴，请在案件中登记履行完毕后提请结案。'] }
  },
  store: async (tx, { writeOffs }) => {
    for (const row of (writeOffs ?? []) as ReturnType<typeof writeOffsOf>) await insertWriteOff(tx, row)
  },
})
