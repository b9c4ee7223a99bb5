/** Sets drawn-up documents in type. The PDF is a pure function of what was recorded, so it may be made again at any time. */
import type { AnyAct } from '../acts/act.ts'
import type { DraftDocument } from '../acts/context.ts'
import type { DocumentPreview } from '../acts/index.ts'
import type { Office } from '../acts/office.ts'
import { perform } from '../acts/perform.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import type { Actor } from '../identity/actor.ts'
import { readOnly } from '../kernel/database.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { type DocumentRow, findDocument, getDocument } from './document.store.ts'
import { listUnrendered } from './document.views.ts'
import { wordDocument } from './docx/word-document.ts'
import { FormError, parseContent, titleOf } from './form.ts'
import { getForm } from './form-register.ts'
import { printedInput } from './own/check-template.ts'
import { ownTemplates, type TemplateFile } from './own/own-templates.ts'
import { fillWordTemplate } from './own/word-template.ts'
import { pageCount } from './render/page-count.ts'
import type { Renderer } from './render/renderer.ts'
import { type RenderInput, sheetOf } from './render/sheet.ts'
import { renderDocument } from './render-document.ts'
import { documentTitle } from './title.ts'

type Options = { office: Office; renderer: Renderer; blobs: BlobStore; publicUrl: string }

type WordFile = { file: Uint8Array; name: string }

export type Rendering = ReturnType<typeof createRendering>

export function createRendering({ office, renderer, blobs, publicUrl }: Options) {
  const templates = ownTemplates({ db: office.db, blobs, renderer })

  /**
   * A crash after the file is stored and before its hash is recorded leaves a file nobody points to; the next start
   * renders the same bytes again, finds them stored, and records the hash.
   */
  async function render(actor: Actor, documentId: string): Promise<void> {
    const [document, agency] = await readOnly(office.db, actor.agencyId, (tx) =>
      Promise.all([getDocument(tx, documentId), getAgency(tx)]),
    )
    if (document.pdfSha256 !== null) return
    const template = await templates.of(actor.agencyId, document, 'typst')
    const { pdf, ...by } = await setInType(renderer, inputOf(document, agency.name, publicUrl), template)
    const { sha256: pdfSha256, sizeBytes: pdfSize } = await blobs.put(pdf, 50_000_000)
    const input = { documentId, pdfSha256, pdfSize, pdfPages: pageCount(pdf), ...by }
    const request = { actor, input, key: office.newId(), clientAddress: 'server' }
    const outcome = await perform(office, renderDocument as AnyAct, request)
    if ('refusal' in outcome && outcome.refusal.code !== 'rendered-before') throw new Error(outcome.refusal.reason)
  }

  /** Made anew each time it is asked for: nothing is recorded of it. */
  async function word(agencyId: string, documentId: string): Promise<WordFile | undefined> {
    const [document, agency] = await readOnly(office.db, agencyId, (tx) =>
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
    const { name: agencyName } = await readOnly(office.db, agencyId, getAgency)
    return Promise.all(drafts.map((draft) => previewOne(renderer, draft, agencyName)))
  }

  return {
    render,
    word,
    preview,
    templates,
    /** What a crash left unrendered, for one agency. */
    catchUp: async (actor: Actor): Promise<number> => {
      const waiting = await readOnly(office.db, actor.agencyId, listUnrendered)
      for (const { id } of waiting) await render(actor, id)
      return waiting.length
    },
  }
}

/** A layout that passed its samples and fails on the real thing is put aside, said so, and the form's own is used. */
async function setInType(renderer: Renderer, input: RenderInput, template: TemplateFile | undefined) {
  if (template === undefined) return { pdf: await renderer.render(input) }
  try {
    const pdf = await renderer.render({ ...input, template: Buffer.from(template.bytes).toString('utf8') })
    return { pdf, templateSha256: template.sha256 }
  } catch (fault) {
    const templateFault = String(fault instanceof Error ? fault.message : fault).slice(0, 1000)
    return { pdf: await renderer.render(input), templateFault }
  }
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

function inputOf(document: DocumentRow, agencyName: string, publicUrl: string) {
  const { form, edition, content, number, issueDay, standing, verificationCode } = document
  const verifyUrl = standing === 'issued' ? `${publicUrl}/verify/${verificationCode}` : null
  return { form, edition, content, number, issueDay, agencyName, standing, verifyUrl }
}
