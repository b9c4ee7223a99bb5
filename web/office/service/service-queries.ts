/** What waits to be served: what the server is asked, and what it answers. */
import type { AvailableAct, Due } from '../../../src/acts/index.ts'
import type { Day, Instant } from '../../../src/kernel/day.ts'
import { type Place, question } from '../queries.ts'

export type ServiceSearch = { q?: string | undefined; officer?: string | undefined; state?: string | undefined }

export type ServiceRow = {
  id: string
  title: string
  number: string | null
  since: Day
  matter: { place: Place; id: string; title: string }
  party: { id: string; name: string }
  address: string | null
  telephone: string | null
  recipient: string | null
  confirmedOn: Day | null
  handlers: { id: string; name: string }[]
  taker: { id: string; name: string } | null
  takenFor: string | null
  /** Mine to serve: I handle the matter and nobody has taken it over, or I have. */
  isMine: boolean
  attempts: { manner: string; cause: string; triedOn: Day; place: string; detail: string }[]
  notice: { postedOn: Day; until: Day | null; isProvisional: boolean } | null
  due: Due | null
  states: string[]
  serve: { name: string; label: string }
}
export type ServiceQueue = { rows: ServiceRow[]; total: number; states: Record<string, string> }
export type ServiceDetail = ServiceRow & { handovers: { at: Instant; by: string; to: string | null; reason: string }[] }

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export function serviceSearch(search: Record<string, unknown>): ServiceSearch {
  return { q: text(search.q), officer: text(search.officer), state: text(search.state) }
}

export function serviceQueueQuery(search: ServiceSearch) {
  const asked = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const parameters = new URLSearchParams(asked).toString()
  return question<ServiceQueue>(['service', 'list', parameters], `/api/service?${parameters}`)
}
export const serviceQuery = (id: string) => question<ServiceDetail>(['service', id], `/api/service/${id}`)
export const serviceActsQuery = (id: string) =>
  question<{ acts: AvailableAct[] }>(['service', id, 'acts'], `/api/service/${id}/acts`)
