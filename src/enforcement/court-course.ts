/** What the court did with the application, as it told us: 《行政强制法》第五十六条至第五十八条、第六十条. */
import type { z } from 'zod'

import { choiceField, dayField, longTextField, moneyField, textField } from '../acts/field.ts'
import { type Balance, balance } from '../execution/index.ts'
import { insertWriteOff } from '../execution/money.store.ts'
import { type Day, dayInChinese } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { type Citation, coercionLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingEvent } from '../proceedings/proceeding-act.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { type EnforcementFacts, loadOwing } from './debt.store.ts'
import { enforcementOf } from './enforcement.ts'
import { writeOffsOf } from './write-off.ts'

const paper = textField('法院文书号', { max: 80 })
const reason = longTextField('裁定的理由', { max: 4000 })
const rest = '人民法院不再执行：可以继续督促当事人自行履行，不再收缴的请提请终结执行。'

type Told<Fields extends z.ZodRawShape> = {
  name: string
  label: string
  basis: Citation[]
  /** The day that decides: of the court's paper, or of our own. */
  on: string
  fields: Fields
}

/** Every entry has its day, which lies after the one before it and not in the future. */
function courtAct<Fields extends z.ZodRawShape>(
  { name, label, basis, on: title, fields }: Told<Fields>,
  event: (given: z.infer<z.ZodObject<Fields>>) => ProceedingEvent = () => ({}),
) {
  return proceedingAct({
    ...{ name, label, basis, by: ['officer'], ...enforcementOf },
    fields: { on: dayField(title), ...fields },
    must: [mustBeHandlerUnder(...basis)],
    propose: (_facts, { today }) => ({ on: today }) as never,
    rule: (facts, given, { today }) => {
      const { on } = given as { on: Day }
      return mustFollow(facts, { on, today, basis, title }) ?? { on, ...event(given as never) }
    },
  })
}

type Following = { on: Day; today: Day; basis: Citation[]; title: string }

function mustFollow({ records }: Pick<EnforcementFacts, 'records'>, given: Following): Refusal | undefined {
  const { on, today, basis, title } = given
  const before = records.findLast(({ act }) => act.startsWith('court.') || act === 'application.lodge')?.saidOn
  if (on <= today && (before === undefined || on >= before)) return undefined
  const since = before === undefined ? '' : `${dayInChinese(before)}以后、`
  return refuse('day-wrong', `${title}应在${since}今天以前（含今天）。`, basis, '请核对日期。')
}

export const courtAccepts = courtAct({
  name: 'court.accept',
  label: '登记法院受理',
  basis: [coercionLaw(56, 1)],
  on: '受理日期',
  fields: { paper },
})

export const courtDeclines = courtAct({
  name: 'court.decline',
  label: '登记法院不予受理',
  basis: [coercionLaw(56, 2)],
  on: '收到裁定日期',
  fields: { paper, reason },
})

export const objectToCourt = courtAct({
  name: 'court.object',
  label: '向上一级法院申请复议',
  basis: [coercionLaw(56, 2), coercionLaw(58, 3)],
  on: '申请日期',
  fields: { court: textField('上一级人民法院'), reason: longTextField('复议的理由', { max: 4000 }) },
})

export const courtAnswers = courtAct(
  {
    name: 'court.answer',
    label: '登记上一级法院裁定',
    basis: [coercionLaw(56, 2), coercionLaw(58, 3)],
    on: '收到裁定日期',
    fields: {
      outcome: choiceField('裁定', { upheld: '支持本机关', rejected: '维持原裁定' }),
      paper,
      reason,
    },
  },
  ({ outcome }) => ({ outcome, ...(outcome === 'rejected' ? { notes: [rest] } : {}) }),
)

export const acquiesce = courtAct(
  {
    name: 'court.acquiesce',
    label: '不申请复议',
    basis: [coercionLaw(56, 2), coercionLaw(58, 3)],
    on: '决定日期',
    fields: { reason: longTextField('不申请复议的理由', { max: 2000 }) },
  },
  () => ({ notes: [rest] }),
)

/** 第五十八条第二款: thirty days from the acceptance, not from the hearing. */
export const courtHears = proceedingAct({
  name: 'court.hear',
  label: '登记法院听取意见',
  basis: [coercionLaw(58, 1)],
  ...{ by: ['officer'], ...enforcementOf },
  fields: { on: dayField('收到通知日期'), matter: longTextField('法院要求说明的事项', { max: 2000 }) },
  must: [mustBeHandlerUnder(coercionLaw(58, 1))],
  propose: (_facts, { today }) => ({ on: today }),
  rule: (facts, { on }, { today }) => {
    const accepted = facts.records.findLast(({ act }) => act === 'court.accept' || act === 'court.answer')?.saidOn
    const wrong = mustFollow(facts, { on, today, basis: [coercionLaw(58, 1)], title: '收到通知日期' })
    return wrong ?? { on, startsOn: { 'X-08-ruling-heard': accepted ?? on } }
  },
})

export const courtRules = courtAct(
  {
    name: 'court.rule',
    label: '登记法院执行裁定',
    basis: [coercionLaw(57), coercionLaw(58, 2)],
    on: '收到裁定日期',
    fields: {
      outcome: choiceField('裁定', { granted: '准予强制执行', denied: '不予执行' }),
      paper,
      reason: longTextField('裁定的内容', { max: 4000 }),
    },
  },
  ({ outcome }) => ({ outcome }),
)

const reportFields = {
  outcome: choiceField('执行结果', { executed: '执行完毕', terminated: '裁定终结执行' }),
  on: dayField('收到通知、裁定日期'),
  paper,
  enforcedFen: moneyField('法院执行到账的金额', { description: '到账款项由收缴登记人员在案件中登记' }),
  detail: longTextField('执行情况', { max: 4000 }),
}

/** Money that came through the court is recorded by the clerk like any other, with its receipt; here it is reconciled. */
export const courtReports = proceedingAct({
  name: 'court.report',
  label: '登记法院执行结果',
  basis: [coercionLaw(53), coercionLaw(60, 4)],
  ...{ by: ['officer'], ...enforcementOf, fields: reportFields },
  load: loadOwing,
  must: [mustBeHandlerUnder(coercionLaw(53))],
  propose: (facts, { today }) => ({ on: today, enforcedFen: receivedFen(facts) }),
  rule: (facts, { outcome, on, enforcedFen }, context) => {
    const { today } = context
    const left = balance(facts.debt.money, today)
    const wrong =
      mustFollow(facts, { on, today, basis: [coercionLaw(53)], title: '收到通知、裁定日期' }) ??
      mustBeReconciled(facts, enforcedFen) ??
      (outcome === 'executed' ? mustBePaid(left) : undefined)
    if (wrong) return wrong
    const writeOffs =
      outcome === 'executed' ? [] : writeOffsOf(facts, { left, ground: 'court-terminated', on }, context)
    return { outcome, on, writeOffs, notes: notesOf(writeOffs.length) }
  },
  store: async (tx, { writeOffs }) => {
    for (const row of writeOffs) await insertWriteOff(tx, row)
  },
})

type Reported = Pick<EnforcementFacts, 'debt' | 'records'>

/** Paid since the court began, whichever way it came. */
function receivedFen({ debt, records }: Reported): number {
  const granted = records.findLast(({ act, outcome }) => act === 'court.rule' || outcome === 'upheld')?.saidOn
  const received = debt.money.payments.filter(({ paidOn }) => granted !== undefined && paidOn >= granted)
  return received.reduce((sum, { amountFen }) => sum + amountFen, 0)
}

function mustBeReconciled(facts: Reported, enforcedFen: number): Refusal | undefined {
  const receivedSince = receivedFen(facts)
  if (receivedSince === enforcedFen) return undefined
  const reason = `填写的到账金额${fenToYuan(enforcedFen)}元，与裁定以来登记的缴款${fenToYuan(receivedSince)}元不一致。`
  return refuse('proceeds-differ', reason, coercionLaw(60, 4), '请由收缴登记人员先在案件中登记到账款项，再核对金额。')
}

function mustBePaid({ outstandingFen }: Balance): Refusal | undefined {
  if (outstandingFen === 0) return undefined
  const reason = `尚有${fenToYuan(outstandingFen)}元没有到账，不是执行完毕。`
  return refuse('money-outstanding', reason, coercionLaw(53), '请登记到账款项；法院终结执行的，选择「裁定终结执行」。')
}

function notesOf(letGo: number): string[] {
  return letGo === 0 ? [] : ['未执行到位的款项不再收缴，请在案件中登记履行完毕后提请结案。']
}
