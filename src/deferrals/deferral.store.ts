/** What the acts of a deferral look at, and which deferrals wait for the officer. */
import { sql } from 'kysely'
import { listDeadlines } from '../acts/deadline.store.ts'
import { loadCase } from '../cases/case.store.ts'
import { findDecision } from '../decisions/decision.store.ts'
import { loadMoney } from '../execution/money.store.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'

export async function loadFine(tx: Tx, caseId: string) {
  const [money, decision, deadlines] = await Promise.all([
    loadMoney(tx, caseId),
    findDecision(tx, caseId),
    listDeadlines(tx, [caseId]),
  ])
  const term = deadlines.findLast(({ rowId }) => rowId === 'X-01')
  return { money, decision, term }
}

export async function loadDeferral(tx: Tx, id: string) {
  const facts = await loadProceeding(tx, id)
  const caseId = facts.proceeding.caseId ?? ''
  const { openCase } = await loadCase(tx, caseId)
  return { ...facts, ...(await loadFine(tx, caseId)), caseId, caseName: openCase.title }
}
export type DeferralFacts = Awaited<ReturnType<typeof loadDeferral>>

type Standing = { id: string; missed: boolean; settled: boolean }

/** Whether a part that has fallen due is unpaid, and whether the whole fine is paid. */
export async function listStanding(tx: Tx, ids: string[], today: Day): Promise<Standing[]> {
  if (ids.length === 0) return []
  const result = await sql<Standing>`
    select plan.proceeding_id as id, plan.due > plan.total - owed.outstanding as missed, owed.outstanding <= 0 as settled
    from (select proceeding_id, case_id, sum(amount_fen) as total,
            coalesce(sum(amount_fen) filter (where due_on < ${today}), 0) as due
          from instalment where proceeding_id = any(${ids}::uuid[]) group by proceeding_id, case_id) plan
    join lateral (select sum(fen) as outstanding from (
      select fine_fen as fen from decision where case_id = plan.case_id
      union all select -amount_fen from payment where case_id = plan.case_id and towards = 'fine'
      union all select -amount_fen from write_off where case_id = plan.case_id and towards = 'fine') moved) owed on true`.execute(
    tx,
  )
  return result.rows
}
