/** Which version of a statute an article is cited from. Pure; the caller passes the day of the conduct (从旧兼从轻). */
import type { Day } from '../kernel/day.ts'
import { type Citation, citationInChinese, penaltyLaw } from './citation.ts'
import { inForce, type LawBook, type Standing, type StatuteVersion } from './law-book.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'

/** `known: false`: the library does not hold the statute for that day; it is shown as 待核实 and reviewers confirm it. */
export type Authority =
  | { known: true; version: StatuteVersion; standing: Standing }
  | { known: false; standing: 'unverified' }

export function resolveArticle(law: LawBook, citation: Citation, on: Day): Authority | Refusal {
  const versions = law.statutes.filter(({ statute }) => statute === citation.statute)
  const version = inForce(versions, on).sort((left, right) => (left.version < right.version ? 1 : -1))[0]
  if (!version) {
    const last = versions.sort((left, right) => (left.from < right.from ? 1 : -1))[0]
    return last?.until != null && last.until < on ? noLongerInForce(last, citation, on) : unknown
  }
  const { articleCount } = version
  if (articleCount !== null && citation.article > articleCount)
    return refuse(
      'article-not-found',
      `《${version.fullTitle}》（${version.version} 版本）共 ${articleCount} 条，没有所引的${citationInChinese(citation)}。`,
      citation,
      '请核对条文号。',
    )
  return { known: true, version, standing: articleCount === null ? 'unverified' : version.standing }
}

/**
 * 《行政处罚法》第三十七条：every provision relied on must have been law on the day of the conduct. Answers the first
 * that was not; a statute that the library does not hold passes, to be confirmed by a person.
 */
export function mustCiteLawInForce(law: LawBook, citations: Citation[], on: Day): Refusal | undefined {
  return citations.map((citation) => resolveArticle(law, citation, on)).find(isRefusal)
}

const unknown: Authority = { known: false, standing: 'unverified' }

function noLongerInForce(last: StatuteVersion, citation: Citation, on: Day): Refusal {
  return refuse(
    'statute-not-in-force',
    `《${last.statute}》适用至 ${last.until}，不能作为 ${on} 违法行为的依据（所引${citationInChinese(citation)}）。`,
    [penaltyLaw(37), citation],
    last.successor === undefined ? '请改引行为发生时有效的规定。' : `请改引《${last.successor}》的相应条款。`,
  )
}
