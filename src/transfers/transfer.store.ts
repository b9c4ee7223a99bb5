/** What the acts of a transfer look at besides the proceeding: its case. */
import { listDeadlines } from '../acts/deadline.store.ts'
import { listOpinions } from '../approvals/approval.store.ts'
import { loadCase } from '../cases/case.store.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'

export async function withCase(tx: Tx, { proceeding }: Pick<ProceedingFacts, 'proceeding'>) {
  const caseId = proceeding.caseId ?? ''
  const [{ openCase }, filing, deadlines] = await Promise.all([
    loadCase(tx, caseId),
    listOpinions(tx, caseId, 'filing'),
    listDeadlines(tx, [proceeding.id]),
  ])
  const filed = filing.findLast(({ level }) => level === 'approver')
  const filedOn: Day | null = filed ? dayOf(filed.givenAt) : null
  return { caseId, openCase, filedOn, running: deadlines.filter(({ metOn }) => metOn === null) }
}

export async function loadTransfer(tx: Tx, id: string) {
  const facts = await loadProceeding(tx, id)
  return { ...facts, ...(await withCase(tx, facts)) }
}

export type TransferFacts = Awaited<ReturnType<typeof loadTransfer>>
