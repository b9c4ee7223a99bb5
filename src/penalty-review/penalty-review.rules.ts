/** The gate of a penalty: 《行政处罚法》第五十八条, with the record of the hearing and never on the review of a revoked decision. */
import type { Context } from '../acts/context.ts'
import type { Draft } from '../drafts/index.ts'
import { type Evidence, evidenceList } from '../evidence/index.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Instant } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustHavePassed, notPassed, type Rounds } from '../legal-review/index.ts'

type Bound = Rounds & {
  draft: Draft | undefined
  evidence: Evidence[]
  hearingRecord: { drawnUpAt: Instant } | undefined
  revoked: { contentSha256: string; revokedAt: Instant }[]
}

/**
 * Passed means: examined and countersigned with agreement, about this draft and this list of evidence, to the byte, and
 * with the record of the hearing before it, if one was held (第五十八条第一款第二项).
 */
export function mustHavePassedReviewOfTheseBytes(facts: Bound, { digest }: Context): Refusal | undefined {
  const evidenceSha256 = digest(canonical(evidenceList(facts.evidence)))
  const bytes = { draftSha256: facts.draft?.contentSha256, evidenceSha256 }
  return mustBeSeenSince(facts) ?? mustHavePassed(facts, bytes, penaltyLaw(58, 1))
}

/** What happened after the submission was not reviewed, whatever the opinion says. */
function mustBeSeenSince({ draft, submission, hearingRecord, revoked }: Bound): Refusal | undefined {
  if (!draft || !submission) return undefined
  if (hearingRecord && hearingRecord.drawnUpAt > submission.submittedAt)
    return notPassed('送审之后举行了听证，审核结论没有审查听证笔录。', penaltyLaw(58, 1, 2))
  if (revoked.some(({ revokedAt }) => revokedAt > submission.submittedAt))
    return notPassed('送审之后原处罚决定被撤销，原来的审核不是对重新作出的决定的审核。', penaltyLaw(58, 1))
  if (revoked.some(({ contentSha256 }) => contentSha256 === draft.contentSha256))
    return notPassed('草稿与被撤销的决定完全相同。', penaltyLaw(58, 1))
  return undefined
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
