/** Words: of a Word file as a reader meets them, and those that a content holds. */
import PizZip from 'pizzip'

/** Every text that a content holds, dates and codes aside, which documents write in their own way. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(\d{4}-\d{2}-\d{2}|[a-f0-9]{64}$|[a-z-]+$)/.test(value) ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn)
  return []
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" }

/** Without the white space. */
export function wordsOfWord(file: Uint8Array): string {
  const text = new PizZip(file).file('word/document.xml')?.asText() ?? ''
  return [...text.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, written = '']) => written.replace(/&[a-z]+;/g, (entity) => entities[entity] ?? entity))
    .join('')
    .replace(/\s/g, '')
}
