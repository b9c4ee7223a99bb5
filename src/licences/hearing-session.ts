/** Makes the two acts of the session itself: notice, and record; the decision is made on the record: 第四十八条. */
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, dayField, idField, instantField, longTextField, textField } from '../acts/field.ts'
import { officersOf } from '../documents/index.ts'
import { listHolders } from '../identity/account.store.ts'
import type { Role } from '../identity/role.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf, type Instant, instant, startOf } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import { listPersonsInPost } from '../organisation/organisation.store.ts'
import { contactOf, lastSaid } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import type { HearingStep } from './hearing-acts.ts'
import { earliestHearingDay, mustBeHeldInTime, mustBeNotifiedInTime, mustNotHaveExamined } from './licence.rules.ts'

const hosts: Role[] = ['reviewer', 'section-head', 'deputy-head']
const nineOClock = 9 * 3_600_000

const fields = {
  hostId: idField('听证主持人', 'person'),
  clerkId: idField('书记员', 'person'),
  startsAt: instantField('听证时间', { description: '自通知之日起须满法定的工作日' }),
  place: textField('听证地点'),
  invited: z
    .array(textField('听证参加人', { max: 60 }))
    .min(1, '请写明听证参加人')
    .max(30)
    .meta({ title: '听证参加人' }),
}
const Arranged = z.object(fields)
type Arranged = z.infer<typeof Arranged>

const session = {
  outcome: choiceField('听证情况', { held: '已举行', absent: '经通知无正当理由未参加，视为放弃' }),
  notifiedOn: dayField('听证通知书送达日期', { description: '最后收到通知的参加人的日期' }),
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  attended: z
    .array(textField('到场的参加人', { max: 60 }))
    .max(30)
    .meta({ title: '到场的参加人' }),
  record: longTextField('听证记录', { max: 20_000 }),
  signer: textField('核对笔录并签字的参加人', { max: 60 }).optional(),
}
const Session = z.object(session)

export function arrangeHearingAct({ name, key, noun, load }: HearingStep): AnyAct {
  const basis = [licensingLaw(48, 1, 1), licensingLaw(48, 1, 3)]
  return proceedingAct({
    name: `${name}.arrange-hearing`,
    label: '通知听证',
    basis,
    by: ['section-head', 'deputy-head'],
    ...{ key, noun, fields },
    load: async (tx: Tx, facts: ProceedingFacts, { hostId, clerkId }) => {
      const ids = [hostId, clerkId].filter((id) => id !== undefined)
      return {
        ...(await load(tx, facts)),
        seated: await listPersonsInPost(tx, ids, undefined),
        fit: await listHolders(tx, ids, hosts),
      }
    },
    must: [],
    propose: ({ agency, records, subject }, { today, law }) => {
      const told = lastSaid(records, `${name}.tell`, z.object({ told: z.array(z.object({ name: z.string() })) }))
      const earliest = earliestHearingDay(today, law)
      return {
        place: `${agency.shortName}会议室`,
        invited: told?.told.map((one) => one.name) ?? [subject.name],
        ...(isRefusal(earliest) ? {} : { startsAt: instant(Date.parse(startOf(earliest)) + nineOClock) }),
      }
    },
    rule: (facts, given, { today, law, actor }) => {
      const startsAt = given.startsAt as Instant
      const unfit =
        mustNotHaveExamined(given, facts.handlers) ??
        mustBeNotifiedInTime(today, dayOf(startsAt), law) ??
        mustBeHeldInTime(facts.deadlines, startsAt)
      if (unfit) return unfit
      if (!facts.fit.some((id) => id === given.hostId))
        return refuse('may-not-host', '所选人员没有主持听证的岗位权限。', basis, '请指定其他主持人。')
      const content = {
        ...facts.applied,
        ...{ invited: given.invited, startsAt, place: given.place },
        ...benchOf(given, facts.seated),
        contact: contactOf(facts.agency, actor.name),
      }
      return { documents: [{ form: 'licence-hearing-notice', content }] }
    },
  })
}

export function holdHearingAct({ name, key, noun, load }: HearingStep): AnyAct {
  const basis = [licensingLaw(48, 1, 5), licensingLaw(48, 2)]
  return proceedingAct({
    name: `${name}.hold-hearing`,
    label: '举行听证',
    basis,
    by: hosts,
    ...{ key, noun },
    fields: session,
    load: async (tx: Tx, facts: ProceedingFacts) => {
      const { hostId = '', clerkId = '' } = arrangedOf(name, facts) ?? {}
      const seated = await listPersonsInPost(
        tx,
        [hostId, clerkId].filter((id) => id !== ''),
        undefined,
      )
      return { ...(await load(tx, facts)), arranged: arrangedOf(name, facts), seated }
    },
    must: [
      ({ arranged }: { arranged: Arranged | undefined }, { actor }) =>
        arranged && arranged.hostId !== actor.personId
          ? refuse('not-host', '您不是本次听证的主持人。', licensingLaw(48, 1, 3), '请由听证主持人办理。')
          : undefined,
    ],
    propose: ({ arranged, records }) => {
      const notifiedOn = records.findLast(({ act }) => act === `${name}.arrange-hearing`)?.saidOn
      return arranged && notifiedOn ? { notifiedOn, startedAt: arranged.startsAt, attended: arranged.invited } : {}
    },
    rule: (facts, given, context) => {
      const { arranged, handlers, agency } = facts
      if (!arranged) return refuse('not-arranged', '尚未通知听证。', basis, '请先通知听证。')
      const unfit = mustBeHeldAsArranged(given, arranged, context) ?? mustBeSigned(given)
      if (unfit) return unfit
      const { outcome, attended, record, signer } = given
      const [startedAt, endedAt] = [given.startedAt as Instant, given.endedAt as Instant]
      const content = {
        ...facts.applied,
        ...{ startedAt, endedAt, place: arranged.place, ...benchOf(arranged, facts.seated) },
        ...{ examiners: officersOf(handlers, context.today, agency.areaCode), attended, record },
        signature: signer === undefined ? null : { manner: 'signed', name: signer, on: dayOf(endedAt) },
      }
      return { outcome, on: dayOf(endedAt), documents: [{ form: 'licence-hearing-record', content }] }
    },
  })
}

function mustBeHeldAsArranged(
  { notifiedOn, ...times }: z.infer<typeof Session>,
  { startsAt }: Arranged,
  { now, law }: Context,
): Refusal | undefined {
  const [startedAt, endedAt] = [times.startedAt as Instant, times.endedAt as Instant]
  const heldOn = dayOf(startedAt)
  if (startedAt < startsAt || heldOn !== dayOf(startsAt as Instant) || endedAt <= startedAt || endedAt > now)
    return refuse(
      'times-wrong',
      '听证应在通知的当日、不早于通知的时刻举行，且已经结束。',
      licensingLaw(48, 1, 1),
      '改期的，请重新通知。',
    )
  return mustBeNotifiedInTime(notifiedOn, heldOn, law)
}

function mustBeSigned({ outcome, attended, signer }: z.infer<typeof Session>): Refusal | undefined {
  if (outcome === 'absent' || (attended.length > 0 && signer !== undefined)) return undefined
  return refuse(
    'record-unsigned',
    '听证笔录应当交参加人确认无误后签字或者盖章。',
    licensingLaw(48, 1, 5),
    '请填写到场的参加人和签字人。',
  )
}

function arrangedOf(name: string, { records }: ProceedingFacts): Arranged | undefined {
  return lastSaid(records, `${name}.arrange-hearing`, Arranged)
}

type Seated = Awaited<ReturnType<typeof listPersonsInPost>>

function benchOf({ hostId, clerkId }: Pick<Arranged, 'hostId' | 'clerkId'>, seated: Seated) {
  const seat = (id: string) => {
    const { name = '', post = '' } = seated.find((person) => person.id === id) ?? {}
    return { name, post: post || '工作人员' }
  }
  return { host: seat(hostId), members: [], clerk: seat(clerkId) }
}
