/** The gate: 《行政处罚法》第五十八条, bound to bytes. */
import type { Context } from '../acts/context.ts'
import type { Draft } from '../drafts/index.ts'
import { type Evidence, evidenceList } from '../evidence/index.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Instant } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { ReviewOpinion, ReviewSubmission } from './review.ts'

type Bound = {
  draft: Draft | undefined
  evidence: Evidence[]
  submission: ReviewSubmission | undefined
  reviews: ReviewOpinion[]
  hearingRecord: { drawnUpAt: Instant } | undefined
  revoked: { contentSha256: string; revokedAt: Instant }[]
}

/**
 * Passed means: examined and countersigned with agreement, about this draft and this list of evidence, to the byte, and
 * with the record of the hearing before it, if one was held (第五十八条第一款第二项).
 */
export function mustHavePassedReviewOfTheseBytes(facts: Bound, context: Context): Refusal | undefined {
  const { draft, evidence, submission, reviews, hearingRecord, revoked } = facts
  if (!draft || !submission) return notPassed('尚未送法制审核。')
  const given = reviews.filter((review) => review.submissionId === submission.id && review.outcome === 'agreed')
  const stages = new Set(given.map((review) => review.stage))
  if (!stages.has('examination') || !stages.has('countersignature'))
    return notPassed(`第${submission.round}轮法制审核尚未通过。`)
  if (hearingRecord && hearingRecord.drawnUpAt > submission.submittedAt)
    return notPassed('送审之后举行了听证，审核结论没有审查听证笔录。')
  if (revoked.some(({ revokedAt }) => revokedAt > submission.submittedAt))
    return notPassed('送审之后原处罚决定被撤销，原来的审核不是对重新作出的决定的审核。')
  if (revoked.some(({ contentSha256 }) => contentSha256 === draft.contentSha256))
    return notPassed('草稿与被撤销的决定完全相同。')
  if (draft.contentSha256 !== submission.draftSha256)
    return notPassed('决定书草稿在审核通过后有改动，审核结论对改动后的内容无效。')
  if (context.digest(canonical(evidenceList(evidence))) !== submission.evidenceSha256)
    return notPassed('证据清单在审核通过后有改动，审核结论对改动后的内容无效。')
  return undefined
}

function notPassed(why: string): Refusal {
  const reason = `${why}未经法制审核或者审核未通过的，不得作出决定。`
  return refuse('review-not-passed', reason, penaltyLaw(58, 1), '请将现有草稿和证据清单送法制审核。')
}

/** The bytes on the table: a draft made before evidence was added is drafted again first. */
export function mustHaveCurrentDraft(
  { draft, evidence }: Pick<Bound, 'draft' | 'evidence'>,
  { digest }: Context,
): Refusal | undefined {
  if (!draft) return refuse('no-draft', '尚未拟定处罚决定。', penaltyLaw(57, 1), '请先拟定处罚决定。')
  if (draft.evidenceSha256 === digest(canonical(evidenceList(evidence)))) return undefined
  return refuse('draft-outdated', '拟稿后证据清单有变化。', penaltyLaw(58, 1), '请重新拟定处罚决定，再送审核。')
}

/** 《行政处罚法》第五十八条第二款: who reviews penalty decisions for the first time holds the legal profession qualification. */
export function mustBeQualified(facts: Qualified, { actor }: Context): Refusal | undefined {
  if (qualificationOf(facts, actor.personId) !== null) return undefined
  const reason = '审核人员未登记国家统一法律职业资格，不得从事行政处罚决定法制审核。'
  return refuse('reviewer-not-qualified', reason, penaltyLaw(58, 2), '请由取得法律职业资格的审核人员办理。')
}

type Qualified = { qualifications: Record<string, string> }

export function qualificationOf({ qualifications }: Qualified, personId: string): string | null {
  return qualifications[personId] ?? null
}

export function mustNotBeExaminer(
  { reviews, submission }: Pick<Bound, 'reviews' | 'submission'>,
  { actor }: Context,
): Refusal | undefined {
  const examined = reviews.findLast(
    (review) => review.submissionId === submission?.id && review.stage === 'examination',
  )
  if (examined?.reviewerId !== actor.personId) return undefined
  return refuse('same-person', '初审与审签须由不同人员办理。', penaltyLaw(58, 1), '请由股室主要负责人审签。')
}
