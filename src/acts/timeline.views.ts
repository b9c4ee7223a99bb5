/** A subject's course as the ledger tells it, for the screen: nothing is drawn from anywhere else. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { AnsweredWarning } from '../law/warning.ts'

type Row = {
  sequence: number
  at: Instant
  act: string
  actor: string | null
  post: string | null
  hash: string
  body: string
}
export type TimelineRow = Omit<Row, 'body'> & { body: Record<string, unknown> }

export async function listTimeline(tx: Tx, stream: string): Promise<TimelineRow[]> {
  const result = await sql<Row>`
    select entry.cseq as sequence, entry.at, entry.type as act, person.name as actor, held.post, entry.hash, entry.body
    from ledger_entry entry
    left join account on account.id::text = entry.actor
    left join person on person.id = account.person_id
    left join lateral (select post from post_term where person_id = person.id order by held_from desc limit 1) held on true
    where entry.agency_id = current_agency() and entry.stream = ${stream}
      and entry.type <> 'document.render' -- the server's own step; the document itself stands with the act that drew it up
    order by entry.cseq`.execute(tx)
  return result.rows.map((row) => ({ ...row, body: JSON.parse(row.body) }))
}

/** What was warned of and answered while this subject was handled, oldest first. */
export async function listAnswers(tx: Tx, stream: string): Promise<(AnsweredWarning & { act: string; at: Instant })[]> {
  const result = await sql<{ act: string; at: Instant; answered: AnsweredWarning[] }>`
    select type as act, at, body::jsonb -> 'answered' as answered from ledger_entry
    where agency_id = current_agency() and stream = ${stream} and body like '%"answered":%'
    order by cseq`.execute(tx)
  return result.rows.flatMap(({ answered, ...row }) => (answered ?? []).map((one) => ({ ...one, ...row })))
}
