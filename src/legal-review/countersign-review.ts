/** Makes the act by which the head of the section signs the examination (审签), or sends it back. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import { choiceField, idField, longTextField } from '../acts/field.ts'
import { reviewOutcomes } from '../approvals/index.ts'
import type { Tx } from '../kernel/database.ts'
import { refuse } from '../law/refusal.ts'
import { mustNotNeedRecusal, recusalField } from '../officers/index.ts'
import { listPersons, listQualifications } from '../organisation/organisation.store.ts'
import { opinionContent } from './review.content.ts'
import { mustNotBeExaminer, qualificationOf } from './review.rules.ts'
import { insertReviewOpinion } from './review.store.ts'
import { opinionAt, type ReviewOpinion, type Rounds } from './review.ts'
import type { Matter, ReviewKind } from './review-kind.ts'

const Countersignature = z.object({
  recusal: recusalField('审签人'),
  outcome: choiceField('审签结论', reviewOutcomes),
  opinion: longTextField('审签意见', { max: 2000 }),
})

export function countersignAct<Facts extends Matter>(kind: ReviewKind<Facts>): AnyAct {
  const { nameOf, key, noun, basis } = kind
  const name = nameOf('countersign')
  return act({
    ...{ name, label: '法制审核审签', basis: [basis], by: ['section-head' as const] },
    input: z.object({ [key]: idField(noun), ...Countersignature.shape } as z.ZodRawShape),
    load: async (tx, input) => {
      const facts = await kind.load(tx, String(input[key]))
      return { ...facts, ...(await loadExaminer(tx, facts)) }
    },
    must: [kind.mustNotHandle, mustNotBeExaminer, ...kind.mustStand],
    propose: () => ({ outcome: 'agreed' as const, opinion: '同意初审意见。' }),
    rule: (facts, { [key]: id, ...input }, context) => {
      const { submission, examined, examiner } = facts
      if (!submission || !examined || !examiner) return refuse('not-examined', '尚未初审。', basis)
      const { recusal, outcome, opinion } = input as z.infer<typeof Countersignature>
      const due = mustNotNeedRecusal(recusal, '审签人')
      if (due) return due
      const { actor, now, today, newId } = context
      const { subjectId } = submission
      const row: ReviewOpinion = {
        ...{ id: newId(), agencyId: actor.agencyId, subjectId, submissionId: submission.id },
        ...{ stage: 'countersignature', outcome, points: [], opinion, reviewerId: actor.personId, givenAt: now },
      }
      const countersigned = { outcome, opinion: { opinion, name: actor.name, certificateNumber: null, date: today } }
      const content = opinionContent(kind, facts, { submission, examined, examiner, countersigned, context })
      const kept = kind.recordOf?.(name, { subjectId: String(id), given: input, outcome }, context)
      return { outcome, recusal, row, kept, documents: [{ form: 'review-opinion', content }] }
    },
    store: async (tx, { row, kept, documents }) => {
      await insertReviewOpinion(tx, row)
      await kind.keep?.(tx, kept, documents)
    },
  })
}

async function loadExaminer(tx: Tx, rounds: Rounds) {
  const examined = opinionAt(rounds, 'examination')
  const [person] = examined ? await listPersons(tx, [examined.reviewerId]) : []
  const qualifications = await listQualifications(tx)
  return {
    examined,
    examiner: person && { name: person.name, qualification: qualificationOf({ qualifications }, person.id) },
  }
}
