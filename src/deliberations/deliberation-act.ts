/** Makes the two acts that differ by what is deliberated on: submitting the matter, and concluding on it. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context, Guard } from '../acts/context.ts'
import { choiceField, idField, longTextField } from '../acts/field.ts'
import { listDocuments } from '../documents/document.store.ts'
import { documentTitle } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { type Citation, penaltyLaw } from '../law/citation.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { Officer } from '../officers/index.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { insertProceedingRecord } from '../proceedings/proceeding.store.ts'
import { recordOf } from '../proceedings/proceeding-act.ts'
import { entitledIn, isCarried, mustAllHaveSpoken, mustBeChair } from './deliberation.rules.ts'
import { insertDeliberation } from './deliberation.store.ts'
import type { Deliberation } from './deliberation.ts'
import { awaitedWhere, awaitsConclusion, isPending, loadMeeting, type MeetingFacts } from './meeting.store.ts'
import type { Meeting } from './meeting.ts'
import { minutesOf, statementsOf } from './minutes.ts'

const basis = penaltyLaw(57, 2)

/** What is on the table; `sha256` is that of its bytes, and what is decided afterwards must be about the same. */
export type Deliberated = { caseId: string; title: string; matter: string; sha256: string; agreeing: string }

type Facts = { handlers: Officer[]; subject: { id: string } }

export type DeliberationStep<Own extends Facts> = {
  /** What the two acts are called. */
  submit: string
  conclude: string
  label: string
  basis: Citation[]
  /** The input field of the subject, and what it is called. */
  key: string
  noun: string
  load: (tx: Tx, subjectId: string) => Promise<Own>
  must: Guard<Own>[]
  matter: (facts: Own, context: Context) => Deliberated
}

/** Submit, conclude. Between them the meeting is the same for all (deliberation.procedure.ts). */
export function deliberationActs<Own extends Facts>(step: DeliberationStep<Own>): [AnyAct, AnyAct] {
  return [submissionAct(step), conclusionAct(step)]
}

/** What members read beforehand: the draft, the opinion of the review, what the party was told and answered. */
const paperForms = [
  ...['penalty-decision', 'daily-penalty-decision', 'revocation-decision', 'investigation-report'],
  ...['review-submission', 'review-opinion', 'penalty-notice', 'defence-record', 'hearing-record', 'hearing-report'],
]

type Paper = { id: string; number: string | null; contentSha256: string; title: string }
type Submitting<Own> = { own: Own; handlers: Officer[]; papers: Paper[]; pending: boolean }

function submissionAct<Own extends Facts>(step: DeliberationStep<Own>): AnyAct {
  const { submit: name, label, key, noun } = step
  return openingAct({
    ...{ name, label: `提请${label}`, basis: step.basis, by: ['officer' as const] },
    ...{ procedure: 'deliberation', key: 'deliberationId' },
    fields: {
      [key]: idField(noun),
      request: longTextField('提请讨论的理由和承办意见', { max: 4000 }),
    } as { request: z.ZodString },
    load: (tx: Tx, given: Record<string, unknown>) => loadSubmitting(tx, step, String(given[key])),
    must: [mustBeHandlerUnder(basis), mustNotBePending, ...step.must.map(onOwn)],
    propose: ({ own }, context) => ({ request: `建议${step.matter(own, context).agreeing}` }),
    rule: ({ own, handlers, papers }, given, context) => {
      const { caseId, title, ...table } = step.matter(own, context)
      const read = papers.map(({ id: documentId, contentSha256: sha256, ...paper }) => ({
        documentId,
        sha256,
        ...paper,
      }))
      const opened = { subjectId: own.subject.id, handlers: handlers.map(({ personId }) => personId), caseId }
      return {
        opened: { ...opened, title: `集体讨论：${title}` },
        said: { kind: step.conclude, of: (given as Record<string, unknown>)[key], title, ...table, papers: read },
      }
    },
  })
}

async function loadSubmitting<Own extends Facts>(
  tx: Tx,
  step: DeliberationStep<Own>,
  id: string,
): Promise<Submitting<Own>> {
  const [own, documents, pending] = [await step.load(tx, id), await listDocuments(tx, [id]), await isPending(tx, id)]
  const papers = documents
    .filter(({ form, voidedAt }) => paperForms.includes(form) && voidedAt === null)
    .map((paper) => ({ ...pick(paper), title: documentTitle(paper) }))
  return { own, handlers: own.handlers, papers, pending }
}

function pick({ id, number, contentSha256 }: Omit<Paper, 'title'>) {
  return { id, number, contentSha256 }
}

function onOwn<Own>(guard: Guard<Own>): Guard<{ own: Own }> {
  return ({ own }, context) => guard(own, context)
}

function mustNotBePending({ pending }: { pending: boolean }): Refusal | undefined {
  if (!pending) return undefined
  return refuse(
    'deliberation-pending',
    '本事项已经提请集体讨论，尚无结论。',
    basis,
    '请待讨论结束；拟稿有变化的，撤回后重新提请。',
  )
}

const conclusionFields = {
  result: choiceField('结论', { vote: '按表决结果', deferred: '延期再议' } as const),
  conclusion: longTextField('结论性意见', { max: 4000 }),
}
type Concluding<Own> = MeetingFacts & { own: Own }

/** Moves the deliberation and what it was about; the subject is the one that was submitted, whoever asks. */
function conclusionAct<Own extends Facts>(step: DeliberationStep<Own>): AnyAct {
  const { conclude: name, label, key, noun } = step
  const awaited = awaitedWhere(
    (meeting, personId) => meeting.submitted.kind === name && awaitsConclusion(meeting, personId),
  )
  return act({
    ...{
      name,
      label: `宣布${label}结论`,
      basis: step.basis,
      by: ['agency-head' as const, 'deputy-head' as const],
      awaited,
    },
    subjectKey: 'deliberationId',
    input: z.object({
      deliberationId: idField('集体讨论'),
      [key]: idField(noun),
      ...conclusionFields,
    } as z.ZodRawShape),
    load: async (tx, input) => {
      const facts = await loadMeeting(tx, String(input.deliberationId))
      const { kind, of } = facts.meeting.submitted
      return kind === name ? { ...facts, own: await step.load(tx, of) } : facts
    },
    only: mustBeAbout(name),
    must: [mustBeChair, ...step.must.map(onOwn)] as Guard<never>[],
    propose: ({ meeting }) => proposedConclusion(key, meeting),
    rule: (facts, input, context) => {
      const { deliberationId: proceedingId, ...given } = input as Given
      if (given[key] !== facts.meeting.submitted.of)
        return refuse('subject-differs', `${noun}与提请集体讨论的不一致。`, basis, '请从本次集体讨论的页面办理。')
      const { own } = facts as Concluding<Own>
      const concluded = conclude(facts, { ...step.matter(own, context), ...given }, context)
      if (isRefusal(concluded)) return concluded
      const event = { outcome: concluded.outcome, said: { draftSha256: facts.meeting.submitted.sha256 } }
      return { ...concluded, record: recordOf(name, { proceedingId, given, event }, context) }
    },
    store: async (tx, { row, record, documents }) => {
      await insertDeliberation(tx, row)
      await insertProceedingRecord(tx, { ...record, documentIds: documents.map(({ documentId }) => documentId) })
    },
  })
}

/** The four kinds share one table; each is concluded by its own act. */
function mustBeAbout(name: string) {
  return ({ meeting }: MeetingFacts) =>
    meeting.submitted.kind === name
      ? undefined
      : refuse('other-matter', '本次讨论的不是这一类事项。', basis, '请按提请的事项宣布结论。')
}

function proposedConclusion(key: string, meeting: Meeting) {
  const { submitted, statements, attendance } = meeting
  const carried = isCarried(statements, entitledIn(attendance))
  const conclusion = carried ? submitted.agreeing : `${submitted.title}未获通过，退回承办机构。`
  return { [key]: submitted.of, result: 'vote' as const, conclusion }
}

type Given = { deliberationId: string; result: 'vote' | 'deferred'; conclusion: string } & Record<string, string>
type OnTable = Deliberated & Pick<Given, 'result' | 'conclusion'>

function conclude(facts: MeetingFacts, table: OnTable, context: Context) {
  const { meeting } = facts
  const { submitted, attendance, openedAt } = meeting
  const isDeferred = table.result === 'deferred'
  const silent = isDeferred ? undefined : mustAllHaveSpoken(meeting)
  if (silent) return silent
  if (table.sha256 !== submitted.sha256)
    return refuse('draft-changed', '提请讨论后拟稿已经改动，讨论的不是现有文本。', basis, '请退回后由承办人重新提请。')
  const members = statementsOf(facts)
  const agreed = !isDeferred && isCarried(members, entitledIn(attendance))
  const row: Deliberation = {
    ...{ id: context.newId(), agencyId: context.actor.agencyId, caseId: table.caseId, host: context.actor.personId },
    ...{ members, conclusion: table.conclusion, agreed, draftSha256: table.sha256 },
    ...{ startedAt: openedAt ?? context.now, endedAt: context.now },
  }
  const voted = agreed ? 'agreed' : 'returned'
  const content = minutesOf(facts, row, { matter: table.matter, isDeferred })
  return { outcome: isDeferred ? 'deferred' : voted, row, documents: [{ form: 'deliberation-record', content }] }
}
