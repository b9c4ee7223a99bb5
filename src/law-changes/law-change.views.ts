/** What the radar reads across concepts: versions that followed another, lists, open cases, layouts. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'

export type Succession = {
  statute: string
  fullTitle: string
  version: Day
  from: Day
  importedOn: Day
  before: Day
  /** Names both texts: what is compared once need not be compared again. */
  texts: string
}

/** Imported versions whose predecessor's text is there too, the latest first. What a new agency began with is no change. */
export async function listSuccessions(tx: Tx): Promise<Succession[]> {
  const result = await sql<Succession>`
    select fresh.statute, named.full_title, fresh.version, named.in_force_from as "from", fresh.imported_on,
      older.version as before, older.text_sha256 || fresh.text_sha256 as texts
    from statute_text fresh
    join law_statute named on named.statute = fresh.statute and named.version = fresh.version
    join lateral (select version, text_sha256 from statute_text one
      where one.statute = fresh.statute and one.version < fresh.version order by version desc limit 1) older on true
    where fresh.imported_by is not null
    order by fresh.imported_on desc, fresh.statute, fresh.version desc`.execute(tx)
  return result.rows
}

export async function listPowerPlaces(tx: Tx, today: Day) {
  const result = await sql<{ id: string; code: string; name: string; basis: Citation[]; from: Day }>`
    select id, code, name, basis, held_from as "from" from power
    where coalesce(held_until, ${today}::date) >= ${today}::date order by code`.execute(tx)
  return result.rows
}

/** 裁量基准、免罚清单：lists of their own, with days in force. */
export async function listBenchmarkPlaces(tx: Tx, today: Day) {
  const result = await sql<{ key: string; label: string; citations: Citation[]; from: Day }>`
    select 'benchmark|' || code as key, code || ' ' || min(conduct) as label,
      jsonb_agg(penalty) || jsonb_path_query_array(jsonb_agg(duties), '$[*][*]') as citations, min(in_force_from) as "from"
    from discretion_benchmark where coalesce(in_force_until, ${today}::date) >= ${today}::date group by code
    union all
    select 'exemption|' || list || '|' || code, code || ' ' || conduct, basis || penalty, in_force_from
    from exemption_row where coalesce(in_force_until, ${today}::date) >= ${today}::date`.execute(tx)
  return result.rows
}

type OpenDocument = { subjectId: string; kind: 'case' | 'inspection' | 'proceeding'; title: string; content: string }

/** What was written in subjects that are not at an end, where it names one of these statutes. */
export async function listOpenDocuments(
  tx: Tx,
  { statutes, ends }: { statutes: string[]; ends: { procedure: string; state: string }[] },
): Promise<OpenDocument[]> {
  const titles = statutes.map((statute) => `%${statute}%`)
  const result = await sql<OpenDocument>`
    with open as (
      select distinct subject_id from life
      where not exists (select from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as ended(procedure text, state text)
        where ended.procedure = life.procedure and ended.state = life.state))
    select written.subject_id, string_agg(written.content::text, E'\n') as content,
      case when found.id is not null then 'case' when visited.id is not null then 'inspection' else 'proceeding' end as kind,
      coalesce(found.title, visited.matter, other.title, '') as title
    from open join document written on written.subject_id = open.subject_id and written.voided_at is null
    left join penalty_case found on found.id = written.subject_id
    left join inspection visited on visited.id = written.subject_id
    left join proceeding other on other.id = written.subject_id
    where written.content::text like any(${titles}::text[])
    group by written.subject_id, found.id, visited.id, found.title, visited.matter, other.title
    order by written.subject_id limit 500`.execute(tx)
  return result.rows
}

/** Of each form the document drawn up last: what the form cites is read from how that one is laid out. */
export async function listLatestOfForms(tx: Tx) {
  const result = await sql<{ form: string; edition: string; content: Record<string, unknown> }>`
    select distinct on (form) form, edition, content from document order by form, drawn_up_at desc`.execute(tx)
  return result.rows
}

export async function listTemplates(tx: Tx) {
  const result = await sql<{ form: string; fileName: string; sha256: string; from: Day }>`
    select form, file_name, sha256, held_from as "from" from document_template
    where retired_at is null and kind = 'typst' order by form, version`.execute(tx)
  return result.rows
}
