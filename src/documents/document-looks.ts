/** Documents only to be looked at: as a Word file, before the seal is on, before the act is done. Nothing is recorded. */
import type { DraftDocument } from '../acts/context.ts'
import type { DocumentPreview } from '../acts/index.ts'
import { type Database, readOnly } from '../kernel/database.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { type DocumentRow, findDocument, getDocument } from './document.store.ts'
import { wordDocument } from './docx/word-document.ts'
import { FormError, parseContent, titleOf } from './form.ts'
import { getForm } from './form-register.ts'
import { printedInput } from './own/check-template.ts'
import type { OwnTemplates } from './own/own-templates.ts'
import { fillWordTemplate } from './own/word-template.ts'
import type { Renderer } from './render/renderer.ts'
import { type RenderInput, sheetOf } from './render/sheet.ts'
import { findSealUse } from './seal.store.ts'
import { sealOf } from './seal.ts'
import { documentTitle } from './title.ts'

type WordFile = { file: Uint8Array; name: string }
type Options = { db: Database; renderer: Renderer; publicUrl: string; templates: OwnTemplates }

export function documentLooks({ db, renderer, publicUrl, templates }: Options) {
  /** How a document will look whose keeper has not sealed it yet; marked so, and kept nowhere. */
  async function unsealed(agencyId: string, documentId: string): Promise<Uint8Array | undefined> {
    const [document, agency] = await readOnly(db, agencyId, (tx) =>
      Promise.all([getDocument(tx, documentId), getAgency(tx)]),
    )
    if (!(await waitsForSeal(db, agencyId, document))) return undefined
    return renderer.render({ ...inputOf(document, agency.name, publicUrl), sealed: false })
  }

  /** What the pages look like, whatever state the document is in. */
  async function pages(agencyId: string, documentId: string): Promise<string | undefined> {
    const [document, agency] = await readOnly(db, agencyId, (tx) =>
      Promise.all([findDocument(tx, documentId), getAgency(tx)]),
    )
    if (document === undefined) return undefined
    const template = await templates.of(agencyId, document, 'typst')
    const own = template === undefined ? {} : { template: Buffer.from(template.bytes).toString('utf8') }
    const unset = document.pdfSha256 === null && (await waitsForSeal(db, agencyId, document))
    const input = { ...inputOf(document, agency.name, publicUrl), ...(unset ? { sealed: false as const } : {}) }
    // a layout that failed when the document was set was put aside then, too
    return renderer.pages({ ...input, ...own }).catch(() => renderer.pages(input))
  }

  /** Made anew each time it is asked for: nothing is recorded of it. */
  async function word(agencyId: string, documentId: string): Promise<WordFile | undefined> {
    const [document, agency] = await readOnly(db, agencyId, (tx) =>
      Promise.all([findDocument(tx, documentId), getAgency(tx)]),
    )
    if (document === undefined) return undefined
    const input = inputOf(document, agency.name, publicUrl)
    const template = await templates.of(agencyId, document, 'word')
    const file =
      template === undefined
        ? await wordDocument(sheetOf(input))
        : fillWordTemplate(template.bytes, printedInput(getForm(document.form, document.edition), input))
    return { file, name: `${documentTitle(document)}${document.number ?? ''}` }
  }

  /** As drafts: without number, day and seal. Nothing is kept. */
  async function preview(agencyId: string, drafts: DraftDocument[]): Promise<DocumentPreview['documents']> {
    const { name: agencyName } = await readOnly(db, agencyId, getAgency)
    return Promise.all(drafts.map((draft) => previewOne(renderer, draft, agencyName)))
  }

  return { word, pages, unsealed, preview }
}

export function waitsForSeal(db: Database, agencyId: string, document: DocumentRow): Promise<boolean> {
  return readOnly(db, agencyId, async (tx) => sealOf(document) !== null && !(await findSealUse(tx, document.id)))
}

async function previewOne(renderer: Renderer, { form: id, content }: DraftDocument, agencyName: string) {
  const form = getForm(id)
  const unissued = { number: null, issueDay: null, standing: 'draft', verifyUrl: null } as const
  try {
    const title = titleOf(form, parseContent(form, content))
    const pdf = await renderer.render({ form: id, edition: form.edition, content, agencyName, ...unissued })
    return { title, pdf: Buffer.from(pdf).toString('base64'), missing: [] }
  } catch (error) {
    if (!(error instanceof FormError)) throw error
    return { title: form.title, pdf: null, missing: error.errors.map(({ path, message }) => `${path}：${message}`) }
  }
}

export function inputOf(document: DocumentRow, agencyName: string, publicUrl: string): RenderInput {
  const { form, edition, content, number, issueDay, standing, verificationCode } = document
  const verifyUrl = standing === 'issued' ? `${publicUrl}/verify/${verificationCode}` : null
  return { form, edition, content, number, issueDay, agencyName, standing, verifyUrl }
}
