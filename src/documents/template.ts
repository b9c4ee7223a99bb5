/** A bureau's own layout of a form (文书模板): in force from a day, for what is drawn up from then on. Pure. */
import { type Day, dayOf, type Instant } from '../kernel/day.ts'

export const templateKinds = { typst: 'Typst（生成版式文件 PDF）', word: 'Word（生成 Word 文件）' } as const
export type TemplateKind = keyof typeof templateKinds

export type DocumentTemplate = {
  id: string
  agencyId: string
  form: string
  kind: TemplateKind
  version: number
  sha256: string
  fileName: string
  heldFrom: Day
  installedAt: Instant
  installedBy: string
  retiredAt: Instant | null
  retiredBy: string | null
  retireReason: string | null
}

/**
 * The layout of what was drawn up at that moment: neither a template installed later nor one retired later changes it, so
 * the same document is always laid out alike.
 */
export function templateOf<Row extends Pick<DocumentTemplate, 'heldFrom' | 'installedAt' | 'retiredAt' | 'version'>>(
  templates: Row[],
  drawnUpAt: Instant,
): Row | undefined {
  return templates
    .filter(({ heldFrom, installedAt, retiredAt }) => {
      const isHeld = heldFrom <= dayOf(drawnUpAt) && installedAt <= drawnUpAt
      return isHeld && (retiredAt === null || retiredAt > drawnUpAt)
    })
    .toSorted((left, right) => left.version - right.version)
    .at(-1)
}
