/** What the server says of forms, of single documents and of the seals. */
import type { AvailableAct } from '../../../src/acts/index.ts'
import type { DocumentPage, SealRegister } from '../../../src/desk/index.ts'
import type { Day, Instant } from '../../../src/kernel/day.ts'
import { question } from '../queries.ts'

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

export type SignerKind = keyof DocumentPage['signersNamed']
export const formsQuery = question<{ rows: FormRow[] }>(['forms'], '/api/forms')
export const formFieldsQuery = (id: string) =>
  question<{ fields: TemplateField[] }>(['forms', id, 'fields'], `/api/forms/${id}/fields`)
export const documentQuery = (id: string) => question<DocumentPage>(['documents', id], `/api/documents/${id}/page`)
export const sealUsesQuery = (page: number) =>
  question<SealRegister>(['seal-uses', page], `/api/seal-uses?page=${page}`)

/** The acts on a form or on a document. */
export const paperActsQuery = (place: 'forms' | 'documents', id: string) =>
  question<{ acts: AvailableAct[] }>([place, id, 'acts'], `/api/${place}/${id}/acts`)
