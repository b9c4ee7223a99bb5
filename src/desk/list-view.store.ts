import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { MatterPlace } from './matter-list.ts'

export type ListView = {
  id: string
  agencyId: string
  accountId: string
  place: MatterPlace
  name: string
  search: string
  keptAt: Instant
  droppedAt: Instant | null
}
const tables = (tx: Tx) => tx.withTables<{ listView: ListView }>()

/** Those the persons of the agency keep now, in the order they were kept. */
export function listListViews(tx: Tx): Promise<ListView[]> {
  return tables(tx)
    .selectFrom('listView')
    .selectAll()
    .where('droppedAt', 'is', null)
    .orderBy('keptAt')
    .orderBy('id')
    .execute()
}

export async function insertListView(tx: Tx, view: ListView): Promise<void> {
  await tables(tx).insertInto('listView').values(view).execute()
}

export async function setListViewDropped(tx: Tx, id: string, droppedAt: Instant): Promise<void> {
  await tables(tx).updateTable('listView').set({ droppedAt }).where('id', '=', id).execute()
}
