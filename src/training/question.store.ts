import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { Question, QuestionContent } from './question.ts'

export type Retirement = {
  id: string
  agencyId: string
  code: string
  reason: string
  personId: string
  retiredAt: Instant
}
type Tables = { examQuestion: Omit<Question, 'content'> & { content: string }; questionRetirement: Retirement }
const tables = (tx: Tx) => tx.withTables<Tables>()

export type BankQuestion = Question & { retired: boolean }

/** The latest version of every question, by its number; the retired among them are marked. */
export async function listBank(tx: Tx): Promise<BankQuestion[]> {
  const [rows, retired] = await Promise.all([
    tables(tx)
      .selectFrom('examQuestion')
      .selectAll()
      .distinctOn('code')
      .orderBy('code')
      .orderBy('version', 'desc')
      .execute(),
    tables(tx).selectFrom('questionRetirement').select('code').execute(),
  ])
  const gone = new Set(retired.map(({ code }) => code))
  return rows.map((row) => ({ ...withContent(row), retired: gone.has(row.code) }))
}

/** These versions, whatever has become of the question since. */
export async function listQuestions(tx: Tx, ids: string[]): Promise<Question[]> {
  if (ids.length === 0) return []
  const rows = await tables(tx).selectFrom('examQuestion').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, withContent(row)]))
  return ids.map((id) => byId.get(id)).filter((question) => question !== undefined)
}

function withContent(row: Tables['examQuestion']): Question {
  return { ...row, content: row.content as unknown as QuestionContent }
}

export async function insertQuestions(tx: Tx, rows: Question[]): Promise<void> {
  if (rows.length === 0) return
  await tables(tx)
    .insertInto('examQuestion')
    .values(rows.map((row) => ({ ...row, content: JSON.stringify(row.content) })))
    .execute()
}

export async function insertRetirement(tx: Tx, row: Retirement): Promise<void> {
  await tables(tx).insertInto('questionRetirement').values(row).execute()
}
