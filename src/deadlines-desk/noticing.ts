/** Gives the notices that are owed: at the start, every hour, and when a calendar has come in. */
import type { Office } from '../acts/office.ts'
import { listAgencyIds } from '../identity/account.store.ts'
import { inTransaction } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { type Rounds, startRounds } from '../kernel/rounds.ts'
import { listDeadlinesToWatch, listStaff } from './deadline.views.ts'
import { insertNotices } from './notice.store.ts'
import { noticesOwed, watchedSpan } from './notices.ts'

type Log = { error: (about: object, message: string) => void }

const pauseMs = 3_600_000

export function startNoticing(office: Office, log: Log): Rounds {
  const onFault = (fault: unknown) => log.error({ err: fault }, '期限提醒未能发出，稍后重试')
  return startRounds({ work: () => giveNotices(office), pauseMs, onFault })
}

/** One transaction an agency: a crash here leaves all of its notices for the next run, or none. */
async function giveNotices(office: Office): Promise<number> {
  let given = 0
  for (const agencyId of await listAgencyIds(office.db))
    given += await inTransaction(office.db, agencyId, async (tx) => {
      const now = office.clock()
      const today = dayOf(now)
      const law = await office.lawBook(tx)
      const staff = await listStaff(tx)
      const rows = await listDeadlinesToWatch(tx, watchedSpan(law, today))
      const owed = rows.flatMap((row) => noticesOwed(row, staff, { law, today }))
      return insertNotices(tx, owed, { agencyId, now, newId: office.newId })
    })
  return given
}
