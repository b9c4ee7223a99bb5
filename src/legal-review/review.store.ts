import type { ReviewPoint } from '../approvals/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { BoundPaper, Material, ReviewOpinion, ReviewSubmission, Rounds } from './review.ts'

type Listed = 'materials' | 'because' | 'papers'
type SubmissionRow = Omit<ReviewSubmission, Listed> & Record<Listed, string>
type OpinionRow = Omit<ReviewOpinion, 'points'> & { points: string }
const tables = (tx: Tx) => tx.withTables<{ reviewSubmission: SubmissionRow; reviewOpinion: OpinionRow }>()

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
  return { ...row, materials, papers, because: row.because as unknown as string[] }
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
  const { materials, because, papers } = row
  const json = {
    ...{ materials: JSON.stringify(materials), because: JSON.stringify(because), papers: JSON.stringify(papers) },
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
