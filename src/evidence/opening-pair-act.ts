/** A measure may begin from a case or from an inspection: the same act twice, told apart by what it hangs on. */
import type { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import type { Context, Event, Recorded, StoreContext } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import type { Citation } from '../law/citation.ts'
import { isRefusal, type Refusal } from '../law/refusal.ts'
import { mustBeHandlerUnder, type Proceeding } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { loadOrigin, type Origin } from './origin.store.ts'

type Given<Fields extends z.ZodRawShape> = z.infer<z.ZodObject<Fields>>

export type PairStep<Fields extends z.ZodRawShape, Extra extends object, E extends Event> = {
  /** `seizure.propose`; from an inspection it is `seizure.propose-on-site`. */
  name: string
  label: string
  basis: Citation[]
  procedure: string
  key: string
  fields: Fields
  load?: (tx: Tx, origin: Origin, given: Partial<Given<Fields>>) => Promise<Extra>
  propose?: (facts: Origin & Extra, context: Context) => Partial<Given<Fields>>
  rule: (facts: Origin & Extra, given: Given<Fields>, context: Context) => E | Refusal
  /** What the measure is, before the name of the case: 查封、扣押. */
  noun: string
  store?: (tx: Tx, event: Recorded<E> & { proceeding: Proceeding }, context: StoreContext) => Promise<void>
}

export function openingPair<Fields extends z.ZodRawShape, Extra extends object, E extends Event>(
  step: PairStep<Fields, Extra, E>,
): [AnyAct, AnyAct] {
  return [
    opening(step, step.name, { caseId: idField('案件') }),
    opening(step, `${step.name}-on-site`, { inspectionId: idField('检查') }),
  ]
}

function opening<Fields extends z.ZodRawShape, Extra extends object, E extends Event>(
  step: PairStep<Fields, Extra, E>,
  name: string,
  from: z.ZodRawShape,
): AnyAct {
  const { label, basis, procedure, key, fields, propose, store } = step
  return openingAct<z.ZodRawShape, Origin & Extra, E>({
    ...{ name, label, basis, procedure, key, by: ['officer'] },
    fields: { ...fields, ...from } as z.ZodRawShape,
    load: async (tx, given) => {
      const origin = await loadOrigin(tx, given as { caseId?: string; inspectionId?: string })
      return { ...origin, ...(await step.load?.(tx, origin, given as Partial<Given<Fields>>)) } as Origin & Extra
    },
    must: [mustBeHandlerUnder(...basis)],
    ...(propose && { propose: (facts: Origin & Extra, context: Context) => propose(facts, context) as never }),
    rule: (facts, given, context) => {
      const event = step.rule(facts, given as Given<Fields>, context)
      return isRefusal(event) ? event : { ...event, opened: openedBy(step.noun, facts) }
    },
    ...(store && { store: (tx, event, context) => store(tx, event, context) }),
  })
}

function openedBy(noun: string, { title, subject, handlers, caseId, inspectionId }: Origin) {
  const officers = handlers.map((handler) => handler.personId)
  return { title: `${noun}：${title}`, subjectId: subject.id, handlers: officers, caseId, inspectionId }
}
