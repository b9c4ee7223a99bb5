/** The papers of a case and of its enforcement that go to the court. */
import { type DocumentRow, listDocuments } from '../documents/document.store.ts'
import { documentTitle, ServiceReceipt } from '../documents/index.ts'
import { listEvidence } from '../evidence/evidence.store.ts'
import { evidenceExtension } from '../evidence/index.ts'
import type { Tx } from '../kernel/database.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { type CourtItem, type CourtPaper, courtItems, missingFrom } from './court-file.ts'

/** Null while it has not been set in type. */
export type CourtFileBytes = { sha256: string; sizeBytes: number; extension: string } | null
export type CourtFile = { items: CourtItem<CourtFileBytes>[]; missing: string[] }

export async function loadCourtFile(tx: Tx, enforcementId: string): Promise<CourtFile> {
  const { proceeding } = await loadProceeding(tx, enforcementId)
  const { caseId } = proceeding
  const [documents, evidence] = await Promise.all([
    listDocuments(tx, caseId === null ? [enforcementId] : [caseId, enforcementId]),
    caseId === null ? [] : listEvidence(tx, caseId),
  ])
  const papers = documents.filter(({ standing }) => standing === 'issued').map(paperOf)
  const files = evidence.flatMap((piece) => {
    const { name, sha256, sizeBytes } = piece
    return sha256 === null || sizeBytes === null
      ? []
      : [{ name, file: { sha256, sizeBytes, extension: evidenceExtension(piece) } }]
  })
  return { items: courtItems<CourtFileBytes>(papers, files), missing: missingFrom(papers) }
}

function paperOf(document: DocumentRow): CourtPaper<CourtFileBytes> {
  const { form, number, content, pdfSha256, pdfSize } = document
  const served = form === 'service-receipt' ? ServiceReceipt.safeParse(content).data?.rows[0]?.title : undefined
  const isSet = pdfSha256 !== null && pdfSize !== null
  return {
    ...{ form, number, title: documentTitle(document), servesTitle: served ?? null },
    file: isSet ? { sha256: pdfSha256, sizeBytes: pdfSize, extension: '.pdf' } : null,
  }
}
