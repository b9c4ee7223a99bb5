/** What the screens show of the library: the shelf, one statute, one article on a day, two versions side by side. */
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { citationInChinese } from '../law/citation.ts'
import { shortTitle } from '../law/citations-in-text.ts'
import { getLawBook } from '../law/law.store.ts'
import { inForce, type StatuteVersion } from '../law/law-book.ts'
import { type ArticleChange, compareVersions } from './compare-versions.ts'
import { getLibrary } from './library.ts'
import { markWords } from './mark-words.ts'
import { pageSize, type SearchQuestion, searchArticles } from './search.ts'
import { type findStatuteText, listArticles, listLines, listStatuteTexts } from './statute.store.ts'

export async function shelf(tx: Tx) {
  const [{ statutes }, texts] = await Promise.all([getLawBook(tx), listStatuteTexts(tx)])
  const textOf = (row: StatuteVersion) =>
    texts.find((text) => text.statute === row.statute && text.version === row.version)
  const titles = [...Map.groupBy(statutes, (row) => row.statute)]
  return titles.map(([statute, versions]) => ({
    statute,
    fullTitle: versions.at(-1)?.fullTitle ?? statute,
    versions: versions.toReversed().map((row) => versionView(row, textOf(row))),
  }))
}

type Text = Awaited<ReturnType<typeof findStatuteText>>

function versionView({ version, from, until, standing, articleCount, source }: StatuteVersion, text: Text) {
  const counts = text && {
    chapters: text.chapters,
    articles: text.articles,
    paragraphs: text.paragraphs,
    items: text.items,
  }
  return {
    version,
    from,
    until,
    standing,
    articleCount,
    source,
    text: counts ?? null,
    importedOn: text?.importedOn ?? null,
  }
}

/** One statute line by line; `asked`: a version, else the one in force on `on`. */
export async function statutePage(tx: Tx, title: string, { asked, on }: { asked: Day | undefined; on: Day }) {
  const versions = await versionsOf(tx, title)
  const row = versions.find(({ version }) => version === asked) ?? chosen(versions, on)
  if (row === undefined) return undefined
  const texts = await listStatuteTexts(tx, row.statute)
  const lines = await listLines(tx, row)
  const views = versions.toReversed().map((one) =>
    versionView(
      one,
      texts.find(({ version }) => version === one.version),
    ),
  )
  return { statute: row.statute, fullTitle: row.fullTitle, version: row.version, versions: views, lines }
}

/** An article as it was in force on a day. `lines` is empty where the text has not been imported. */
export async function articlePage(
  tx: Tx,
  title: string,
  { article, insertion, on }: { article: number; insertion: number; on: Day },
) {
  const versions = await versionsOf(tx, title)
  const row = inForce(versions, on).toSorted(byVersion).at(-1)
  if (row === undefined)
    return { known: false as const, statute: shortTitle(title), last: chosen(versions, on)?.until ?? null }
  const lines = (await listLines(tx, row)).filter((line) => line.article === article && line.insertion === insertion)
  const articles = await listArticles(tx, row)
  const found = articles.find((one) => one.article === article && one.insertion === insertion)
  const { statute, fullTitle, version, from, until, standing, source } = row
  return {
    known: true as const,
    ...{ statute, fullTitle, version, from, until, standing, source, article, insertion, on },
    title: citationInChinese({ statute, article }),
    chapter: found?.chapter ?? '',
    articleCount: articles.length,
    lines: lines.map(({ kind, paragraph, item, text }) => ({ kind, paragraph, item, text })),
  }
}

export async function comparisonPage(tx: Tx, title: string, { before, after }: { before: Day; after: Day }) {
  const versions = await versionsOf(tx, title)
  const [old, fresh] = [before, after].map((version) => versions.find((row) => row.version === version))
  if (old === undefined || fresh === undefined) return undefined
  const changes = compareVersions(await listArticles(tx, old), await listArticles(tx, fresh))
  return {
    statute: fresh.statute,
    fullTitle: fresh.fullTitle,
    before: { version: old.version, from: old.from, until: old.until },
    after: { version: fresh.version, from: fresh.from, until: fresh.until },
    unchanged: changes.filter(({ kind }) => kind === 'same').length,
    changes: changes.filter(({ kind }) => kind !== 'same').map(changeView),
  }
}

function changeView({ kind, before, after, likeness }: ArticleChange) {
  const place = (one: ArticleChange['before']) => one && { article: one.article, insertion: one.insertion }
  const words = markWords(before?.text ?? '', after?.text ?? '')
  return { kind, before: place(before), after: place(after), likeness: Math.round(likeness * 100), words }
}

export async function searchPage(tx: Tx, asked: SearchQuestion) {
  const { words, total, rows } = searchArticles(await getLibrary(tx), asked)
  return {
    ...{ words, total, page: asked.page, pageSize },
    rows: rows.map(({ statute, version, article, insertion, chapter, text }) => ({
      ...{ statute, version, article, insertion, chapter },
      excerpts: excerptsOf(text, words),
    })),
  }
}

const longestExcerpt = 140

/** The lines that hold a word, each cut to what stands around it. */
function excerptsOf(text: string, words: string[]): string[] {
  const holding = text.split('\n').filter((line) => words.some((word) => line.includes(word)))
  return (holding.length > 0 ? holding : text.split('\n')).slice(0, 3).map((line) => cut(line, words))
}

function cut(line: string, words: string[]): string {
  if (line.length <= longestExcerpt) return line
  const places = words.map((word) => line.indexOf(word)).filter((place) => place >= 0)
  const start = Math.max(0, Math.min(...places, line.length) - 40)
  const end = Math.min(line.length, start + longestExcerpt)
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`
}

async function versionsOf(tx: Tx, title: string): Promise<StatuteVersion[]> {
  const { statutes } = await getLawBook(tx)
  const wanted = shortTitle(title)
  return statutes.filter((row) => row.statute === wanted || row.fullTitle === title).toSorted(byVersion)
}

function chosen(versions: StatuteVersion[], on: Day): StatuteVersion | undefined {
  return inForce(versions, on).at(-1) ?? versions.at(-1)
}

function byVersion(left: StatuteVersion, right: StatuteVersion): number {
  return left.version < right.version ? -1 : 1
}
