/** The citations in what a document says, however they are written there: as values, as 法律|条, or in a sentence. Pure. */
import { type Citation, parseCitation } from '../law/citation.ts'
import { citationsIn } from '../law/citations-in-text.ts'

export function citationsInContent(value: unknown): Citation[] {
  if (typeof value === 'string') return citationsInString(value)
  if (Array.isArray(value)) return value.flatMap(citationsInContent)
  if (typeof value !== 'object' || value === null) return []
  if (isCitation(value)) return [value]
  return Object.values(value).flatMap(citationsInContent)
}

function citationsInString(text: string): Citation[] {
  return /^[^|《》]+\|[1-9]\d{0,3}(\|\d*){0,2}$/.test(text) ? [parseCitation(text)] : citationsIn(text)
}

function isCitation(value: object): value is Citation {
  return 'statute' in value && 'article' in value && typeof value.article === 'number'
}
