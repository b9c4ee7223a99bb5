/** What importing a text would do: counts, oddities by line, what is already there, what changes. Said before it is done. Pure. */
import { addDays, type Day } from '../kernel/day.ts'
import { shortTitle } from '../law/citations-in-text.ts'
import type { StatuteVersion } from '../law/law-book.ts'
import { type ArticleText, type ChangeKind, compareVersions } from './compare-versions.ts'
import { parseStatute, type Warning } from './parse-statute.ts'
import { articlesOf, countsOf, type StatuteCounts, type StatuteLine } from './statute-text.ts'
import { inForceDayOf, versionDayOf } from './text-dates.ts'

/** What is known before: the versions in the law book, and the articles of the one that the new text follows. */
export type Library = { versions: StatuteVersion[]; textsOf: (version: Day) => ArticleText[] | undefined }
export type ImportQuestion = {
  text: string
  fileName: string
  statute?: string | undefined
  version?: Day | undefined
  from?: Day | undefined
}

export type ChangedArticle = { kind: ChangeKind; before: number | null; after: number | null; likeness: number }
export type ImportReport = {
  statute: string
  fullTitle: string
  version: Day | null
  from: Day | null
  counts: StatuteCounts
  lineCount: number
  characters: number
  warnings: Warning[]
  /** The version already registered under this day, and whether its text is there. */
  registered: { standing: StatuteVersion['standing']; articleCount: number | null; hasText: boolean } | null
  /** The version that ends the day before, or the last one, with what changes against it. */
  previous: { version: Day; ends: Day | null; changes: ChangedArticle[] | null } | null
  until: Day | null
}

export type Imported = ImportReport & { lines: StatuteLine[] }

export function reportOn(question: ImportQuestion, library: Library): Imported {
  const { title, lines, warnings } = parseStatute(question.text)
  const statute = question.statute ?? shortTitle(title)
  const own = library.versions.filter((row) => row.statute === statute)
  const version = question.version ?? versionDayOf(question.fileName, lines) ?? null
  const row = own.find((one) => one.version === version)
  const from = question.from ?? row?.from ?? inForceDayOf(lines, version ?? undefined) ?? null
  const counts = countsOf(lines)
  return {
    ...{ statute, fullTitle: title, version, from, counts, lines },
    lineCount: lines.length,
    characters: lines.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0),
    warnings: [...warnings, ...countWarning(row, counts)],
    registered: row
      ? {
          standing: row.standing,
          articleCount: row.articleCount,
          hasText: library.textsOf(row.version) !== undefined,
        }
      : null,
    previous: version === null || from === null ? null : previousOf({ own, version, from }, lines, library),
    until: row ? row.until : untilOf(own, from),
  }
}

function countWarning(row: StatuteVersion | undefined, { articles }: StatuteCounts): Warning[] {
  if (row?.articleCount == null || row.articleCount === articles) return []
  return [{ line: 1, message: `登记为 ${row.articleCount} 条，正文数出 ${articles} 条，请核对全文` }]
}

type Among = { own: StatuteVersion[]; version: Day; from: Day }

function previousOf({ own, version, from }: Among, lines: StatuteLine[], library: Library): ImportReport['previous'] {
  const earlier = own.filter((row) => row.version < version && row.from < from)
  const previous = earlier.toSorted((left, right) => (left.from < right.from ? 1 : -1))[0]
  if (previous === undefined) return null
  const ends = previous.until === null || previous.until >= from ? addDays(from, -1) : null
  const before = library.textsOf(previous.version)
  const changes = before && compareVersions(before, articlesOf(lines))
  return { version: previous.version, ends, changes: changes?.flatMap(changed) ?? null }
}

function changed({ kind, before, after, likeness }: ReturnType<typeof compareVersions>[number]): ChangedArticle[] {
  return kind === 'same' ? [] : [{ kind, before: before?.article ?? null, after: after?.article ?? null, likeness }]
}

/** An older version imported late ends where the next one begins. */
function untilOf(own: StatuteVersion[], from: Day | null): Day | null {
  const next = own.filter((row) => from !== null && row.from > from).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]
  return next === undefined ? null : addDays(next.from, -1)
}
