/** What proposing, approving and issuing a revocation look at. */
import { findDecision } from '../decisions/decision.store.ts'
import { listDeliberations } from '../deliberations/deliberation.store.ts'
import { loadMoney } from '../execution/money.store.ts'
import type { Tx } from '../kernel/database.ts'
import { loadReviewed } from '../legal-review/proceeding-review-act.ts'
import { lastSaid } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { Revocation } from './revocation.ts'

export async function loadStanding(tx: Tx, caseId: string) {
  const [decision, money, deliberations] = await Promise.all([
    findDecision(tx, caseId),
    loadMoney(tx, caseId),
    listDeliberations(tx, caseId),
  ])
  return { decision, deliberations, money }
}

export async function loadRevoking(tx: Tx, { proceeding, records }: ProceedingFacts) {
  const caseId = proceeding.caseId ?? ''
  const said = lastSaid(records, 'revocation.propose', Revocation)
  const reviewed = await loadReviewed(tx, proceeding.id, 'revocation-decision')
  return { said, caseId, ...reviewed, ...(await loadStanding(tx, caseId)) }
}

export async function loadRevocation(tx: Tx, revocationId: string) {
  const facts = await loadProceeding(tx, revocationId)
  return { ...facts, ...(await loadRevoking(tx, facts)) }
}
