/** What drafting looks at: the case, its assessment, and the party's other cases. */
import { listCasesOf, loadCase } from '../cases/case.store.ts'
import { findAssessment, listJudged } from '../discretion/discretion.store.ts'
import { findReport, listEvidence } from '../evidence/evidence.store.ts'
import { findRecord } from '../inspections/inspection.store.ts'
import type { Tx } from '../kernel/database.ts'
import { listHeldBy } from '../licences/licence.store.ts'
import { listRegistrations } from '../subjects/subject.store.ts'
import { listLatestDrafts } from './draft.store.ts'
import { listRevoked } from './revoked.store.ts'

export async function loadDrafting(tx: Tx, caseId: string) {
  const found = await loadCase(tx, caseId)
  const { inspectionId } = found.openCase
  const registrations = await listRegistrations(tx, found.subject)
  const others = (await listCasesOf(tx, registrations)).filter(({ id }) => id !== caseId)
  const licences = await listHeldBy(tx, registrations)
  const ids = others.map(({ id }) => id)
  const [report, assessment, evidence, drafts, judged, inspected, revoked] = await Promise.all([
    findReport(tx, caseId),
    findAssessment(tx, caseId),
    listEvidence(tx, caseId),
    listLatestDrafts(tx, ids),
    listJudged(tx, ids),
    inspectionId === null ? undefined : findRecord(tx, inspectionId),
    listRevoked(tx, caseId),
  ])
  const majorHazard = inspected?.findings.some(({ major }) => major) ?? false
  return { ...found, report, assessment, evidence, others, drafts, judged, licences, majorHazard, revoked }
}

export type DraftingFacts = Awaited<ReturnType<typeof loadDrafting>>
