/** The articles in memory, for searching. A new law book means that a statute may have changed: they are read again. */
import type { Tx } from '../kernel/database.ts'
import { getLawBook } from '../law/law.store.ts'
import type { LawBook } from '../law/law-book.ts'
import { type Searched, searchedText } from './search.ts'
import { listAllArticles } from './statute.store.ts'

const libraries = new WeakMap<LawBook, Searched[]>()

/** Every import writes the row of its version too, so no text changes without a new book. */
export async function getLibrary(tx: Tx): Promise<Searched[]> {
  const book = await getLawBook(tx)
  const known = libraries.get(book)
  if (known !== undefined) return known
  const versions = new Map(book.statutes.map((row) => [`${row.statute} ${row.version}`, row]))
  const articles = await listAllArticles(tx)
  const library = articles.flatMap((article) => {
    const applies = versions.get(`${article.statute} ${article.version}`)
    return applies === undefined ? [] : [{ ...article, searched: searchedText(article.text), applies }]
  })
  libraries.set(book, library)
  return library
}
