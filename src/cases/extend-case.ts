/** A longer term for a case: proposed, examined, approved by the head; a second time by the superior organ. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { listDeadlines } from '../acts/deadline.store.ts'
import { courseOf } from '../acts/deadline.ts'
import { choiceField, dayField, idField, longTextField, textField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, approvalAct, opinionOf, opinionsOf } from '../approvals/index.ts'
import { type ExtensionApproval, officersOf, partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { penaltyLaw } from '../law/citation.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustBeHandler } from './case.rules.ts'
import { loadCase } from './case.store.ts'
import { extensionLevels, mustBeLater, nextLevel, rowOf, type Term } from './extension.rules.ts'

const basis = [penaltyLaw(60)]
const kind = 'extension'

const fields = {
  caseId: idField('案件'),
  circumstances: longTextField('案件办理情况', { max: 2000 }),
  reason: longTextField('延期的理由和依据', { max: 2000, description: '写明案情复杂或者其他不能按期办结的事实' }),
  until: dayField('拟延长至'),
  opinion: longTextField('承办人意见', { max: 2000 }),
}
const Asked = z.object({
  ...{ circumstances: z.string(), reason: z.string(), until: fields.until },
  level: choiceField('批准的机关', extensionLevels),
})

async function findTerm(tx: Tx, caseId: string): Promise<Term | undefined> {
  const running = await listDeadlines(tx, [caseId])
  const found = running.findLast(({ rowId, metOn }) => rowId === 'C-03' && metOn === null)
  return found && { startsOn: found.startsOn, dueOn: found.dueOn, extensions: courseOf(found).extensions }
}

export const proposeExtension = openingAct({
  name: 'extension.propose',
  label: '提请延长办理期限',
  basis,
  by: ['officer'],
  ...{ procedure: 'case-extension', key: 'extensionId', fields },
  load: async (tx: Tx, { caseId }: { caseId?: string }) => ({
    ...(await loadCase(tx, String(caseId))),
    term: await findTerm(tx, String(caseId)),
  }),
  must: [mustBeHandler, mustHaveOpenLevel],
  propose: ({ openCase }) => ({
    circumstances: `线索情况：${openCase.clue}`,
    opinion: '因上述原因不能在期限内办结，建议延长办理期限。',
  }),
  rule: ({ openCase, subject, handlers, term }, { caseId, until, opinion }, context) => {
    const level = nextLevel(term, context)
    if (isRefusal(level)) return level
    const refusal = term && mustBeLater(term, { level, until }, context)
    if (refusal) return refusal
    const of = { agencyId: context.actor.agencyId, subjectId: '', kind, round: context.newId() }
    return {
      opened: {
        ...{ title: `${openCase.title}办理期限延长`, subjectId: subject.id, caseId },
        handlers: handlers.map(({ personId }) => personId),
      },
      said: { level },
      given: opinionOf(context, { ...of, level: 'handler' }, { outcome: 'agreed', opinion }),
    }
  },
  store: (tx, { given, proceeding }) => insertOpinions(tx, [{ ...given, subjectId: proceeding.id }]),
})

function mustHaveOpenLevel({ term }: { term: Term | undefined }, context: Context): Refusal | undefined {
  const level = nextLevel(term, context)
  return isRefusal(level) ? level : undefined
}

async function withTerm(tx: Tx, facts: ProceedingFacts) {
  const caseId = facts.proceeding.caseId ?? ''
  const { openCase } = await loadCase(tx, caseId)
  return { caseId, openCase, term: await findTerm(tx, caseId) }
}
const load = async (tx: Tx, id: string) => {
  const facts = await loadProceeding(tx, id)
  return { ...facts, ...(await withTerm(tx, facts)) }
}
type Facts = Awaited<ReturnType<typeof load>>

function askedIn({ records }: Pick<Facts, 'records'>): z.infer<typeof Asked> {
  const said = lastSaid(records, 'extension.propose', Asked)
  if (!said) throw new RangeError('没有延长期限的提请')
  return said
}

const shared = {
  ...{ basis, kind, key: 'extensionId', noun: '延期', load },
  mustNotHandle: mustNotBeHandlerUnder(...basis),
}

export const examineExtension = approvalAct<Facts>({
  ...shared,
  ...{ name: 'extension.examine', label: '审核延期', by: 'section-head', level: 'examiner' },
  outcomes: ['agreed', 'returned'],
})

export const approveExtension = approvalAct<Facts>({
  ...shared,
  ...{ name: 'extension.approve', label: '审批延期', by: 'agency-head', level: 'approver' },
  outcomes: ['agreed', 'refused', 'returned'],
  documents: (facts, given, context) => [
    { form: 'extension-approval', content: content(facts, [...facts.opinions, given], context) },
  ],
  effects: (facts, { outcome }, context) => {
    const { caseId } = facts
    if (outcome !== 'agreed') return { caseId }
    const { level, until } = askedIn(facts)
    const refusal = mustStillBeLater(facts, until, context)
    if (refusal) return refusal
    return level === 'superior' ? { caseId, outcome: 'submitted' } : { caseId, dueOn: { [rowOf(level)]: until } }
  },
})

/** The term may have ended, run out or been extended since it was proposed. */
function mustStillBeLater(
  facts: Facts,
  until: z.infer<typeof fields.until>,
  context: Pick<Context, 'law' | 'today'>,
): Refusal | undefined {
  const level = nextLevel(facts.term, context)
  if (isRefusal(level)) return level
  if (level !== askedIn(facts).level)
    return refuse(
      'asked-of-another',
      `本案已经延长过，再次延长须${extensionLevels[level]}。`,
      basis,
      '请退回，由承办人重新提请。',
    )
  return facts.term && mustBeLater(facts.term, { level, until }, context)
}

function content(facts: Facts, opinions: ApprovalOpinion[], { today }: Context): ExtensionApproval {
  const { openCase, subject, handlers, agency, term } = facts
  const { circumstances, reason, until } = askedIn(facts)
  return {
    ...{ caseName: openCase.title, cause: openCase.cause, party: partyOf(subject) },
    ...{ filedOn: term?.startsOn ?? today, dueOn: term?.dueOn ?? today, newDueOn: until, circumstances, reason },
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}

/** The superior organ's word stands on its own paper; here it is recorded with its number and its day. */
export const recordSuperior = proceedingAct({
  name: 'extension.record-superior',
  label: '登记上级机关对延期的批复',
  basis,
  by: ['officer'],
  ...{ key: 'extensionId', noun: '延期' },
  fields: {
    outcome: choiceField('批复结果', { agreed: '批准', refused: '不予批准' }),
    organ: textField('批复的上级机关', { max: 100 }),
    number: textField('批复文号', { max: 100 }),
    repliedOn: dayField('批复日期'),
    until: dayField('批准延长至', { description: '批准的填写' }).optional(),
  },
  load: withTerm,
  must: [mustBeHandlerUnder(...basis)],
  propose: (facts) => ({ outcome: 'agreed' as const, until: askedIn(facts).until }),
  rule: (facts, { outcome, repliedOn, until }, context) => {
    const { caseId, records } = facts
    const submittedOn = records.findLast(({ act }) => act === 'extension.propose')?.saidOn ?? context.today
    if (repliedOn > context.today || repliedOn < submittedOn)
      return refuse(
        'day-wrong',
        `批复日期应当在提请之日（${submittedOn}）以后，且不得晚于今天。`,
        basis,
        '请核对批复文件。',
      )
    if (outcome === 'refused') return { outcome, on: repliedOn, caseId }
    if (until === undefined)
      return refuse('until-missing', '批准的，应当填写批准延长至的日期。', basis, '请按批复文件填写。')
    const refusal = mustStillBeLater(facts, until, { law: context.law, today: repliedOn })
    return refusal ?? { outcome, on: repliedOn, caseId, dueOn: { [rowOf('superior')]: until } }
  },
})
