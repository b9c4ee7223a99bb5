import type { Tx } from '../kernel/database.ts'
import type { Evidence } from './evidence.ts'
import type { InvestigationReport, ReportedViolation } from './report.ts'

type ReportRow = Omit<InvestigationReport, 'violations'> & { violations: string }
const tables = (tx: Tx) => tx.withTables<{ evidence: Evidence; investigationReport: ReportRow }>()

/** In the order it was collected into the case; the order is part of what legal review binds. */
export function listEvidence(tx: Tx, caseId: string): Promise<Evidence[]> {
  return tables(tx)
    .selectFrom('evidence')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
}

export async function insertEvidence(tx: Tx, row: Evidence): Promise<void> {
  await tables(tx).insertInto('evidence').values(row).execute()
}

export async function findReport(tx: Tx, caseId: string): Promise<InvestigationReport | undefined> {
  const row = await tables(tx)
    .selectFrom('investigationReport')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('concludedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, violations: row.violations as unknown as ReportedViolation[] }
}

export async function insertReport(tx: Tx, row: InvestigationReport): Promise<void> {
  const violations = JSON.stringify(row.violations)
  await tables(tx)
    .insertInto('investigationReport')
    .values({ ...row, violations })
    .execute()
}
