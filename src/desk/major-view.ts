/** Whether the penalty on the table is a major decision, by which items of the list: asked anew each time the case is looked at. */
import { findLatestDocument } from '../documents/document.store.ts'
import { findDraft } from '../drafts/draft.store.ts'
import { proposedOf } from '../drafts/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { citationInChinese } from '../law/citation.ts'
import { getLawBook } from '../law/law.store.ts'
import { asDecision, findMajor } from '../law/major.ts'
import { loadRounds } from '../legal-review/review.store.ts'
import type { Subject } from '../subjects/index.ts'

/** `submitted`: why it was handed to review, what the section alone could know included. Null before anything is drafted. */
export async function majorView(tx: Tx, { caseId, kind, on }: { caseId: string; kind: Subject['kind']; on: Day }) {
  const draft = await findDraft(tx, caseId)
  if (!draft) return null
  const hearingHeld = (await findLatestDocument(tx, caseId, 'hearing-record')) !== undefined
  const { submission } = await loadRounds(tx, caseId)
  const proposed = proposedOf(draft, kind, { hearingHeld })
  const { isMajor, because } = findMajor(asDecision(proposed), await getLawBook(tx), on)
  return {
    isMajor,
    because: because.map(({ label, basis, standing }) => ({
      ...{ label, standing },
      basis: basis.map(citationInChinese).join('、'),
    })),
    submitted: submission?.because ?? [],
  }
}
