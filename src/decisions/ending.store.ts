/** How a case came to its end, for the closing form and the cover of the file. */
import { listDocuments } from '../documents/document.store.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { findDecision, listDecisionChanges } from './decision.store.ts'
import { type NoPenaltyGround, noPenaltyGrounds } from './no-penalty.ts'

export type Ending = { number: string | null; decidedOn: Day | null; outcome: string; isPenalty: boolean }

const without: Record<string, (content: Record<string, unknown>) => string> = {
  'no-penalty-decision': ({ ground }) => `不予行政处罚：${noPenaltyGrounds[ground as NoPenaltyGround]}。`,
  'case-withdrawal': ({ reason }) => `撤销案件：${reason}`,
}

/** The standing decision; where there is none, the latest of the documents that end a case without a penalty. */
export async function findEnding(tx: Tx, caseId: string): Promise<Ending | undefined> {
  const decision = await findDecision(tx, caseId)
  if (decision) {
    const { number, decidedOn, content } = decision
    return { number, decidedOn, outcome: content.result, isPenalty: true }
  }
  const revoked = (await listDecisionChanges(tx, caseId)).findLast(({ kind }) => kind === 'revoked')
  const issued = (await listDocuments(tx, [caseId])).filter(({ standing }) => standing === 'issued')
  const ending = issued.findLast(({ form }) => form in without)
  const outcome = ending && without[ending.form]?.(ending.content)
  if (!ending || outcome === undefined)
    return (
      revoked && {
        number: null,
        decidedOn: revoked.changedOn,
        outcome: `处罚决定已撤销：${revoked.reason}`,
        isPenalty: false,
      }
    )
  return { number: ending.number, decidedOn: ending.issueDay, outcome, isPenalty: false }
}
