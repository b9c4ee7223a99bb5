/** The page of a case, put together from its views. */
import type { Office } from '../acts/office.ts'
import { findings, reviewOutcomes } from '../approvals/index.ts'
import { loadCase } from '../cases/case.store.ts'
import { caseSources } from '../cases/index.ts'
import { officersOf } from '../documents/index.ts'
import { type EvidenceKind, evidenceKinds } from '../evidence/index.ts'
import { loadMoney } from '../execution/money.store.ts'
import { listPayments } from '../execution/payment.store.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import {
  type CaseHead,
  type EvidenceRow,
  findCaseHead,
  findDraftRow,
  listEvidenceRows,
  listReviewRows,
  listSubmissionRows,
  type ReviewRow,
  type SubmissionRow,
} from './case.views.ts'
import { majorView } from './major-view.ts'
import { moneyView } from './money-view.ts'
import { partyView } from './party-view.ts'
import { listRelated } from './proceeding.views.ts'
import { relatedView } from './proceeding-page.ts'
import { roundsView } from './review-rounds.ts'
import { subjectPage } from './subject-page.ts'

export async function casePage(office: Office, tx: Tx, caseId: string) {
  const head = await findCaseHead(tx, caseId)
  if (!head) return undefined
  const { handlers, agency, subject } = await loadCase(tx, caseId)
  const page = await subjectPage(office, tx, caseId)
  const evidence = await listEvidenceRows(tx, caseId)
  const draft = await findDraftRow(tx, caseId)
  const reviews = await listReviewRows(tx, caseId)
  const { id, title, cause, inspectionId, publicId, archiveNumber } = head
  return {
    ...{ id, title, cause, inspectionId },
    party: partyView(head),
    source: caseSources[head.source as keyof typeof caseSources],
    registeredOn: dayOf(head.registeredAt),
    conductOn: head.conductOn,
    handlers: officersOf(handlers, dayOf(office.clock()), agency.areaCode),
    summary: summaryOf(head),
    ...page,
    evidence: evidence.map((piece) => ({
      ...piece,
      label: evidenceKinds[piece.kind as EvidenceKind],
      by: piece.by ?? '',
      href: hrefOf(piece),
    })),
    money: moneyView(await loadMoney(tx, caseId), await listPayments(tx, caseId), dayOf(office.clock())),
    related: relatedView(office, await listRelated(tx, { caseId })),
    draft: draft ?? null,
    major: await majorView(tx, { caseId, kind: subject.kind, on: dayOf(office.clock()) }),
    review: reviewView(reviews, page.lives, await listSubmissionRows(tx, caseId)),
    publicHref: publicId === null ? null : `/decisions/${publicId}`,
    archive:
      archiveNumber === null || !isArchived(page.lives)
        ? null
        : { href: `/api/cases/${id}/archive.zip`, number: archiveNumber },
  }
}

/** The file itself, or the document that is itself the evidence; null for a thing. */
function hrefOf({ id, sha256, documentId }: EvidenceRow): string | null {
  if (sha256 !== null) return `/api/evidence/${id}/file`
  return documentId === null ? null : `/api/documents/${documentId}.pdf`
}

type Lives = Awaited<ReturnType<typeof subjectPage>>['lives']

function isArchived(lives: Lives): boolean {
  return lives.some((life) => life.state.name === 'archived')
}

function summaryOf(head: CaseHead): { label: string; value: string }[] {
  const rows: [string, string | null][] = [
    ['线索情况', head.clue],
    ['发现日期', head.discoveredOn],
    ['违法行为终了日', head.conductOn],
    ['处罚决定书文号', head.decisionNumber],
    ['处理结果', head.result],
    ['归档号', head.archiveNumber],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}

function reviewView(rows: ReviewRow[], lives: Lives, submissions: SubmissionRow[]) {
  const life = lives.find((one) => one.procedure === 'legal-review')
  if (!life) return null
  const opinions = rows.map(({ stage, outcome, points, reviewer, ...row }) => ({
    ...row,
    reviewer: `${reviewer}（${stage === 'examination' ? '初审' : '审签'}）`,
    outcome: reviewOutcomes[outcome as keyof typeof reviewOutcomes] ?? outcome,
    points: points.map((point) => ({
      ...point,
      finding: findings[point.finding as keyof typeof findings] ?? point.finding,
    })),
  }))
  const bound = submissions.at(-1)
  const rounds = roundsView(submissions)
  return {
    state: life.state.label,
    round: bound?.round ?? 0,
    rounds,
    opinions,
    boundSha256: bound?.draftSha256 ?? null,
  }
}
