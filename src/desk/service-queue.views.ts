/** Documents drawn up that wait to be served: a life stands where an act of service may be taken, and no service is kept. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'

/** Where something may be served: which act, of which form, and which deadlines the service meets. */
export type ServicePlace = { procedure: string; state: string; act: string; form: string; meets: string[] }

export type QueuedPerson = { id: string; name: string }
export type QueuedAttempt = { manner: string; triedOn: Day; cause: string; place: string; detail: string }

export type QueueRow = {
  documentId: string
  form: string
  number: string | null
  content: Record<string, unknown>
  drawnUpAt: Instant
  act: string
  matterId: string
  kind: 'case' | 'inspection' | 'proceeding'
  matter: string
  partyId: string
  party: string
  address: string | null
  telephone: string | null
  recipient: string | null
  confirmedOn: Day | null
  handlers: QueuedPerson[]
  taker: QueuedPerson | null
  takenFor: string | null
  attempts: QueuedAttempt[]
  postedOn: Day | null
  dueOn: Day | null
  provisional: number | null
  announcedUntil: Day | null
  announcedProvisional: number | null
}

type Asked = { places: ServicePlace[]; q?: string; personId?: string | null; documentId?: string | null }

/** Soonest due first. `personId`: who handles the matter or has taken the service over. */
export async function listAwaitingService(tx: Tx, asked: Asked): Promise<QueueRow[]> {
  const { q = '', personId = null, documentId = null } = asked
  const words = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const result = await sql<QueueRow>`
    with place as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked.places)}::jsonb) as place(procedure text, state text, act text, form text, meets text[])
    ), waiting as (
      select place.act, place.meets, life.subject_id as matter_id, document.id as document_id, document.form, document.number,
        document.content, document.drawn_up_at
      from place join life on life.procedure = place.procedure and life.state = place.state
      join lateral (select * from document where document.subject_id = life.subject_id and document.form = place.form
        and standing = 'issued' and voided_at is null order by drawn_up_at desc limit 1) document on true
      where (${documentId}::uuid is null or document.id = ${documentId}::uuid)
        and not exists (select from service where service.document_id = document.id)
    ), told as (
      select waiting.*, case when other.id is not null then 'proceeding' when found.id is null then 'inspection' else 'case' end as kind,
        coalesce(found.title, visited.matter, other.title) as matter,
        coalesce(found.subject_id, visited.subject_id, other.subject_id) as party_id,
        coalesce(other.handlers, visited.officers,
          (select array_agg(person_id order by assigned_at, person_id) from case_handler where case_id = found.id), '{}') as handler_ids
      from waiting
      left join penalty_case found on found.id = waiting.matter_id
      left join inspection visited on visited.id = waiting.matter_id
      left join proceeding other on other.id = waiting.matter_id
    )
    select told.document_id, told.form, told.number, told.content, told.drawn_up_at, told.act, told.matter_id, told.kind, told.matter,
      told.party_id, subject.name as party, coalesce(confirmed.address, subject.address) as address,
      coalesce(confirmed.telephone, subject.telephone) as telephone, coalesce(confirmed.recipient, subject.representative) as recipient,
      confirmed.confirmed_on,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name) from person where id = any(told.handler_ids)), '[]') as handlers,
      case when handed.person_id is null then null else jsonb_build_object('id', handed.person_id, 'name', taker.name) end as taker,
      case when handed.person_id is null then null else handed.reason end as taken_for,
      coalesce((select jsonb_agg(jsonb_build_object('manner', manner, 'triedOn', tried_on, 'cause', cause, 'place', how ->> 'place',
        'detail', how ->> 'detail') order by tried_on, recorded_at) from service_attempt where document_id = told.document_id), '[]') as attempts,
      notice.posted_on, due.due_on, due.provisional, term.due_on as announced_until, term.provisional as announced_provisional
    from told
    join subject on subject.id = told.party_id
    left join lateral (select * from service_address where subject_id = told.party_id
      order by confirmed_on desc, recorded_at desc limit 1) confirmed on true
    left join lateral (select person_id, reason from service_handover where document_id = told.document_id
      order by recorded_at desc limit 1) handed on true
    left join person taker on taker.id = handed.person_id
    left join service_notice notice on notice.document_id = told.document_id
    left join lateral (select due_on, provisional from deadline where subject_id = told.matter_id and met_on is null
      and direction = 'at-most' and row_id = any(told.meets) order by due_on limit 1) due on true
    left join lateral (select due_on, provisional from deadline where subject_id = told.matter_id and row_id = 'C-17'
      and met_on is null order by id desc limit 1) term on notice.id is not null
    where (${q} = '' or told.matter like ${words} or subject.name like ${words} or told.number like ${words} or subject.address like ${words})
      and (${personId}::uuid is null or handed.person_id = ${personId}::uuid
        or (handed.person_id is null and ${personId}::uuid = any(told.handler_ids)))
    order by due.due_on nulls last, told.drawn_up_at, told.document_id limit 500`.execute(tx)
  return result.rows
}

export type HandoverRow = { at: Instant; by: string; to: string | null; reason: string }

/** Oldest first. */
export async function listHandovers(tx: Tx, documentId: string): Promise<HandoverRow[]> {
  const result = await sql<HandoverRow>`
    select handed.recorded_at as at, author.name as by, taker.name as to, handed.reason
    from service_handover handed join person author on author.id = handed.recorded_by
    left join person taker on taker.id = handed.person_id
    where handed.document_id = ${documentId} order by handed.recorded_at`.execute(tx)
  return result.rows
}
