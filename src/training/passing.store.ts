/** Who has passed the exam without which there is no certificate: held here, or elsewhere and recorded. */
import type { Tx } from '../kernel/database.ts'
import { addMonths, type Day, type Instant } from '../kernel/day.ts'
import { getLawBook } from '../law/law.store.ts'
import { findThreshold } from '../law/thresholds.ts'

export type ExamPass = {
  id: string
  agencyId: string
  personId: string
  exam: string
  organ: string
  number: string
  passedOn: Day
  recordedBy: string
  recordedAt: Instant
}
type Tables = {
  examPass: ExamPass
  examResult: { examId: string; personId: string; passed: boolean; announcedOn: Day }
  exam: { id: string; purpose: string }
}
const tables = (tx: Tx) => tx.withTables<Tables>()

/**
 * Whether this person has passed a qualification exam by `on`, and not longer ago than the register of law sets
 * (`training.exam-valid-months`, 待核实); without that row, however long ago.
 */
export async function hasPassed(tx: Tx, personId: string, on: Day): Promise<boolean> {
  const [here, elsewhere, law] = await Promise.all([
    tables(tx)
      .selectFrom('examResult')
      .innerJoin('exam', 'exam.id', 'examResult.examId')
      .select('examResult.announcedOn as passedOn')
      .where('examResult.personId', '=', personId)
      .where('examResult.passed', '=', true)
      .where('exam.purpose', '=', 'qualification')
      .execute(),
    tables(tx).selectFrom('examPass').select('passedOn').where('personId', '=', personId).execute(),
    getLawBook(tx),
  ])
  const months = findThreshold(law, 'training.exam-valid-months', on)?.value
  return [...here, ...elsewhere].some(
    ({ passedOn }) => passedOn <= on && (months === undefined || addMonths(passedOn, months) >= on),
  )
}

export function listPasses(tx: Tx, personId: string): Promise<ExamPass[]> {
  return tables(tx).selectFrom('examPass').selectAll().where('personId', '=', personId).execute()
}

export async function insertPass(tx: Tx, row: ExamPass): Promise<void> {
  await tables(tx).insertInto('examPass').values(row).execute()
}
