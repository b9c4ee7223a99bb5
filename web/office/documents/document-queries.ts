/** What the server says of forms, of single documents and of the seals. */
import type { AvailableAct } from '../../../src/acts/index.ts'
import type { Day, Instant } from '../../../src/kernel/day.ts'
import { type Place, question } from '../queries.ts'

export type TemplateRow = {
  id: string
  kind: 'typst' | 'word'
  label: string
  version: number
  fileName: string
  heldFrom: Day
  installedAt: Instant
  by: string
  retiredAt: Instant | null
  retireReason: string | null
  inForce: boolean
}
export type FormRow = {
  id: string
  title: string
  edition: string
  seal: 'agency' | 'enforcement' | null
  subFile: boolean
  prefix: string | null
  nextPrefix: { prefix: string; heldFrom: Day } | null
  templates: TemplateRow[]
}
export type TemplateField = { path: string; label: string; required: boolean; rows?: TemplateField[] }

export type SignerKind = 'party' | 'officer' | 'witness'
export type DocumentPageData = {
  id: string
  form: string
  title: string
  standing: 'draft' | 'issued'
  number: string | null
  issueDay: Day | null
  contentSha256: string
  pdfSha256: string | null
  pdfPages: number | null
  verificationCode: string
  drawnUpAt: Instant
  drawnUpBy: string
  pdf: string
  subFile: boolean
  subject: { place: Place; id: string; title: string } | null
  origin: { id: string; title: string; number: string | null } | null
  void: { at: Instant; by: string; reason: string } | null
  signatures: {
    sheetId: string
    signer: string
    name: string
    manner: string
    at: Instant
    by: string
    scan: string | null
  }[]
  seal: { needed: string | null; used: { manner: string; at: Instant; by: string } | null }
  services: { receiptId: string; manner: string; on: Day; recipient: string | null }[]
  corrections: { id: string; number: string | null; at: Instant; reason: string }[]
  signersNamed: Record<SignerKind, string[]>
}
export type SealRegister = {
  rows: {
    documentId: string
    title: string
    number: string | null
    seal: string
    manner: string
    at: Instant
    by: string
    contentSha256: string
  }[]
  total: number
  /** Issued, and waiting for the keeper of the seals. */
  waiting: { id: string; title: string; number: string | null; at: Instant }[]
}

export const formsQuery = question<{ rows: FormRow[] }>(['forms'], '/api/forms')
export const formFieldsQuery = (id: string) =>
  question<{ fields: TemplateField[] }>(['forms', id, 'fields'], `/api/forms/${id}/fields`)
export const documentQuery = (id: string) => question<DocumentPageData>(['documents', id], `/api/documents/${id}/page`)
export const sealUsesQuery = (page: number) =>
  question<SealRegister>(['seal-uses', page], `/api/seal-uses?page=${page}`)

/** The acts on a form or on a document. */
export const paperActsQuery = (place: 'forms' | 'documents', id: string) =>
  question<{ acts: AvailableAct[] }>([place, id, 'acts'], `/api/${place}/${id}/acts`)
