import { listLives } from '../acts/life.store.ts'
import { type DocumentRow, findLatestDocument } from '../documents/document.store.ts'
import type { Tx } from '../kernel/database.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { getSubject } from '../subjects/subject.store.ts'
import type { Proceeding, ProceedingRecord } from './proceeding.ts'

type Tables = { proceeding: Proceeding; proceedingRecord: Omit<ProceedingRecord, 'said'> & { said: string } }
const tables = (tx: Tx) => tx.withTables<Tables>()

export function getProceeding(tx: Tx, id: string): Promise<Proceeding> {
  return tables(tx).selectFrom('proceeding').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** Oldest first. */
async function listRecords(tx: Tx, proceedingId: string): Promise<ProceedingRecord[]> {
  const rows = await tables(tx)
    .selectFrom('proceedingRecord')
    .selectAll()
    .where('proceedingId', '=', proceedingId)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, said: row.said as unknown as Record<string, unknown> }))
}

/** What hangs on a case or on an inspection, oldest first. */
export function listProceedingsOf(
  tx: Tx,
  { caseId, inspectionId }: { caseId?: string; inspectionId?: string },
): Promise<Proceeding[]> {
  const [column, id] = caseId === undefined ? (['inspectionId', inspectionId] as const) : (['caseId', caseId] as const)
  return tables(tx)
    .selectFrom('proceeding')
    .selectAll()
    .where(column, '=', id ?? null)
    .orderBy('openedAt')
    .execute()
}

/** Of what hangs on a case, that which has a life that has not ended: the matter itself, or its publication. */
export async function listOpenProceedings(tx: Tx, caseId: string): Promise<Proceeding[]> {
  const proceedings = await listProceedingsOf(tx, { caseId })
  const lives = await listLives(
    tx,
    proceedings.map(({ id }) => id),
  )
  return proceedings.filter(({ id }) => lives.some(({ subjectId, ended }) => subjectId === id && !ended))
}

/** What was last said by one of these acts in whatever hangs on this case. */
export async function findLastSaidOf(tx: Tx, caseId: string, acts: string[]): Promise<ProceedingRecord | undefined> {
  const row = await tables(tx)
    .selectFrom('proceedingRecord')
    .innerJoin('proceeding', 'proceeding.id', 'proceedingRecord.proceedingId')
    .selectAll('proceedingRecord')
    .where('proceeding.caseId', '=', caseId)
    .where('proceedingRecord.act', 'in', acts)
    .orderBy('proceedingRecord.recordedAt', 'desc')
    .orderBy('proceedingRecord.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, said: row.said as unknown as Record<string, unknown> }
}

export async function insertProceeding(tx: Tx, row: Proceeding): Promise<void> {
  await tables(tx).insertInto('proceeding').values(row).execute()
}

export async function insertProceedingRecord(tx: Tx, row: ProceedingRecord): Promise<void> {
  await tables(tx)
    .insertInto('proceedingRecord')
    .values({ ...row, said: JSON.stringify(row.said) })
    .execute()
}

/** What every act of a proceeding looks at. */
export async function loadProceeding(tx: Tx, id: string) {
  const proceeding = await getProceeding(tx, id)
  const [subject, agency, handlers, records] = await Promise.all([
    getSubject(tx, proceeding.subjectId),
    getAgency(tx),
    listOfficers(tx, proceeding.handlers),
    listRecords(tx, id),
  ])
  return { proceeding, title: proceeding.title, subject, agency, handlers, records }
}

export type ProceedingFacts = Awaited<ReturnType<typeof loadProceeding>>

/** The one that lies on the table: whichever of these forms was drafted last. */
export async function findLatestDraft(tx: Tx, id: string, forms: string[]): Promise<DocumentRow | undefined> {
  const drafts = await Promise.all(forms.map((form) => findLatestDocument(tx, id, form, 'draft')))
  const found = drafts.filter((draft) => draft !== undefined)
  return found.toSorted((left, right) => (left.drawnUpAt < right.drawnUpAt ? -1 : 1)).at(-1)
}
