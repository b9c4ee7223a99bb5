/** Addresses under which persons read their deadlines in a calendar program; of the secret in them only the hash is kept. */
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'

export type CalendarFeed = {
  id: string
  agencyId: string
  accountId: string
  tokenSha256: string
  openedAt: Instant
  closedAt: Instant | null
}
const tables = (tx: Tx) => tx.withTables<{ calendarFeed: CalendarFeed }>()

export async function insertCalendarFeed(tx: Tx, feed: CalendarFeed): Promise<void> {
  await tables(tx).insertInto('calendarFeed').values(feed).execute()
}

export async function setCalendarFeedsClosed(tx: Tx, accountId: string, closedAt: Instant): Promise<void> {
  await tables(tx)
    .updateTable('calendarFeed')
    .set({ closedAt })
    .where('accountId', '=', accountId)
    .where('closedAt', 'is', null)
    .execute()
}

export async function findOpenFeed(
  tx: Tx,
  by: { accountId: string } | { tokenSha256: string },
): Promise<CalendarFeed | undefined> {
  const open = tables(tx).selectFrom('calendarFeed').selectAll().where('closedAt', 'is', null)
  const own =
    'accountId' in by ? open.where('accountId', '=', by.accountId) : open.where('tokenSha256', '=', by.tokenSha256)
  return own.executeTakeFirst()
}
