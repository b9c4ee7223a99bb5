/** Cases, inspections and other matters as lists: filtered, sorted, a page at a time or all that was found. */
import { type RawBuilder, sql } from 'kysely'
import { parseDocumentNumber, searchedNumber } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { type Asked, type Listed, type MatterPlace, orderOf, type Sort } from './matter-list.ts'

type Reader = { personId: string; today: Day; within: number }
type Part = RawBuilder<unknown>

/** What each place lists: its rows under common names, who handles one, and the name of its table of steps. */
const sources: Record<MatterPlace, { from: Part; handledBy: (personId: string) => Part; handlers: Part }> = {
  cases: {
    from: sql`(select id, title, subject_id, registered_by as owner, registered_at, 'ordinary-penalty' as procedure from penalty_case)`,
    handledBy: (personId) => sql`found.id in (select case_id from case_handler where person_id = ${personId}::uuid)`,
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

/** One row a case, so that the join is left out where nothing is sorted by it. */
const oneEach: Part = sql`(select case_id, max(fine_fen) as fine_fen from standing_decision group by case_id)`

export type Found = { rows: Listed[]; total: number }
type Wanted = { asked: Asked; reader: Reader; most: number; limit: number; offset: number }

/**
 * `total` is one more than `most` where there are more: counting them all would take longer than reading them. What was
 * found is listed by its key and its place in the order alone; only what is shown is looked at more closely.
 */
export async function listMatters(
  tx: Tx,
  place: MatterPlace,
  { asked, reader, most, limit, offset }: Wanted,
): Promise<Found> {
  const result = await sql<Listed & { total: number }>`
    with matched as materialized (
      select id, row_number() over () as position from (select found.id ${joined(place)}
        where ${all(conditionsOf(place, asked, reader))} order by ${inOrder(asked)} limit ${most + 1}) found)
    select found.id, found.procedure, found.title, subject.name as party, life.state, found.registered_at,
      ${sources[place].handlers} as handlers, due.due_on, decision.fine_fen, decision.number,
      (select count(*)::int from matched) as total
    ${joined(place, sql`standing_decision`)} join matched on matched.id = found.id
    where matched.position > ${offset} and matched.position <= ${offset + limit}
    order by matched.position`.execute(tx)
  return { rows: result.rows, total: result.rows[0]?.total ?? 0 }
}

/** Joined so that the database leaves out what a question does not touch; open deadlines are few beside all that ran. */
function joined(place: MatterPlace, decisions = oneEach): Part {
  return sql`from ${sources[place].from} found
    left join subject on subject.id = found.subject_id
    left join life on life.subject_id = found.id and life.procedure = found.procedure
    left join ${decisions} decision on decision.case_id = found.id
    left join (select subject_id, min(due_on) as due_on from deadline
      where met_on is null and direction = 'at-most' and row_id not like 'R-%' group by subject_id) due on due.subject_id = found.id`
}

/** Every matter has a day of registration, so that an index may be read in its order; other columns may be empty. */
function inOrder(asked: Asked): Part {
  const { by, descending } = orderOf(asked)
  const [way, ids] = descending ? [sql`desc`, sql`found.id desc`] : [sql`asc`, sql`found.id asc`]
  if (by === 'registered') return sql`found.registered_at ${way}, ${ids}`
  return sql`${columns[by]} ${way} nulls last, found.registered_at desc, found.id desc`
}

function conditionsOf(place: MatterPlace, asked: Asked, reader: Reader): Part[] {
  return [...written(asked), ...ofState(asked), ...ofPerson(place, asked, reader), ...ofDays(asked, reader)]
}

function all(conditions: Part[]): Part {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

function written({ q }: Asked): Part[] {
  if (q === '') return []
  const words = containing(q)
  const numbers = numbered(q)
  if (numbers !== undefined) return [sql`found.id in (select subject_id from document where ${numbers})`]
  return [sql`(found.title like ${words} or subject.name like ${words})`]
}

/** A number is looked for as it is written here, however it was typed, and on every document of the matter. */
function numbered(q: string): Part | undefined {
  const whole = parseDocumentNumber(q)
  if (whole !== undefined)
    return sql`number_prefix = ${whole.prefix} and number_year = ${whole.year} and number_sequence = ${whole.sequence}`
  const begun = searchedNumber(q)
  return begun.includes('〔') ? sql`number like ${containing(begun)}` : undefined
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
