/** What has been said of one matter so far, read from its records: the meeting keeps nothing besides them. Pure. */
import { z } from 'zod'
import type { Instant } from '../kernel/day.ts'
import type { PersonInPost } from '../organisation/index.ts'
import { lastSaid, type ProceedingRecord } from '../proceedings/index.ts'
import { presences, type Statement, votes } from './deliberation.ts'

const keysOf = <Choices extends Record<string, string>>(choices: Choices) =>
  z.enum(Object.keys(choices) as [keyof Choices & string, ...(keyof Choices & string)[]])
const instant = z.string().transform((text) => text as Instant)

/** `sha256`: of the bytes on the table; what is decided afterwards must be about the same. */
export const Submitted = z.object({
  kind: z.string(),
  of: z.string(),
  title: z.string(),
  matter: z.string(),
  sha256: z.string(),
  agreeing: z.string(),
  request: z.string(),
  papers: z.array(
    z.object({ documentId: z.string(), title: z.string(), number: z.string().nullable(), sha256: z.string() }),
  ),
})
export type Submitted = z.infer<typeof Submitted>

export const Convened = z.object({
  startsAt: instant,
  place: z.string(),
  chairId: z.string(),
  recorderId: z.string(),
  observers: z.array(z.string()),
  /** The leading group in office on the day of the meeting. */
  members: z.array(z.string()),
})
export type Convened = z.infer<typeof Convened>

export const replies = { attend: '按时参会', absent: '不能参会', recuse: '申请回避' } as const

const Reply = z.object({
  reply: keysOf(replies),
  reason: z.string().optional(),
  /** What an absent member thinks: read out and kept, counted as no vote. */
  opinion: z.string().optional(),
})

const Attended = z.object({ personId: z.string(), presence: keysOf(presences), reason: z.string().optional() })
export type Attended = z.infer<typeof Attended>

const Opened = z.object({ attendance: z.array(Attended) })
const Stated = z.object({ memberId: z.string(), statement: z.string(), vote: keysOf(votes) })

export type Reply = z.infer<typeof Reply> & { personId: string }
export type Said = Pick<Statement, 'personId' | 'statement' | 'vote'> & { enteredBy: string | null; at: Instant }

export type Meeting = {
  submitted: Submitted
  convened: Convened | undefined
  /** The latest of each member since the meeting was last convened. */
  replies: Reply[]
  openedAt: Instant | undefined
  attendance: Attended[]
  /** In the order in which they were last spoken. */
  statements: Said[]
}

const stating = ['deliberation.state', 'deliberation.enter-statement']

/** @throws ZodError when the first record is no submission */
export function meetingOf(records: ProceedingRecord[]): Meeting {
  const convenedAt = records.findLastIndex(({ act }) => act === 'deliberation.convene')
  const since = convenedAt < 0 ? [] : records.slice(convenedAt)
  const opened = since.findLast(({ act }) => act === 'deliberation.open')
  const replied = since.filter(({ act }) => act === 'deliberation.reply')
  const stated = since.filter(({ act }) => stating.includes(act)).map(saidIn)
  return {
    submitted: Submitted.parse(records[0]?.said),
    convened: lastSaid(since, 'deliberation.convene', Convened),
    replies: latest(replied.map(({ personId, said }) => ({ ...Reply.parse(said), personId }))),
    openedAt: opened?.recordedAt,
    attendance: opened ? Opened.parse(opened.said).attendance : [],
    statements: latest(stated),
  }
}

function saidIn({ act, personId, said, recordedAt: at }: ProceedingRecord): Said {
  const { memberId, statement, vote } = Stated.parse(said)
  const enteredBy = act === 'deliberation.enter-statement' ? personId : null
  return { personId: memberId, statement, vote, enteredBy, at }
}

function latest<Own extends { personId: string }>(said: Own[]): Own[] {
  return said.filter((one, index) => said.findLastIndex(({ personId }) => personId === one.personId) === index)
}

export function presentIn({ attendance }: Pick<Meeting, 'attendance'>): string[] {
  return attendance.filter(({ presence }) => presence === 'present').map(({ personId }) => personId)
}

/** Present members who have not spoken yet, the chair last. */
export function silentIn(meeting: Meeting): string[] {
  const chairId = meeting.convened?.chairId
  const silent = presentIn(meeting).filter((id) => !meeting.statements.some(({ personId }) => personId === id))
  return silent.toSorted((left, right) => Number(left === chairId) - Number(right === chairId))
}

export function nameOf(people: PersonInPost[], id: string): { name: string; post: string } {
  const found = people.find((one) => one.id === id)
  return { name: found?.name ?? '', post: found?.post ?? '' }
}
