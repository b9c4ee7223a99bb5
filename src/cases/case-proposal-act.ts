/** Makes the acts by which handlers propose something for a case: what is proposed, and their opinion for the form. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context, Guard } from '../acts/context.ts'
import { idField, longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Citation } from '../law/citation.ts'
import type { Refusal } from '../law/refusal.ts'
import { mustBeHandler } from './case.rules.ts'
import type { CaseFacts } from './case.store.ts'
import { insertProposal, type Proposal } from './proposal.store.ts'

type Given<Fields extends z.ZodRawShape> = z.infer<z.ZodObject<Fields>>

export type ProposalStep<Fields extends z.ZodRawShape, Facts extends CaseFacts> = {
  name: string
  label: string
  basis: Citation[]
  /** Under which the proposal and its opinions are kept: `suspension`. */
  kind: string
  fields: Fields
  load: (tx: Tx, caseId: string) => Promise<Facts>
  must?: Guard<Facts>[]
  propose?: (facts: Facts, context: Context) => Partial<Given<Fields>> & { opinion?: string }
  rule?: (facts: Facts, given: Given<Fields>, context: Context) => Refusal | undefined
}

export function caseProposalAct<Fields extends z.ZodRawShape, Facts extends CaseFacts>(
  step: ProposalStep<Fields, Facts>,
): AnyAct {
  const { name, label, basis, kind, fields, must = [] } = step
  return act({
    ...{ name, label, basis },
    by: ['officer'],
    input: z.object({
      ...fields,
      caseId: idField('案件'),
      opinion: longTextField('承办人意见', { max: 2000 }),
    } as z.ZodRawShape),
    load: (tx, input) => step.load(tx, String(input.caseId)),
    must: [mustBeHandler, ...must] as Guard<never>[],
    propose: (facts, context) => (step.propose?.(facts, context) ?? {}) as Record<string, unknown>,
    rule: (facts, { caseId, opinion, ...said }, context) => {
      const refusal = step.rule?.(facts, said as Given<Fields>, context)
      if (refusal) return refusal
      const { agencyId, personId } = context.actor
      const of = { agencyId, subjectId: String(caseId), kind, level: 'handler' as const, round: context.newId() }
      const proposal: Proposal = {
        ...{ id: context.newId(), agencyId, caseId: String(caseId), kind, said },
        ...{ proposedBy: personId, proposedAt: context.now },
      }
      return { proposal, given: opinionOf(context, of, { outcome: 'agreed', opinion: String(opinion) }) }
    },
    store: async (tx, { proposal, given }) => {
      await insertProposal(tx, proposal)
      await insertOpinions(tx, [given])
    },
  })
}
