/** The register of licences: who holds what until when, and what has become of it. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { LicenceEventKind, Particular } from '../licences/index.ts'

export const licenceStates = {
  valid: '有效',
  renewing: '延续办理中',
  expired: '期满未延续',
  revoked: '已撤销',
  cancelled: '已注销',
} as const
export type LicenceState = keyof typeof licenceStates

export type LicenceRow = {
  /** The proceeding by which it was granted; its page is the licence's page. */
  id: string
  name: string
  number: string
  holder: string
  grantedOn: Day
  validUntil: Day | null
  particulars: Particular[]
  state: LicenceState
  /** By when renewal is to be asked for, while nobody has. */
  renewBy: Day | null
  provisional: number | null
}

/** What stands after the latest event: a licence past its last day is still in force while its renewal is pending. */
const held = (today: Day) => sql`
  select licence.id as licence_id, licence.proceeding_id as id, licence.name, current.number, subject.name as holder, licence.granted_on,
    current.valid_until, current.particulars, renewal.due_on as renew_by, renewal.provisional,
    case when life.state = 'valid' and current.valid_until < ${today}::date then 'expired' else life.state end as state
  from licence join subject on subject.id = licence.subject_id
  join life on life.subject_id = licence.proceeding_id and life.procedure = 'licence-standing'
  join lateral (select number, valid_until, particulars from licence_event
    where licence_id = licence.id and kind not in ('revoked', 'cancelled') order by recorded_at desc, id desc limit 1) current on true
  left join lateral (select due_on, provisional from deadline
    where subject_id = licence.proceeding_id and row_id in ('L-08', 'L-12') and met_on is null order by due_on limit 1) renewal on true`

type Asked = { q: string; state: string; today: Day; limit: number; offset: number }

/** Those that end soonest first, what has ended already last. */
export async function listLicences(
  tx: Tx,
  { q, state, today, limit, offset }: Asked,
): Promise<{ rows: LicenceRow[]; total: number }> {
  const words = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const result = await sql<LicenceRow & { total: number }>`
    select held.*, count(*) over () as total from (${held(today)}) held
    where (${q} = '' or holder like ${words} or number like ${words} or name like ${words})
      and (${state} = '' or state = ${state})
    order by state in ('revoked', 'cancelled'), valid_until nulls last, number limit ${limit} offset ${offset}`.execute(
    tx,
  )
  return { rows: result.rows, total: result.rows[0]?.total ?? 0 }
}

export type LicenceEventRow = {
  kind: LicenceEventKind
  number: string
  effectiveOn: Day
  validUntil: Day | null
  proceedingId: string
}
export type LicenceMatter = { id: string; procedure: string; title: string; state: string }
export type LicenceHistory = LicenceRow & { events: LicenceEventRow[]; matters: LicenceMatter[] }

/** The licence that this proceeding granted, or is about; undefined where there is none yet. */
export async function findLicenceOf(tx: Tx, proceedingId: string, today: Day): Promise<LicenceHistory | undefined> {
  const found = await sql<LicenceRow & { licenceId: string }>`
    select held.* from (${held(today)}) held
    where id = ${proceedingId}::uuid or licence_id = (select licence_id from licence_matter where proceeding_id = ${proceedingId}::uuid)`.execute(
    tx,
  )
  const row = found.rows[0]
  if (!row) return undefined
  const { licenceId, ...licence } = row
  const events = await sql<LicenceEventRow>`
    select kind, number, effective_on, valid_until, proceeding_id from licence_event
    where licence_id = ${licenceId}::uuid order by recorded_at, id`.execute(tx)
  const matters = await sql<LicenceMatter>`
    select found.id, found.procedure, found.title, life.state from licence_matter matter
    join proceeding found on found.id = matter.proceeding_id
    join life on life.subject_id = found.id and life.procedure = found.procedure
    where matter.licence_id = ${licenceId}::uuid order by found.opened_at, found.id`.execute(tx)
  return { ...licence, events: events.rows, matters: matters.rows }
}
