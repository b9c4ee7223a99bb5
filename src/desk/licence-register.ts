/** The register of licences in the words of the screen. */
import { dueOf } from '../acts/due.ts'
import type { Office } from '../acts/office.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { findThreshold } from '../law/thresholds.ts'
import { licenceEventKinds } from '../licences/index.ts'
import { findLicenceOf, type LicenceRow, licenceStates, listLicences } from './licence.views.ts'

const pageSize = 20
type Asked = { q: string; state: string; page: number }

export async function licenceRegister(office: Office, tx: Tx, { q, state, page }: Asked) {
  const seen = await seenBy(office, tx)
  const found = await listLicences(tx, { q, state, today: seen.today, limit: pageSize, offset: (page - 1) * pageSize })
  return {
    rows: found.rows.map((row) => licenceView(row, seen)),
    total: found.total,
    page,
    pageSize,
    states: licenceStates,
  }
}

/** What the page of a proceeding shows of the licence that it granted or is about. */
export async function licenceOf(office: Office, tx: Tx, proceedingId: string) {
  const seen = await seenBy(office, tx)
  const found = await findLicenceOf(tx, proceedingId, seen.today)
  if (!found) return null
  const { events, matters, ...row } = found
  return {
    ...licenceView(row, seen),
    events: events.map(({ kind, ...event }) => ({ ...event, label: licenceEventKinds[kind] })),
    related: matters
      .filter(({ id }) => id !== proceedingId)
      .map(({ id, procedure, title, state }) => {
        const table = office.procedures.find(({ name }) => name === procedure)
        return {
          id,
          title,
          kind: table?.label ?? procedure,
          state: { name: state, label: table?.states[state] ?? state },
        }
      }),
  }
}

type Seen = { today: Day; warnWithin: number }

async function seenBy(office: Office, tx: Tx): Promise<Seen> {
  const today = dayOf(office.clock())
  return {
    today,
    warnWithin: findThreshold(await office.lawBook(tx), 'licence.renewal-warning-days', today)?.value ?? 60,
  }
}

function licenceView({ state, renewBy, provisional, ...row }: LicenceRow, { today, warnWithin }: Seen) {
  const isWaiting = state === 'valid' && renewBy !== null
  const renewal = { dueOn: renewBy ?? today, direction: 'at-most' as const, provisional }
  return {
    ...row,
    state: { name: state, label: licenceStates[state] },
    renewBy: isWaiting ? dueOf(renewal, today, warnWithin) : null,
  }
}
