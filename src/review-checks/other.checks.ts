/** Point 11: whatever else is to be examined: that what lies on the table is what was sent, and what was asked was done. */
import type { DocumentRow } from '../documents/document.store.ts'
import { penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { check, notApplicable, type Proof, problem, sound } from './check.ts'
import type { RecordUnderReview } from './record.ts'
import { asWarned } from './warned.ts'

export const sentAsDrafted = check({
  id: 'sent-as-drafted',
  point: 11,
  label: '送审的草稿、材料就是现在的草稿、材料',
  basis: [penaltyLaw(58, 1)],
  answer: ({ record }) => {
    const { submission } = record.rounds
    const draft = draftUnderReview(record)
    if (!submission || !draft) return notApplicable('尚未送审')
    const proofs: Proof[] = [{ text: `第${submission.round}轮送审`, ref: { kind: 'document', id: draft.id } }]
    const missing = submission.materials.filter(({ present }) => !present).map(({ name }) => name)
    if (missing.length > 0) return problem(`送审材料缺${missing.join('、')}`, proofs)
    if (submission.draftSha256 !== draft.contentSha256) return problem('送审以后草稿有改动', proofs)
    return sound('送审的草稿没有改动，材料齐全', proofs)
  },
})

export const returnedPutRight = check({
  id: 'returned-put-right',
  point: 11,
  label: '上一轮退回的，草稿或者证据已有改动',
  basis: [penaltyLaw(58, 1)],
  answer: ({ record }) => {
    const returned = record.rounds.reviews.filter(({ outcome }) => outcome === 'returned').at(-1)
    const draft = draftUnderReview(record)
    if (!draft || !returned) return notApplicable('没有被退回')
    const proofs: Proof[] = [{ text: returned.opinion.slice(0, 120), ref: { kind: 'act', id: 'review.examine' } }]
    return draft.drawnUpAt > returned.givenAt
      ? sound('退回以后重新拟稿', proofs)
      : problem('退回以后没有重新拟稿', proofs)
  },
})

/** The draft that lies on the table: of a penalty the latest, of a proceeding whichever was drawn up last. */
function draftUnderReview({ penalty, documents }: RecordUnderReview): DocumentRow | undefined {
  const drafts = documents.filter(
    ({ standing, form }) => standing === 'draft' && (!penalty || form === 'penalty-decision'),
  )
  return drafts.at(-1)
}

export const closureDue = check({
  id: 'closure-due',
  point: 11,
  label: '不属于应当提请人民政府关闭的情形',
  basis: [workSafetyLaw(113, undefined, 1)],
  answer: (seen) =>
    seen.record.penalty?.draft
      ? asWarned(seen, 'closure-proposal-due', '受罚次数没有达到提请关闭的条件，或者没有重大事故隐患')
      : notApplicable('尚未拟定处罚决定'),
})
