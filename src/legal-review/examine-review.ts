import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, idField, longTextField, textField } from '../acts/field.ts'
import { mustNotBeHandler } from '../cases/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { listQualifications } from '../organisation/organisation.store.ts'
import { opinionContent } from './review.content.ts'
import { mustBeQualified, mustHaveCurrentDraft, qualificationOf } from './review.rules.ts'
import { insertReviewOpinion } from './review.store.ts'
import { findings, type ReviewOpinion, reviewOutcomes, reviewPoints } from './review.ts'
import { loadReview } from './review-facts.store.ts'

export const examineReview = act({
  name: 'review.examine',
  label: '法制初审',
  basis: [penaltyLaw(58, 1)],
  by: ['reviewer'],
  input: z.object({
    caseId: idField('案件'),
    points: z
      .array(
        z.object({
          point: textField('审核事项', { widget: 'fixed' }),
          finding: choiceField('审核结果', findings),
          reason: longTextField('理由（引用页码、条文或录像时点）', { max: 2000 }),
        }),
      )
      .length(reviewPoints.length, `应当逐项审核${reviewPoints.length}项`)
      .meta({ title: '审核事项' }),
    outcome: choiceField('审核结论', reviewOutcomes),
    opinion: longTextField('审核意见', { max: 4000 }),
  }),
  load: async (tx, { caseId }) => ({
    ...(await loadReview(tx, String(caseId))),
    qualifications: await listQualifications(tx),
  }),
  must: [mustNotBeHandler, mustBeQualified, mustHaveCurrentDraft],
  propose: () => ({ points: reviewPoints.map((point) => ({ point, finding: 'sound' as const, reason: '' })) }),
  rule: (facts, given, context) => {
    const { submission } = facts
    if (!submission) return refuse('not-submitted', '本案尚未送审。', penaltyLaw(58, 1))
    if (given.points.some(({ point }, index) => point !== reviewPoints[index]))
      return refuse('points-differ', '审核事项应当逐项、依次填写，不得增减。', penaltyLaw(58, 1), '请按所列事项填写。')
    const problem = given.points.find(({ finding }) => finding === 'problem')
    if (given.outcome === 'agreed' && problem)
      return refuse(
        'agreed-with-problem',
        `「${problem.point}」存在问题，不得作出同意的结论。`,
        penaltyLaw(58, 1),
        '请改为退回，或者更正该项结果。',
      )
    const { actor, now } = context
    const { caseId, outcome, points, opinion } = given
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
    if (outcome === 'agreed') return { outcome, row, documents: [] }
    const content = opinionContent(
      facts,
      { submission, examined: row, examiner: actor.name, qualification: qualificationOf(facts, actor.personId) },
      context,
    )
    return { outcome, row, documents: [{ form: 'review-opinion', content }] }
  },
  store: (tx, { row }) => insertReviewOpinion(tx, row),
})
