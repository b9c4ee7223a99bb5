/** What the report says of the decision, and to whom it goes. */
import { findLatestDocument, listDocuments } from '../documents/document.store.ts'
import { documentTitle, type FilingReport, type PenaltyDecision } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { listKinds } from '../proceedings/proceeding-kind.store.ts'
import { findServedOn } from '../service/service.store.ts'
import type { Recipient } from './recipient.ts'

export async function loadReported(tx: Tx, { proceeding }: ProceedingFacts) {
  const decision = await findLatestDocument(tx, String(proceeding.caseId), 'penalty-decision')
  const [recipients, servedOn] = await Promise.all([
    listKinds<Recipient['content']>(tx, 'report-recipient'),
    decision && findServedOn(tx, decision.id),
  ])
  return { recipients, servedOn, decision: decision && { ...decision, ...asReported(decision) } }
}

export type Reported = Awaited<ReturnType<typeof loadReported>>

type Row = NonNullable<Awaited<ReturnType<typeof findLatestDocument>>>

function asReported(row: Row): { said: PenaltyDecision; prior: FilingReport['decision'] } {
  const issuedOn = row.issueDay ?? dayOf(row.drawnUpAt)
  return {
    said: row.content as PenaltyDecision,
    prior: { title: documentTitle(row), number: row.number ?? '（无文号）', issuedOn },
  }
}

/** The organs that a report has been drawn up for. */
export async function listReportedTo(tx: Tx, proceedingId: string): Promise<string[]> {
  const documents = await listDocuments(tx, [proceedingId])
  const reports = documents.filter(({ form, voidedAt }) => form === 'filing-report' && voidedAt === null)
  return [...new Set(reports.map(({ content }) => (content as FilingReport).receivingOrgan))]
}
