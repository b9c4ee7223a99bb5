/** What the acts on one document look at: the document, who signed it, its seal, and whether its file is still open. */
import { listLives } from '../acts/life.store.ts'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { findDocument } from './document.store.ts'

export type SignatureRow = {
  id: string
  agencyId: string
  documentId: string
  sheetId: string
  signer: 'party' | 'officer' | 'witness' | 'attendee'
  name: string
  manner: 'screen' | 'scan' | 'refused'
  contentSha256: string
  strokesSha256: string | null
  scanSha256: string | null
  signedAt: Instant
  takenBy: string
}

export type CorrectionRow = {
  correctionId: string
  agencyId: string
  correctedId: string
  corrections: { where: string; written: string; corrected: string }[]
  reason: string
  correctedAt: Instant
  correctedBy: string
}

type KeptCorrection = Omit<CorrectionRow, 'corrections'> & { corrections: string }
const tables = (tx: Tx) => tx.withTables<{ documentSignature: SignatureRow; documentCorrection: KeptCorrection }>()

export async function loadDocument(tx: Tx, documentId: string | undefined) {
  const document = documentId === undefined ? undefined : await findDocument(tx, documentId)
  const [agency, lives, signatures] = await Promise.all([
    getAgency(tx),
    document === undefined ? [] : listLives(tx, [document.subjectId]),
    document === undefined ? [] : listSignatures(tx, document.id),
  ])
  return { document, agency, states: lives.map(({ state }) => state), signatures }
}

export type DocumentFacts = Awaited<ReturnType<typeof loadDocument>>

export function listSignatures(tx: Tx, documentId: string): Promise<SignatureRow[]> {
  return listSignaturesOf(tx, [documentId])
}

export function listSignaturesOf(tx: Tx, documentIds: string[]): Promise<SignatureRow[]> {
  if (documentIds.length === 0) return Promise.resolve([])
  return tables(tx)
    .selectFrom('documentSignature')
    .selectAll()
    .where('documentId', 'in', documentIds)
    .orderBy('signedAt')
    .execute()
}

export async function insertSignature(tx: Tx, row: SignatureRow): Promise<void> {
  await tables(tx).insertInto('documentSignature').values(row).execute()
}

export async function insertCorrection(tx: Tx, row: CorrectionRow): Promise<void> {
  await tables(tx)
    .insertInto('documentCorrection')
    .values({ ...row, corrections: JSON.stringify(row.corrections) })
    .execute()
}
