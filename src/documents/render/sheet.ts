/** What the templates are told: every word of a document, nothing left to decide but its place on the page. Pure. */
import { type Day, dayInChinese } from '../../kernel/day.ts'
import type { Block } from '../block.ts'
import { parseContent, titleOf } from '../form.ts'
import { getForm } from '../form-register.ts'

export type RenderInput = {
  form: string
  edition: string
  content: Record<string, unknown>
  number: string | null
  issueDay: Day | null
  agencyName: string
  standing: 'draft' | 'issued'
  /** What the QR code says; its last part is the code that a person may type. Null: no code. */
  verifyUrl: string | null
  /** False while it waits for its seal: shown as such, never recorded. */
  sealed?: false
  /** The bureau's own Typst layout; without it the form's. */
  template?: string
}

export type Sheet = {
  title: string
  agencyName: string
  number: string | null
  draft: boolean
  /** Across the page of what is not yet what it will be. */
  watermark: string | null
  /** For the file's properties, where PDF/A wants a day: a draft, which has none, carries the form's edition. */
  dated: { year: number; month: number; day: number }
  blocks: Block[]
  /** Remarks that stand below the closing. */
  notes: Block[]
  /** Whether the document ends with the agency's name and the day. */
  closes: boolean
  day: string
  seal: { purpose: string | null } | null
  verify: { url: string; code: string } | null
}

/** @throws FormError for content that is not the form's, RangeError for an unknown form or an impossible standing */
export function sheetOf(input: RenderInput): Sheet {
  const form = getForm(input.form, input.edition)
  const content = parseContent(form, input.content)
  mustBeWhole(input, form.prefix)
  const draft = input.standing === 'draft'
  const blocks = form.layout(content)
  const purpose = form.seal === 'enforcement' ? '行政执法专用章' : null
  return {
    title: titleOf(form, content),
    agencyName: input.agencyName,
    number: input.number,
    draft,
    watermark: watermarkOf(input),
    dated: dateParts(input.issueDay ?? `${form.edition}-01`),
    blocks: blocks.filter((block) => block.kind !== 'note'),
    notes: blocks.filter((block) => block.kind === 'note'),
    closes: form.seal !== null,
    day: input.issueDay === null ? '　　　　年　　月　　日' : dayInChinese(input.issueDay),
    seal: draft || form.seal === null || input.sealed === false ? null : { purpose },
    verify: draft || input.verifyUrl === null ? null : verification(input.verifyUrl),
  }
}

function watermarkOf({ standing, sealed }: RenderInput): string | null {
  if (standing === 'draft') return '草稿'
  return sealed === false ? '未用印' : null
}

/** A draft has no number and no day; what is issued has both, or what bears the seal would not say what it is. */
function mustBeWhole({ form, standing, number, issueDay }: RenderInput, prefix: string | null): void {
  if (standing === 'draft' && (number !== null || issueDay !== null))
    throw new RangeError(`文书 ${form} 是草稿，不得有文号和日期`)
  if (standing === 'issued' && issueDay === null) throw new RangeError(`文书 ${form} 缺少制作日期`)
  if (standing === 'issued' && prefix !== null && number === null) throw new RangeError(`文书 ${form} 缺少文号`)
}

function verification(url: string): { url: string; code: string } {
  const code = url.split('/').at(-1) ?? ''
  return { url, code: code.replace(/(.{4})(?=.)/g, '$1-') }
}

function dateParts(day: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  return { year, month, day: dayOfMonth }
}
