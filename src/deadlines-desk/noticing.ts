/** Gives the notices that are owed: at the start, every hour, and when a calendar has come in. */
import type { Office } from '../acts/office.ts'
import { listAgencyIds } from '../identity/account.store.ts'
import { inTransaction } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { listDeadlinesToWatch, listStaff } from './deadline.views.ts'
import { insertNotices } from './notice.store.ts'
import { noticesOwed, watchedSpan } from './notices.ts'

type Log = { error: (about: object, message: string) => void }

export type Noticing = {
  /** Answers how many notices were new. */
  run: () => Promise<number>
  stop: () => Promise<void>
}

const pauseMs = 3_600_000

export function startNoticing(office: Office, log: Log): Noticing {
  let tail: Promise<unknown> = Promise.resolve()
  /** One after another: a run asked for later sees what was committed before. */
  const run = (): Promise<number> => {
    const pass = tail.then(() => giveNotices(office))
    tail = pass.catch((fault: unknown) => log.error({ err: fault }, '期限提醒未能发出，稍后重试'))
    return pass
  }
  const runAlone = () => void run().catch(() => undefined) // logged above
  runAlone()
  const timer = setInterval(runAlone, pauseMs)
  timer.unref()
  return {
    run,
    stop: async () => {
      clearInterval(timer)
      await tail
    },
  }
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
