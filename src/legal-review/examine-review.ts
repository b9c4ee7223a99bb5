import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField } from '../acts/field.ts'
import { examinationFields, mustAnswerEveryPoint, proposedPoints } from '../approvals/index.ts'
import { mustNotBeHandler } from '../cases/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustNotNeedRecusal, recusalField } from '../officers/index.ts'
import { listQualifications } from '../organisation/organisation.store.ts'
import { opinionContent } from './review.content.ts'
import { mustBeQualified, mustHaveCurrentDraft, qualificationOf } from './review.rules.ts'
import { insertReviewOpinion } from './review.store.ts'
import type { ReviewOpinion } from './review.ts'
import { loadReview } from './review-facts.store.ts'

export const examineReview = act({
  name: 'review.examine',
  label: '法制初审',
  basis: [penaltyLaw(58, 1)],
  by: ['reviewer'],
  input: z.object({ caseId: idField('案件'), recusal: recusalField('审核人'), ...examinationFields }),
  load: async (tx, { caseId }) => ({
    ...(await loadReview(tx, String(caseId))),
    qualifications: await listQualifications(tx),
  }),
  must: [mustNotBeHandler, mustBeQualified, mustHaveCurrentDraft],
  propose: () => ({ points: proposedPoints() }),
  rule: (facts, given, context) => {
    const { submission } = facts
    if (!submission) return refuse('not-submitted', '本案尚未送审。', penaltyLaw(58, 1))
    const unfit = mustNotNeedRecusal(given.recusal, '审核人') ?? mustAnswerEveryPoint(given, penaltyLaw(58, 1))
    if (unfit) return unfit
    const { actor, now } = context
    const { caseId, outcome, points, opinion, recusal } = given
    const of = { id: context.newId(), agencyId: actor.agencyId, caseId, submissionId: submission.id }
    const row: ReviewOpinion = {
      ...of,
      stage: 'examination',
      outcome,
      points,
      opinion,
      reviewerId: actor.personId,
      givenAt: now,
    }
    if (outcome === 'agreed') return { outcome, recusal, row, documents: [] }
    const content = opinionContent(
      facts,
      { submission, examined: row, examiner: actor.name, qualification: qualificationOf(facts, actor.personId) },
      context,
    )
    return { outcome, recusal, row, documents: [{ form: 'review-opinion', content }] }
  },
  store: (tx, { row }) => insertReviewOpinion(tx, row),
})
