/** The words of a Word file, headers and footers too, without white space: whether a template printed what it must. */
import PizZip from 'pizzip'

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" }

export function wordsOfWordFile(file: Uint8Array): string {
  const zip = new PizZip(file)
  const parts = Object.keys(zip.files).filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
  return parts
    .flatMap((name) => [...(zip.file(name)?.asText() ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)])
    .map(([, written = '']) => written.replace(/&[a-z]+;/g, (entity) => entities[entity] ?? entity))
    .join('')
    .replace(/\s/g, '')
}
