/** Makes the acts that begin a proceeding: of a party alone, of a case, or of an inspection. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context, Guard, Recorded, StoreContext } from '../acts/context.ts'
import type { Role } from '../identity/role.ts'
import type { Tx } from '../kernel/database.ts'
import type { Citation } from '../law/citation.ts'
import { isRefusal, type Refusal } from '../law/refusal.ts'
import type { Warning } from '../law/warning.ts'
import { insertProceeding, insertProceedingRecord } from './proceeding.store.ts'
import type { Proceeding, ProceedingRecord } from './proceeding.ts'
import { type ProceedingEvent, recordOf } from './proceeding-act.ts'

type Given<Fields extends z.ZodRawShape> = z.infer<z.ZodObject<Fields>>

/** What the rule says of the proceeding; who opened it and when is added. */
export type Opened = Pick<Proceeding, 'title' | 'subjectId' | 'handlers'> &
  Partial<Pick<Proceeding, 'caseId' | 'inspectionId'>>

export type OpeningStep<Fields extends z.ZodRawShape, Facts, E extends ProceedingEvent> = {
  name: string
  label: string
  basis: Citation[]
  by: Role[]
  /** The step table that begins, and the field under which its subjects are known. */
  procedure: string
  key: string
  /** With `caseId` or `inspectionId` among them where it begins from a case or an inspection. */
  fields: Fields
  load: (tx: Tx, given: Partial<Given<Fields>>) => Promise<Facts>
  must: Guard<NoInfer<Facts>>[]
  propose?: (facts: NoInfer<Facts>, context: Context) => Partial<Given<Fields>>
  rule: (facts: NoInfer<Facts>, given: Given<Fields>, context: Context) => (E & { opened: Opened }) | Refusal
  /** What must be answered before it is begun. */
  warn?: (facts: NoInfer<Facts>, given: Given<Fields>, context: Context) => Warning[]
  store?: (
    tx: Tx,
    event: Recorded<E & { opened: Opened }> & { proceeding: Proceeding },
    context: StoreContext,
  ) => Promise<void>
}

export function openingAct<Fields extends z.ZodRawShape, Facts, E extends ProceedingEvent>(
  step: OpeningStep<Fields, Facts, E>,
): AnyAct {
  const { name, label, basis, by, procedure, key, fields } = step
  return act({
    ...{ name, label, basis, by },
    input: z.object(fields as z.ZodRawShape),
    load: (tx, input) => step.load(tx, input as Partial<Given<Fields>>),
    must: step.must as Guard<never>[],
    propose: (facts, context) => (step.propose?.(facts, context) ?? {}) as Record<string, unknown>,
    rule: (facts, input, context) => {
      const event = step.rule(facts, input as Given<Fields>, context)
      if (isRefusal(event)) return event
      const proceeding = opened(event.opened, procedure, context)
      const record = recordOf(name, { proceedingId: proceeding.id, given: input, event }, context)
      return { ...event, [key]: proceeding.id, proceeding, record }
    },
    warn: (facts, input, context) => step.warn?.(facts, input as Given<Fields>, context) ?? [],
    store: async (tx, event, context) => {
      const { proceeding, record } = event as unknown as { proceeding: Proceeding; record: ProceedingRecord }
      await insertProceeding(tx, proceeding)
      await step.store?.(tx, event as never, context)
      const documentIds = event.documents.map((document) => document.documentId)
      await insertProceedingRecord(tx, { ...record, documentIds })
    },
  })
}

function opened(said: Opened, procedure: string, { newId, actor, now }: Context): Proceeding {
  const { caseId = null, inspectionId = null, ...named } = said
  return {
    ...{ id: newId(), agencyId: actor.agencyId, procedure, ...named, caseId, inspectionId },
    ...{ openedBy: actor.personId, openedAt: now },
  }
}
