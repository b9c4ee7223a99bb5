/** The page of a person: certificates with every record, what was done this year, what is in hand. */
import type { Office } from '../acts/office.ts'
import { type Role, roles } from '../identity/role.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, day, dayOf } from '../kernel/day.ts'
import { certificateEvents } from '../officers/index.ts'
import { countInHand, findPersonHead, listDone, listOfficerRows } from './officer.views.ts'
import { officerView } from './officer-list.ts'

export async function personPage(office: Office, tx: Tx, id: string) {
  const today = dayOf(office.clock())
  const since = day(`${today.slice(0, 4)}-01-01`)
  const [head, law] = await Promise.all([findPersonHead(tx, id), office.lawBook(tx)])
  if (!head) return undefined
  const [held, done, inHand] = await Promise.all([
    listOfficerRows(tx, id),
    listDone(tx, id, since),
    countInHand(tx, id),
  ])
  const { photo, roles: held_, ...person } = head
  return {
    ...person,
    roles: (held_ ?? []).map((role) => roles[role as Role] ?? role),
    photo: photo && { href: `/api/persons/${id}/photo?${photo.sha256.slice(0, 12)}`, takenOn: photo.takenOn },
    certificates: held.map((row) => ({
      ...officerView(row, { law, today }),
      events: row.events.map(({ kind, effectiveOn }) => ({ label: certificateEvents[kind], effectiveOn })),
      checkedYears: row.checkedYears,
    })),
    inHand,
    since,
    done: done.map(({ act, count, last }) => ({ label: labelOf(office, act), count, last: dayOf(last) as Day })),
  }
}

function labelOf({ acts }: Office, name: string): string {
  return acts.find((act) => act.name === name)?.label ?? name
}
