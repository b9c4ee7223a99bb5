/** The gate: 《行政处罚法》第五十八条, bound to bytes, and held to for every decision that is reviewed. */
import type { Context } from '../acts/context.ts'
import { type Citation, penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { opinionAt, type Rounds } from './review.ts'

/** What is on the table now. `evidenceSha256` where the file besides the draft must be the same, too. */
type Bytes = { draftSha256: string | undefined; evidenceSha256?: string }

/** Passed means: examined and countersigned with agreement, in the latest round, about these bytes. */
export function mustHavePassed(
  rounds: Rounds,
  { draftSha256, evidenceSha256 }: Bytes,
  basis: Citation,
): Refusal | undefined {
  const { submission } = rounds
  if (!submission || draftSha256 === undefined) return notPassed('尚未送法制审核。', basis)
  const hasAgreed = (stage: 'examination' | 'countersignature') => opinionAt(rounds, stage)?.outcome === 'agreed'
  if (!hasAgreed('examination') || !hasAgreed('countersignature'))
    return notPassed(`第${submission.round}轮法制审核尚未通过。`, basis)
  if (draftSha256 !== submission.draftSha256)
    return notPassed('决定书草稿在审核通过后有改动，审核结论对改动后的内容无效。', basis)
  if (evidenceSha256 !== undefined && evidenceSha256 !== submission.evidenceSha256)
    return notPassed('证据清单在审核通过后有改动，审核结论对改动后的内容无效。', basis)
  return undefined
}

export function notPassed(why: string, basis: Citation): Refusal {
  const reason = `${why}未经法制审核或者审核未通过的，不得作出决定。`
  return refuse('review-not-passed', reason, basis, '请将现有草稿和证据清单送法制审核。')
}

/** 《行政处罚法》第五十八条第二款, held to for every kind of decision. */
export function mustBeQualified(facts: Qualified, { actor }: Context): Refusal | undefined {
  if (qualificationOf(facts, actor.personId) !== null) return undefined
  const reason = '审核人员未登记国家统一法律职业资格，不得从事行政处罚决定法制审核。'
  return refuse('reviewer-not-qualified', reason, penaltyLaw(58, 2), '请由取得法律职业资格的审核人员办理。')
}

type Qualified = { qualifications: Record<string, string> }

export function qualificationOf({ qualifications }: Qualified, personId: string): string | null {
  return qualifications[personId] ?? null
}

export function mustNotBeExaminer(rounds: Rounds, { actor }: Context): Refusal | undefined {
  if (opinionAt(rounds, 'examination')?.reviewerId !== actor.personId) return undefined
  return refuse('same-person', '初审与审签须由不同人员办理。', penaltyLaw(58, 1), '请由股室主要负责人审签。')
}
