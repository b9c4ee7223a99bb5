/** Qualifications and appointments of legal reviewers. */
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'

export type ReviewerAppointment = {
  id: string
  agencyId: string
  personId: string
  heldFrom: Day
  heldUntil: Day | null
  document: string
  reason: string | null
  recordedBy: string
  recordedAt: Instant
  endedBy: string | null
  endedAt: Instant | null
}
type Qualified = {
  id: string
  name: string
  legalQualification: string | null
  legalQualificationOn: Day | null
  legalQualificationProof: string | null
}
const tables = (tx: Tx) => tx.withTables<{ reviewerAppointment: ReviewerAppointment; person: Qualified }>()

export function findQualification(tx: Tx, personId: string) {
  return tables(tx)
    .selectFrom('person')
    .select(['id', 'name', 'legalQualification'])
    .where('id', '=', personId)
    .executeTakeFirst()
}

/** `proof`: the scan's hash. What was registered before stays in the ledger. */
export async function setQualification(
  tx: Tx,
  personId: string,
  { number, obtainedOn, proof }: { number: string; obtainedOn: Day; proof: string | null },
): Promise<void> {
  await tables(tx)
    .updateTable('person')
    .set({ legalQualification: number, legalQualificationOn: obtainedOn, legalQualificationProof: proof })
    .where('id', '=', personId)
    .execute()
}

export function listAppointments(tx: Tx, personId: string): Promise<ReviewerAppointment[]> {
  return tables(tx)
    .selectFrom('reviewerAppointment')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('heldFrom')
    .execute()
}

export async function insertAppointment(tx: Tx, row: ReviewerAppointment): Promise<void> {
  await tables(tx).insertInto('reviewerAppointment').values(row).execute()
}

type Ended = { id: string; heldUntil: Day; reason: string; endedBy: string; endedAt: Instant }

export async function endAppointment(tx: Tx, { id, ...ended }: Ended): Promise<void> {
  await tables(tx).updateTable('reviewerAppointment').set(ended).where('id', '=', id).execute()
}
