import type { PenaltyDecision } from '../documents/index.ts'
import type { ReportedViolation } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Draft } from './draft.ts'
import type { Judged } from './judged.ts'

type Row = Omit<Draft, 'content' | 'violations' | 'judged'> & { content: string; violations: string; judged: string }
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
  return row && draftOf(row)
}

function draftOf(row: Row): Draft {
  const content = row.content as unknown as PenaltyDecision
  const violations = row.violations as unknown as ReportedViolation[]
  return { ...row, content, violations, judged: row.judged as unknown as Judged[] }
}

/** The latest draft of each of these cases, for what stands in it about fines. */
export async function listLatestDrafts(tx: Tx, caseIds: string[]): Promise<Pick<Draft, 'caseId' | 'judged'>[]> {
  if (caseIds.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('draftDecision')
    .select(['caseId', 'judged'])
    .distinctOn('caseId')
    .where('caseId', 'in', caseIds)
    .orderBy('caseId')
    .orderBy('draftedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ caseId, judged }) => ({ caseId, judged: judged as unknown as Judged[] }))
}

export async function insertDraft(tx: Tx, row: Draft): Promise<void> {
  const json = {
    content: JSON.stringify(row.content),
    violations: JSON.stringify(row.violations),
    judged: JSON.stringify(row.judged),
  }
  await tables(tx)
    .insertInto('draftDecision')
    .values({ ...row, ...json })
    .execute()
}
