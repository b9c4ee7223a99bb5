/** The table of the leading group: agenda, papers, who is there, what has been said, who has signed. Reading only. */
import { sql } from 'kysely'
import { presences, replies, votes } from '../deliberations/index.ts'
import { listSigned, loadMeeting, type MeetingFacts } from '../deliberations/meeting.store.ts'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'

export async function deliberationPage(tx: Tx, id: string) {
  const facts = await loadMeeting(tx, id)
  const { meeting, leading, seated } = facts
  const { submitted, convened, openedAt } = meeting
  const nameOf = (personId: string) => [...leading, ...seated].find((one) => one.id === personId)?.name ?? ''
  return {
    ...{ id, title: submitted.title, matter: submitted.matter, request: submitted.request },
    ...{ boundSha256: submitted.sha256, papers: submitted.papers },
    meeting: convened
      ? {
          ...{ startsAt: convened.startsAt, place: convened.place, openedAt: openedAt ?? null },
          ...{ chair: nameOf(convened.chairId), recorder: nameOf(convened.recorderId) },
          observers: convened.observers.map(nameOf),
        }
      : null,
    agenda: convened ? await listAgenda(tx, convened) : [],
    members: membersOf(facts, await listSigned(tx, facts)),
  }
}

/** In the order in which they will speak: whoever is there, the chair last, then the recused and the absent. */
function membersOf({ meeting, leading }: MeetingFacts, signed: string[]) {
  const { attendance, convened, statements } = meeting
  const order = Object.keys(presences)
  const rows = leading.map(({ id, name, post }) => {
    const called = attendance.find(({ personId }) => personId === id)
    const reply = meeting.replies.find(({ personId }) => personId === id)
    const said = statements.find(({ personId }) => personId === id)
    return {
      ...{ id, name, post, isChair: convened?.chairId === id },
      presence: called ? { name: called.presence, label: presences[called.presence] } : null,
      reply: reply
        ? { label: replies[reply.reply], reason: reply.reason ?? null, opinion: reply.opinion ?? null }
        : null,
      reason: called?.reason ?? null,
      said: said
        ? {
            statement: said.statement,
            vote: { name: said.vote, label: votes[said.vote] },
            entered: said.enteredBy !== null,
          }
        : null,
      signed: signed.includes(name),
    }
  })
  const place = (row: (typeof rows)[number]) => order.indexOf(row.presence?.name ?? 'present') * 2 + Number(row.isChair)
  return rows.toSorted((left, right) => place(left) - place(right))
}

type AgendaRow = { id: string; title: string; state: string }

/** Matters convened for the same hour and place are one meeting. */
async function listAgenda(tx: Tx, { startsAt, place }: { startsAt: Instant; place: string }): Promise<AgendaRow[]> {
  const result = await sql<AgendaRow>`
    select found.id, found.title, life.state from proceeding found
    join life on life.subject_id = found.id and life.procedure = 'deliberation' and life.state <> 'withdrawn'
    join lateral (select said, recorded_at from proceeding_record where proceeding_id = found.id and act = 'deliberation.convene'
      order by recorded_at desc limit 1) called on true
    where found.procedure = 'deliberation' and (called.said ->> 'startsAt')::timestamptz = ${startsAt}::timestamptz
      and called.said ->> 'place' = ${place}
    order by called.recorded_at, found.id`.execute(tx)
  return result.rows
}
