/** One extension, approved, with its reason, in writing, before the first period is over: 《行政强制法》第二十五条第一款、第二款. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { courseOf } from '../acts/deadline.ts'
import { dayField, longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { approvalAct } from '../approvals/index.ts'
import { partyOf, remediesOf, type SeizureExtension } from '../documents/index.ts'
import { handlersOpinion, opinionField } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import { addDays, dayInChinese } from '../kernel/day.ts'
import { citationInChinese, coercionLaw } from '../law/citation.ts'
import { deadlineRow } from '../law/deadlines.ts'
import type { LawBook } from '../law/law-book.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { approvalContent } from './approve-seizure.ts'
import { mustNotBeExpired, mustNotBeExtendedAgain, mustNotExceedLimit } from './seizure.rules.ts'
import { loadMeasure, loadSeizure, type SeizureFacts } from './seizure-facts.store.ts'

const kind = 'seizure-extension'
const basis = [coercionLaw(25, 1)]
const fields = {
  reason: longTextField('延长的理由', { max: 2000 }),
  untilOn: dayField('延长至'),
  opinion: opinionField,
}
const Asked = z.object({ reason: fields.reason, untilOn: fields.untilOn })

const isExtended = ({ clock }: Pick<SeizureFacts, 'clock'>): boolean =>
  clock !== undefined && courseOf(clock).extensions.length > 0

export const proposeExtension = proceedingAct({
  name: 'seizure.propose-extension',
  label: '提请延长查封、扣押期限',
  basis,
  by: ['officer'],
  ...{ key: 'seizureId', noun: '查封、扣押', fields },
  load: async (tx: Tx, { proceeding }: ProceedingFacts) => {
    const measure = await loadMeasure(tx, proceeding.id)
    return { ...measure, extended: isExtended(measure) }
  },
  must: [mustBeHandlerUnder(...basis), mustNotBeExpired, mustNotBeExtendedAgain],
  propose: ({ clock }, { law, today }) => ({
    ...(clock && { untilOn: longest(clock.dueOn, law) }),
    opinion: `情况复杂，拟延长查封、扣押期限（${dayInChinese(today)}）。`,
  }),
  rule: ({ proceeding, clock }, { untilOn, opinion }, context) => {
    if (!clock) return refuse('seizure-limit', '没有正在计算的查封、扣押期限。', basis)
    const limit = longest(clock.dueOn, context.law)
    const tooLong = mustNotExceedLimit({ from: clock.dueOn, until: untilOn, limit })
    return tooLong ?? { given: handlersOpinion({ proceeding, kind }, opinion, context), said: { before: clock.dueOn } }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

/** From the last day of the first period: never rolled forward. */
function longest(dueOn: Parameters<typeof addDays>[0], law: LawBook) {
  return addDays(dueOn, deadlineRow(law, 'E-02', dueOn).length ?? 0)
}

const shared = {
  ...{ basis, kind, key: 'seizureId', noun: '查封、扣押', load: loadSeizure },
  mustNotHandle: (facts: SeizureFacts, context: Context): Refusal | undefined =>
    mustNotBeHandlerUnder(...basis)(facts, context) ?? mustNotBeExpired(facts, context),
}

export const examineExtension = approvalAct<SeizureFacts>({
  ...shared,
  name: 'seizure.examine-extension',
  label: '审核延长期限',
  ...{ by: 'section-head', level: 'examiner', outcomes: ['agreed', 'returned'] },
})

export const approveExtension = approvalAct<SeizureFacts>({
  ...shared,
  name: 'seizure.approve-extension',
  label: '批准延长期限',
  ...{ by: 'agency-head', level: 'approver', outcomes: ['agreed', 'refused'] },
  documents: (facts, given, context) => {
    if (given.outcome !== 'agreed') return []
    const { untilOn, reason } = asked(facts)
    const period = `延长至${dayInChinese(untilOn)}`
    const content = approvalContent(facts, {
      ...{
        opinions: [...facts.opinions, given],
        today: context.today,
        period,
        measure: `延长查封、扣押期限，${period}`,
      },
      ...{ circumstances: reason, basis: basis.map(citationInChinese).join('、') },
    })
    return [
      { form: 'coercion-approval', content },
      { form: 'seizure-extension', content: extensionContent(facts, context) },
    ]
  },
  effects: (facts, { outcome }) => (outcome === 'agreed' ? { dueOn: { 'E-02': asked(facts).untilOn } } : {}),
})

function asked({ records }: Pick<SeizureFacts, 'records'>): z.infer<typeof Asked> {
  const said = lastSaid(records, 'seizure.propose-extension', Asked)
  if (!said) throw new RangeError('没有延长期限的提请')
  return said
}

function extensionContent(facts: SeizureFacts, context: Context): SeizureExtension {
  const { agency, subject, decision, clock } = facts
  const { untilOn, reason } = asked(facts)
  return {
    agencyName: agency.name,
    party: partyOf(subject),
    priorDocument: decision ?? { title: '查封扣押决定书', number: '（无文号）', issuedOn: context.today },
    until: clock?.dueOn ?? context.today,
    extendedUntil: untilOn,
    reason,
    basis: citationInChinese(coercionLaw(25, 1)),
    remedies: remediesOf(agency, context),
  }
}

const Before = z.object({ before: dayField('原届满日') })

/** 第二十五条第二款: what the party is told after the first period is over has not extended it. */
function mustBeToldInTime({ records }: Pick<SeizureFacts, 'records'>, { today }: Context): Refusal | undefined {
  const before = lastSaid(records, 'seizure.propose-extension', Before)?.before
  if (before === undefined || today <= before) return undefined
  const reason = `延长决定未在原期限届满（${before}）以前书面告知当事人。`
  return refuse('seizure-limit', reason, coercionLaw(25, 2), '请提请解除查封、扣押。')
}

export const serveExtension = serviceAct<SeizureFacts>({
  name: 'seizure.serve-extension',
  label: '送达延长期限决定书',
  basis: [coercionLaw(25, 2)],
  ...{ key: 'seizureId', noun: '查封、扣押', form: 'seizure-extension', load: loadSeizure },
  must: [mustBeHandlerUnder(coercionLaw(25, 2)), mustBeToldInTime],
})
