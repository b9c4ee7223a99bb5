/** What was done about a place that cites a changed article. */
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'

export type Settlement = {
  id: string
  agencyId: string
  statute: string
  version: Day
  article: number
  insertion: number
  place: string
  outcome: 'updated' | 'unaffected' | 'handed-over'
  reason: string
  done: string
  settledBy: string
  settledOn: Day
  settledAt: Instant
}
type Person = { id: string; name: string }
const tables = (tx: Tx) => tx.withTables<{ lawChangeSettlement: Settlement; person: Person }>()

export async function insertSettlement(tx: Tx, row: Settlement): Promise<void> {
  await tables(tx).insertInto('lawChangeSettlement').values(row).execute()
}

export type Place = Pick<Settlement, 'statute' | 'version' | 'article' | 'insertion' | 'place'>

export function findSettlement(tx: Tx, place: Place): Promise<Settlement | undefined> {
  return tables(tx)
    .selectFrom('lawChangeSettlement')
    .selectAll()
    .where('statute', '=', place.statute)
    .where('version', '=', place.version)
    .where('article', '=', place.article)
    .where('insertion', '=', place.insertion)
    .where('place', '=', place.place)
    .executeTakeFirst()
}

export function listSettlements(tx: Tx) {
  return tables(tx)
    .selectFrom('lawChangeSettlement')
    .innerJoin('person', 'person.id', 'lawChangeSettlement.settledBy')
    .select(['statute', 'version', 'article', 'insertion', 'place', 'outcome', 'reason', 'done', 'settledOn'])
    .select('person.name as by')
    .execute()
}
