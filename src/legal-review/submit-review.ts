/** Makes the acts by which the handler hands a draft to legal review, and takes it back. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context, Guard } from '../acts/context.ts'
import { choiceField, idField, longTextField, textField } from '../acts/field.ts'
import { canonical } from '../kernel/canonical.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { submissionContent } from './review.content.ts'
import { insertSubmission } from './review.store.ts'
import { adoptions, problemsFound, type Reply, type ReviewSubmission } from './review.ts'
import type { Matter, Proposed, ReviewKind } from './review-kind.ts'

const repliesField = z
  .array(
    z.object({
      problem: textField('上一轮指出的问题', { max: 100, widget: 'fixed' }),
      adoption: choiceField('采纳情况', adoptions),
      reply: longTextField('怎样改的；不采纳的写明理由', { max: 1000 }),
    }),
  )
  .max(20)
  .default([])
  .meta({ title: '对上一轮审核意见的采纳情况', description: '上一轮没有提出问题的，不必填写' })

export function submitAct<Facts extends Matter>(kind: ReviewKind<Facts>): AnyAct {
  const { nameOf, key, noun, basis } = kind
  const name = nameOf('submit')
  return act({
    ...{ name, label: '送法制审核', basis: [basis], by: ['officer' as const] },
    input: z.object({
      ...kind.fields,
      [key]: idField(noun),
      replies: repliesField,
      remark: longTextField('送审说明', { max: 2000 }).optional(),
    } as z.ZodRawShape),
    load: (tx, input) => kind.load(tx, String(input[key])),
    must: [kind.mustHandle, mustHaveDraft(kind), ...kind.mustStand, ...kind.mustSubmit, mustBeComplete(kind)],
    propose: (facts) => ({ replies: problemsFound(facts).map((problem) => ({ problem })) }),
    rule: (facts, input, context) => {
      const draft = kind.draftOf(facts)
      if (!draft) return noDraft(kind)
      const unanswered = mustAnswerProblems(kind, facts, { draft, replies: input.replies as Reply[] })
      if (unanswered) return unanswered
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
    materials: kind.materialsOf(facts, context.today),
    replies: given.replies as Reply[],
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

type Answered = { draft: Proposed; replies: Reply[] }

/** A returned draft comes back with an answer to every problem; what was taken up shows in the draft. */
function mustAnswerProblems<Facts extends Matter>(
  { basis }: ReviewKind<Facts>,
  facts: Facts,
  { draft, replies }: Answered,
): Refusal | undefined {
  const problems = problemsFound(facts)
  const open = problems.filter((problem) => !replies.some((reply) => reply.problem === problem))
  if (open.length > 0) {
    const reason = `上一轮审核提出的问题没有逐项答复：${open.join('、')}。`
    return refuse('problems-unanswered', reason, basis, '请逐项写明采纳情况；不采纳的，写明理由。')
  }
  const stray = replies.find(({ problem }) => !problems.includes(problem))
  if (stray) return refuse('no-such-problem', `上一轮没有提出「${stray.problem}」。`, basis, '请按所列问题答复。')
  const isAdopted = replies.some(({ adoption }) => adoption !== 'not-adopted')
  if (!isAdopted || draft.sha256 !== facts.submission?.draftSha256) return undefined
  const reason = '采纳了审核意见，但决定书草稿一字未改。'
  return refuse('adopted-unchanged', reason, basis, '请改稿后送审；确不采纳的，写明理由。')
}

/** An incomplete submission cannot be sent (L8). */
function mustBeComplete<Facts extends Matter>({ materialsOf, basis }: ReviewKind<Facts>): Guard<Facts> {
  return (facts, { today }) => {
    const missing = materialsOf(facts, today).filter((material) => !material.present)
    if (missing.length === 0) return undefined
    const names = missing.map(({ name }) => name).join('、')
    const where = missing.map(({ name, note }) => `${name}：${note}`).join('；')
    return refuse('materials-incomplete', `送审材料不齐：缺${names}。`, basis, `请补齐后送审（${where}）。`)
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
