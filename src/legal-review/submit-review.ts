/** Makes the acts by which the handler hands a draft to legal review, and takes it back. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context, Guard } from '../acts/context.ts'
import { idField, longTextField } from '../acts/field.ts'
import { canonical } from '../kernel/canonical.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { submissionContent } from './review.content.ts'
import { insertSubmission } from './review.store.ts'
import type { ReviewSubmission } from './review.ts'
import type { Matter, ReviewKind } from './review-kind.ts'

export function submitAct<Facts extends Matter>(kind: ReviewKind<Facts>): AnyAct {
  const { nameOf, key, noun, basis } = kind
  const name = nameOf('submit')
  return act({
    ...{ name, label: '送法制审核', basis: [basis], by: ['officer' as const] },
    input: z.object({
      ...kind.fields,
      [key]: idField(noun),
      remark: longTextField('送审说明', { max: 2000 }).optional(),
    } as z.ZodRawShape),
    load: (tx, input) => kind.load(tx, String(input[key])),
    must: [kind.mustHandle, mustHaveDraft(kind), ...kind.mustStand, ...kind.mustSubmit, mustBeComplete(kind)],
    rule: (facts, input, context) => {
      const draft = kind.draftOf(facts)
      if (!draft) return noDraft(kind)
      const { [key]: id, ...given } = input
      const row = rowOf(kind, facts, { subjectId: String(id), given, draftSha256: draft.sha256, context })
      const remark = typeof given.remark === 'string' ? given.remark : null
      const content = submissionContent(kind, facts, { row, proposed: draft.proposed, remark, context })
      const kept = kind.recordOf?.(name, { subjectId: row.subjectId, given }, context)
      return { row, kept, documents: [{ form: 'review-submission', content }] }
    },
    store: async (tx, { row, kept, documents }) => {
      await insertSubmission(tx, row)
      await kind.keep?.(tx, kept, documents)
    },
  })
}

type Given = { subjectId: string; given: Record<string, unknown>; draftSha256: string; context: Context }

function rowOf<Facts extends Matter>(
  kind: ReviewKind<Facts>,
  facts: Facts,
  { subjectId, given, draftSha256, context }: Given,
): ReviewSubmission {
  const { actor, now, newId, digest } = context
  const papers = kind.papersOf(facts)
  return {
    ...{ id: newId(), agencyId: actor.agencyId, subjectId },
    round: (facts.submission?.round ?? 0) + 1,
    ...{ draftSha256, evidenceSha256: digest(canonical(papers)), papers },
    materials: kind.materialsOf(facts),
    because: kind.groundsOf(facts, given, context),
    ...{ submittedBy: actor.personId, submittedAt: now },
  }
}

function mustHaveDraft<Facts extends Matter>(kind: ReviewKind<Facts>): Guard<Facts> {
  return (facts) => (kind.draftOf(facts) ? undefined : noDraft(kind))
}

function noDraft<Facts extends Matter>({ basis }: ReviewKind<Facts>): Refusal {
  return refuse('no-draft', '还没有拟定决定书草稿。', basis, '请先拟稿。')
}

/** An incomplete submission cannot be sent (L8). */
function mustBeComplete<Facts extends Matter>({ materialsOf, basis }: ReviewKind<Facts>): Guard<Facts> {
  return (facts) => {
    const missing = materialsOf(facts).filter((material) => !material.present)
    if (missing.length === 0) return undefined
    const names = missing.map((material) => material.name).join('、')
    return refuse('materials-incomplete', `送审材料不齐：缺${names}。`, basis, '请补齐材料后送审。')
  }
}

/** The submission stays on file; the step back and its reason stand in the ledger. */
export function withdrawAct<Facts extends Matter>(kind: ReviewKind<Facts>): AnyAct {
  const { nameOf, key, noun, basis } = kind
  const name = nameOf('withdraw')
  return act({
    ...{ name, label: '撤回送审', basis: [basis], by: ['officer' as const] },
    input: z.object({ [key]: idField(noun), reason: longTextField('撤回理由', { max: 1000 }) } as z.ZodRawShape),
    load: (tx, input) => kind.load(tx, String(input[key])),
    must: [kind.mustHandle],
    rule: (_facts, { [key]: id, ...given }, context) => ({
      ...given,
      kept: kind.recordOf?.(name, { subjectId: String(id), given }, context),
    }),
    store: async (tx, { kept, documents }) => kind.keep?.(tx, kept, documents),
  })
}
