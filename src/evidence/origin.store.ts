/** What a measure of evidence or of coercion begins from: a case under investigation, or an inspection on the spot. */
import { loadCase } from '../cases/case.store.ts'
import { getInspection } from '../inspections/inspection.store.ts'
import type { Tx } from '../kernel/database.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { getSubject } from '../subjects/subject.store.ts'

/** Exactly one of the two is named. `foundIn`: the inspection that the case came from. */
export async function loadOrigin(tx: Tx, { caseId, inspectionId }: { caseId?: string; inspectionId?: string }) {
  if (caseId !== undefined) {
    const { openCase, subject, agency, handlers } = await loadCase(tx, caseId)
    const { title, clue: known, inspectionId: foundIn } = openCase
    return { caseId, inspectionId: null, foundIn, title, known, subject, agency, handlers }
  }
  const inspection = await getInspection(tx, String(inspectionId))
  const [subject, agency, handlers] = await Promise.all([
    getSubject(tx, inspection.subjectId),
    getAgency(tx),
    listOfficers(tx, inspection.officers),
  ])
  const title = `${subject.name}（${inspection.matter}）`
  return {
    caseId: null,
    inspectionId: inspection.id,
    foundIn: null,
    title,
    known: inspection.matter,
    subject,
    agency,
    handlers,
  }
}

export type Origin = Awaited<ReturnType<typeof loadOrigin>>
