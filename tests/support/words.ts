/** Words: of a Word file as a reader meets them, and those that blocks say, both without white space. */
import PizZip from 'pizzip'
import type { Block, Cell } from '../../src/documents/block.ts'

/** In the order in which they are read. */
export function saidIn(blocks: Block[]): string[] {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'list') return [...block.columns.map(({ label }) => label), ...block.rows.flat()]
      if (block.kind === 'grid') return block.rows.flat().flatMap(({ text, foot = [] }: Cell) => [text, ...foot])
      if ('rows' in block) return block.rows.flat().flatMap(({ label, value }) => [`${label}：`, value])
      return block.kind === 'drawing' ? [block.label] : [block.text]
    })
    .map((text) => text.replace(/\s/g, ''))
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" }

export function wordsOfWord(file: Uint8Array): string {
  const text = new PizZip(file).file('word/document.xml')?.asText() ?? ''
  return [...text.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, written = '']) => written.replace(/&[a-z]+;/g, (entity) => entities[entity] ?? entity))
    .join('')
    .replace(/\s/g, '')
}
