/** Sets drawn-up documents in type. The PDF is a pure function of what was recorded, so it may be made again at any time. */
import type { AnyAct } from '../acts/act.ts'
import type { Office } from '../acts/office.ts'
import { perform } from '../acts/perform.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import type { Actor } from '../identity/actor.ts'
import { readOnly } from '../kernel/database.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { getDocument } from './document.store.ts'
import { listUnrendered } from './document.views.ts'
import { documentLooks, inputOf, waitsForSeal } from './document-looks.ts'
import { ownTemplates, type TemplateFile } from './own/own-templates.ts'
import { pageCount } from './render/page-count.ts'
import type { Renderer } from './render/renderer.ts'
import type { RenderInput } from './render/sheet.ts'
import { renderDocument } from './render-document.ts'

type Options = { office: Office; renderer: Renderer; blobs: BlobStore; publicUrl: string }

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
    if (document.pdfSha256 !== null || (await waitsForSeal(office.db, actor.agencyId, document))) return
    const template = await templates.of(actor.agencyId, document, 'typst')
    const { pdf, ...by } = await setInType(renderer, inputOf(document, agency.name, publicUrl), template)
    const { sha256: pdfSha256, sizeBytes: pdfSize } = await blobs.put(pdf, 50_000_000)
    const input = { documentId, pdfSha256, pdfSize, pdfPages: pageCount(pdf), ...by }
    const request = { actor, input, key: office.newId(), clientAddress: 'server' }
    const outcome = await perform(office, renderDocument as AnyAct, request)
    if ('refusal' in outcome && outcome.refusal.code !== 'rendered-before') throw new Error(outcome.refusal.reason)
  }

  return {
    render,
    templates,
    ...documentLooks({ db: office.db, renderer, publicUrl, templates }),
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
