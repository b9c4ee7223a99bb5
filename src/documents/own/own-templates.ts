/** The bureau's own layouts as files: which one a document is laid out in, whether a new one will do, what a form looks like. */
import { buffer } from 'node:stream/consumers'
import type { BlobStore } from '../../blobs/blob-store.ts'
import { type Database, readOnly } from '../../kernel/database.ts'
import { penaltyLaw } from '../../law/citation.ts'
import { type Refusal, refuse } from '../../law/refusal.ts'
import { getAgency } from '../../organisation/organisation.store.ts'
import type { DocumentRow } from '../document.store.ts'
import { formsById } from '../form-register.ts'
import type { Renderer } from '../render/renderer.ts'
import { listTemplates } from '../template.store.ts'
import { type TemplateKind, templateOf } from '../template.ts'
import { checkWordTemplate, sampleInput } from './check-template.ts'
import { checkTypstTemplate } from './typst-template.ts'

export type TemplateFile = { sha256: string; bytes: Uint8Array }

type Of = Pick<DocumentRow, 'form' | 'drawnUpAt'>
type Given = { form?: unknown; kind?: unknown; sha256?: unknown }

export type OwnTemplates = ReturnType<typeof ownTemplates>

export function ownTemplates({ db, blobs, renderer }: { db: Database; blobs: BlobStore; renderer: Renderer }) {
  async function of(agencyId: string, { form, drawnUpAt }: Of, kind: TemplateKind): Promise<TemplateFile | undefined> {
    const installed = await readOnly(db, agencyId, (tx) => listTemplates(tx, form))
    const own = templateOf(
      installed.filter((template) => template.kind === kind),
      drawnUpAt,
    )
    return own && { sha256: own.sha256, bytes: await buffer(blobs.read(own.sha256)) }
  }

  /** Undefined when the file may stand for the form's layout. */
  async function check(agencyId: string, { form: id, kind, sha256 }: Given): Promise<Refusal | undefined> {
    const form = formsById.get(String(id))
    const isNamed = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
    if (!form || !isNamed || (kind !== 'word' && kind !== 'typst')) return undefined // the act itself says what is wrong
    if (!(await blobs.has(sha256)))
      return refuse('template-missing', '模板文件没有上传成功。', penaltyLaw(47), '请重新上传。')
    const bytes = await buffer(blobs.read(sha256))
    const { name: agencyName } = await readOnly(db, agencyId, getAgency)
    const problems =
      kind === 'word'
        ? checkWordTemplate(form, agencyName, bytes)
        : await checkTypstTemplate(renderer, { form, agencyName }, bytes.toString('utf8'))
    return problems.length === 0 ? undefined : unfit(form.title, problems)
  }

  /** The form with everything it can hold, in the layout that is in force now. */
  async function sampleOf(agencyId: string, id: string, now: Of['drawnUpAt']) {
    const form = formsById.get(id)
    if (!form) return undefined
    const { name: agencyName } = await readOnly(db, agencyId, getAgency)
    const template = await of(agencyId, { form: id, drawnUpAt: now }, 'typst')
    const own = template === undefined ? {} : { template: Buffer.from(template.bytes).toString('utf8') }
    return { ...sampleInput(form, agencyName, 'full'), ...own }
  }

  async function sample(agencyId: string, id: string, now: Of['drawnUpAt']): Promise<Uint8Array | undefined> {
    const input = await sampleOf(agencyId, id, now)
    return input && renderer.render(input)
  }

  async function samplePages(agencyId: string, id: string, now: Of['drawnUpAt']): Promise<string | undefined> {
    const input = await sampleOf(agencyId, id, now)
    return input && renderer.pages(input)
  }

  return { of, check, sample, samplePages }
}

const shownProblems = 8

function unfit(title: string, problems: string[]): Refusal {
  const rest = problems.length - shownProblems
  const more = rest > 0 ? `；另有 ${rest} 处` : ''
  const said = `《${title}》的模板不能启用：${problems.slice(0, shownProblems).join('；')}${more}。`
  return refuse('template-unfit', said, penaltyLaw(47), '请改好模板后重新上传；可以从下载的样板改起。')
}
