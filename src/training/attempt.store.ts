/** Attempts, what was answered in them, and what it came to. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { Attempt, Mark, SavedAnswer, Score } from './exam.ts'

type ScoreRow = Score & { attemptId: string; agencyId: string }
type AnswerRow = Omit<SavedAnswer, 'value'> & { attemptId: string; agencyId: string; value: unknown }
type Tables = { examAttempt: Attempt; examAnswer: AnswerRow; examScore: ScoreRow; examMark: Mark }
const tables = (tx: Tx) => tx.withTables<Tables>()

export function findAttempt(tx: Tx, id: string | undefined): Promise<Attempt | undefined> {
  return tables(tx)
    .selectFrom('examAttempt')
    .selectAll()
    .where('id', '=', id ?? null)
    .executeTakeFirst()
}

/** @throws RangeError where there is none: the step table has refused before */
export async function getAttempt(tx: Tx, id: string | undefined): Promise<Attempt> {
  const row = await findAttempt(tx, id)
  if (!row) throw new RangeError('没有这份答卷')
  return row
}

export function listAttempts(tx: Tx, examId: string | undefined): Promise<Attempt[]> {
  return tables(tx)
    .selectFrom('examAttempt')
    .selectAll()
    .where('examId', '=', examId ?? null)
    .orderBy('startedAt')
    .execute()
}

export async function insertAttempt(tx: Tx, row: Attempt): Promise<void> {
  await tables(tx).insertInto('examAttempt').values(row).execute()
}

export type AttemptChange = Partial<Omit<Attempt, 'id' | 'agencyId' | 'examId' | 'personId' | 'ordinal' | 'seed'>>

export async function setAttempt(tx: Tx, id: string, change: AttemptChange): Promise<void> {
  await tables(tx).updateTable('examAttempt').set(change).where('id', '=', id).execute()
}

/** In the order in which they were given. */
export async function listAnswers(tx: Tx, attemptId: string | undefined): Promise<SavedAnswer[]> {
  const rows = await tables(tx)
    .selectFrom('examAnswer')
    .select(['sequence', 'place', 'value', 'savedAt'])
    .where('attemptId', '=', attemptId ?? null)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({ ...row, value: row.value as SavedAnswer['value'] }))
}

export type Saving = {
  agencyId: string
  attemptId: string
  personId: string
  now: Instant
  answers: Pick<SavedAnswer, 'sequence' | 'place' | 'value'>[]
}
/** `endsAt` null: not running, not this person's, or its time is over. `kept`: of the answers sent, those that now stand. */
export type SavedOutcome = { endsAt: Instant | null; kept: number; differing: boolean }

/**
 * One statement, so that whether the attempt runs and what is written cannot come apart. The lock on its life is shared among
 * savings and stands against handing in, which takes it whole: what was acknowledged is in the digest, what is not is refused.
 * What arrives again is found standing and counted as kept; under a number that is taken by something else it is `differing`.
 */
export async function saveAnswers(
  tx: Tx,
  { agencyId, attemptId, personId, now, answers }: Saving,
): Promise<SavedOutcome> {
  const result = await sql<SavedOutcome>`
    with running as materialized (
      select from life where subject_id = ${attemptId}::uuid and procedure = 'attempt' and state = 'started' for key share),
    attempt as materialized (
      select id, ends_at from exam_attempt, running
      where id = ${attemptId}::uuid and person_id = ${personId}::uuid and ends_at >= ${now}::timestamptz),
    given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as given(sequence int, place text, value jsonb)),
    known as materialized (
      select answer.place = given.place and answer.value = given.value as same
      from exam_answer answer join given using (sequence) where answer.attempt_id = ${attemptId}::uuid),
    saved as (
      insert into exam_answer (agency_id, attempt_id, sequence, place, value, saved_at)
      select ${agencyId}::uuid, attempt.id, given.sequence, given.place, given.value, ${now}::timestamptz from attempt, given
      on conflict do nothing returning 1)
    select (select ends_at from attempt) as ends_at,
      (select count(*) from saved) + (select count(*) from known where same) as kept,
      exists (select from known where not same) as differing`.execute(tx)
  return result.rows[0] ?? { endsAt: null, kept: 0, differing: false }
}

export async function insertScores(
  tx: Tx,
  { id: attemptId, agencyId }: Pick<Attempt, 'id' | 'agencyId'>,
  scores: Score[],
): Promise<void> {
  if (scores.length === 0) return
  await tables(tx)
    .insertInto('examScore')
    .values(scores.map((score) => ({ ...score, attemptId, agencyId })))
    .execute()
}

export function listScores(tx: Tx, attemptId: string | undefined): Promise<Score[]> {
  return tables(tx)
    .selectFrom('examScore')
    .select(['questionId', 'place', 'points', 'outOf'])
    .where('attemptId', '=', attemptId ?? null)
    .execute()
}

export async function setScores(
  tx: Tx,
  attemptId: string,
  corrected: { place: string; points: number }[],
): Promise<void> {
  for (const { place, points } of corrected)
    await tables(tx)
      .updateTable('examScore')
      .set({ points })
      .where('attemptId', '=', attemptId)
      .where('place', '=', place)
      .execute()
}

export async function insertMarks(tx: Tx, rows: Mark[]): Promise<void> {
  if (rows.length > 0) await tables(tx).insertInto('examMark').values(rows).execute()
}

export function listMarks(tx: Tx, attemptId: string | undefined): Promise<Mark[]> {
  return tables(tx)
    .selectFrom('examMark')
    .selectAll()
    .where('attemptId', '=', attemptId ?? null)
    .orderBy('markedAt')
    .execute()
}
