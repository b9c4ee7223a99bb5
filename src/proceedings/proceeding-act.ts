/** Makes the acts of a proceeding: each says its fields, its rule and its documents; what is common stands here once. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context, Event, Guard, Recorded, StoreContext } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import type { Role } from '../identity/role.ts'
import type { Tx } from '../kernel/database.ts'
import type { Citation } from '../law/citation.ts'
import { isRefusal, type Refusal } from '../law/refusal.ts'
import { insertProceedingRecord, loadProceeding, type ProceedingFacts } from './proceeding.store.ts'
import type { ProceedingRecord } from './proceeding.ts'

type Given<Fields extends z.ZodRawShape> = z.infer<z.ZodObject<Fields>>

/** `said`: what the rule adds to what was given, to be read again with `lastSaid`. */
export type ProceedingEvent = Event & { said?: Record<string, unknown> }

export type ProceedingStep<Fields extends z.ZodRawShape, Extra extends object, E extends ProceedingEvent> = {
  name: string
  label: string
  basis: Citation[]
  by: Role[]
  /** The input field of the proceeding, and what it is called: `licenceId`, 许可. */
  key: string
  noun: string
  fields: Fields
  /** What else the rule looks at; called with the id alone when it is asked whether the act may be taken. */
  load?: (tx: Tx, facts: ProceedingFacts, given: Partial<Given<Fields>>) => Promise<Extra>
  must: Guard<NoInfer<ProceedingFacts & Extra>>[]
  propose?: (facts: NoInfer<ProceedingFacts & Extra>, context: Context) => Partial<Given<Fields>>
  /** Answers with outcome, documents, days; what was given is recorded in any case. */
  rule: (facts: NoInfer<ProceedingFacts & Extra>, given: Given<Fields>, context: Context) => E | Refusal
  /** As `awaited` of an act: of these proceedings, those that really wait for it. */
  awaited?: AnyAct['awaited']
  /** Rows of tables that SQL must ask: items, instalments. What merely is to be read again is in `lastSaid`. */
  store?: (tx: Tx, event: Recorded<E>, context: StoreContext) => Promise<void>
}

export function proceedingAct<Fields extends z.ZodRawShape, Extra extends object, E extends ProceedingEvent>(
  step: ProceedingStep<Fields, Extra, E>,
): AnyAct {
  const { name, label, basis, by, key, noun, fields } = step
  return act({
    ...{ name, label, basis, by, subjectKey: key },
    input: z.object({ ...fields, [key]: idField(noun) } as z.ZodRawShape),
    load: async (tx, input) => {
      const facts = await loadProceeding(tx, String(input[key]))
      const extra = await step.load?.(tx, facts, input as Partial<Given<Fields>>)
      return { ...facts, ...extra } as ProceedingFacts & Extra
    },
    must: step.must as Guard<never>[],
    ...(step.awaited && { awaited: step.awaited }),
    propose: (facts, context) => (step.propose?.(facts, context) ?? {}) as Record<string, unknown>,
    rule: (facts, input, context) => {
      const { [key]: id, ...given } = input
      const event = step.rule(facts, given as Given<Fields>, context)
      if (isRefusal(event)) return event
      return { ...event, record: recordOf(name, { proceedingId: String(id), given, event }, context) }
    },
    store: async (tx, event, context) => {
      await step.store?.(tx, event as unknown as Recorded<E>, context)
      const documentIds = event.documents.map((document) => document.documentId)
      await insertProceedingRecord(tx, { ...(event.record as Omit<ProceedingRecord, 'documentIds'>), documentIds })
    },
  })
}

type Said = { proceedingId: string; given: Record<string, unknown>; event: ProceedingEvent }

export function recordOf(
  name: string,
  { proceedingId, given, event }: Said,
  { newId, actor, now, today }: Context,
): Omit<ProceedingRecord, 'documentIds'> {
  return {
    ...{ id: newId(), agencyId: actor.agencyId, proceedingId, act: name },
    outcome: event.outcome ?? null,
    said: { ...given, ...event.said },
    saidOn: event.on ?? today,
    ...{ personId: actor.personId, recordedAt: now },
  }
}
