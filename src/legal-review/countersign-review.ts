import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, idField, longTextField } from '../acts/field.ts'
import { reviewOutcomes } from '../approvals/index.ts'
import { mustNotBeHandler } from '../cases/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustNotNeedRecusal, recusalField } from '../officers/index.ts'
import { listPersons, listQualifications } from '../organisation/organisation.store.ts'
import { opinionContent } from './review.content.ts'
import { mustHaveCurrentDraft, mustNotBeExaminer, qualificationOf } from './review.rules.ts'
import { insertReviewOpinion } from './review.store.ts'
import type { ReviewOpinion } from './review.ts'
import { loadReview } from './review-facts.store.ts'

export const countersignReview = act({
  name: 'review.countersign',
  label: '法制审核审签',
  basis: [penaltyLaw(58, 1)],
  by: ['section-head'],
  input: z.object({
    caseId: idField('案件'),
    recusal: recusalField('审签人'),
    outcome: choiceField('审签结论', reviewOutcomes),
    opinion: longTextField('审签意见', { max: 2000 }),
  }),
  load: async (tx, { caseId }) => {
    const facts = await loadReview(tx, String(caseId))
    const examined = facts.reviews.findLast((review) => review.stage === 'examination')
    const [examiner] = examined ? await listPersons(tx, [examined.reviewerId]) : []
    return { ...facts, examined, examiner, qualifications: await listQualifications(tx) }
  },
  must: [mustNotBeHandler, mustNotBeExaminer, mustHaveCurrentDraft],
  propose: () => ({ outcome: 'agreed' as const, opinion: '同意初审意见。' }),
  rule: (facts, { caseId, outcome, opinion, recusal }, context) => {
    const { submission, examined, examiner } = facts
    if (!submission || !examined || !examiner) return refuse('not-examined', '本案尚未初审。', penaltyLaw(58, 1))
    const due = mustNotNeedRecusal(recusal, '审签人')
    if (due) return due
    const { actor, now, today } = context
    const of = { id: context.newId(), agencyId: actor.agencyId, caseId, submissionId: submission.id }
    const row: ReviewOpinion = {
      ...of,
      stage: 'countersignature',
      outcome,
      points: [],
      opinion,
      reviewerId: actor.personId,
      givenAt: now,
    }
    const signed = { outcome, opinion: { opinion, name: actor.name, certificateNumber: null, date: today } }
    const qualification = qualificationOf(facts, examiner.id)
    const content = opinionContent(
      facts,
      { submission, examined, examiner: examiner.name, qualification, countersigned: signed },
      context,
    )
    return { outcome, recusal, row, documents: [{ form: 'review-opinion', content }] }
  },
  store: (tx, { row }) => insertReviewOpinion(tx, row),
})
