/** Everything that goes into a case's bundle, read from where it is kept. */
import type { Readable } from 'node:stream'
import { listOpinions } from '../approvals/approval.store.ts'
import { loadCase } from '../cases/case.store.ts'
import { findDecision } from '../decisions/decision.store.ts'
import { type DocumentRow, listDocuments } from '../documents/document.store.ts'
import { documentTitle } from '../documents/index.ts'
import { listEvidence } from '../evidence/evidence.store.ts'
import { type Evidence, evidenceKinds } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import { listEntries } from '../ledger/index.ts'
import type { BundleContent, BundleFile } from './bundle-commitment.ts'
import { findDossier } from './dossier.store.ts'
import { placeInDossier } from './dossier.ts'

type Open = (sha256: string) => Readable

/** `open` reads a kept file; where only names and hashes are wanted it is never called. */
export async function loadDossier(tx: Tx, caseId: string) {
  const facts = await loadCase(tx, caseId)
  const { inspectionId } = facts.openCase
  const streams = inspectionId === null ? [caseId] : [caseId, inspectionId]
  const entries = await Promise.all(streams.map((stream) => listEntries(tx, stream)))
  return {
    ...facts,
    decision: await findDecision(tx, caseId),
    documents: await listDocuments(tx, streams),
    evidence: await listEvidence(tx, caseId),
    filing: await listOpinions(tx, caseId, 'filing'),
    dossier: await findDossier(tx, caseId),
    entries: entries.flat(),
  }
}

export type DossierFacts = Awaited<ReturnType<typeof loadDossier>>

export function bundleContent(facts: DossierFacts, open: Open): BundleContent {
  const { openCase, subject, decision, dossier, agency } = facts
  const named = {
    立卷单位: agency.name,
    归档号: dossier?.number ?? '',
    案件名称: openCase.title,
    案由: openCase.cause,
    当事人: subject.name,
    处罚决定书文号: decision?.number ?? '',
    决定日期: decision?.decidedOn ?? '',
    处理结果: decision?.content.result ?? '',
  }
  return { facts: named, catalogue: dossier?.catalogue ?? [], files: bundleFiles(facts, open) }
}

function bundleFiles({ documents, evidence }: DossierFacts, open: Open): BundleFile[] {
  const papers = inOrder(documents).flatMap((document, index) => {
    const { pdfSha256: sha256, pdfSize: sizeBytes, form } = document
    if (sha256 === null || sizeBytes === null) return []
    return [
      { path: documentPath(document, index), role: `document:${form}`, sha256, sizeBytes, read: () => open(sha256) },
    ]
  })
  const files = evidence.flatMap((piece, index) => {
    const { sha256, sizeBytes, kind } = piece
    if (sha256 === null || sizeBytes === null) return []
    const path = evidencePath(piece, index)
    return [{ path, role: `evidence:${evidenceKinds[kind]}`, sha256, sizeBytes, read: () => open(sha256) }]
  })
  return [...papers, ...files]
}

export function inOrder(documents: DocumentRow[]): DocumentRow[] {
  return documents.toSorted((left, right) => {
    // a draft lies with the papers of its review, not before the decision it became
    const byPlace = placeOf(left) - placeOf(right)
    return byPlace || Date.parse(left.drawnUpAt) - Date.parse(right.drawnUpAt)
  })
}

function placeOf({ form, standing }: DocumentRow): number {
  return placeInDossier(standing === 'draft' ? 'review-submission' : form)
}

export function documentPath(document: DocumentRow, index: number): string {
  const { number, standing } = document
  const kind = standing === 'draft' ? '-草稿' : ''
  return `documents/${place(index)}-${plain(documentTitle(document))}${kind}${number === null ? '' : `-${plain(number)}`}.pdf`
}

const extensions: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'application/pdf': '.pdf',
  'text/plain': '.txt',
}

function evidencePath({ name, mediaType, collectedOn }: Evidence, index: number): string {
  return `evidence/${place(index)}-${plain(name)}-${collectedOn}${extensions[mediaType ?? ''] ?? '.bin'}`
}

function place(index: number): string {
  return String(index + 1).padStart(2, '0')
}

/** What every system can unpack: letters, figures and 〔〕 stay, the rest becomes a hyphen. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}〔〕（）]+/gu, '-')
    .slice(0, 60)
}
