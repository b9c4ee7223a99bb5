/** Reads the money of a case; writes charges, what was let go, and granted instalments. */
import { sql } from 'kysely'
import { listDeadlines } from '../acts/deadline.store.ts'
import { courseOf, type DeadlineRecord } from '../acts/deadline.ts'
import { findDecision } from '../decisions/decision.store.ts'
import type { Decision } from '../decisions/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Charge, Money, MoneyKind, Plan, WriteOff } from './money.ts'
import { listPayments } from './payment.store.ts'

export type ChargeRow = {
  id: string
  agencyId: string
  caseId: string
  proceedingId: string
  kind: Exclude<MoneyKind, 'fine'>
  amountFen: number
  number: string
  decidedOn: Day
}
export type WriteOffRow = WriteOff & { id: string; agencyId: string; caseId: string; proceedingId: string | null }
export type InstalmentRow = {
  proceedingId: string
  agencyId: string
  caseId: string
  ordinal: number
  dueOn: Day
  amountFen: number
  grantedOn: Day
}
/** `standing`: views of what belongs to the decision that stands. */
type Tables = {
  charge: ChargeRow
  standingCharge: ChargeRow
  writeOff: WriteOffRow
  standingWriteOff: WriteOffRow
  instalment: InstalmentRow
  standingInstalment: InstalmentRow
}
const tables = (tx: Tx) => tx.withTables<Tables>()

/** All that `balance` and `settlement` look at. */
export async function loadMoney(tx: Tx, caseId: string): Promise<Money> {
  const own = { decision: findDecision(tx, caseId), payments: listPayments(tx, caseId) }
  const [decision, payments, charged, writeOffs, parts] = await Promise.all([
    own.decision,
    own.payments,
    tables(tx).selectFrom('standingCharge').selectAll().where('caseId', '=', caseId).orderBy('decidedOn').execute(),
    tables(tx)
      .selectFrom('standingWriteOff')
      .selectAll()
      .where('caseId', '=', caseId)
      .orderBy('writtenOffOn')
      .execute(),
    tables(tx).selectFrom('standingInstalment').selectAll().where('caseId', '=', caseId).orderBy('ordinal').execute(),
  ])
  const beside = [...charged, ...parts].map(({ proceedingId }) => proceedingId)
  const deadlines = await listDeadlines(tx, [...new Set([caseId, ...beside])])
  const dueOn = (subjectId: string) =>
    deadlines.findLast((row) => row.subjectId === subjectId && row.rowId === 'X-01')?.dueOn ?? null
  const fine: Charge[] = decision && decision.fineFen > 0 ? [{ ...fineOf(decision), dueOn: dueOn(caseId) }] : []
  const others = charged.map(({ kind, amountFen, number, decidedOn, proceedingId }) => {
    return { kind, amountFen, number, decidedOn, proceedingId, dueOn: dueOn(proceedingId) }
  })
  return { charges: [...fine, ...others], plans: plansOf(parts, deadlines), payments, writeOffs }
}

function fineOf({ fineFen: amountFen, number, decidedOn }: Decision) {
  return { kind: 'fine' as const, amountFen, number, decidedOn, proceedingId: null }
}

/** A granted day that turned out a rest day has moved in its deadline: that one is the last day. */
function plansOf(rows: InstalmentRow[], deadlines: DeadlineRecord[]): Plan[] {
  return [...Map.groupBy(rows, (row) => row.proceedingId)].map(([proceedingId, own]) => ({
    proceedingId,
    grantedOn: own[0]?.grantedOn ?? ('' as Day),
    parts: own.map(({ dueOn, amountFen }) => ({ dueOn: movedOf(dueOn, deadlines), amountFen })),
  }))
}

function movedOf(granted: Day, deadlines: DeadlineRecord[]): Day {
  const own = deadlines.find((record) => {
    const { statedOn, extensions } = courseOf(record)
    const isOfFine = record.rowId === 'X-01' || record.rowId === 'X-01-instalment'
    return isOfFine && (statedOn === granted || extensions.some((extension) => extension.dueOn === granted))
  })
  return own?.dueOn ?? granted
}

/** Of these cases, those that still owe something. For lists of many cases at once. */
export async function listOwing(tx: Tx, caseIds: string[]): Promise<string[]> {
  if (caseIds.length === 0) return []
  const result = await sql<{ caseId: string }>`
    select case_id from (
      select case_id, fine_fen as fen from standing_decision where case_id = any(${caseIds}::uuid[])
      union all select case_id, amount_fen from standing_charge where case_id = any(${caseIds}::uuid[])
      union all select case_id, -amount_fen from standing_payment where case_id = any(${caseIds}::uuid[])
      union all select case_id, -amount_fen from standing_write_off where case_id = any(${caseIds}::uuid[])
    ) moved group by case_id having sum(fen) > 0`.execute(tx)
  return result.rows.map(({ caseId }) => caseId)
}

/** Beside the fine: a surcharge or a daily penalty, once its document is served. */
export async function insertCharge(tx: Tx, row: ChargeRow): Promise<void> {
  await tables(tx).insertInto('charge').values(row).execute()
}

export async function insertInstalments(tx: Tx, rows: InstalmentRow[]): Promise<void> {
  await tables(tx).insertInto('instalment').values(rows).execute()
}

export async function insertWriteOff(tx: Tx, row: WriteOffRow): Promise<void> {
  await tables(tx).insertInto('writeOff').values(row).execute()
}
