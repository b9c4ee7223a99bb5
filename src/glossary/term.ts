/** A term of art: the one English word for a Chinese legal term, and the words not to use for it. */

export type Term = {
  english: string
  chinese: string
  /** As documents cite it: 《行政处罚法》第五十八条. Text, for the law itself may use this table. */
  article?: string
  /** Words never used for it in names. */
  never: string[]
  because?: string
}

export type TermGroup = { title: string; terms: Term[] }

type Because = { never?: string[]; because?: string; article?: string }

export function term(english: string, chinese: string, { never = [], because, article }: Because = {}): Term {
  return {
    english,
    chinese,
    never,
    ...(because === undefined ? {} : { because }),
    ...(article === undefined ? {} : { article }),
  }
}
