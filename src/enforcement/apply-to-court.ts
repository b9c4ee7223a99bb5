/** The application to the court, examined and signed by the head: 《行政强制法》第五十三条至第五十五条. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { dayField, longTextField, textField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { approvalAct } from '../approvals/index.ts'
import { type EnforcementApplication, partyOf } from '../documents/index.ts'
import { handlersOpinion, opinionField } from '../evidence/index.ts'
import { priorDocument } from '../evidence/prior-document.store.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayInChinese } from '../kernel/day.ts'
import { coercionLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { demandedLongEnough } from './awaited.store.ts'
import { deferredUntil } from './begin-enforcement.ts'
import { type CourtFile, loadCourtFile } from './court-file.store.ts'
import { mustBeInCourtWindow } from './court-window.rules.ts'
import { mustOwe, outstanding, owedInChinese } from './debt.rules.ts'
import { type EnforcementFacts, loadOwing } from './debt.store.ts'
import { enforcementOf } from './enforcement.ts'
import { Answered } from './issue-demand.ts'
import { contactOf, decisionOnForm } from './on-form.ts'

const basis = [coercionLaw(53), coercionLaw(54)]
const kind = 'enforcement-application'
const fields = {
  court: textField('管辖法院', { description: '执行对象是不动产的，为不动产所在地法院' }),
  request: longTextField('请求事项', { max: 2000 }),
  facts: longTextField('事实、理由和依据', { max: 8000 }),
  opinionAndDemand: longTextField('当事人的意见和催告情况', { max: 4000 }),
  opinion: opinionField,
}
const Asked = z.object(fields).omit({ opinion: true })

async function loadForCourt(tx: Tx, facts: ProceedingFacts) {
  const { id } = facts.proceeding
  const [owing, demand, courtFile] = await Promise.all([
    loadOwing(tx, facts),
    priorDocument(tx, id, 'enforcement-demand'),
    loadCourtFile(tx, id),
  ])
  return { ...owing, demand, courtFile }
}

async function loadApplying(tx: Tx, enforcementId: string) {
  const facts = await loadProceeding(tx, enforcementId)
  return { ...facts, ...(await loadForCourt(tx, facts)) }
}
type Applying = EnforcementFacts & { demand: Awaited<ReturnType<typeof priorDocument>>; courtFile: CourtFile }

const demandClock = ({ own }: Pick<EnforcementFacts, 'own'>) => own.findLast(({ rowId }) => rowId === 'X-05')

/** V-18, on the day it is asked; said again at every level and when the papers are handed in. */
function mustBeInWindow({ debt, own }: Pick<EnforcementFacts, 'debt' | 'own'>, on: Day, { law }: Context) {
  const window = { ...debt, deferredUntil: deferredUntil(debt), demandClock: demandClock({ own }) }
  return mustBeInCourtWindow(window, on, law) ?? mustHaveRunLongEnough({ own }, on)
}

/** 第四十六条第一款: a surcharge that is to be enforced has run for more than thirty days. */
function mustHaveRunLongEnough({ own }: Pick<EnforcementFacts, 'own'>, on: Day): Refusal | undefined {
  const clock = own.findLast(({ rowId }) => rowId === 'X-04')
  if (!clock || clock.dueOn < on) return undefined
  const reason = `实施加处罚款至${dayInChinese(clock.dueOn)}满三十日，超过以后才能申请强制执行。`
  return refuse('surcharge-too-young', reason, coercionLaw(46, 1), `请在${dayInChinese(clock.dueOn)}以后申请。`)
}

const mustBeInWindowToday = (facts: Pick<EnforcementFacts, 'debt' | 'own'>, context: Context) =>
  mustBeInWindow(facts, context.today, context)

export const proposeApplication = {
  ...proceedingAct({
    name: 'application.propose',
    label: '提请申请法院强制执行',
    ...{ basis, by: ['officer'], ...enforcementOf, fields },
    load: loadForCourt,
    must: [mustBeHandlerUnder(...basis), mustOwe, mustBeInWindowToday],
    propose: (facts, { today }) => ({
      court: facts.agency.court,
      request: `请求强制执行被申请人应当缴纳的${owedInChinese(outstanding(facts.debt, today))}。`,
      facts: [facts.debt.decision?.content.facts, facts.debt.decision?.content.result].filter(Boolean).join('\n'),
      opinionAndDemand: opinionAndDemand(facts),
      opinion: '当事人在法定期限内不申请行政复议、不提起行政诉讼，经催告仍不履行，建议申请人民法院强制执行。',
    }),
    rule: ({ proceeding }, { opinion }, context) => ({
      given: handlersOpinion({ proceeding, kind }, opinion, context),
    }),
    store: (tx, { given }) => insertOpinions(tx, [given]),
  }),
  awaited: demandedLongEnough,
}

function opinionAndDemand({ records, own, demand }: Applying): string {
  const clock = demandClock({ own })
  const told = clock ? `催告书${demand?.number ?? ''}于${dayInChinese(clock.startsOn)}送达。` : ''
  const said = lastSaid(records, 'demand.answer', Answered)
  const answered = said ? `当事人陈述、申辩：${said.content}复核意见：${said.recheck}` : '当事人没有陈述、申辩。'
  return `${told}${answered}当事人至今没有履行。`
}

const shared = {
  ...{ basis, kind, ...enforcementOf, load: loadApplying, outcomes: ['agreed' as const, 'returned' as const] },
}

export const examineApplication = approvalAct<Applying>({
  ...shared,
  name: 'application.examine',
  label: '审核强制执行申请',
  ...{ by: 'section-head', level: 'examiner', mustNotHandle: mustNotBeHandlerUnder(...basis) },
})

/** 第五十五条第二款: the head signs. What is too late or too early is returned, not signed. */
export const signApplication = approvalAct<Applying>({
  ...shared,
  name: 'application.sign',
  label: '签署强制执行申请书',
  basis: [coercionLaw(55, 2)],
  ...{ by: 'agency-head', level: 'approver', mustNotHandle: mustNotBeHandlerUnder(coercionLaw(55, 2)) },
  effects: (facts, given, context) =>
    (given.outcome === 'agreed' ? (mustOwe(facts, context) ?? mustBeInWindowToday(facts, context)) : undefined) ?? {},
  documents: (facts, _given, context) => [{ form: 'enforcement-application', content: content(facts, context) }],
})

function content(facts: Applying, { actor, today }: Context): EnforcementApplication {
  const { agency, subject, handlers, debt, demand, records } = facts
  const asked = lastSaid(records, 'application.propose', Asked)
  if (!asked || !demand) throw new RangeError('没有申请的提请或者催告书')
  const { fineFen, surchargeFen } = outstanding(debt, today)
  const clock = debt.clocks.findLast(({ subjectId, rowId }) => subjectId === debt.caseId && rowId === 'X-01')
  return {
    ...asked,
    applicant: { name: agency.name, address: agency.address, head: actor.name, post: actor.post },
    respondent: partyOf(subject),
    decision: decisionOnForm(debt.decision),
    servedOn: clock?.startsOn ?? today,
    demand,
    demandServedOn: demandClock(facts)?.startsOn ?? today,
    totalFen: fineFen + surchargeFen,
    attachments: attachmentsOf(facts.courtFile),
    contact: contactOf(agency, handlers),
  }
}

/** One line each; the application is not attached to itself. */
function attachmentsOf({ items }: CourtFile) {
  const attached = items.filter(({ part }) => part !== 'application')
  return attached.map(({ title, number }) => ({ name: `${title}${number ?? ''}`, pieces: 1, pages: null }))
}

const lodgeFields = {
  lodgedOn: dayField('递交日期'),
  how: textField('递交方式', { max: 60 }),
  receipt: textField('法院收件凭证号', { max: 60 }).optional(),
}

export const lodgeApplication = proceedingAct({
  name: 'application.lodge',
  label: '登记递交法院',
  basis: [coercionLaw(53), coercionLaw(55)],
  ...{ by: ['officer'], ...enforcementOf, fields: lodgeFields },
  load: loadForCourt,
  must: [mustBeHandlerUnder(...basis), mustOwe],
  propose: (_facts, { today }) => ({ lodgedOn: today, how: '立案窗口递交' }),
  rule: (facts, { lodgedOn }, context) => {
    const signedOn = facts.courtFile.items.some(({ part }) => part === 'application')
    if (!signedOn || lodgedOn > context.today)
      return refuse('day-wrong', '递交日期应在负责人签署以后、今天以前（含今天）。', basis, '请核对日期。')
    return mustBeInWindow(facts, lodgedOn, context) ?? { on: lodgedOn }
  },
})
