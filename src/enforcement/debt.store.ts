/** What a decided case owes and how it came to owe it; what an enforcement looks at besides itself. */
import { listDeadlines } from '../acts/deadline.store.ts'
import { findDecision } from '../decisions/decision.store.ts'
import { listDocuments } from '../documents/document.store.ts'
import { SurchargeDecision } from '../documents/index.ts'
import { loadMoney } from '../execution/money.store.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { listProceedingsOf, loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { standstillsIn } from './debt.rules.ts'
import { listRemedies } from './remedy.store.ts'

export async function loadDebt(tx: Tx, caseId: string) {
  const [remedies, proceedings] = [await listRemedies(tx, caseId), await listProceedingsOf(tx, { caseId })]
  const begun = proceedings.find(({ procedure }) => procedure === 'enforcement')
  const [money, decision, clocks, records, documents] = await Promise.all([
    loadMoney(tx, caseId),
    findDecision(tx, caseId),
    listDeadlines(tx, [caseId, ...remedies.map(({ id }) => id)]),
    begun ? loadProceeding(tx, begun.id).then((facts) => facts.records) : [],
    begun ? listDocuments(tx, [begun.id]) : [],
  ])
  const decided = documents
    .filter(({ form, standing }) => form === 'surcharge-decision' && standing === 'issued')
    .map(({ number, issueDay, drawnUpAt, content }) => ({
      ...{ number: number ?? '', issuedOn: issueDay ?? dayOf(drawnUpAt) },
      ...SurchargeDecision.parse(content),
    }))
  const standstills = standstillsIn(records)
  return { caseId, money, decision, clocks, remedies, standstills, decided, begun }
}

export type Debt = Awaited<ReturnType<typeof loadDebt>>

/** Besides what every proceeding knows: the money, the clocks, and what was decided. */
export async function loadOwing(tx: Tx, { proceeding: { id, caseId } }: Pick<ProceedingFacts, 'proceeding'>) {
  if (caseId === null) throw new RangeError('强制执行没有所属案件')
  const [debt, own] = await Promise.all([loadDebt(tx, caseId), listDeadlines(tx, [id])])
  return { debt, own }
}

export async function loadEnforcement(tx: Tx, enforcementId: string) {
  const facts = await loadProceeding(tx, enforcementId)
  return { ...facts, ...(await loadOwing(tx, facts)) }
}

export type EnforcementFacts = Awaited<ReturnType<typeof loadEnforcement>>
