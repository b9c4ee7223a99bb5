/** Which places a new version of a statute touches: those that cite an article it changed, moved or struck out. Pure. */
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import { type ArticleChange, parseStatute } from '../statutes/index.ts'
import type { CitingPlace } from './citing-place.ts'

export type Touched = { change: ArticleChange; places: CitingPlace[] }

export type Changed = {
  statute: string
  /** The day from which the new version applies. */
  from: Day
  changes: ArticleChange[]
}

export function touchedBy({ statute, from, changes }: Changed, places: CitingPlace[]): Touched[] {
  const older = places.filter((place) => place.from === undefined || place.from < from)
  return changes
    .filter(({ kind }) => kind !== 'same' && kind !== 'added')
    .map((change) => ({ change, places: older.filter((place) => citesChanged(place, statute, change)) }))
    .filter((touched) => touched.places.length > 0)
}

function citesChanged({ citations }: CitingPlace, statute: string, change: ArticleChange): boolean {
  const { before } = change
  if (before === null || before.insertion > 0) return false
  return citations.some(
    (citation) => citation.statute === statute && citation.article === before.article && !isUntouched(citation, change),
  )
}

/** A citation of one paragraph or item is not touched where only the rest of the article changed. */
function isUntouched({ paragraph, item }: Citation, { kind, before, after }: ArticleChange): boolean {
  if (kind !== 'amended' || before === null || after === null) return false
  if (paragraph === undefined && item === undefined) return false
  const [old, fresh] = [before.text, after.text].map((text) => wordsAt(text, { paragraph, item }))
  return old !== '' && old === fresh
}

type Place = Pick<Citation, 'paragraph' | 'item'>

function wordsAt(text: string, { paragraph, item }: { [Part in keyof Place]: Place[Part] | undefined }): string {
  return parseStatute(`条文\n${text}`)
    .lines.filter((line) => line.article !== null)
    .filter((line) => paragraph === undefined || line.paragraph === paragraph)
    .filter((line) => item === undefined || line.item === item)
    .map((line) => line.text)
    .join('\n')
}
