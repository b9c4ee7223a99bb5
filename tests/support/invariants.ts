/** What must hold in the database whatever was done to it: each question answers with what is wrong. */

import { digest } from '../../src/acts/digest.ts'
import { contentHash } from '../../src/documents/draw-up.ts'
import { listEvidence } from '../../src/evidence/evidence.store.ts'
import { evidenceList } from '../../src/evidence/index.ts'
import { canonical } from '../../src/kernel/canonical.ts'
import { readOnly } from '../../src/kernel/database.ts'
import type { TestApp } from './app.ts'

const questions: Record<string, string> = {
  决定没有同一字节的两级审核: `select d.case_id from decision d where not exists (
    select from review_submission s
    join review_opinion e on e.submission_id = s.id and e.stage = 'examination' and e.outcome = 'agreed'
    join review_opinion c on c.submission_id = s.id and c.stage = 'countersignature' and c.outcome = 'agreed'
    where s.subject_id = d.case_id and s.draft_sha256 = d.content_sha256 and s.evidence_sha256 = d.evidence_sha256
      and e.reviewer_id <> c.reviewer_id and s.submitted_at < e.given_at and e.given_at < c.given_at
      and not exists (select from case_handler h where h.case_id = d.case_id and h.person_id in (e.reviewer_id, c.reviewer_id, d.decided_by)))`,
  编了号的决定书没有决定: `select id from document w where form = 'penalty-decision' and standing = 'issued'
    and not exists (select from decision d where d.document_id = w.id and d.content_sha256 = w.content_sha256 and d.content = w.content)`,
  没有决定就送达公示收缴: `select subject_id from service where document_id in (select id from document where form = 'penalty-decision' and standing = 'draft')
    union select case_id from publication where case_id not in (select case_id from decision)
    union select case_id from payment where case_id not in (select case_id from decision)`,
  收缴多于罚款: `select case_id from payment join standing_decision using (case_id)
    where not exists (select from decision_change r where r.case_id = payment.case_id and r.changed_at > payment.recorded_at)
    group by case_id, fine_fen having sum(amount_fen) > fine_fen`,
  日志流有缺口: `select stream from ledger_entry group by agency_id, stream having min(cseq) <> 1 or max(cseq) <> count(*)
    union select stream from ledger_stream s where cseq <> (select max(cseq) from ledger_entry e where (e.agency_id, e.stream) = (s.agency_id, s.stream))`,
  文书编号有缺口: `select prefix || last from document_counter counter where last <> (
    select count(distinct number_sequence) from document where (agency_id, number_prefix, number_year) = (counter.agency_id, counter.prefix, counter.year)
      and number_sequence between 1 and counter.last)`,
  状态与步骤不符: `select l.subject_id from life l where state <> (select to_state from step_taken s
    where (s.subject_id, s.procedure) = (l.subject_id, l.procedure) order by at desc, entry_id desc limit 1)`,
  步骤没有日志: 'select entry_id from step_taken where entry_id not in (select id from ledger_entry)',
}

/** Empty when all is well. */
export async function findWrongs(app: TestApp): Promise<Record<string, unknown>> {
  const wrongs: Record<string, unknown> = {}
  for (const [name, question] of Object.entries(questions)) {
    const rows = await app.sql(question)
    if (rows.length > 0) wrongs[name] = rows
  }
  const changed = await listChangedDecisions(app)
  return changed.length === 0 ? wrongs : { ...wrongs, 决定的字节与哈希不符: changed }
}

/** The hashes are computed again, from the content and from the evidence as it lies there. */
async function listChangedDecisions({ office, sql }: TestApp): Promise<string[]> {
  const rows = await sql<{
    case_id: string
    agency_id: string
    content: Record<string, unknown>
    sha256: string
    evidence: string
  }>('select case_id, agency_id, content, content_sha256 as sha256, evidence_sha256 as evidence from standing_decision')
  const changed: string[] = []
  for (const { case_id, agency_id, content, sha256, evidence } of rows) {
    const list = await readOnly(office.db, agency_id, (tx) => listEvidence(tx, case_id))
    if (contentHash(content) !== sha256 || digest(canonical(evidenceList(list))) !== evidence) changed.push(case_id)
  }
  return changed
}
