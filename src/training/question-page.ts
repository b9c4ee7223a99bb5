/** The bank, for those who write questions, unless they are about to sit an exam themselves. */
import { sql } from 'kysely'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, parseCitation } from '../law/citation.ts'
import { listBank } from './question.store.ts'
import { difficulties, questionKinds } from './question.ts'
import { answerOf, printQuestions } from './question-table.ts'

/** A named candidate of an exam whose results are not out reads no answers. */
export async function mayReadBank(tx: Tx, { roles, personId }: Actor): Promise<boolean> {
  if (!roles.some((role) => role === 'reviewer' || role === 'section-head')) return false
  const { rows } = await sql`select from exam join life on life.subject_id = exam.id and life.procedure = 'exam'
    where ${personId}::uuid = any(exam.candidates) and life.state in ('announced', 'open', 'closed', 'marked') limit 1`.execute(
    tx,
  )
  return rows.length === 0
}

export async function bankPage(tx: Tx) {
  const bank = await listBank(tx)
  return {
    rows: bank.map(({ id, code, version, kind, topic, difficulty, content, retired }) => ({
      ...{ id, code, version, topic, retired, stem: content.stem, parts: content.parts, analysis: content.analysis },
      kind: questionKinds[kind],
      difficulty: difficulties[difficulty],
      answer: kind === 'case' ? '' : content.parts.map(answerOf).join(''),
      basis: content.citations.map((text) => citationInChinese(parseCitation(text))),
    })),
  }
}

/** Without the retired: what is read in again is what may be drawn. */
export async function bankTable(tx: Tx): Promise<string[][]> {
  return printQuestions((await listBank(tx)).filter(({ retired }) => !retired))
}
