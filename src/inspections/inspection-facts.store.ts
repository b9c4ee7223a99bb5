/** What the acts of an inspection look at. */
import type { Tx } from '../kernel/database.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { getSubject } from '../subjects/subject.store.ts'
import { findExtension, findNotice, findOrder, findRecord, findVisit, getInspection } from './inspection.store.ts'

export async function loadInspection(tx: Tx, inspectionId: string) {
  const inspection = await getInspection(tx, inspectionId)
  return {
    inspection,
    agency: await getAgency(tx),
    subject: await getSubject(tx, inspection.subjectId),
    officers: await listOfficers(tx, inspection.officers),
    notice: await findNotice(tx, inspectionId),
    visit: await findVisit(tx, inspectionId),
    record: await findRecord(tx, inspectionId),
    order: await findOrder(tx, inspectionId),
    extension: await findExtension(tx, inspectionId),
  }
}

export type InspectionFacts = Awaited<ReturnType<typeof loadInspection>>
