/** Makes the act of the first examination (初审): every point answered, with a conclusion. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import { examinationFields, mustAnswerEveryPoint, proposedPoints } from '../approvals/index.ts'
import { refuse } from '../law/refusal.ts'
import { mustNotNeedRecusal, recusalField } from '../officers/index.ts'
import { listQualifications } from '../organisation/organisation.store.ts'
import { mustCiteTheFile } from './cited.rules.ts'
import { opinionContent } from './review.content.ts'
import { mustBeQualified, qualificationOf } from './review.rules.ts'
import { insertReviewOpinion } from './review.store.ts'
import type { ReviewOpinion, ReviewSubmission } from './review.ts'
import { fileOf, type Matter, type ReviewKind } from './review-kind.ts'

const Examination = z.object({ recusal: recusalField('审核人'), ...examinationFields })
type Examination = z.infer<typeof Examination>

export function examineAct<Facts extends Matter>(kind: ReviewKind<Facts>): AnyAct {
  const { nameOf, key, noun, basis } = kind
  const name = nameOf('examine')
  return act({
    ...{ name, label: '法制初审', basis: [basis], by: ['reviewer' as const] },
    input: z.object({ [key]: idField(noun), ...Examination.shape } as z.ZodRawShape),
    load: async (tx, input) => ({
      ...(await kind.load(tx, String(input[key]))),
      qualifications: await listQualifications(tx),
    }),
    must: [kind.mustNotHandle, mustBeQualified, ...kind.mustStand],
    propose: () => ({ points: proposedPoints() }),
    rule: (facts, { [key]: id, ...input }, context) => {
      const { submission } = facts
      if (!submission) return refuse('not-submitted', '尚未送审。', basis)
      const given = input as Examination
      const unfit =
        mustNotNeedRecusal(given.recusal, '审核人') ??
        mustAnswerEveryPoint(given, basis) ??
        mustCiteTheFile(given.points, fileOf(kind, facts), basis)
      if (unfit) return unfit
      const { outcome, recusal } = given
      const row = rowOf(submission, given, context)
      const examiner = { name: context.actor.name, qualification: qualificationOf(facts, context.actor.personId) }
      const content = opinionContent(kind, facts, { submission, examined: row, examiner, context })
      const documents = outcome === 'agreed' ? [] : [{ form: 'review-opinion', content }]
      const kept = kind.recordOf?.(name, { subjectId: String(id), given: input, outcome }, context)
      return { outcome, recusal, row, kept, documents }
    },
    store: async (tx, { row, kept, documents }) => {
      await insertReviewOpinion(tx, row)
      await kind.keep?.(tx, kept, documents)
    },
  })
}

function rowOf(
  { id: submissionId, subjectId }: ReviewSubmission,
  { outcome, points, opinion }: Examination,
  { newId, actor, now }: Context,
): ReviewOpinion {
  return {
    ...{ id: newId(), agencyId: actor.agencyId, subjectId, submissionId, stage: 'examination' },
    ...{ outcome, points, opinion, reviewerId: actor.personId, givenAt: now },
  }
}
