import type { ReviewPoint } from '../approvals/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Material, ReviewOpinion, ReviewSubmission } from './review.ts'

type SubmissionRow = Omit<ReviewSubmission, 'materials' | 'because'> & { materials: string; because: string }
type OpinionRow = Omit<ReviewOpinion, 'points'> & { points: string }
const tables = (tx: Tx) => tx.withTables<{ reviewSubmission: SubmissionRow; reviewOpinion: OpinionRow }>()

/** The latest round. */
export async function findSubmission(tx: Tx, caseId: string): Promise<ReviewSubmission | undefined> {
  const row = await tables(tx)
    .selectFrom('reviewSubmission')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return { ...row, materials: row.materials as unknown as Material[], because: row.because as unknown as string[] }
}

/** The opinions of every round, in the order they were given. */
export async function listReviewOpinions(tx: Tx, caseId: string): Promise<ReviewOpinion[]> {
  const rows = await tables(tx)
    .selectFrom('reviewOpinion')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('givenAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, points: row.points as unknown as ReviewPoint[] }))
}

export async function insertSubmission(tx: Tx, row: ReviewSubmission): Promise<void> {
  const json = { materials: JSON.stringify(row.materials), because: JSON.stringify(row.because) }
  await tables(tx)
    .insertInto('reviewSubmission')
    .values({ ...row, ...json })
    .execute()
}

export async function insertReviewOpinion(tx: Tx, row: ReviewOpinion): Promise<void> {
  await tables(tx)
    .insertInto('reviewOpinion')
    .values({ ...row, points: JSON.stringify(row.points) })
    .execute()
}
