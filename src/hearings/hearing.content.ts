/** The three papers of a hearing as their forms print them. */
import type { Context } from '../acts/context.ts'
import {
  type HearingNotice,
  type HearingRecord,
  officersOf,
  partyOf,
  type HearingReport as ReportOnForm,
  type Signature,
} from '../documents/index.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import type { PersonInPost } from '../organisation/index.ts'
import type { HeardFacts } from './heard.store.ts'
import type { Bench, Hearing, HearingArrangement, HearingReport, HearingSession } from './hearing.ts'

type Facts = HeardFacts & { seated: PersonInPost[] }

/** What the host gives of the hearing itself. */
type Given = {
  startedAt: string
  endedAt: string
  representative?: string | undefined
  agents: string[]
  others?: string | undefined
  record: string
  recording?: string | undefined
  signature?: 'signed' | 'refused' | undefined
  signatureNote?: string | undefined
}

export function noticeContent(facts: Facts, row: HearingArrangement, { actor }: Context): HearingNotice {
  const { agency, openCase, subject } = facts
  const { startsAt, place, closedBecause } = row
  const { telephone, address, postcode } = agency
  return {
    agencyName: agency.name,
    caseName: openCase.title,
    party: partyOf(subject),
    ...{ startsAt, place, closedBecause },
    ...benchOf(row, facts),
    contact: { name: actor.name, telephone, address, postcode },
  }
}

export function recordContent(facts: Facts, hearing: Hearing, given: Given): HearingRecord {
  const { agency, openCase, handlers, subject } = facts
  const { place, closedBecause } = hearing
  const { agents, record, representative = null, others = null, recording = null } = given
  const startedAt = given.startedAt as Instant
  return {
    agencyName: agency.name,
    caseName: openCase.title,
    ...{ startedAt, endedAt: given.endedAt as Instant, place, isPublic: closedBecause === null },
    ...benchOf(hearing, facts),
    investigators: officersOf(handlers, dayOf(startedAt), agency.areaCode),
    ...{ partyName: subject.name, representative, agents, others, recusalAsked: true, record, recording },
    signature: signatureOf(given),
  }
}

export function reportContent(
  facts: Facts,
  hearing: HearingArrangement & { session: HearingSession },
  { summary, opinion }: Pick<HearingReport, 'summary' | 'opinion'>,
  { today }: Context,
): ReportOnForm {
  const { startedAt, endedAt } = hearing.session
  return {
    caseName: facts.openCase.title,
    partyName: facts.subject.name,
    ...{ startedAt, endedAt, place: hearing.place },
    ...benchOf(hearing, facts),
    ...{ summary, opinion, signedOn: today, approval: null },
  }
}

function benchOf({ hostId, memberIds, clerkId }: Bench, { seated }: Facts) {
  const seat = (id: string) => {
    const person = seated.find((one) => one.id === id)
    return { name: person?.name ?? '', post: person?.post ?? '' }
  }
  return { host: seat(hostId), members: memberIds.map(seat), clerk: seat(clerkId) }
}

function signatureOf({ representative, agents, signature, signatureNote = '', startedAt }: Given): Signature {
  if (signature === 'refused') return { manner: 'refused', reason: signatureNote, witness: null }
  return { manner: 'signed', name: representative ?? agents[0] ?? '', on: dayOf(startedAt as Instant) }
}
