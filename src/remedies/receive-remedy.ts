/** Makes the acts that begin a remedy: the same act once for each kind of file, told apart by its key. */
import type { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import type { Context, Event } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import { documentTitle } from '../documents/index.ts'
import { dayOf } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { type Disputed, loadDisputed } from './disputed.store.ts'
import { type Origin, origins } from './origin.ts'
import { handlersField, mustFollowDecision, type Received, receivedFields } from './received.ts'

type Given = Omit<Received, 'disputed' | 'disputedId'> & { handlers: string[] }

export type ReceivingStep<More extends z.ZodRawShape> = {
  /** `reconsideration.accept`; against a seizure it is `reconsideration.accept-on-seizure`. */
  name: string
  label: string
  basis: Citation
  procedure: string
  key: string
  /** What the remedy is, before the name of the case: 行政复议. */
  noun: string
  more: More
  /** Which row of the table, and from when its clocks count. */
  event: (given: Given & z.infer<z.ZodObject<More>>, origin: Origin) => Event
}

export function receivingActs<More extends z.ZodRawShape>(
  step: ReceivingStep<More>,
): Record<keyof typeof origins, AnyAct> {
  const of = (origin: Origin) => receiving(step, origin)
  return {
    case: of(origins.case),
    seizure: of(origins.seizure),
    supplyCut: of(origins.supplyCut),
    substitute: of(origins.substitute),
    dailyPenalty: of(origins.dailyPenalty),
    licence: of(origins.licence),
    licenceChange: of(origins.licenceChange),
    licenceRenewal: of(origins.licenceRenewal),
    licenceCancellation: of(origins.licenceCancellation),
    licenceRevocation: of(origins.licenceRevocation),
    summary: of(origins.summary),
  }
}

function receiving<More extends z.ZodRawShape>(step: ReceivingStep<More>, origin: Origin): AnyAct {
  const { name, label, basis, procedure, key, noun, more } = step
  const fields: z.ZodRawShape = {
    ...receivedFields,
    handlers: handlersField,
    ...more,
    [origin.key]: idField(origin.noun),
  }
  return openingAct<z.ZodRawShape, Disputed, Event>({
    ...{ name: `${name}${origin.on}`, label, basis: [basis], by: ['officer', 'reviewer'], procedure, key, fields },
    load: (tx, given) => loadDisputed(tx, origin, String((given as Record<string, unknown>)[origin.key])),
    must: [],
    propose: proposedReceipt,
    rule: (facts, said, context) => {
      const given = said as unknown as Given & z.infer<z.ZodObject<More>>
      const { disputed, title, subject, caseId, inspectionId } = facts
      if (!disputed)
        return refuse('nothing-disputed', '没有已经作出的决定可供复议、诉讼。', basis, '请核对是哪一个决定。')
      const document = priorOf(disputed)
      const wrong = mustFollowDecision({ ...given, issuedOn: document.issuedOn }, context, basis)
      if (wrong) return wrong
      const opened = { title: `${noun}：${title}`, subjectId: subject.id, handlers: given.handlers }
      return {
        on: given.acceptedOn,
        ...step.event(given, origin),
        said: { disputed: document, disputedId: facts.disputedId },
        opened: { ...opened, caseId, inspectionId },
      }
    },
  })
}

function proposedReceipt({ subject, handlers }: Pick<Disputed, 'subject' | 'handlers'>, { today }: Context) {
  const officers = handlers.map(({ personId }) => personId)
  return { acceptedOn: today, receivedOn: today, otherSide: subject.name, handlers: officers }
}

function priorOf(document: NonNullable<Disputed['disputed']>) {
  const { number, issueDay, drawnUpAt } = document
  return { title: documentTitle(document), number: number ?? '（无文号）', issuedOn: issueDay ?? dayOf(drawnUpAt) }
}
