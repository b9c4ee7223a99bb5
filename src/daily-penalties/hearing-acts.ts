/** The hearing on a daily penalty: arranged by the section, held and reported on by somebody who did not investigate. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { idField, instantField, longTextField, textField } from '../acts/field.ts'
import { type HearingNotice, type HearingRecord, type HearingReport, officersOf, partyOf } from '../documents/index.ts'
import { earliestHearingDay, mustBeNotifiedInTime, mustNotHaveInvestigated } from '../hearings/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf, type Instant, instant, startOf } from '../kernel/day.ts'
import { hearingLaw, penaltyLaw } from '../law/citation.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { PersonInPost } from '../organisation/index.ts'
import { listPersonsInPost } from '../organisation/organisation.store.ts'
import { lastSaid, mustNotBeHandlerUnder, type ProceedingRecord } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { type DailyFacts, loadDaily, withDaily } from './daily-penalty.store.ts'

const shared = { key: 'dailyPenaltyId', noun: '按日连续处罚' }
const nineOClock = 9 * 3_600_000

const arrangedFields = {
  hostId: idField('听证主持人', 'person'),
  clerkId: idField('书记员', 'person'),
  startsAt: instantField('听证时间', { description: '须留足自通知至听证的法定间隔' }),
  place: textField('听证地点'),
}
const Arranged = z.object(arrangedFields)
type Arranged = z.infer<typeof Arranged>
type Seated = DailyFacts & { seated: PersonInPost[] }

export const arrangeDailyHearing = proceedingAct({
  ...shared,
  name: 'daily-penalty.arrange-hearing',
  label: '通知听证',
  basis: [hearingLaw(2), hearingLaw(4)],
  by: ['section-head', 'deputy-head'],
  fields: arrangedFields,
  load: async (tx: Tx, facts: ProceedingFacts, { hostId, clerkId }: Partial<Arranged>) => {
    const ids = [hostId, clerkId].filter((id) => id !== undefined)
    return { ...(await withDaily(tx, facts)), seated: await listPersonsInPost(tx, ids, undefined) }
  },
  must: [mustNotBeHandlerUnder(hearingLaw(4))],
  propose: ({ agency }, { today, law }) => {
    const earliest = earliestHearingDay(today, law)
    const place = `${agency.shortName}会议室`
    return isRefusal(earliest) ? { place } : { place, startsAt: instant(Date.parse(startOf(earliest)) + nineOClock) }
  },
  rule: (facts, given, context) => {
    const { today, law } = context
    const { hostId, clerkId, startsAt } = given
    const unfit =
      mustNotHaveInvestigated({ hostId, memberIds: [], clerkId }, facts) ??
      mustBeNotifiedInTime(today, dayOf(startsAt as Instant), law)
    return unfit ?? { documents: [{ form: 'hearing-notice', content: noticeOf(facts, given, context) }] }
  },
})

export const holdDailyHearing = proceedingAct({
  ...shared,
  name: 'daily-penalty.hold-hearing',
  label: '举行听证，提出报告',
  basis: [hearingLaw(7), hearingLaw(8), penaltyLaw(65)],
  by: ['reviewer', 'section-head', 'deputy-head'],
  fields: {
    startedAt: instantField('开始时间'),
    endedAt: instantField('结束时间'),
    representative: textField('到场的当事人', { max: 60 }),
    record: longTextField('听证记录', { max: 20_000, description: '调查人员的意见和证据、当事人的申辩和质证' }),
    opinion: longTextField('主持人意见', { max: 4000 }),
  },
  load: async (tx: Tx, { proceeding, records }: ProceedingFacts) => {
    const { hostId, clerkId } = arrangedIn(records)
    return {
      ...(await loadDaily(tx, proceeding.id)),
      seated: await listPersonsInPost(tx, [hostId, clerkId], undefined),
    }
  },
  must: [mustBeTheHost],
  propose: ({ records, subject }) => ({
    startedAt: arrangedIn(records).startsAt,
    representative: subject.representative ?? subject.name,
  }),
  rule: (facts, given, { now, today }) => {
    const { startsAt } = arrangedIn(facts.records)
    const [startedAt, endedAt] = [given.startedAt as Instant, given.endedAt as Instant]
    if (startedAt < startsAt || endedAt <= startedAt || endedAt > now) {
      const reason = '听证应当按通知的时间举行，结束晚于开始，且不得晚于现在。'
      return refuse('times-wrong', reason, hearingLaw(2), '请核对起止时间。')
    }
    const held = { ...given, startedAt, endedAt }
    const report: HearingReport = {
      ...{ caseName: facts.caseName, partyName: facts.subject.name, ...placed(facts, held) },
      ...{ summary: given.record, opinion: given.opinion, signedOn: today, approval: null },
    }
    const documents = [
      { form: 'hearing-record', content: recordOf(facts, held) },
      { form: 'hearing-report', content: report },
    ]
    return { on: dayOf(startedAt), documents }
  },
})

function arrangedIn(records: ProceedingRecord[]): Arranged {
  const said = lastSaid(records, 'daily-penalty.arrange-hearing', Arranged)
  return said ?? { hostId: noOne, clerkId: noOne, startsAt: '', place: '' }
}

/** Asked what may be done before a hearing is arranged, nobody sits. */
const noOne = '00000000-0000-0000-0000-000000000000'

function mustBeTheHost({ records }: Seated, { actor }: Context): Refusal | undefined {
  if (arrangedIn(records).hostId === actor.personId) return undefined
  return refuse('not-host', '您不是本次听证的主持人。', hearingLaw(4), '请由听证主持人办理。')
}

function noticeOf(facts: Seated, { hostId, clerkId, startsAt, place }: Arranged, { actor }: Context): HearingNotice {
  const { agency, caseName, subject } = facts
  const { name: agencyName, telephone, address, postcode } = agency
  return {
    ...{ agencyName, caseName, party: partyOf(subject), startsAt: startsAt as Instant, place, closedBecause: null },
    ...benchOf(facts, { hostId, clerkId }),
    contact: { name: actor.name, telephone, address, postcode },
  }
}

type Held = { startedAt: Instant; endedAt: Instant; representative: string; record: string }

function recordOf(facts: Seated, held: Held): HearingRecord {
  const { agency, caseName, handlers, subject } = facts
  const { startedAt, representative, record } = held
  return {
    ...{ agencyName: agency.name, caseName, ...placed(facts, held), isPublic: true },
    investigators: officersOf(handlers, dayOf(startedAt), agency.areaCode),
    ...{ partyName: subject.name, representative, agents: [], others: null, recusalAsked: true, record },
    recording: null,
    signature: { manner: 'signed', name: representative, on: dayOf(startedAt) },
  }
}

function placed(facts: Seated, { startedAt, endedAt }: Held) {
  const { place, ...bench } = arrangedIn(facts.records)
  return { startedAt, endedAt, place, ...benchOf(facts, bench) }
}

function benchOf({ seated }: Seated, { hostId, clerkId }: Pick<Arranged, 'hostId' | 'clerkId'>) {
  const seat = (id: string) => {
    const person = seated.find((one) => one.id === id)
    return { name: person?.name ?? '', post: person?.post ?? '' }
  }
  return { host: seat(hostId), members: [], clerk: seat(clerkId) }
}
