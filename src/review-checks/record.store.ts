/** Puts the record together: what lies in the file of a case, or of a proceeding, and in the registers it is judged by. */
import { listDeadlines } from '../acts/deadline.store.ts'
import { listStepsTaken } from '../acts/life.store.ts'
import { listAnswers } from '../acts/timeline.views.ts'
import { listAllOpinions } from '../approvals/approval.store.ts'
import { findDeliberation } from '../deliberations/deliberation.store.ts'
import { type DocumentRow, listDocuments, listMissingNumbers } from '../documents/document.store.ts'
import { listSignaturesOf } from '../documents/document-facts.store.ts'
import { listSealUses } from '../documents/seal.store.ts'
import { loadDrafting } from '../drafts/drafting-facts.store.ts'
import { loadHeard } from '../hearings/heard.store.ts'
import { personsOfAccounts } from '../identity/account.store.ts'
import { getInspection } from '../inspections/inspection.store.ts'
import type { Tx } from '../kernel/database.ts'
import { loadRounds } from '../legal-review/review.store.ts'
import { listAllPowers } from '../matters/power.store.ts'
import { listCertificateHolders } from '../officers/officer.store.ts'
import { listProceedingsOf, loadProceeding } from '../proceedings/proceeding.store.ts'
import { listServices } from '../service/service.store.ts'
import { categoryOf, type RecordUnderReview } from './record.ts'

export async function loadCaseRecord(tx: Tx, caseId: string): Promise<RecordUnderReview> {
  const [heard, drafting, deliberation, own] = await Promise.all([
    loadHeard(tx, caseId),
    loadDrafting(tx, caseId),
    findDeliberation(tx, caseId),
    listProceedingsOf(tx, { caseId }),
  ])
  const { inspectionId } = heard.openCase
  const [inspection, inspected] = await Promise.all([
    inspectionId === null ? undefined : getInspection(tx, inspectionId),
    inspectionId === null ? [] : listProceedingsOf(tx, { inspectionId }),
  ])
  const joined = [...(inspectionId === null ? [] : [inspectionId]), ...[...own, ...inspected].map(({ id }) => id)]
  const { agency, subject, handlers } = heard
  return {
    ...{ category: 'penalty', subjectId: caseId, agency, subject, handlers },
    ...(await loadPapers(tx, [...new Set([caseId, ...joined])])),
    answers: await listAnswers(tx, caseId),
    rounds: { submission: heard.submission, reviews: heard.reviews },
    penalty: { ...drafting, ...heard, deliberation, inspection },
  }
}

/** A licence, a revocation, a daily penalty: the same questions wherever they apply. */
export async function loadProceedingRecord(tx: Tx, id: string): Promise<RecordUnderReview> {
  const { agency, subject, handlers, proceeding } = await loadProceeding(tx, id)
  const [papers, answers, rounds] = await Promise.all([loadPapers(tx, [id]), listAnswers(tx, id), loadRounds(tx, id)])
  const category = categoryOf(proceeding.procedure)
  return { category, subjectId: id, agency, subject, handlers, ...papers, answers, rounds, penalty: null }
}

async function loadPapers(tx: Tx, ids: string[]) {
  const [documents, steps, services, deadlines, opinions, officers, powers] = await Promise.all([
    listDocuments(tx, ids),
    listStepsTaken(tx, ids),
    listServices(tx, ids),
    listDeadlines(tx, ids),
    listAllOpinions(tx, ids),
    listCertificateHolders(tx),
    listAllPowers(tx),
  ])
  const documentIds = documents.map(({ id }) => id)
  const [missingNumbers, seals, signatures, persons] = await Promise.all([
    missingIn(tx, documents),
    listSealUses(tx, documentIds),
    listSignaturesOf(tx, documentIds),
    personsOfAccounts(tx, [...new Set(steps.map(({ accountId }) => accountId))]),
  ])
  const taken = steps.map((step) => ({ ...step, personId: persons.get(step.accountId) ?? null }))
  return { documents, missingNumbers, steps: taken, services, deadlines, opinions, officers, powers, seals, signatures }
}

async function missingIn(tx: Tx, documents: DocumentRow[]) {
  const byYear = Map.groupBy(documents, ({ numberYear }) => numberYear)
  const found = await Promise.all(
    [...byYear].map(async ([year, of]) => {
      const [first] = of
      if (year === null || first === undefined) return []
      const prefixes = [...new Set(of.flatMap(({ numberPrefix }) => numberPrefix ?? []))]
      const missing = await listMissingNumbers(tx, { agencyId: first.agencyId, year, prefixes })
      return missing.map((one) => ({ ...one, year }))
    }),
  )
  return found.flat()
}
