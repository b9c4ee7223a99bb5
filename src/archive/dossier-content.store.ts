/** Everything that goes into the bundle of a case or a proceeding, read from where it is kept. */
import type { Readable } from 'node:stream'
import { type DocumentRow, listDocuments } from '../documents/document.store.ts'
import { DossierCover, documentTitle, SignatureSheet } from '../documents/index.ts'
import { listEvidence } from '../evidence/evidence.store.ts'
import { type Evidence, evidenceExtension, evidenceKinds } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { listEntries } from '../ledger/index.ts'
import type { Officer } from '../officers/index.ts'
import type { Agency } from '../organisation/index.ts'
import type { BundleContent, BundleFile } from './bundle-commitment.ts'
import { listCompanions } from './companions.views.ts'
import { findDossier } from './dossier.store.ts'
import { placeInDossier } from './dossier.ts'

type Open = (sha256: string) => Readable

/** What the cover says, whatever the file is of. */
export type DossierHead = {
  /** The stream whose last entry archives the file. */
  stream: string
  title: string
  cause: string
  partyName: string
  decisionNumber: string | null
  outcome: string
  filedOn: Day
  closedOn: Day
  agency: Agency
  handlers: Officer[]
}

/** `streams` are joined to the file's own: the inspection it began with, the proceedings that hang on it. */
export async function loadPapers(tx: Tx, stream: string, joined: string[]) {
  const streams = [stream, ...joined]
  const entries = await Promise.all(streams.map((one) => listEntries(tx, one)))
  return {
    documents: await listDocuments(tx, streams),
    /** Papers that lie right behind another: its receipt, its signature pages. */
    behind: await listCompanions(tx, streams),
    evidence: await listEvidence(tx, stream),
    dossier: await findDossier(tx, stream),
    entries: entries.flat(),
  }
}

export type Papers = Awaited<ReturnType<typeof loadPapers>>
export type DossierFacts = { head: DossierHead } & Papers

/** In words the bundle says what the cover says. `open` reads a kept file; where only hashes are wanted it is not called. */
export function bundleContent(papers: Papers, open: Open): BundleContent {
  const cover = papers.documents.findLast(({ form }) => form === 'dossier-cover')
  const said = DossierCover.parse(cover?.content)
  const facts = {
    立卷单位: said.agencyName,
    归档号: said.archiveNumber,
    案件名称: said.caseName,
    案由: said.cause,
    当事人: said.partyName,
    决定书文号: said.decisionNumber ?? '',
    立案日期: said.filedOn,
    结案日期: said.closedOn,
    处理结果: said.outcome,
  }
  return { facts, catalogue: papers.dossier?.catalogue ?? [], files: bundleFiles(papers, open) }
}

function bundleFiles({ documents, behind, evidence }: Papers, open: Open): BundleFile[] {
  const before = documents.filter(isFront).map((document) => ({ document, index: -1 }))
  const after = inOrder({ documents, behind }).map((document, index) => ({ document, index }))
  const papers = [...before, ...after].flatMap(({ document, index }) => filesOf(document, index, open))
  const files = evidence.flatMap((piece, index) => {
    const { sha256, sizeBytes, kind } = piece
    if (sha256 === null || sizeBytes === null) return []
    const path = evidencePath(piece, index)
    return [{ path, role: `evidence:${evidenceKinds[kind]}`, sha256, sizeBytes, read: () => open(sha256) }]
  })
  return [...papers, ...files]
}

/** The document as it was set; and of a signature on paper the scan that it stands for. */
function filesOf(document: DocumentRow, index: number, open: Open): BundleFile[] {
  const { pdfSha256: sha256, pdfSize: sizeBytes, form } = document
  if (sha256 === null || sizeBytes === null) return []
  const path = documentPath(document, index)
  const set = { path, role: `document:${form}`, sha256, sizeBytes, read: () => open(sha256) }
  const scan = form === 'signature-sheet' ? SignatureSheet.parse(document.content).scan : null
  if (scan === null) return [set]
  const scanned = `${path.replace(/[.]pdf$/, '')}-扫描件${evidenceExtension(scan)}`
  const { sha256: scanSha256, sizeBytes: scanSize } = scan
  return [
    set,
    {
      path: scanned,
      role: 'signature:scan',
      sha256: scanSha256,
      sizeBytes: scanSize,
      read: () => open(scanSha256),
    },
  ]
}

/** Cover and catalogue are made last and lie before everything; they have no place among the papers they count. */
function isFront({ form }: DocumentRow): boolean {
  return form === 'dossier-cover' || form === 'dossier-catalogue'
}

export function inOrder({ documents, behind }: Pick<Papers, 'documents' | 'behind'>): DocumentRow[] {
  const papers = documents.filter((document) => !isFront(document))
  const principalOf = (one: DocumentRow) => papers.find(({ id }) => id === behind.get(one.id))
  const withCompanions = (one: DocumentRow): DocumentRow[] => [
    one,
    ...papers.filter((other) => principalOf(other)?.id === one.id).flatMap(withCompanions),
  ]
  return papers
    .filter((one) => principalOf(one) === undefined)
    .toSorted((left, right) => {
      // a draft lies with the papers of its review, not before the decision it became
      const byPlace = placeOf(left) - placeOf(right)
      return byPlace || Date.parse(left.drawnUpAt) - Date.parse(right.drawnUpAt)
    })
    .flatMap(withCompanions)
}

function placeOf({ form, standing }: DocumentRow): number {
  return placeInDossier(standing === 'draft' ? 'review-submission' : form)
}

export function documentPath(document: DocumentRow, index: number): string {
  const { number, standing } = document
  const kind = standing === 'draft' ? '-草稿' : ''
  return `documents/${place(index)}-${plain(documentTitle(document))}${kind}${number === null ? '' : `-${plain(number)}`}.pdf`
}

function evidencePath(evidence: Evidence, index: number): string {
  const { name, collectedOn } = evidence
  return `evidence/${place(index)}-${plain(name)}-${collectedOn}${evidenceExtension(evidence)}`
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
