/** Makes the acts by which a reviewer asks for more material: while it is outstanding the time of the review stands still. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context, Event } from '../acts/context.ts'
import { listDeadlines } from '../acts/deadline.store.ts'
import { idField, longTextField, textField } from '../acts/field.ts'
import type { Role } from '../identity/role.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { findAsked, insertSupplement } from './review.store.ts'
import type { ReviewSubmission, Supplement } from './review.ts'
import type { Matter, ReviewKind, ReviewVerb } from './review-kind.ts'

const materials = (title: string) =>
  z
    .array(textField('材料', { max: 100 }))
    .min(1, '至少一项')
    .max(20)
    .meta({ title })

type Asking<Facts> = {
  verb: ReviewVerb
  label: string
  by: Role
  kind: Supplement['kind']
  title: string
  reason: string
  must: (facts: Facts & Outstanding, context: Context) => Refusal | undefined
}
type Outstanding = { asked: Supplement | undefined; dueOn: string | undefined }

export function requestSupplementAct<Facts extends Matter>(kind: ReviewKind<Facts>): AnyAct {
  return supplementing(kind, {
    ...{ verb: 'request-supplement', label: '要求补充送审材料', by: 'reviewer', kind: 'asked' },
    ...{ title: '要求补充的材料', reason: '为什么需要', must: kind.mustNotHandle },
  })
}

export function supplementAct<Facts extends Matter>(kind: ReviewKind<Facts>): AnyAct {
  return supplementing(kind, {
    ...{ verb: 'supplement', label: '补充送审材料', by: 'officer', kind: 'given' },
    ...{ title: '补充的材料', reason: '补充情况说明（材料在卷内何处）', must: kind.mustHandle },
  })
}

/** Nothing came within the time (C-11): the submission goes back, and is sent anew when it is whole. */
export function returnIncompleteAct<Facts extends Matter>(kind: ReviewKind<Facts>): AnyAct {
  return supplementing(kind, {
    ...{ verb: 'return-incomplete', label: '逾期未补充，退回送审', by: 'reviewer', kind: 'lapsed' },
    ...{ title: '未补充的材料', reason: '退回说明' },
    must: (facts, context) => kind.mustNotHandle(facts, context) ?? mustBeOverdue(kind, facts, context),
  })
}

function mustBeOverdue<Facts extends Matter>(
  { basis }: ReviewKind<Facts>,
  { dueOn }: Outstanding,
  { today }: Context,
): Refusal | undefined {
  if (dueOn === undefined || today > dueOn) return undefined
  return refuse('supplement-not-overdue', `补充材料的期限至 ${dueOn}，尚未届满。`, basis, '请待承办人补充。')
}

function supplementing<Facts extends Matter>(kind: ReviewKind<Facts>, asking: Asking<Facts>): AnyAct {
  const { nameOf, key, noun, basis, keep, recordOf } = kind
  const name = nameOf(asking.verb)
  return act({
    ...{ name, label: asking.label, basis: [basis], by: [asking.by] },
    input: z.object({
      [key]: idField(noun),
      materials: materials(asking.title),
      reason: longTextField(asking.reason, { max: 1000 }),
    } as z.ZodRawShape),
    load: async (tx, input) => {
      const facts = await kind.load(tx, String(input[key]))
      const asked = facts.submission && (await findAsked(tx, facts.submission.id))
      const clocks = await listDeadlines(tx, [String(input[key])])
      const open = clocks.find(({ rowId, metOn }) => rowId === 'C-11' && metOn === null)
      return { ...facts, asked, dueOn: open?.dueOn }
    },
    must: [asking.must],
    propose: ({ asked }) => (asking.kind === 'asked' || !asked ? {} : { materials: asked.materials }),
    rule: ({ submission }, { [key]: id, ...given }, context): Event | Refusal => {
      if (!submission) return refuse('not-submitted', '尚未送审。', basis)
      const row = rowOf(submission, { ...given, kind: asking.kind }, context)
      return { row, kept: recordOf?.(name, { subjectId: String(id), given }, context) }
    },
    store: async (tx, { row, kept, documents }) => {
      await insertSupplement(tx, row as Supplement)
      await keep?.(tx, kept, documents)
    },
  })
}

function rowOf(
  { id: submissionId, subjectId }: ReviewSubmission,
  given: Record<string, unknown>,
  { newId, actor, now }: Context,
): Supplement {
  return {
    ...{ id: newId(), agencyId: actor.agencyId, subjectId, submissionId, personId: actor.personId, recordedAt: now },
    ...(given as Pick<Supplement, 'kind' | 'materials' | 'reason'>),
  }
}
