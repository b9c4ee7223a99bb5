/** What a calendar program gets: the deadlines of the person whose address it asked. */

import { courseOf } from '../acts/deadline.ts'
import type { Office } from '../acts/office.ts'
import { hashToken } from '../identity/sign-in.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { addDays, dayOf, type Instant } from '../kernel/day.ts'
import type { LawBook } from '../law/law-book.ts'
import { findOpenFeed } from './calendar-feed.store.ts'
import { type DeskRow, listOwnDeadlines, listStaff } from './deadline.views.ts'
import { deskDeadline, sectionsOfRegister, windowsOf } from './deadline-desk.ts'
import { type CalendarEntry, iCalendar } from './i-calendar.ts'
import { remindDays } from './notices.ts'

type Asked = { agencyId: string; token: string; publicUrl: string }

/** Undefined: there is no such address, or it is no longer open. */
export function calendarOf(office: Office, { agencyId, token, publicUrl }: Asked): Promise<string | undefined> {
  return readOnly(office.db, agencyId, async (tx) => {
    const feed = await findOpenFeed(tx, { tokenSha256: hashToken(token) })
    const owner = feed && (await listStaff(tx)).find(({ accountId }) => accountId === feed.accountId)
    if (!owner) return undefined
    const now = office.clock()
    const law = await office.lawBook(tx)
    const rows = await rowsOf(tx, { ...owner, law, now })
    return iCalendar(
      '执法期限',
      rows.map((row) => entryOf(row, { law, now, publicUrl })),
      now,
    )
  })
}

function rowsOf(
  tx: Tx,
  { law, now, roles, personId }: { law: LawBook; now: Instant; roles: string[]; personId: string },
) {
  const today = dayOf(now)
  return listOwnDeadlines(tx, { today, windows: windowsOf(law), roles, personId, everybody: false })
}

const places = { case: 'cases', inspection: 'inspections', proceeding: 'proceedings', certificate: 'certificates' }

function entryOf(
  row: DeskRow,
  { law, now, publicUrl }: { law: LawBook; now: Instant; publicUrl: string },
): CalendarEntry {
  const { label, subject, letter, direction, due, working, basis } = deskDeadline(row, now, { law, warnWithin: 0 })
  const { extensions, suspensions, moved = [], pauses = [] } = courseOf(row)
  // 届满当日仍不得办理，次日方可
  const day = direction === 'at-least' && row.dueAt === null ? addDays(row.dueOn, 1) : row.dueOn
  const marks = [...(direction === 'at-least' ? ['可办'] : []), ...(row.pausedOn === null ? [] : ['中止计算'])]
  const note = due.note === null ? [] : [due.note]
  return {
    uid: `${row.id}@mingzheng`,
    sequence: extensions.length + suspensions.length + moved.length + pauses.length,
    summary: `${marks.map((mark) => `【${mark}】`).join('')}${label}：${subject.title}`,
    description: [subject.party, ...note, ...working, ...basis].join('\n'),
    category: sectionsOfRegister[letter] ?? letter,
    url: `${publicUrl}/office/${places[subject.kind]}/${subject.id}?tab=deadlines`,
    ...{ day, at: row.dueAt, remindDays: remindDays(law, row.rowId, dayOf(now)) },
  }
}
