/** The one way anything is done: parse → authorise → load → judge → store → record, in one transaction. */
import type { Actor } from '../identity/actor.ts'
import { inTransaction, type Tx } from '../kernel/database.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { isRefusal, type Refusal } from '../law/refusal.ts'
import type { Warning } from '../law/warning.ts'
import { append } from '../ledger/append.ts'
import { mayAct } from '../procedures/interpreter.ts'
import { type AnyAct, guardsOf } from './act.ts'
import { type Clocks, clockSubjects, turnClocks } from './clocks.ts'
import type { Context, Document, Event, Recorded } from './context.ts'
import { listRunningForUpdate, setClocks } from './deadline.store.ts'
import { digest } from './digest.ts'
import { entitled } from './entitled.ts'
import type { Done } from './index.ts'
import { getLivesForUpdate, insertMoves, type SubjectMove } from './life.store.ts'
import type { Office } from './office.ts'
import { blockedRefusal, mustHoldRole } from './refusals.ts'
import { type Asked, type Entry, getRequestDone, insertRefusedAttempt, insertRequest } from './request.store.ts'
import { ownSteps, stepsOfOthers } from './steps.ts'
import { primaryKey, subjectsIn, tablesOf } from './subjects.ts'
import { type AnswersGiven, answered, answersIn, unanswered } from './warnings.ts'

export type ActRequest = { actor: Actor; input: unknown; key: string; clientAddress: string }
export type Outcome = { done: Done } | { refusal: Refusal } | { warnings: Warning[] }

/** Carries the transaction out of a refusal, so that nothing it read or numbered stays. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

/** Nothing is refused for good: the same request with answers to these goes through. */
class Warned extends Error {
  readonly warnings: Warning[]
  constructor(warnings: Warning[]) {
    super(warnings.map(({ reason }) => reason).join('；'))
    this.warnings = warnings
  }
}

/** @throws ZodError when the input is invalid */
export async function perform(office: Office, act: AnyAct, request: ActRequest): Promise<Outcome> {
  const input = act.input.parse(request.input) as Record<string, unknown>
  const answers = answersIn(request.input)
  const now = office.clock()
  try {
    const roleMissing = mustHoldRole(act, request.actor)
    if (roleMissing) throw new Refused(roleMissing)
    // A crash before the commit leaves nothing; after it the act is done, and a repeated request is told so by its key.
    const done = await unlessOvertaken(() =>
      inTransaction(office.db, request.actor.agencyId, (tx) =>
        carryOut({ office, act, request, input, answers, now, tx }),
      ),
    )
    return { done }
  } catch (error) {
    if (error instanceof Warned) return { warnings: error.warnings }
    if (!(error instanceof Refused)) throw error
    await recordRefusal(office, act, { request, input, now, refusal: error.refusal })
    return { refusal: error.refusal }
  }
}

/** Somebody else wrote the same number or name a moment earlier: looked at again, the rule sees it and says so. */
async function unlessOvertaken<T>(work: () => Promise<T>, attempts = 5): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const isOvertaken = error instanceof Error && 'code' in error && error.code === '23505'
    if (!isOvertaken || attempts === 1) throw error
    return unlessOvertaken(work, attempts - 1)
  }
}

type Work = {
  office: Office
  act: AnyAct
  request: ActRequest
  input: Record<string, unknown>
  answers: AnswersGiven
  now: Instant
  tx: Tx
}

async function carryOut(work: Work): Promise<Done> {
  const { office, act, request, now, tx } = work
  const { agencyId, accountId } = request.actor
  const asked = { agencyId, accountId, key: request.key, act: act.name, inputSha256: digest(saidIn(work)) }
  const entryId = office.newId()
  const reserving = insertRequest(tx, { ...asked, entryId, at: now })
  const judging = judge(work)
  judging.catch(() => undefined) // a repeated request is answered as before, whatever the state has become
  if (!(await reserving)) {
    await Promise.allSettled([judging])
    return repeat(work, asked)
  }
  const { event, context, lives } = await judging
  const steps = await advance(work, event, lives)
  return record(work, { event, context, steps, entryId })
}

function saidIn({ input, answers }: Work): string {
  return JSON.stringify(Object.keys(answers).length === 0 ? input : { ...input, answers })
}

async function repeat({ office, act, input, tx }: Work, asked: Asked): Promise<Done> {
  const earlier = await getRequestDone(tx, asked)
  if (earlier.inputSha256 !== asked.inputSha256 || earlier.act !== asked.act)
    throw new Refused({
      refused: true,
      code: 'key-reused',
      reason: '同一请求编号已用于另一项内容，本次未办理。',
      basis: [],
      instead: '请刷新页面后重新提交。',
    })
  return { ...answer({ office, act, input }, earlier), repeated: true }
}

/**
 * What is needed goes out together and comes back together: one round trip to the database. Who may not act at all hears
 * so before how the matter stands.
 */
async function judge(work: Work): Promise<{ event: Event; context: Context; lives: Record<string, string> }> {
  const { office, act, request, input, now, tx } = work
  const locking = getLivesForUpdate(tx, subjectsIn(act, office.procedures, input))
  const asking = entitled(office.entitlement, tx, { act, actor: request.actor, input })
  const reading = Promise.all([office.lawBook(tx), act.load(tx, input)])
  reading.catch(() => undefined) // the state refuses first, whatever could not be read
  const rows = await locking
  const may = await asking
  const lives = Object.fromEntries(rows.map((row) => [row.procedure, row.state]))
  const verdict = may.before(dayOf(now)) ?? mayBegin(work, lives)
  if (verdict) throw new Refused(verdict)
  const [law, facts] = await reading
  const context: Context = { actor: request.actor, now, today: dayOf(now), law, lives, newId: office.newId, digest }
  for (const guard of guardsOf(act)) {
    const refusal = guard(facts as never, context)
    if (refusal) throw new Refused(refusal)
  }
  const event = act.rule(facts, input, context) as Event | Refusal
  if (isRefusal(event)) throw new Refused(event)
  const unfitThen = may.on(event.on ?? context.today)
  if (unfitThen) throw new Refused(unfitThen)
  const warnings = act.warn?.(facts, input, context) ?? []
  const open = unanswered(warnings, work.answers)
  if (open.length > 0) throw new Warned(open)
  if (warnings.length === 0) return { event, context, lives }
  return { event: { ...event, answered: answered(warnings, work.answers) }, context, lives }
}

/** The state refuses before the facts are read: a rule may rely on the step table. */
function mayBegin({ office, act, input }: Work, lives: Record<string, string>): Refusal | undefined {
  const verdict = mayAct(tablesOf(act, office.procedures, input), { lives, all: office.procedures }, act.name)
  return 'blocked' in verdict ? blockedRefusal(act, verdict.blocked) : undefined
}

/** What other subjects do by this act waits for them as the act itself waits for its own. */
async function advance({ office, act, input, tx }: Work, event: Event, lives: Record<string, string>) {
  const { procedures } = office
  const own = orRefused(ownSteps(procedures, act, { input, event, lives }))
  const also = event.also ?? []
  const rows = await getLivesForUpdate(tx, [...new Set(also.map(({ of }) => of))])
  return [...own, ...orRefused(stepsOfOthers(procedures, act, { also, rows }))]
}

function orRefused<T>(verdict: T | Refusal): T {
  if (isRefusal(verdict)) throw new Refused(verdict)
  return verdict
}

type Judged = { event: Event; context: Context; steps: SubjectMove[]; entryId: string }

async function record(work: Work, { event, context, steps, entryId }: Judged): Promise<Done> {
  const { office, act, request, input, now, tx } = work
  const { agencyId, accountId } = request.actor
  const { today, newId } = context
  const on = event.on ?? today
  const running = await listRunningForUpdate(tx, clockSubjects(steps, event))
  const clocks = orRefused(turnClocks(steps, event, { on, now, law: context.law, running, newId }))
  const subjectId =
    event.stream ??
    ({ ...input, ...event } as Record<string, string>)[primaryKey(act, office.procedures, input)] ??
    agencyId
  const forms = steps.length === 0 ? null : steps.flatMap(({ step }) => step.documents ?? [])
  const drawnUp = { agencyId, accountId, subjectId, day: today, now, newId, forms }
  const { documents, also } = await office.clerk(tx, event.documents ?? [], drawnUp)
  const taken = [...steps, ...orRefused(stepsOfOthers(office.procedures, act, { also, rows: [] }))]
  const recorded: Recorded<Event> = { ...event, documents }
  const body = {
    ...recorded,
    steps: taken.map(said),
    ...saidOfClocks(clocks),
  }
  const draft = { id: entryId, agencyId, stream: subjectId, type: act.name, at: now, actor: accountId, body }
  const [entry] = await Promise.all([
    append(tx, { ...draft, files: [...(event.attachments ?? []), ...documentFiles(documents)] }),
    act.store(tx, recorded, { actor: request.actor, now, today }),
    insertMoves(tx, taken, { entryId, act: act.name, agencyId, accountId, at: now }),
    setClocks(tx, clocks, { agencyId, entryId, on }),
  ])
  return { ...answer(work, { ...draft, entryId, ...entry, documents, notes: event.notes ?? [] }), repeated: false }
}

function said({ procedure, subjectId: of, clockSubjectId, from, to }: SubjectMove) {
  return { procedure, of, from, to, ...(clockSubjectId === undefined ? {} : { clocksOf: clockSubjectId }) }
}

/** What became of which deadline; old and new last day, so that the entry alone tells what moved. */
function saidOfClocks({ started, changed, dropped }: Clocks) {
  const moved = changed.map(({ record, change, deadline }) => ({
    ...{ of: record.subjectId, id: record.rowId, change, from: record.dueOn, to: deadline?.due ?? record.dueOn },
  }))
  const gone = dropped.map((record) => ({ of: record.subjectId, id: record.rowId, change: 'dropped' }))
  const clocks = [...moved, ...gone]
  return {
    deadlines: started.map(({ deadline }) => ({ id: deadline.id, from: deadline.from, due: deadline.due })),
    ...(clocks.length === 0 ? {} : { clocks }),
  }
}

/** A document stands in the entry by the hash of its content; its PDF is a pure function of that content. */
function documentFiles(documents: Document[]): { sha256: string; sizeBytes: number; role: string }[] {
  return documents.map(({ contentSha256, form }) => ({ sha256: contentSha256, sizeBytes: 0, role: `content:${form}` }))
}

function answer({ office, act, input }: Pick<Work, 'office' | 'act' | 'input'>, entry: Entry): Omit<Done, 'repeated'> {
  const key = primaryKey(act, office.procedures, input)
  return {
    act: act.name,
    label: act.label,
    subjectId: entry.stream,
    subjectKey: writtenElsewhere(input[key], entry.stream) ? 'agencyId' : key,
    at: entry.at,
    receipt: { entryId: entry.entryId, sequence: entry.cseq, hash: entry.hash },
    documents: entry.documents.map((document) => ({
      id: document.documentId,
      title: office.titleOf(document),
      number: document.number,
    })),
    notes: entry.notes,
  }
}

/** What is done to a document is written in the file it lies in. */
function writtenElsewhere(subjectId: unknown, stream: string): boolean {
  return typeof subjectId === 'string' && subjectId !== stream
}

type RefusedWork = { request: ActRequest; input: Record<string, unknown>; now: Instant; refusal: Refusal }

/** Outside the refused transaction: supervision sees what was tried, and the ledger holds only what was done. */
async function recordRefusal(
  office: Office,
  act: AnyAct,
  { request, input, now, refusal }: RefusedWork,
): Promise<void> {
  const { agencyId, accountId } = request.actor
  const subject = input[primaryKey(act, office.procedures, input)]
  await inTransaction(office.db, agencyId, (tx) =>
    insertRefusedAttempt(tx, {
      id: office.newId(),
      agencyId,
      accountId,
      act: act.name,
      subjectId: typeof subject === 'string' ? subject : null,
      refusal,
      at: now,
      clientAddress: request.clientAddress,
    }),
  )
}
