/** Legal counsel and what they were asked, as the desk shows it. */
import { sql } from 'kysely'
import type { CounselPaper, counselKinds } from '../counsel/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'

type Kind = keyof typeof counselKinds
export type CounselRow = {
  id: string
  name: string
  kind: Kind
  firm: string
  licenceNumber: string
  heldFrom: Day
  heldUntil: Day
  clients: number
  asked: number
  answered: number
  open: number
}

/** `since`: from which day questions and opinions are counted. */
export async function listCounsel(tx: Tx, since: Day): Promise<CounselRow[]> {
  const result = await sql<CounselRow>`
    select held.id, held.name, held.kind, held.firm, held.licence_number, held.held_from, held.held_until,
      cardinality(held.clients) as clients,
      count(asked.id) filter (where asked.asked_at >= ${since}::date)::int as asked,
      count(given.id) filter (where given.given_on >= ${since}::date)::int as answered,
      count(asked.id) filter (where not life.ended)::int as open
    from counsel held left join counsel_request asked on asked.counsel_id = held.id
    left join counsel_opinion given on given.request_id = asked.id
    left join life on life.subject_id = asked.id and life.procedure = 'counsel-request'
    group by held.id order by held.held_until desc, held.name`.execute(tx)
  return result.rows
}

export type CounselRequestRow = {
  id: string
  about: string
  counsel: string
  party: string | null
  state: string
  askedBy: string
  askedAt: Instant
  dueOn: Day
}

export async function listCounselRequests(tx: Tx): Promise<CounselRequestRow[]> {
  const result = await sql<CounselRequestRow>`
    select asked.id, asked.about, held.name as counsel, subject.name as party, life.state, person.name as asked_by,
      asked.asked_at, asked.due_on
    from counsel_request asked join counsel held on held.id = asked.counsel_id
    join life on life.subject_id = asked.id and life.procedure = 'counsel-request'
    join person on person.id = asked.asked_by left join subject on subject.id = asked.subject_id
    order by life.ended, asked.asked_at desc limit 200`.execute(tx)
  return result.rows
}

type RequestHead = {
  id: string
  about: string
  question: string
  papers: CounselPaper[]
  dueOn: Day
  counsel: string
  kind: Kind
  firm: string
  party: string | null
  askedBy: string
  contentSha256: string
  opinion: string | null
  givenOn: Day | null
}

export async function findCounselRequestHead(tx: Tx, id: string): Promise<RequestHead | undefined> {
  const result = await sql<RequestHead>`
    select asked.id, asked.about, asked.question, asked.papers, asked.due_on, held.name as counsel, held.kind, held.firm,
      subject.name as party, person.name as asked_by, asked.content_sha256, given.opinion, given.given_on
    from counsel_request asked join counsel held on held.id = asked.counsel_id
    join person on person.id = asked.asked_by left join subject on subject.id = asked.subject_id
    left join counsel_opinion given on given.request_id = asked.id
    where asked.id = ${id}::uuid`.execute(tx)
  return result.rows[0]
}
