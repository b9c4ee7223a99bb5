import type { z } from 'zod'
import { listOpinions } from '../approvals/approval.store.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import { loadCase } from './case.store.ts'

/** What was proposed for a case, by its kind; the latest counts. */
export type Proposal = {
  id: string
  agencyId: string
  caseId: string
  kind: string
  said: Record<string, unknown>
  proposedBy: string
  proposedAt: Instant
}

const tables = (tx: Tx) => tx.withTables<{ caseProposal: Omit<Proposal, 'said'> & { said: string } }>()

export async function findProposal<Schema extends z.ZodObject>(
  tx: Tx,
  { caseId, kind }: { caseId: string; kind: string },
  shape: Schema,
): Promise<z.infer<Schema> | undefined> {
  const row = await tables(tx)
    .selectFrom('caseProposal')
    .select('said')
    .where('caseId', '=', caseId)
    .where('kind', '=', kind)
    .orderBy('proposedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && shape.parse(row.said)
}

export async function insertProposal(tx: Tx, row: Proposal): Promise<void> {
  await tables(tx)
    .insertInto('caseProposal')
    .values({ ...row, said: JSON.stringify(row.said) })
    .execute()
}

/** The case with what was proposed for it, for the levels that approve it. */
export async function loadProposed<Schema extends z.ZodObject>(
  tx: Tx,
  { caseId, kind }: { caseId: string; kind: string },
  shape: Schema,
) {
  const [facts, said, filedOn] = await Promise.all([
    loadCase(tx, caseId),
    findProposal(tx, { caseId, kind }, shape),
    findFiledOn(tx, caseId),
  ])
  return { ...facts, said, filedOn }
}

async function findFiledOn(tx: Tx, caseId: string): Promise<Day | null> {
  const filed = (await listOpinions(tx, caseId, 'filing')).findLast((opinion) => opinion.level === 'approver')
  return filed ? dayOf(filed.givenAt) : null
}
