/** Benchmarks, exemption lists, assessments, and the amounts decided by provision. */
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import type { AssessedViolation, Assessment } from './assessment.ts'
import type { Benchmark } from './benchmark.ts'
import type { Conditions } from './condition.ts'
import type { ExemptionRow } from './exemption.ts'

type Kept<Row> = Omit<Row, 'from' | 'until'> & { inForceFrom: Day; inForceUntil: Day | null }
/** jsonb goes in as text and comes out as the value itself. */
type BenchmarkRow = Omit<Kept<Benchmark>, 'duties' | 'penalty' | 'conditions'> & {
  duties: string
  penalty: string
  conditions: string
}
type ExemptionKept = Omit<Kept<ExemptionRow>, 'penalty' | 'basis'> & { penalty: string; basis: string }
type AssessmentRow = Omit<Assessment, 'violations'> & { violations: string }

/** What was decided about one unlawful act: like cases are compared by it. */
export type JudgedViolation = {
  agencyId: string
  decisionId: string
  caseId: string
  position: number
  /** 法律|条|款|项 */
  provision: string
  target: string
  stage: string
  tier: number | null
  fineFen: number
  decidedOn: Day
}
type Tables = {
  discretionBenchmark: BenchmarkRow
  exemptionRow: ExemptionKept
  discretionAssessment: AssessmentRow
  judgedViolation: JudgedViolation
  standingJudgedViolation: JudgedViolation
}
const tables = (tx: Tx) => tx.withTables<Tables>()

export async function listBenchmarks(tx: Tx): Promise<Benchmark[]> {
  const rows = await tables(tx)
    .selectFrom('discretionBenchmark')
    .selectAll()
    .orderBy('code')
    .orderBy('target')
    .orderBy('stage')
    .orderBy('tier')
    .orderBy('inForceFrom')
    .execute()
  return rows.map(({ inForceFrom: from, inForceUntil: until, ...row }) => ({
    ...row,
    duties: row.duties as unknown as Citation[],
    penalty: row.penalty as unknown as Citation,
    conditions: row.conditions as unknown as Conditions,
    ...{ from, until },
  }))
}

export async function insertBenchmarks(tx: Tx, rows: Benchmark[]): Promise<void> {
  if (rows.length === 0) return
  const kept = rows.map(({ from, until, ...row }) => ({
    ...row,
    duties: JSON.stringify(row.duties),
    penalty: JSON.stringify(row.penalty),
    conditions: JSON.stringify(row.conditions),
    ...{ inForceFrom: from, inForceUntil: until },
  }))
  await tables(tx).insertInto('discretionBenchmark').values(kept).execute()
}

export async function listExemptions(tx: Tx): Promise<ExemptionRow[]> {
  const rows = await tables(tx)
    .selectFrom('exemptionRow')
    .selectAll()
    .orderBy('list')
    .orderBy('code')
    .orderBy('inForceFrom')
    .execute()
  return rows.map(({ inForceFrom: from, inForceUntil: until, ...row }) => ({
    ...row,
    penalty: row.penalty as unknown as Citation,
    basis: row.basis as unknown as Citation[],
    ...{ from, until },
  }))
}

export async function insertExemptions(tx: Tx, rows: ExemptionRow[]): Promise<void> {
  if (rows.length === 0) return
  const kept = rows.map(({ from, until, ...row }) => ({
    ...row,
    penalty: JSON.stringify(row.penalty),
    basis: JSON.stringify(row.basis),
    ...{ inForceFrom: from, inForceUntil: until },
  }))
  await tables(tx).insertInto('exemptionRow').values(kept).execute()
}

/** These rows end on their day: what takes their place begins on the next. */
export async function setEnds(
  tx: Tx,
  table: 'discretionBenchmark' | 'exemptionRow',
  ends: { id: string; until: Day }[],
): Promise<void> {
  for (const { id, until } of ends)
    await tables(tx).updateTable(table).set({ inForceUntil: until }).where('id', '=', id).execute()
}

/** The latest: the one that counts. */
export async function findAssessment(tx: Tx, caseId: string): Promise<Assessment | undefined> {
  const row = await tables(tx)
    .selectFrom('discretionAssessment')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('assessedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, violations: row.violations as unknown as AssessedViolation[] }
}

export async function insertAssessment(tx: Tx, row: Assessment): Promise<void> {
  await tables(tx)
    .insertInto('discretionAssessment')
    .values({ ...row, violations: JSON.stringify(row.violations) })
    .execute()
}

/** Of decisions that stand. */
export async function listJudged(tx: Tx, caseIds: string[]): Promise<JudgedViolation[]> {
  if (caseIds.length === 0) return []
  return tables(tx).selectFrom('standingJudgedViolation').selectAll().where('caseId', 'in', caseIds).execute()
}

export async function insertJudgedViolations(tx: Tx, rows: JudgedViolation[]): Promise<void> {
  if (rows.length > 0) await tables(tx).insertInto('judgedViolation').values(rows).execute()
}
