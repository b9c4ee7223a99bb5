/** Makes the examining and approving acts: the same shape for every kind of approval, by its table row. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context, DraftDocument, Guard, Recorded } from '../acts/context.ts'
import { choiceField, idField, longTextField } from '../acts/field.ts'
import type { Role } from '../identity/role.ts'
import type { Tx } from '../kernel/database.ts'
import type { Citation } from '../law/citation.ts'
import { isRefusal, type Refusal } from '../law/refusal.ts'
import { mustBeAnotherPerson, opinionOf } from './approval.rules.ts'
import { insertOpinions, listOpinions } from './approval.store.ts'
import { type ApprovalLevel, type ApprovalOpinion, type ApprovalOutcome, approvalOutcomes } from './approval.ts'

type Opinions = { opinions: ApprovalOpinion[] }
type Given = { outcome: ApprovalOutcome; opinion: ApprovalOpinion; documents: DraftDocument[] }

export type ApprovalStep<Facts> = {
  name: string
  label: string
  basis: Citation[]
  by: Role
  kind: string
  /** The input field of the subject, and what it is called: `caseId`, 案件. */
  key: string
  noun: string
  level: Exclude<ApprovalLevel, 'handler'>
  outcomes: ApprovalOutcome[]
  load: (tx: Tx, subjectId: string) => Promise<Facts>
  /** Who handles the matter passes no opinion on it at a higher level, whether or not they signed the proposal. */
  mustNotHandle: Guard<Facts>
  /** The form with all opinions, drawn up when the last level has spoken. */
  documents?: (facts: Facts & Opinions, given: ApprovalOpinion, context: Context) => DraftDocument[]
  /** What the word of this level brings about besides (last days, rows, a finer outcome), or why it may not be this word. */
  effects?: (facts: Facts & Opinions, given: ApprovalOpinion, context: Context) => Record<string, unknown> | Refusal
  store?: (tx: Tx, event: Recorded<Given & Record<string, unknown>>) => Promise<void>
}

export function approvalAct<Facts>(step: ApprovalStep<Facts>): AnyAct {
  const { name, label, basis, by, kind, key, noun, level } = step
  const choices = Object.fromEntries(step.outcomes.map((outcome) => [outcome, approvalOutcomes[outcome]]))
  return act({
    name,
    label,
    basis,
    by: [by],
    input: z.object({
      [key]: idField(noun),
      outcome: choiceField('结论', choices),
      opinion: longTextField('意见', { max: 2000 }),
    }),
    load: async (tx, input) => {
      const subjectId = String(input[key])
      return { ...(await step.load(tx, subjectId)), opinions: await listOpinions(tx, subjectId, kind) }
    },
    must: [
      step.mustNotHandle,
      (facts: Opinions, context: Context) => mustBeAnotherPerson(context.actor.personId, facts.opinions),
    ],
    propose: () => ({ outcome: 'agreed', opinion: '同意。' }),
    rule: (facts, input, context): Given | Refusal => {
      const { agencyId } = context.actor
      const round = facts.opinions.at(-1)?.round ?? context.newId()
      const of = { agencyId, subjectId: String(input[key]), kind, level, round }
      const outcome = input.outcome as ApprovalOutcome
      const opinion = opinionOf(context, of, { outcome, opinion: String(input.opinion) })
      const drawnUp = outcome === 'returned' ? [] : (step.documents?.(facts, opinion, context) ?? [])
      const effects = step.effects?.(facts, opinion, context) ?? {}
      return isRefusal(effects) ? effects : { outcome, opinion, documents: drawnUp, ...effects }
    },
    store: async (tx, event) => {
      await insertOpinions(tx, [event.opinion])
      await step.store?.(tx, event)
    },
  })
}
