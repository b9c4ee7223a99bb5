/** Makes the acts that serve a document: the same manners, proofs, days of effect and receipts for every document of every kind of subject. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context, DraftDocument, Event, FileReference, Guard, Recorded } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import { type DocumentRow, findLatestDocument } from '../documents/document.store.ts'
import { attempted, documentTitle, servingOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayInChinese, dayOf } from '../kernel/day.ts'
import { type Citation, penaltyLaw } from '../law/citation.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { Officer } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import type { Agency } from '../organisation/index.ts'
import type { Subject } from '../subjects/index.ts'
import { proposedService } from './proposed-service.ts'
import { announcementTerm, effectOf, mustBeServedProperly } from './service.rules.ts'
import { announced, notServed } from './service.steps.ts'
import { insertServiceRecord, loadServiceStanding, type ServiceRecord } from './service.store.ts'
import type { ServiceStanding } from './service.ts'
import { type HowServed, type ServiceGiven, serviceFields } from './service-fields.ts'
import { mannerOf, noticeOf, receiptOf, type ServedDocument } from './service-papers.ts'

/** What every subject knows that has a party to serve on. */
export type Serving = { title: string; subject: Subject; agency: Agency; handlers: Officer[] }

export type ServiceStep<Facts extends Serving> = {
  name: string
  label: string
  basis: Citation[]
  /** The input field of the subject, and what it is called: `licenceId`, 许可. */
  key: string
  noun: string
  /** The form whose latest document is served. */
  form: string
  load: (tx: Tx, subjectId: string) => Promise<Facts>
  must: Guard<Facts>[]
  /** Which row of the step table, once it is served: a document may begin one clock or another. */
  outcome?: (facts: Facts, how: HowServed) => string
  /** What the service brings about besides (days, rows) on the day it takes effect, or why this document may not be served now. */
  effects?: (facts: Facts, served: { servedOn: Day }, context: Context) => Record<string, unknown> | Refusal
  store?: (tx: Tx, event: Recorded<Record<string, unknown>>) => Promise<void>
}

/** `serves`: what the register, the explorer and the queue of service ask of it. */
export type ServingAct = AnyAct & { serves: { key: string; form: string } }

export function isServing(act: AnyAct): act is ServingAct {
  return 'serves' in act
}

type Known<Facts> = Facts & {
  document: DocumentRow | undefined
  people: Officer[]
  standing: ServiceStanding
}
type Given = z.infer<z.ZodObject<typeof serviceFields>>

export function serviceAct<Facts extends Serving>(step: ServiceStep<Facts>): ServingAct {
  const { name, label, basis, key, noun, form } = step
  const serving = act({
    ...{ name, label, basis },
    by: ['officer'],
    input: z.object({ ...serviceFields, [key]: idField(noun) } as z.ZodRawShape),
    load: async (tx, input): Promise<Known<Facts>> => {
      const subjectId = String(input[key])
      const [facts, document, people] = await Promise.all([
        step.load(tx, subjectId),
        findLatestDocument(tx, subjectId, form),
        listOfficers(tx, (input.servers as string[] | undefined) ?? []),
      ])
      const standing = await loadServiceStanding(tx, { documentId: document?.id, partyId: facts.subject.id })
      return { ...facts, document, people, standing }
    },
    must: step.must.map((guard) => (facts: Known<Facts>, context: Context) => guard(withTaker(facts), context)),
    propose: (facts, context) => proposedService({ ...facts, document: named(facts) }, context),
    rule: (facts, { [key]: id, ...given }, context) => {
      const told = serve(facts, { subjectId: String(id), given: given as Given }, context)
      if (isRefusal(told)) return told
      // what is void or waits for its seal is not handed to anybody: its own table refuses
      const own = { act: servingOf, of: told.row.documentId }
      if (told.kind !== 'served') return { ...told, also: [{ ...own, outcome: attempted }] }
      const outcome = step.outcome?.(facts, told.row.how)
      const effects = step.effects?.(facts, { servedOn: told.row.servedOn }, context) ?? {}
      if (isRefusal(effects)) return effects
      return { ...told, also: [own], ...(outcome === undefined ? {} : { outcome }), ...effects }
    },
    store: async (tx, event) => {
      const { kind, row, documents } = event
      const paperId = documents[0]?.documentId ?? ''
      await insertServiceRecord(tx, withPaper({ kind, row } as ServiceRecord, paperId))
      if (kind === 'served') await step.store?.(tx, event)
    },
  })
  return { ...serving, serves: { key, form } }
}

/** Whoever has taken the service over stands among the handlers for it, and for nothing else. */
function withTaker<Facts extends Serving>(facts: Known<Facts>): Facts {
  const { taker } = facts.standing
  return taker === undefined ? facts : { ...facts, handlers: [...facts.handlers, taker] }
}

function named({ document, title: caseName, subject }: Known<Serving>): ServedDocument | undefined {
  if (!document) return undefined
  const issuedOn = document.issueDay ?? dayOf(document.drawnUpAt)
  return { title: documentTitle(document), number: document.number, issuedOn, caseName, addressee: subject.name }
}

type Told = Event & ServiceRecord
type Said = { subjectId: string; given: Given }

function serve(facts: Known<Serving>, { subjectId, given }: Said, context: Context): Told | Refusal {
  const { document, people: servers, agency, subject, standing } = facts
  const served = named(facts)
  if (!document || !served)
    return refuse('nothing-to-serve', '还没有可以送达的文书。', penaltyLaw(61), '请先制作文书。')
  const { how, servers: serverIds } = given
  const about = { servers, area: agency.areaCode, issuedOn: served.issuedOn, subject, standing }
  const on = mustBeServedProperly(how, about, context) ?? effectOf(how, standing.notice, context.law)
  if (isRefusal(on)) return on
  const kept = { id: context.newId(), agencyId: context.actor.agencyId, subjectId, documentId: document.id }
  const row = { ...kept, servers: serverIds, recordedAt: context.now }
  const attachments = attachmentsOf(how)
  if (how.manner === 'not-served') {
    const { tried: manner, triedOn, cause } = how
    return { kind: 'failed', outcome: notServed, on, attachments, row: { ...row, manner, triedOn, cause, how } }
  }
  if (how.manner === 'announcement-posted') {
    const documents = [
      { form: 'public-service-notice', content: noticeOf(how, served, { agency, servers, law: context.law }) },
    ]
    const notes = [`公告期满日为${termOf(how, context)}，期满次日起请在本案办理确认送达。`]
    const posted = { ...row, noticeId: '', postedOn: how.postedOn, how }
    return { kind: 'posted', outcome: announced, on, attachments, documents, notes, row: posted }
  }
  const content = receiptOf(how, served, { servedOn: on, servers, agency, standing })
  const documents: DraftDocument[] = [{ form: 'service-receipt', content }]
  const done = { ...row, receiptId: '', manner: mannerOf(how), servedOn: on, how }
  return { kind: 'served', on, attachments, documents, row: done }
}

function termOf({ postedOn }: { postedOn: string }, { law }: Context): string {
  const term = announcementTerm(postedOn as never, law)
  return isRefusal(term) ? '（待计算）' : dayInChinese(term.due)
}

function attachmentsOf(how: ServiceGiven): FileReference[] {
  const recordings = 'recordings' in how ? how.recordings : []
  return recordings.map(({ sha256, sizeBytes = 0 }) => ({ sha256, sizeBytes, role: 'service' }))
}

/** The receipt or the notice has its identity only once it is drawn up. */
function withPaper(record: ServiceRecord, paperId: string): ServiceRecord {
  if (record.kind === 'served') return { ...record, row: { ...record.row, receiptId: paperId } }
  return record.kind === 'posted' ? { ...record, row: { ...record.row, noticeId: paperId } } : record
}
