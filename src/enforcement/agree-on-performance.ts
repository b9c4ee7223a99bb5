/** An agreement on how the decision is performed, which may let the surcharge go: 《行政强制法》第四十二条. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { choiceField, dayField, longTextField, moneyField, textField } from '../acts/field.ts'
import { type EnforcementAgreement, partyOf } from '../documents/index.ts'
import { balance } from '../execution/index.ts'
import { insertWriteOff } from '../execution/money.store.ts'
import { type Day, dayInChinese } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { coercionLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { nobody } from './awaited.store.ts'
import { mustOwe, outstanding, owedInChinese } from './debt.rules.ts'
import { type Debt, type EnforcementFacts, loadOwing } from './debt.store.ts'
import { enforcementOf } from './enforcement.ts'
import { decisionOnForm } from './on-form.ts'
import { writeOffsOf } from './write-off.ts'

const basis = [coercionLaw(42, 1)]
const fields = {
  stages: z
    .array(z.object({ duty: textField('履行内容'), dueOn: dayField('履行期限') }))
    .min(1, '请写明履行安排')
    .max(24)
    .meta({ title: '履行安排' }),
  remedy: longTextField('当事人采取的补救措施', { max: 2000, description: '减免加处罚款的，应当填写' }).optional(),
  waivedFen: moneyField('减免的加处罚款').default(0),
  reason: longTextField('订立协议的理由', { max: 2000, description: '说明不损害公共利益和他人合法权益' }),
}
const Asked = z.object(fields)

const shared = { ...enforcementOf, load: loadOwing }

export const proposeAgreement = {
  ...proceedingAct({
    name: 'agreement.propose',
    label: '提请订立执行协议',
    ...{ basis, by: ['officer'], ...shared, fields },
    must: [mustBeHandlerUnder(...basis), mustOwe],
    propose: ({ debt }, { today }) => ({
      stages: [{ duty: `缴纳${owedInChinese(outstanding(debt, today))}`, dueOn: today }],
      waivedFen: 0,
    }),
    rule: ({ debt }, given, { today }) => mustBeLawful(debt, given, today) ?? {},
  }),
  awaited: nobody,
}

/** 第四十二条第一款: only what was added may be let go, and only for remedial measures. */
function mustBeLawful(debt: Debt, given: z.infer<typeof Asked>, today: Day): Refusal | undefined {
  const { stages, waivedFen, remedy } = given
  const { surchargeFen } = outstanding(debt, today)
  if (stages.some(({ dueOn }, index) => dueOn < (stages[index - 1]?.dueOn ?? today)))
    return refuse('day-wrong', '各阶段的履行期限应当依次在今天以后（含今天）。', basis, '请核对日期。')
  if (waivedFen > surchargeFen) {
    const reason = `可以减免的只有加处罚款，现有${fenToYuan(surchargeFen)}元；罚款本数不得减免。`
    return refuse('waiver-too-much', reason, basis, '请调整减免数额。')
  }
  if (waivedFen === 0 || remedy !== undefined) return undefined
  return refuse('waiver-without-remedy', '当事人采取补救措施的，才可以减免加处罚款。', basis, '请写明补救措施。')
}

export const approveAgreement = proceedingAct({
  name: 'agreement.approve',
  label: '批准执行协议',
  ...{ basis, by: ['agency-head'], ...shared },
  fields: {
    outcome: choiceField('结论', { agreed: '同意', returned: '退回' }),
    opinion: longTextField('意见', { max: 2000 }),
  },
  must: [mustNotBeHandlerUnder(...basis)],
  propose: () => ({ outcome: 'agreed' as const, opinion: '同意。' }),
  rule: (facts, { outcome }, { today }) => {
    if (outcome === 'returned') return { outcome, documents: [] }
    const asked = askedIn(facts)
    const wrong = mustBeLawful(facts.debt, asked, today)
    return wrong ?? { outcome, documents: [{ form: 'enforcement-agreement', content: content(facts, asked) }] }
  },
})

function askedIn(facts: Pick<EnforcementFacts, 'records'>): z.infer<typeof Asked> {
  const asked = proposedIn(facts)
  if (!asked) throw new RangeError('没有订立执行协议的提请')
  return asked
}

/** Guards are also asked long before there is an agreement. */
function proposedIn({ records }: Pick<EnforcementFacts, 'records'>): z.infer<typeof Asked> | undefined {
  return lastSaid(records, 'agreement.propose', Asked)
}

function content(
  { agency, subject, debt }: Pick<EnforcementFacts, 'agency' | 'subject' | 'debt'>,
  { stages, remedy, waivedFen }: z.infer<typeof Asked>,
): EnforcementAgreement {
  const letGo = waivedFen === 0 ? [] : [`协议履行完毕的，减免加处罚款${fenToYuan(waivedFen)}元。`]
  const relief = [...(remedy === undefined ? [] : [`乙方采取的补救措施：${remedy}`]), ...letGo]
  return {
    agencyName: agency.name,
    party: partyOf(subject),
    priorDocument: decisionOnForm(debt.decision),
    stages: stages.map(({ duty, dueOn }) => ({ duty, dueOn })),
    relief: relief.length === 0 ? null : relief.join('\n'),
  }
}

export const signAgreement = proceedingAct({
  name: 'agreement.sign',
  label: '登记签订执行协议',
  ...{ basis, by: ['officer'], ...enforcementOf },
  fields: { signedOn: dayField('签订日期'), signatory: textField('当事人签约人', { max: 60 }) },
  must: [mustBeHandlerUnder(...basis)],
  propose: ({ subject }, { today }) => ({ signedOn: today, signatory: subject.representative ?? subject.name }),
  rule: (facts, { signedOn }, { today }) => {
    const approvedOn = facts.records.findLast(({ act }) => act === 'agreement.approve')?.saidOn ?? today
    if (signedOn > today || signedOn < approvedOn)
      return refuse('day-wrong', '签订日期应在批准以后、今天以前（含今天）。', basis, '请核对日期。')
    const last = askedIn(facts).stages.at(-1)?.dueOn ?? signedOn
    return { on: signedOn, dueOn: { 'X-06-agreement': last } }
  },
})

export const abandonAgreement = proceedingAct({
  name: 'agreement.abandon',
  label: '未能签订执行协议',
  ...{ basis, by: ['officer'], ...enforcementOf },
  fields: { reason: longTextField('未能签订的原因', { max: 2000 }) },
  must: [mustBeHandlerUnder(...basis)],
  rule: () => ({}),
})

/** What was promised was done: what the agreement lets go need not be paid any more. */
export const performAgreement = proceedingAct({
  name: 'agreement.perform',
  label: '协议履行完毕',
  basis: [coercionLaw(42, 2)],
  ...{ by: ['officer'], ...shared },
  fields: { how: longTextField('履行情况', { max: 2000 }) },
  must: [mustBeHandlerUnder(coercionLaw(42, 2)), mustBePerformed],
  propose: () => ({ how: '当事人已按协议履行完毕。' }),
  rule: (facts, _given, context) => {
    const { today } = context
    const left = balance(facts.debt.money, today)
    const writeOffs = writeOffsOf(facts, { left, ground: 'agreement', on: today }, context)
    const notes = writeOffs.length === 0 ? [] : ['减免的加处罚款不再收缴，请在案件中登记履行完毕后提请结案。']
    return { writeOffs, notes }
  },
  store: async (tx, { writeOffs }) => {
    for (const row of writeOffs) await insertWriteOff(tx, row)
  },
})

function mustBePerformed(facts: Pick<EnforcementFacts, 'debt' | 'records'>, { today }: Context): Refusal | undefined {
  const { fineFen, surchargeFen } = outstanding(facts.debt, today)
  const leftFen = fineFen + Math.max(0, surchargeFen - (proposedIn(facts)?.waivedFen ?? 0))
  if (leftFen === 0) return undefined
  const reason = `按协议尚有${fenToYuan(leftFen)}元没有缴纳，协议没有履行完毕。`
  return refuse('money-outstanding', reason, coercionLaw(42, 2), '请登记缴款；当事人不履行的，恢复强制执行。')
}

/** 第四十二条第二款: execution is taken up again; nothing is let go. */
export const breachAgreement = proceedingAct({
  name: 'agreement.breach',
  label: '登记不履行协议',
  basis: [coercionLaw(42, 2)],
  ...{ by: ['officer'], ...enforcementOf },
  fields: { detail: longTextField('不履行的情况', { max: 2000 }) },
  must: [mustBeHandlerUnder(coercionLaw(42, 2)), mustBeDue],
  rule: () => ({}),
})

/** Nobody has broken what need not have been done yet. */
function mustBeDue(facts: Pick<EnforcementFacts, 'records'>, { today }: Context): Refusal | undefined {
  const first = proposedIn(facts)?.stages[0]?.dueOn
  if (first === undefined || first < today) return undefined
  const reason = `协议第一阶段的履行期限至${dayInChinese(first)}届满，尚未逾期。`
  return refuse('agreement-not-due', reason, coercionLaw(42, 2), `请在${dayInChinese(first)}以后办理。`)
}
