import type { Tx } from '../kernel/database.ts'
import { loadRounds } from '../legal-review/review.store.ts'
import { listPersons } from '../organisation/organisation.store.ts'
import { loadReview } from '../penalty-review/penalty-review.store.ts'
import { findLastSaidOf, loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { Raised } from './disagreement.ts'

/** The case as its review sees it, and which opinion was last objected to. */
export async function loadRaising(tx: Tx, caseId: string) {
  const said = (await findLastSaidOf(tx, caseId, ['disagreement.raise']))?.said
  const reviewed = await loadReview(tx, caseId)
  const ids = reviewed.reviews.map(({ reviewerId }) => reviewerId)
  const raised = said === undefined ? [] : [Raised.parse(said).opinionId]
  return { ...reviewed, reviewers: await listPersons(tx, ids), raised }
}

/** What every later step looks at besides the proceeding: the rounds of the review, and who has spoken. */
export async function withDispute(tx: Tx, { proceeding, records }: ProceedingFacts) {
  const { reviews } = await loadRounds(tx, String(proceeding.caseId))
  const ids = [...records.map(({ personId }) => personId), ...reviews.map(({ reviewerId }) => reviewerId)]
  return { reviews, spoken: await listPersons(tx, [...new Set(ids)]) }
}

/** As `deliberationActs` load it. */
export async function loadDisagreement(tx: Tx, id: string) {
  const facts = await loadProceeding(tx, id)
  return { ...facts, caseId: String(facts.proceeding.caseId) }
}
