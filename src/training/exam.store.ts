/** Exams as drawn up, and what was announced of them. */
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { Exam } from './exam.ts'

export type Resit = {
  id: string
  agencyId: string
  examId: string
  personId: string
  reason: string
  explanation: string
  appliedAt: Instant
  decidedBy: string | null
  /** The window that was granted; null where it is undecided or refused. */
  opensAt: Instant | null
  closesAt: Instant | null
}

export type ExamResult = {
  examId: string
  agencyId: string
  personId: string
  /** Null, with the points, where the candidate was absent. */
  attemptId: string | null
  points: number | null
  passed: boolean
  announcedOn: Day
}

type Tables = {
  exam: Omit<Exam, 'blueprint' | 'paper'> & { blueprint: string; paper: string }
  examResit: Resit
  examResult: ExamResult
}
const tables = (tx: Tx) => tx.withTables<Tables>()

export async function findExam(tx: Tx, id: string | undefined): Promise<Exam | undefined> {
  if (id === undefined) return undefined
  const row = await tables(tx).selectFrom('exam').selectAll().where('id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** @throws RangeError where there is none: the step table has refused before */
export async function getExam(tx: Tx, id: string | undefined): Promise<Exam> {
  const exam = await findExam(tx, id)
  if (!exam) throw new RangeError('没有这场考试')
  return exam
}

function read(row: Tables['exam']): Exam {
  return {
    ...row,
    blueprint: row.blueprint as unknown as Exam['blueprint'],
    paper: row.paper as unknown as Exam['paper'],
  }
}

export async function insertExam(tx: Tx, row: Exam): Promise<void> {
  const values = { ...row, blueprint: JSON.stringify(row.blueprint), paper: JSON.stringify(row.paper) }
  await tables(tx).insertInto('exam').values(values).execute()
}

export async function setAnnounced(tx: Tx, id: string, announcedBy: string): Promise<void> {
  await tables(tx).updateTable('exam').set({ announcedBy }).where('id', '=', id).execute()
}

export function listResits(tx: Tx, examId: string): Promise<Resit[]> {
  return tables(tx).selectFrom('examResit').selectAll().where('examId', '=', examId).orderBy('appliedAt').execute()
}

/** @throws RangeError where there is none */
export async function getResit(tx: Tx, id: string | undefined): Promise<Resit> {
  const row = await tables(tx)
    .selectFrom('examResit')
    .selectAll()
    .where('id', '=', id ?? null)
    .executeTakeFirst()
  if (!row) throw new RangeError('没有这项申请')
  return row
}

export async function insertResit(tx: Tx, row: Resit): Promise<void> {
  await tables(tx).insertInto('examResit').values(row).execute()
}

export type Granting = Pick<Resit, 'decidedBy' | 'opensAt' | 'closesAt'>

export async function setResit(tx: Tx, id: string, granted: Granting): Promise<void> {
  await tables(tx).updateTable('examResit').set(granted).where('id', '=', id).execute()
}

export async function insertResults(tx: Tx, examId: string, rows: ExamResult[], resultsOn: Day): Promise<void> {
  await tables(tx).updateTable('exam').set({ resultsOn }).where('id', '=', examId).execute()
  if (rows.length > 0) await tables(tx).insertInto('examResult').values(rows).execute()
}

export async function setResult(
  tx: Tx,
  attemptId: string,
  corrected: { points: number; passed: boolean },
): Promise<void> {
  await tables(tx).updateTable('examResult').set(corrected).where('attemptId', '=', attemptId).execute()
}

export function findResult(tx: Tx, attemptId: string): Promise<ExamResult | undefined> {
  return tables(tx).selectFrom('examResult').selectAll().where('attemptId', '=', attemptId).executeTakeFirst()
}
