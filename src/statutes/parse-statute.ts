/** Takes a statute apart, Markdown or pasted text alike. Nothing is left out; what looks odd is said by its line. Pure. */
import { numberFromChinese } from '../law/chinese-number.ts'
import { type PlainLine, plainLines } from './plain-lines.ts'
import type { StatuteLine } from './statute-text.ts'

export type Warning = { line: number; message: string }
export type ParsedStatute = { title: string; lines: StatuteLine[]; warnings: Warning[] }

const figures = '[零〇一二三四五六七八九十百千]+'
const headingMark = new RegExp(`^第${figures}(?:分编|编|章|节)(?: |$)`)
const looseHeadingMark = new RegExp(`^第${figures}(?:分编|编|章|节)[^，。；]{1,40}$`)
const articleMark = new RegExp(`^第(${figures})条(?:之(${figures}))?(.?)`)
const itemMark = new RegExp(`^[（(](${figures})[）)]`)
const subitemMark = /^\d{1,2}[.．、]/
const endMark = /[。；;：:！？”）】》…]$/
const brokenLine = '行末没有标点，可能是一款被换行拆成了两行'
const annexMark = /^附(?:件|录|表)/

/** What has been read so far: the place of the next line follows from it. */
type Reading = {
  lines: StatuteLine[]
  warnings: Warning[]
  article: number
  insertion: number
  paragraph: number
  item: number
  isAnnex: boolean
}

export function parseStatute(source: string): ParsedStatute {
  const plain = plainLines(source)
  const reading: Reading = { lines: [], warnings: [], article: 0, insertion: 0, paragraph: 0, item: 0, isAnnex: false }
  const contentsEnd = endOfContents(plain)
  const hasTitle = plain[0] !== undefined && !isHeading(plain[0].text) && !articleMark.test(plain[0].text)
  plain.forEach((line, index) => {
    if (index === 0 && hasTitle) put(reading, line, 'title')
    else if (index < contentsEnd) put(reading, line, kindInFront(line))
    else {
      const kind = kindOf(reading, line)
      if (isOfArticle(kind) && !endMark.test(line.text)) warn(reading, line.line, brokenLine)
      put(reading, line, kind)
    }
  })
  if (!hasTitle) warn(reading, plain[0]?.line ?? 1, '第一行不是标题，请确认全文完整')
  if (reading.article === 0) warn(reading, 1, '没有找到「第一条」')
  return { title: hasTitle ? (plain[0]?.text ?? '') : '', lines: reading.lines, warnings: reading.warnings }
}

function kindInFront({ text }: PlainLine): StatuteLine['kind'] {
  return isHeading(text) || /^目\s*[录次]$/.test(text) ? 'contents' : 'note'
}

/** What a line is, given those before it; moves the reading on. */
function kindOf(reading: Reading, line: PlainLine): StatuteLine['kind'] {
  const { text } = line
  reading.isAnnex ||= reading.article > 0 && annexMark.test(text)
  if (reading.isAnnex) return 'annex'
  if (isHeading(text)) return 'heading'
  if (beginsArticle(reading, line)) return 'paragraph'
  if (reading.article === 0) return 'note'
  const item = numberFromChinese(text.match(itemMark)?.[1] ?? '')
  if (item !== undefined) return nextItem(reading, line, item)
  if (subitemMark.test(text) && reading.item > 0) return 'subitem'
  Object.assign(reading, { paragraph: reading.paragraph + 1, item: 0 })
  return 'paragraph'
}

/** Where the articles count on: what says 第七十九条 in the middle of an article only speaks of it. */
function beginsArticle(reading: Reading, { line, text }: PlainLine): boolean {
  const [mark, figure = '', insertionFigure, next = ''] = text.match(articleMark) ?? []
  if (mark === undefined || /[规所和至、或的，]/.test(next)) return false
  const article = numberFromChinese(figure) ?? 0
  const insertion = numberFromChinese(insertionFigure ?? '') ?? 0
  const oddity = oddityOf(reading, { article, insertion, isApart: next === ' ' })
  if (oddity !== undefined) warn(reading, line, oddity)
  const isInOrder = article > reading.article || (article === reading.article && insertion === reading.insertion + 1)
  if (!isInOrder || (next !== ' ' && oddity === undefined)) return false
  Object.assign(reading, { article, insertion, paragraph: 1, item: 0 })
  return true
}

type Found = { article: number; insertion: number; isApart: boolean }

/** Undefined where nothing is odd about it, or where it is plain that an article is only spoken of. */
function oddityOf(reading: Reading, { article, insertion, isApart }: Found): string | undefined {
  const isNext = article === reading.article + 1 && insertion === 0
  const isInserted = article === reading.article && insertion === reading.insertion + 1
  const follows = isNext || isInserted
  if (follows) return isApart ? undefined : `「第 ${article} 条」后没有空格，请确认它是新的一条`
  if (!isApart) return undefined
  return article > reading.article
    ? `条文不连续：第 ${reading.article} 条之后是第 ${article} 条`
    : `「第 ${article} 条」的次序不对，按正文处理`
}

function nextItem(reading: Reading, { line }: PlainLine, item: number): 'item' {
  if (item !== reading.item + 1) warn(reading, line, `项号不连续：第 ${reading.item} 项之后是第 ${item} 项`)
  reading.item = item
  return 'item'
}

function put(reading: Reading, { text }: PlainLine, kind: StatuteLine['kind']): void {
  const { lines, article, insertion, paragraph, item } = reading
  const isInside = isOfArticle(kind)
  lines.push({
    place: lines.length + 1,
    kind,
    article: isInside ? article : null,
    insertion: isInside ? insertion : 0,
    paragraph: isInside ? paragraph : null,
    item: isInside && kind !== 'paragraph' ? item : null,
    text,
  })
}

function isOfArticle(kind: StatuteLine['kind']): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'subitem'
}

function warn({ warnings }: Reading, line: number, message: string): void {
  warnings.push({ line, message })
}

function isHeading(text: string): boolean {
  return headingMark.test(text) || looseHeadingMark.test(text)
}

/** A pasted text often begins with its table of contents: the body starts where the first heading comes again. */
function endOfContents(plain: PlainLine[]): number {
  const first = plain.find(({ text }) => isHeading(text))
  const squeezed = (text: string) => text.replace(/\s/g, '')
  if (first === undefined) return 0
  const places = plain.flatMap(({ text }, index) => (squeezed(text) === squeezed(first.text) ? [index] : []))
  const firstArticle = plain.findIndex(({ text }) => /^第一条/.test(text))
  const again = places.filter((index) => firstArticle === -1 || index < firstArticle)
  return again.length > 1 ? (again.at(-1) ?? 0) : 0
}
