/** What was approved takes effect when it is served; what was refused is told. */
import { dayField, longTextField, textField } from '../acts/field.ts'
import { type InstalmentRow, insertInstalments } from '../execution/money.store.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { type DeferralFacts, loadDeferral } from './deferral.store.ts'
import { partsIn } from './deferral.ts'

const basis = [penaltyLaw(66, 2)]
const shared = { basis, key: 'deferralId', noun: '延期、分期缴纳' }

export const serveDeferral = serviceAct<DeferralFacts>({
  ...shared,
  name: 'deferral.serve',
  label: '送达延期、分期缴纳批准书',
  form: 'deferral-grant',
  load: loadDeferral,
  must: [mustBeHandlerUnder(...basis)],
  effects: (facts, { servedOn }) => {
    const { caseId, proceeding, money, records } = facts
    const parts = partsIn(records)
    const days = parts.map(({ dueOn }) => dueOn)
    const taken = extendsTheTerm(facts, servedOn)
      ? { outcome: 'deferred', dueOn: { 'X-01-extension': days[0] } }
      : { outcome: 'in-parts', dueOn: { 'X-01-instalment': days } }
    const of = { proceedingId: proceeding.id, agencyId: proceeding.agencyId, caseId, grantedOn: servedOn }
    const instalments = parts.map((part, index) => ({ ...of, ...part, ordinal: index + 1 }))
    const drops = money.plans.map((plan) => ({ subjectId: plan.proceedingId, rowId: 'X-01-instalment' }))
    return { caseId, ...taken, drops, instalments }
  },
  store: (tx, { instalments }) => insertInstalments(tx, instalments as InstalmentRow[]),
})

/** One last day, put off while the old one still runs; what is past, stopped or divided gets days of its own. */
function extendsTheTerm({ records, term }: DeferralFacts, servedOn: Day): boolean {
  const isRunning = term !== undefined && term.metOn === null && term.pausedOn === null && term.dueOn >= servedOn
  return partsIn(records).length === 1 && isRunning
}

export const tellRefusal = proceedingAct({
  name: 'deferral.tell-refusal',
  label: '告知不予批准延期、分期',
  ...shared,
  by: ['officer'],
  fields: {
    toldOn: dayField('告知日期'),
    person: textField('被告知人', { max: 60 }),
    how: longTextField('告知情况', { max: 1000, description: '告知的方式和不予批准的理由' }),
  },
  must: [mustBeHandlerUnder(...basis)],
  propose: ({ subject }, { today }) => ({ toldOn: today, person: subject.representative ?? subject.name }),
  rule: (_facts, { toldOn }, { today }) =>
    toldOn > today ? refuse('day-wrong', '告知日期不得晚于今天。', basis, '请核对告知日期。') : { on: toldOn },
})
