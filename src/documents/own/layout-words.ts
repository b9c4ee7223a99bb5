/** What the built-in layout of a form prints of a sample: what a template of the bureau's own must print as well. Pure. */
import type { Block, Cell } from '../block.ts'
import type { Sheet } from '../render/sheet.ts'

export function wordsOfSheet({ blocks, notes, number, day, closes }: Sheet): string {
  return squeezed([...blocks.flatMap(wordsOf), ...notes.flatMap(wordsOf), number ?? '', closes ? day : ''].join('\n'))
}

export function squeezed(text: string): string {
  return text.replace(/\s/g, '')
}

function wordsOf(block: Block): string[] {
  if (block.kind === 'list') return block.rows.flat()
  if (block.kind === 'grid') return block.rows.flat().flatMap(({ text, foot = [] }: Cell) => [text, ...foot])
  if ('rows' in block) return block.rows.flat().map(({ value }) => value)
  return 'text' in block ? [block.text] : []
}
