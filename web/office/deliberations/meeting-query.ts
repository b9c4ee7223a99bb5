/** What the meeting of the leading group looks like, asked again while it goes on. */
import { queryOptions } from '@tanstack/react-query'
import type { Named } from '../contract.ts'
import { question } from '../queries.ts'

export type MeetingMember = {
  id: string
  name: string
  post: string
  isChair: boolean
  /** Null until the roll is called. */
  presence: Named | null
  reply: { label: string; reason: string | null; opinion: string | null } | null
  reason: string | null
  said: { statement: string; vote: Named; entered: boolean } | null
  signed: boolean
}
/** One matter before the leading group. */
export type MeetingView = {
  id: string
  title: string
  matter: string
  request: string
  boundSha256: string
  papers: { documentId: string; title: string; number: string | null }[]
  meeting: {
    startsAt: string
    place: string
    openedAt: string | null
    chair: string
    recorder: string
    observers: string[]
  } | null
  agenda: { id: string; title: string; state: string }[]
  members: MeetingMember[]
}

/** Others speak while it is open on this screen. */
export const meetingQuery = (id: string) =>
  queryOptions({
    ...question<MeetingView>(['proceedings', id, 'meeting'], `/api/deliberations/${id}`),
    refetchInterval: 4000,
  })
