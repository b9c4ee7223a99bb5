/** An act (行为) is a value: everything anybody does, in the order it runs. */
import type { z } from 'zod'
import type { Role } from '../identity/role.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import type { Refusal } from '../law/refusal.ts'
import type { Warning } from '../law/warning.ts'
import type { Context, Event, Guard, Recorded, StoreContext } from './context.ts'

export type Act<
  Schema extends z.ZodObject = z.ZodObject,
  Facts = unknown,
  E extends Event = Event,
  Must extends Guard<never>[] = Guard<never>[],
> = {
  /** `noun.verb`, unique. */
  name: string
  label: string
  basis: Citation[]
  by: Role[]
  /** Of several subjects that it moves, the field of the one it is taken on; the rest are moved along. */
  subjectKey?: string
  input: Schema
  /**
   * Reads what the guards and the rule look at. For the question "may I?" it is called with the subject's id alone, so
   * it must not rely on other input fields being there.
   */
  load: (tx: Tx, input: Partial<z.infer<Schema>>) => Promise<Facts>
  /** Where several acts share a step of the table: whether this subject is of this act's kind. Others are not offered it. */
  only?: (facts: Facts) => Refusal | undefined
  must: Must
  /** What the form shows filled in, from what the case already knows: nothing is typed twice. */
  propose?: (facts: Facts, context: Context) => Partial<z.infer<Schema>>
  rule: (facts: Facts, input: z.infer<Schema>, context: Context) => E | Refusal
  /** What must be answered before it is done, once nothing forbids it. The event keeps it as `answered`. */
  warn?: (facts: Facts, input: z.infer<Schema>, context: Context) => Warning[]
  /**
   * Of these subjects, those that really wait for it (for this person to do it), where the step table cannot know (an amount still owed). Only the to-do
   * list asks, for many at once; whoever opens the subject is told by the guards.
   */
  awaited?: (tx: Tx, subjectIds: string[], by: Awaiting) => Promise<string[]>
  store: (tx: Tx, event: Recorded<E>, context: StoreContext) => Promise<void>
}

/** For whom and on which day it is asked what waits. */
export type Awaiting = { today: Day; personId: string }

/** An act whose types have been checked where it was defined and no longer matter to those who carry it out. */
export type AnyAct = Pick<Act, 'name' | 'label' | 'basis' | 'by' | 'subjectKey' | 'awaited'> & {
  input: z.ZodObject
  // biome-ignore-start lint/suspicious/noExplicitAny: the existential type over every act's input, facts and event
  load: (tx: Tx, input: any) => Promise<unknown>
  only?: (facts: any) => Refusal | undefined
  must: Guard<never>[]
  propose?: (facts: any, context: Context) => Record<string, unknown>
  rule: (facts: any, input: any, context: Context) => Event | Refusal
  warn?: (facts: any, input: any, context: Context) => Warning[]
  store: (tx: Tx, event: any, context: StoreContext) => Promise<void>
  // biome-ignore-end lint/suspicious/noExplicitAny: see above
}

/** In the order in which they are asked. */
export function guardsOf({ only, must }: Pick<AnyAct, 'only' | 'must'>): Guard<never>[] {
  return only ? [only, ...must] : must
}

/**
 * `Must` accepts any guard, so that the facts' type is inferred from load alone; what guards read is proved by the tests
 * that ask every act "may I?" on real data.
 */
export function act<Schema extends z.ZodObject, Facts, E extends Event, const Must extends Guard<never>[]>(
  definition: Act<Schema, Facts, E, Must>,
): Act<Schema, Facts, E, Must> {
  return definition
}
