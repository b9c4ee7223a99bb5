/** Finds citations in a Chinese sentence as documents and screens write them, so that each can be opened. Pure. */
import { numberFromChinese } from './chinese-number.ts'
import type { Citation } from './citation.ts'

/** A stretch of the text; with `citation`, the words that cite. Joined, the stretches are the text again. */
export type Stretch = { text: string; citation?: Citation }

const figures = '[零〇一二三四五六七八九十百千]+'
const place = `第(${figures})条(?:第(${figures})款)?(?:第(?:[（(](${figures})[）)]|(${figures}))项)?`
/** Title and article, or a further article of the statute just cited: 、第四十五条. */
const cited = new RegExp(`《([^《》]+)》(?:[（(][^（）()]*[）)])?${place}|(?<=[条款项][、和及，])${place}`, 'g')

export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  let last: Citation | undefined
  for (const match of text.matchAll(cited)) {
    const [words, title] = match
    // a further article counts only where it follows the one before at once
    const follows = match.index === end + 1 ? last?.statute : undefined
    last = citationOf(title === undefined ? follows : shortTitle(title), match.slice(2))
    if (last === undefined) continue
    stretches.push({ text: text.slice(end, match.index) }, { text: words, citation: last })
    end = match.index + words.length
  }
  return [...stretches, { text: text.slice(end) }].filter((stretch) => stretch.text !== '')
}

export function citationsIn(text: string): Citation[] {
  return stretchesOf(text).flatMap(({ citation }) => citation ?? [])
}

/** The key that citations use: 《中华人民共和国行政处罚法》 is cited as 《行政处罚法》. */
export function shortTitle(title: string): string {
  return title.trim().replace(/^中华人民共和国/, '')
}

/** The parts are those of the titled form and of the further one; the figures of only one are there. */
function citationOf(statute: string | undefined, parts: (string | undefined)[]): Citation | undefined {
  const [article, paragraph, item] = [
    [0, 4],
    [1, 5],
    [2, 3, 6, 7],
  ].map((places) => parts.filter((part, index) => places.includes(index) && part !== undefined).map(numberOf)[0])
  if (statute === undefined || article === undefined) return undefined
  return {
    statute,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  }
}

function numberOf(figure: string | undefined): number | undefined {
  return figure === undefined ? undefined : numberFromChinese(figure)
}
