/** What the acts of a meeting look at, and which of many meetings really wait for a person. */
import { sql } from 'kysely'
import { listSignatures } from '../documents/document-facts.store.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { listLeadingGroup, listPersonsInPost } from '../organisation/organisation.store.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { Convened, type Meeting, meetingOf, presentIn, silentIn } from './meeting.ts'

/** Beside the facts of the proceeding: the meeting so far and everybody who takes part in it, with the post held that day. */
export async function withMeeting(tx: Tx, { records }: ProceedingFacts) {
  const meeting = meetingOf(records)
  const { convened } = meeting
  const on = convened && dayOf(convened.startsAt)
  const leading = await listLeadingGroup(tx, on)
  const others = convened ? [convened.recorderId, ...convened.observers] : []
  return { meeting, leading, seated: await listPersonsInPost(tx, others, on) }
}

export async function loadMeeting(tx: Tx, deliberationId: string) {
  const facts = await loadProceeding(tx, deliberationId)
  return { ...facts, ...(await withMeeting(tx, facts)) }
}

export type MeetingFacts = Awaited<ReturnType<typeof loadMeeting>>

/** Whether this subject already lies before the leading group without a conclusion. */
export async function isPending(tx: Tx, subjectId: string): Promise<boolean> {
  const result = await sql`
    select from proceeding_record said join life on life.subject_id = said.proceeding_id and life.procedure = 'deliberation'
    where said.said ->> 'of' = ${subjectId} and life.state in ('submitted', 'convened', 'open') limit 1`.execute(tx)
  return result.rows.length > 0
}

/** Names of those whose signature stands under the record of this deliberation. */
export async function listSigned(tx: Tx, { records }: ProceedingFacts): Promise<string[]> {
  const record = records.findLast(({ documentIds }) => documentIds.length > 0)?.documentIds[0]
  return record === undefined ? [] : (await listSignatures(tx, record)).map(({ name }) => name)
}

type Asked = { personId: string }
type Waits = (meeting: Meeting, personId: string) => boolean

/** As `awaited` of an act: of these deliberations, those whose meeting stands so. */
export const awaitedWhere =
  (waits: Waits) =>
  async (tx: Tx, ids: string[], { personId }: Asked): Promise<string[]> => {
    // a conclusion also moves the case, which never waits for it itself
    const { rows } = await sql<{ id: string }>`
      select id from proceeding where id = any(${ids}::uuid[]) and procedure = 'deliberation'`.execute(tx)
    const found = await Promise.all(rows.map(async ({ id }) => ({ id, meeting: (await loadMeeting(tx, id)).meeting })))
    return found.filter(({ meeting }) => waits(meeting, personId)).map(({ id }) => id)
  }

export const isChair: Waits = ({ convened }, personId) => convened?.chairId === personId
export const isRecorder: Waits = ({ convened }, personId) => convened?.recorderId === personId

export const owesReply: Waits = ({ convened, replies }, personId) =>
  convened?.members.includes(personId) === true && !replies.some((reply) => reply.personId === personId)

/** The chair once all the others have spoken. */
export const owesStatement: Waits = (meeting, personId) => {
  const silent = silentIn(meeting)
  return meeting.convened?.chairId === personId ? silent[0] === personId : silent.includes(personId)
}

export const awaitsConclusion: Waits = (meeting, personId) =>
  isChair(meeting, personId) && presentIn(meeting).length > 0 && silentIn(meeting).length === 0

/** The meeting that was last called by somebody else's matter: a further matter is mostly put on the same agenda. */
export async function findNextMeeting(tx: Tx, exceptId: string): Promise<Convened | undefined> {
  const result = await sql<{ said: unknown }>`
    select said.said from proceeding_record said join life on life.subject_id = said.proceeding_id
    where said.act = 'deliberation.convene' and life.procedure = 'deliberation' and life.state = 'convened' and said.proceeding_id <> ${exceptId}
    order by said.recorded_at desc limit 1`.execute(tx)
  const [row] = result.rows
  return row && Convened.parse(row.said)
}
