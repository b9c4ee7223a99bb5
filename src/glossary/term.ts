/** A term of art: the one English word for a Chinese legal term, and the words not to use for it. */
import type { Citation } from '../law/citation.ts'

export type Term = {
  english: string
  chinese: string
  article?: Citation
  /** Words never used for it in names. */
  never: string[]
  because?: string
}

export type TermGroup = { title: string; terms: Term[] }

type Because = { never?: string[]; because?: string; article?: Citation }

export function term(english: string, chinese: string, { never = [], because, article }: Because = {}): Term {
  return {
    english,
    chinese,
    never,
    ...(because === undefined ? {} : { because }),
    ...(article === undefined ? {} : { article }),
  }
}
