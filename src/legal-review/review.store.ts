import type { ReviewPoint } from '../approvals/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { BoundPaper, Material, Reply, ReviewOpinion, ReviewSubmission, Rounds, Supplement } from './review.ts'

type Listed = 'materials' | 'because' | 'papers' | 'replies'
type SubmissionRow = Omit<ReviewSubmission, Listed> & Record<Listed, string>
type OpinionRow = Omit<ReviewOpinion, 'points'> & { points: string }
type SupplementRow = Omit<Supplement, 'materials'> & { materials: string }
type Tables = { reviewSubmission: SubmissionRow; reviewOpinion: OpinionRow; reviewSupplement: SupplementRow }
const tables = (tx: Tx) => tx.withTables<Tables>()

export async function loadRounds(tx: Tx, subjectId: string): Promise<Rounds> {
  const [submission, reviews] = await Promise.all([findSubmission(tx, subjectId), listReviewOpinions(tx, subjectId)])
  return { submission, reviews }
}

async function findSubmission(tx: Tx, subjectId: string): Promise<ReviewSubmission | undefined> {
  const row = await tables(tx)
    .selectFrom('reviewSubmission')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const materials = row.materials as unknown as Material[]
  const papers = row.papers as unknown as BoundPaper[]
  const replies = row.replies as unknown as Reply[]
  return { ...row, materials, papers, replies, because: row.because as unknown as string[] }
}

async function listReviewOpinions(tx: Tx, subjectId: string): Promise<ReviewOpinion[]> {
  const rows = await tables(tx)
    .selectFrom('reviewOpinion')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .orderBy('givenAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, points: row.points as unknown as ReviewPoint[] }))
}

export async function insertSubmission(tx: Tx, row: ReviewSubmission): Promise<void> {
  const { materials, because, papers, replies } = row
  const json = {
    ...{ materials: JSON.stringify(materials), because: JSON.stringify(because), papers: JSON.stringify(papers) },
    replies: JSON.stringify(replies),
  }
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

export async function insertSupplement(tx: Tx, row: Supplement): Promise<void> {
  await tables(tx)
    .insertInto('reviewSupplement')
    .values({ ...row, materials: JSON.stringify(row.materials) })
    .execute()
}

/** What was last asked for about this submission. */
export async function findAsked(tx: Tx, submissionId: string): Promise<Supplement | undefined> {
  const row = await tables(tx)
    .selectFrom('reviewSupplement')
    .selectAll()
    .where('submissionId', '=', submissionId)
    .where('kind', '=', 'asked')
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, materials: row.materials as unknown as string[] }
}
