/** A sentence whose citations open: the one place where a citation becomes a door to its article. */
import './law.css'
import { useState } from 'react'
import type { Day } from '../../../src/kernel/day.ts'
import type { Citation } from '../../../src/law/citation.ts'
import { stretchesOf } from '../../../src/law/citations-in-text.ts'
import { ArticleSheet } from './article-sheet.tsx'

/** `on`: the day whose law is meant; today where nothing is said. */
type Props = { text: string; on?: Day | undefined }

export function Cited({ text, on }: Props) {
  const [opened, setOpened] = useState<Citation>()
  let place = 0
  return (
    <>
      {stretchesOf(text).map(({ text: words, citation }) => {
        place += words.length
        return citation === undefined ? (
          words
        ) : (
          <button
            className="cited"
            key={place}
            type="button"
            title="看条文"
            aria-haspopup="dialog"
            onClick={(event) => {
              // within a summary or a link it opens the article and nothing else
              event.preventDefault()
              event.stopPropagation()
              setOpened(citation)
            }}
          >
            {words}
          </button>
        )
      })}
      {opened && <ArticleSheet citation={opened} on={on} onClose={() => setOpened(undefined)} />}
    </>
  )
}
