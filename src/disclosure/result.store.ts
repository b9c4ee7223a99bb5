import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { normalised, searchTerms } from '../kernel/search-terms.ts'
import type { PublicResult, ResultKind, ResultRow } from './result.ts'

const tables = (tx: Tx) => tx.withTables<{ result: ResultRow }>().withSchema('portal')

/** The one that stands, published and not withdrawn; of decisions that are repeated, the latest. */
export function findPublicResult(tx: Tx, subjectId: string, kind: ResultKind): Promise<ResultRow | undefined> {
  return tables(tx)
    .selectFrom('result')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .where('kind', '=', kind)
    .where('withdrawnOn', 'is', null)
    .orderBy('decidedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type NewResult = Pick<
  ResultRow,
  'id' | 'agencyId' | 'subjectId' | 'publishedOn' | 'publicUntil' | 'bodySha256'
> & {
  body: string
}

/** The columns beside the body repeat parts of it, for lists and search; nothing comes from anywhere else. */
export async function insertPublicResult(tx: Tx, row: NewResult): Promise<void> {
  const { kind, number, title, agencyName, party, matter, conclusion, decidedOn } = JSON.parse(row.body) as PublicResult
  const words = [number, title, party.name, party.creditCode, agencyName, matter, conclusion]
  const searchText = normalised(words.filter((word) => word !== null).join('\n'))
  await tables(tx)
    .insertInto('result')
    .values({
      ...row,
      ...{ kind, number, title, agencyName, party: party.name, decidedOn, searchText },
      ...{ searchTerms: searchTerms(searchText), withdrawnOn: null, withdrawnReason: null },
    })
    .execute()
}

/** The information goes, the reason stays in its place. */
export async function setPublicResultWithdrawn(
  tx: Tx,
  id: string,
  withdrawn: { withdrawnOn: Day; withdrawnReason: string },
): Promise<void> {
  await tables(tx)
    .updateTable('result')
    .set({ title: null, party: null, body: null, searchText: '', searchTerms: [], ...withdrawn })
    .where('id', '=', id)
    .execute()
}
