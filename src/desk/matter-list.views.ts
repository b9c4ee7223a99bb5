/** Cases, inspections and other matters as lists: filtered, sorted, a page at a time or all that was found. */
import { type RawBuilder, sql } from 'kysely'
import { searchedNumber } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { type Asked, type Listed, type MatterPlace, orderOf, type Sort } from './matter-list.ts'

/** Of more than this a list says only that there are more: nobody reads so far, and counting them all takes time. */
export const countedUpTo = 10_000

type Reader = { personId: string; today: Day; within: number }
type Part = RawBuilder<unknown>

/** What each place lists: its rows under common names, who handles one, and the name of its table of steps. */
const sources: Record<MatterPlace, { from: Part; handledBy: (personId: string) => Part; handlers: Part }> = {
  cases: {
    from: sql`(select id, title, subject_id, registered_by as owner, registered_at, 'ordinary-penalty' as procedure from penalty_case)`,
    handledBy: (personId) =>
      sql`exists (select from case_handler where case_id = found.id and person_id = ${personId}::uuid)`,
    handlers: sql`(select array_agg(person.name order by handler.assigned_at, person.name)
      from case_handler handler join person on person.id = handler.person_id where handler.case_id = found.id)`,
  },
  inspections: {
    from: sql`(select id, matter as title, subject_id, proposed_by as owner, proposed_at as registered_at, 'inspection' as procedure,
      officers from inspection)`,
    handledBy: (personId) => sql`${personId}::uuid = any(found.officers)`,
    handlers: sql`(select array_agg(name order by name) from person where id = any(found.officers))`,
  },
  proceedings: {
    from: sql`(select id, title, subject_id, opened_by as owner, opened_at as registered_at, procedure, handlers as officers from proceeding)`,
    handledBy: (personId) => sql`${personId}::uuid = any(found.officers)`,
    handlers: sql`(select array_agg(name order by name) from person where id = any(found.officers))`,
  },
}

const columns: Record<Sort, Part> = {
  registered: sql`found.registered_at`,
  due: sql`due.due_on`,
  title: sql`found.title`,
  party: sql`subject.name`,
  state: sql`life.state`,
  fine: sql`decision.fine_fen`,
}

export async function listMatters(
  tx: Tx,
  place: MatterPlace,
  { asked, reader, limit, offset }: { asked: Asked; reader: Reader; limit: number; offset: number },
): Promise<Listed[]> {
  const { by, descending } = orderOf(asked)
  const direction = descending ? sql`desc` : sql`asc`
  const result = await sql<Listed>`
    select found.id, found.procedure, found.title, subject.name as party, life.state, found.registered_at,
      ${sources[place].handlers} as handlers, due.due_on, decision.fine_fen, decision.number
    ${matching(place, asked, reader)}
    order by ${columns[by]} ${direction} nulls last, found.registered_at desc, found.id desc
    limit ${limit} offset ${offset}`.execute(tx)
  return result.rows
}

/** @returns one more than `countedUpTo` where there are more */
export async function countMatters(tx: Tx, place: MatterPlace, asked: Asked, reader: Reader): Promise<number> {
  const result = await sql<{ total: number }>`
    select count(*)::int as total from (select ${matching(place, asked, reader)} limit ${countedUpTo + 1}) found`.execute(
    tx,
  )
  return result.rows[0]?.total ?? 0
}

function matching(place: MatterPlace, asked: Asked, reader: Reader): Part {
  const conditions = [...written(asked), ...ofState(asked), ...ofPerson(place, asked, reader), ...ofDays(asked, reader)]
  // open deadlines are few beside all that ever ran: put together once, not asked for row by row
  return sql`from ${sources[place].from} found
    join subject on subject.id = found.subject_id
    join life on life.subject_id = found.id and life.procedure = found.procedure
    left join decision on decision.case_id = found.id
    left join (select subject_id, min(due_on) as due_on from deadline
      where met_on is null and direction = 'at-most' and row_id not like 'R-%' group by subject_id) due on due.subject_id = found.id
    where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}`
}

function written({ q }: Asked): Part[] {
  if (q === '') return []
  const words = containing(q)
  const named = sql`found.title like ${words} or subject.name like ${words}`
  // a number is looked for as it is written here, however it was typed, and on every document of the matter
  const number = containing(searchedNumber(q))
  if (!/[\d〔]/.test(number)) return [sql`(${named})`]
  return [
    sql`(${named} or exists (select from document where subject_id = found.id and document.number like ${number}))`,
  ]
}

function ofState({ state, kind }: Asked): Part[] {
  return [
    ...(state === '' ? [] : [sql`life.state = ${state}`]),
    ...(kind === '' ? [] : [sql`found.procedure = ${kind}`]),
  ]
}

function ofPerson(place: MatterPlace, { mine, handler }: Asked, { personId }: Reader): Part[] {
  const { handledBy } = sources[place]
  return [
    ...(handler === null ? [] : [handledBy(handler)]),
    ...(mine === '' ? [] : [sql`(found.owner = ${personId}::uuid or ${handledBy(personId)})`]),
  ]
}

function ofDays({ from, until, due }: Asked, { today, within }: Reader): Part[] {
  const nearness = {
    past: sql`due.due_on < ${today}::date`,
    near: sql`due.due_on between ${today}::date and ${today}::date + ${within}::int`,
    none: sql`due.due_on is null`,
  }
  return [
    ...(from === null ? [] : [sql`found.registered_at >= ${`${from}T00:00:00+08:00`}::timestamptz`]),
    ...(until === null
      ? []
      : [sql`found.registered_at < ${`${addDays(until as Day, 1)}T00:00:00+08:00`}::timestamptz`]),
    ...(due === '' ? [] : [nearness[due]]),
  ]
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
