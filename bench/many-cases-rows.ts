/**
 * Multiplies one case that really was carried through, row by row in the database: the same shape a hundred thousand
 * times, under other names, parties, days and handlers; one in a hundred is still open.
 */
import type { Client } from 'pg'

/** Of the long tables only so many rows a case: what is asked for by its key does not care how many others there are. */
const tables: Record<string, { of: string; most: number }> = {
  penalty_case: { of: 'id', most: 1 },
  life: { of: 'subject_id', most: 9 },
  deadline: { of: 'subject_id', most: 30 },
  decision: { of: 'case_id', most: 1 },
  evidence: { of: 'case_id', most: 4 },
  document: { of: 'subject_id', most: 6 },
  step_taken: { of: 'subject_id', most: 10 },
}
const parties = 5_000
/** The same every time. */
const salt = 'many-cases'

export async function multiply(admin: Client, caseId: string, count: number): Promise<void> {
  await admin.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'")
  await admin.query(`insert into subject (id, agency_id, kind, name, registered_at)
    select ${asUuid(`md5('party' || n)`)}, agency_id, kind, '第' || n || '厂', registered_at
    from (select * from subject limit 1) one, generate_series(1, ${parties}) n`)
  const known = await idsOf(admin, caseId)
  for (const [table, { of, most }] of Object.entries(tables))
    await copy(admin, { table, of, most, caseId, count, known })
  await vary(admin, caseId)
  await admin.query('reset session_replication_role')
  await admin.query('vacuum analyze')
}

async function idsOf(admin: Client, caseId: string): Promise<string[]> {
  const ids = new Set([caseId])
  for (const [table, { of }] of Object.entries(tables)) {
    const { rows } = await admin.query(`select to_jsonb(one)->>'id' as id from ${table} one where ${of} = $1`, [caseId])
    for (const { id } of rows) if (id !== null) ids.add(id)
  }
  return [...ids]
}

type Copy = { table: string; of: string; most: number; caseId: string; count: number; known: string[] }

async function copy(admin: Client, { table, of, most, caseId, count, known }: Copy): Promise<void> {
  const { rows } = await admin.query<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  )
  const own = rows.map(({ name, type }) => {
    if (type === 'uuid' && name === 'entry_id') return asUuid(`md5(one.${name}::text || n)`)
    if (type === 'uuid')
      return `case when one.${name} = any($2::uuid[]) then ${asUuid(`md5(one.${name}::text || n)`)} else one.${name} end`
    if (name === 'number') return `regexp_replace(one.number, '\\d+号$', (n + 1000) || '号')`
    if (name === 'number_sequence') return 'one.number_sequence + n * 100'
    if (name === 'verification_code') return `upper(substr(md5(one.verification_code || n), 1, 16))`
    return `one.${name}`
  })
  await admin.query(
    `insert into ${table} (${rows.map(({ name }) => name).join(', ')})
     select ${own.join(', ')} from (select * from ${table} where ${of} = $1 limit ${most}) one, generate_series(1, ${count}) n`,
    [caseId, known],
  )
}

/** `turn` is a number made of the case's own key: other parties, days and handlers, and one case in a hundred open. */
async function vary(admin: Client, caseId: string): Promise<void> {
  const turn = (id: string) => `('x' || substr(md5(${id}::text || '${salt}'), 1, 7))::bit(28)::int`
  const others = `id <> '${caseId}'`
  await admin.query(`update penalty_case set
      subject_id = ${asUuid(`md5('party' || (${turn('id')} % ${parties} + 1))`)},
      title = '第' || (${turn('id')} % ${parties} + 1) || '厂' || cause || '案',
      registered_at = registered_at - make_interval(hours => ${turn('id')} % 87600)
    where ${others}`)
  await admin.query(`insert into case_handler (case_id, agency_id, person_id, assigned_at)
    select found.id, found.agency_id, person.id, found.registered_at from penalty_case found
    join (select id, row_number() over (order by id) - 1 as place, count(*) over () as all from person) person
      on person.place in (${turn('found.id')} % person.all, (${turn('found.id')} + 1) % person.all) where found.${others}`)
  await admin.query(
    `update deadline set met_on = coalesce(met_on, due_on), met_by = coalesce(met_by, started_by) where subject_id <> '${caseId}'`,
  )
  await admin.query(
    `update life set state = 'investigating' where procedure = 'ordinary-penalty' and subject_id <> '${caseId}' and ${turn('subject_id')} % 100 = 0`,
  )
  await admin.query(`update deadline set met_on = null, met_by = null, due_on = current_date + ${turn('subject_id')} % 60 - 5
    where row_id = 'C-03' and subject_id <> '${caseId}' and ${turn('subject_id')} % 100 = 0`)
}

/** A number of 32 digits as an identifier of a kind that the product accepts. */
function asUuid(digits: string): string {
  return `overlay(overlay(${digits} placing '7' from 13) placing '8' from 17)::uuid`
}
