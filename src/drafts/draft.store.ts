import type { PenaltyDecision } from '../documents/index.ts'
import type { ReportedViolation } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Draft } from './draft.ts'

type Row = Omit<Draft, 'content' | 'violations'> & { content: string; violations: string }
const tables = (tx: Tx) => tx.withTables<{ draftDecision: Row }>()

/** The latest draft: the one that counts. */
export async function findDraft(tx: Tx, caseId: string): Promise<Draft | undefined> {
  const row = await tables(tx)
    .selectFrom('draftDecision')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('draftedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const content = row.content as unknown as PenaltyDecision
  return { ...row, content, violations: row.violations as unknown as ReportedViolation[] }
}

export async function insertDraft(tx: Tx, row: Draft): Promise<void> {
  const json = { content: JSON.stringify(row.content), violations: JSON.stringify(row.violations) }
  await tables(tx)
    .insertInto('draftDecision')
    .values({ ...row, ...json })
    .execute()
}
