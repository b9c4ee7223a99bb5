/** What proposing, approving and issuing a decision to give no penalty look at. */
import { sql } from 'kysely'
import { loadCase } from '../cases/case.store.ts'
import { findProposal } from '../cases/proposal.store.ts'
import { findDeliberation } from '../deliberations/deliberation.store.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import { findReport, listEvidence } from '../evidence/evidence.store.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, parseCitation } from '../law/citation.ts'
import { NoPenalty } from './no-penalty.ts'

export async function loadNoPenalty(tx: Tx, caseId: string) {
  const facts = await loadCase(tx, caseId)
  const report = await findReport(tx, caseId)
  const basis = (report?.violations ?? []).flatMap((violation) => violation.basis)
  return {
    ...facts,
    report,
    evidence: await listEvidence(tx, caseId),
    said: await findProposal(tx, { caseId, kind: 'no-penalty' }, NoPenalty),
    deliberation: await findDeliberation(tx, caseId),
    hearingHeld: (await findLatestDocument(tx, caseId, 'hearing-record')) !== undefined,
    earlier: await listEarlier(
      tx,
      facts.subject.id,
      basis.map((text) => citationInChinese(parseCitation(text))),
    ),
  }
}

export type NoPenaltyFacts = Awaited<ReturnType<typeof loadNoPenalty>>

/** Decisions against the same party that rest on one of these provisions. */
async function listEarlier(tx: Tx, subjectId: string, basis: string[]): Promise<string[]> {
  const result = await sql<{ number: string }>`
    select distinct decision.number from standing_decision decision
    join penalty_case on penalty_case.id = decision.case_id and penalty_case.subject_id = ${subjectId}
    cross join lateral jsonb_array_elements(decision.content -> 'violations') as violation
    where exists (select from unnest(${basis}::text[]) as cited where position(cited in violation ->> 'basis') > 0)
    order by decision.number`.execute(tx)
  return result.rows.map(({ number }) => number)
}
