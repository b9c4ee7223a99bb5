/** Makes the acts that serve a document: the same fields, rules and receipt for every document of every kind of subject. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { DraftDocument, Guard } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import { documentTitle } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { type Citation, penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import type { Officer } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import type { Agency } from '../organisation/index.ts'
import type { Subject } from '../subjects/index.ts'
import { insertService } from './service.store.ts'
import {
  mustBeServedProperly,
  proposedService,
  receiptContent,
  type Service,
  type ServiceGiven,
  serviceFields,
} from './service.ts'

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
  /** Which row of the step table: a document may begin one clock or another. */
  outcome?: (facts: Facts, how: ServiceGiven) => string
}

export function serviceAct<Facts extends Serving>(step: ServiceStep<Facts>): AnyAct {
  const { name, label, basis, key, noun, form } = step
  return act({
    ...{ name, label, basis },
    by: ['officer'],
    input: z.object({ ...serviceFields, [key]: idField(noun) } as z.ZodRawShape),
    load: async (tx, input) => {
      const subjectId = String(input[key])
      return {
        ...(await step.load(tx, subjectId)),
        document: await findLatestDocument(tx, subjectId, form),
        people: await listOfficers(tx, (input.servers as string[] | undefined) ?? []),
      }
    },
    must: step.must,
    propose: (facts, context) => proposedService(facts, context),
    rule: (facts, { [key]: id, ...given }, context) => {
      const { document, people, agency, subject, title: caseName } = facts
      if (!document) return refuse('nothing-to-serve', '还没有可以送达的文书。', penaltyLaw(61), '请先制作文书。')
      const how = given as ServiceGiven
      const served = { servers: people, area: agency.areaCode, issuedOn: dayOf(document.drawnUpAt) }
      const improper = mustBeServedProperly(how, served, context)
      if (improper) return improper
      const of = { id: context.newId(), agencyId: context.actor.agencyId, documentId: document.id, receiptId: '' }
      const row: Service = {
        ...how,
        ...of,
        subjectId: String(id),
        witness: how.witness ?? null,
        recordedAt: context.now,
      }
      const named = { title: documentTitle(document), number: document.number, caseName, addressee: subject.name }
      const documents: DraftDocument[] = [{ form: 'service-receipt', content: receiptContent(how, named, served) }]
      const outcome = step.outcome?.(facts, how)
      return { ...(outcome === undefined ? {} : { outcome }), on: how.servedOn, row, documents }
    },
    store: (tx, { row, documents }) => insertService(tx, { ...row, receiptId: documents[0]?.documentId ?? '' }),
  })
}
