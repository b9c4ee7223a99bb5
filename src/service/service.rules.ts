/** What each manner of service must prove, and the day on which it takes effect. Pure. */
import type { Context } from '../acts/context.ts'
import type { Day } from '../kernel/day.ts'
import { type Citation, civilProcedureLaw, courtMailRule, penaltyLaw } from '../law/citation.ts'
import { atLeastReached, computeDeadline, type Deadline, deadlineRow } from '../law/deadlines.ts'
import type { LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import { mustBeCertified, type Officer } from '../officers/index.ts'
import type { Subject } from '../subjects/index.ts'
import { electronicMedia } from './address.ts'
import { announcementDeadline } from './service.steps.ts'
import type { ServiceNotice, ServiceStanding } from './service.ts'
import { capacities, type ServiceGiven, triedManners } from './service-fields.ts'

type Judged = Refusal | undefined
export type Serving = {
  servers: Officer[]
  area: string
  /** The day on which the document was drawn up. */
  issuedOn: Day
  subject: Subject
  standing: ServiceStanding
}

export function mustBeServedProperly(how: ServiceGiven, serving: Serving, context: Context): Judged {
  const { servers, area } = serving
  const { today, law } = context
  const on = dayTold(how) ?? today
  return (
    mustBeSince(serving.issuedOn, on, today) ??
    mustBeProved(how, serving, context) ??
    mustBeCertified(servers, { on, area, law })
  )
}

/**
 * The day of effect: whoever signs, the day signed; left there, the day left; electronic, the day it reached the other
 * system; by post, the day on the return receipt; announced, the last day of the term. 《民事诉讼法》第八十七条至第九十五条.
 */
export function effectOf(how: ServiceGiven, notice: ServiceNotice | undefined, law: LawBook): Day | Refusal {
  if (how.manner !== 'announcement-expired') return dayTold(how) ?? notYetAnnounced()
  if (notice === undefined) return notYetAnnounced()
  const term = announcementTerm(notice.postedOn, law)
  return isRefusal(term) ? term : term.due
}

/** Provisional while the holidays of its last day's year have not been announced. */
export function announcementTerm(postedOn: Day, law: LawBook): Deadline | Refusal {
  const row = deadlineRow(law, announcementDeadline, postedOn)
  return computeDeadline({ row, from: postedOn, calendar: law.calendar, whenYearMissing: 'provisional' })
}

export function isAnnouncementOver(notice: ServiceNotice | undefined, { law, today }: Pick<Context, 'law' | 'today'>) {
  if (notice === undefined) return false
  const term = announcementTerm(notice.postedOn, law)
  return !isRefusal(term) && atLeastReached(term, today)
}

/** What was said of the day; an announced service has none but the computed one. */
function dayTold(how: ServiceGiven): Day | undefined {
  switch (how.manner) {
    case 'announcement-expired':
      return undefined
    case 'announcement-posted':
      return how.postedOn
    case 'not-served':
      return how.triedOn
    default:
      return how.servedOn
  }
}

function mustBeSince(issuedOn: Day, on: Day, today: Day): Judged {
  if (on >= issuedOn && on <= today) return undefined
  return refuse('day-wrong', `送达日期应在文书制作日 ${issuedOn} 至今天之间。`, penaltyLaw(61, 1), '请核对送达日期。')
}

function mustBeProved(how: ServiceGiven, serving: Serving, context: Context): Judged {
  switch (how.manner) {
    case 'direct':
      return mayReceive(how.capacity, serving.subject)
    case 'left':
      return mustBeWitnessed(how)
    case 'electronic':
      return mustBeAgreedTo(how, serving)
    case 'mail':
      return mustBePostedBefore(how, serving.issuedOn)
    case 'mail-returned':
      return mustBePostedBefore(how, serving.issuedOn) ?? mustGoToConfirmedAddress(how, serving)
    case 'announcement-posted':
      return mustHaveNoOtherWay(how, serving.standing)
    case 'announcement-expired':
      return mustHaveBeenAnnounced(serving.standing, context)
    case 'entrusted':
    case 'transferred':
    case 'not-served':
      return undefined
  }
}

const ofPersons = ['party', 'family', 'agent', 'designee']
const ofUnits = ['representative', 'receiver', 'agent', 'designee']

/** 第八十八条: a person's family sign for a person, those in charge or in charge of receipt for a unit. */
function mayReceive(capacity: keyof typeof capacities, { kind, name }: Subject): Judged {
  const fitting = { person: ofPersons, organisation: ofUnits, 'individual-business': [...ofPersons, ...ofUnits] }[kind]
  if (fitting.includes(capacity)) return undefined
  const allowed = fitting.map((one) => capacities[one as keyof typeof capacities]).join('、')
  return refuse(
    'recipient-unfit',
    `${name}的文书不能由「${capacities[capacity]}」签收。`,
    civilProcedureLaw(88),
    `可以由${allowed}签收。`,
  )
}

/** 第八十九条: a witness of the grassroots organisation or the party's unit, or pictures of how it was served. */
function mustBeWitnessed({ witnesses, recordings }: Extract<ServiceGiven, { manner: 'left' }>): Judged {
  if (witnesses.length > 0 || recordings.length > 0) return undefined
  return refuse(
    'witness-missing',
    '留置送达应当邀请基层组织或者所在单位的代表到场见证，或者以照片、录像记录送达过程。',
    civilProcedureLaw(89),
    '请填写见证人，或者上传照片、录像；都没有的，登记为未能送达。',
  )
}

/** 《行政处罚法》第六十一条第二款、《民事诉讼法》第九十条: agreed to, in writing, by these means. */
function mustBeAgreedTo(
  { medium, electronicAddress, servedOn }: Extract<ServiceGiven, { manner: 'electronic' }>,
  { standing: { address } }: Serving,
): Judged {
  const basis = [penaltyLaw(61, 2), civilProcedureLaw(90)]
  const instead = '请先由当事人签订送达地址确认书，或者改用其他送达方式。'
  if (!address || address.confirmedOn > servedOn)
    return refuse('electronic-not-agreed', '当事人没有签订同意电子送达的确认书，不得采用电子送达。', basis, instead)
  if (address[medium] === electronicAddress) return undefined
  const agreed = (['email', 'fax', 'other'] as const).flatMap((one) =>
    address[one] === null ? [] : [`${electronicMedia[one]} ${address[one]}`],
  )
  const reason = `当事人在 ${address.confirmedOn} 的确认书中没有同意以「${electronicMedia[medium]} ${electronicAddress}」送达。`
  const use = agreed.length === 0 ? instead : `可以送达到：${agreed.join('、')}。`
  return refuse('electronic-not-agreed', reason, basis, use)
}

type Posted = Extract<ServiceGiven, { manner: 'mail' | 'mail-returned' }>

function mustBePostedBefore({ postedOn, servedOn }: Posted, issuedOn: Day): Judged {
  if (postedOn >= issuedOn && postedOn <= servedOn) return undefined
  const reason = `交邮日期应在文书制作日 ${issuedOn} 至回执或者退回的日期 ${servedOn} 之间。`
  return refuse('day-wrong', reason, civilProcedureLaw(91), '请核对交邮日期。')
}

/** What comes back from the address the party itself confirmed counts as served; from any other, as not served. */
function mustGoToConfirmedAddress(
  { place, postedOn }: Extract<ServiceGiven, { manner: 'mail-returned' }>,
  { standing: { address } }: Serving,
): Judged {
  if (address && address.confirmedOn <= postedOn && address.address === place) return undefined
  const because = address
    ? `投递地址与当事人 ${address.confirmedOn} 确认的地址（${address.address}）不符`
    : '当事人没有确认送达地址'
  return refuse(
    'address-not-confirmed',
    `${because}，邮件退回不产生送达的效力。`,
    [civilProcedureLaw(91), courtMailRule(11)],
    '请登记为未能送达，改用其他送达方式。',
  )
}

/** 第九十五条: only of whoever cannot be found, or where nothing else has worked. */
function mustHaveNoOtherWay(
  { ground }: Extract<ServiceGiven, { manner: 'announcement-posted' }>,
  { attempts, notice }: ServiceStanding,
): Judged {
  const basis: Citation = civilProcedureLaw(95)
  if (notice)
    return refuse(
      'already-announced',
      `送达公告已于 ${notice.postedOn} 发布。`,
      basis,
      '请等待公告期满，或者送达本人。',
    )
  if (ground === 'whereabouts-unknown') return undefined
  const missing = (['direct', 'mail'] as const).filter((manner) => !attempts.some((one) => one.manner === manner))
  if (missing.length === 0) return undefined
  const names = missing.map((manner) => triedManners[manner]).join('、')
  return refuse(
    'other-manners-untried',
    `以其他方式无法送达为由公告的，应当先试过直接送达和邮寄送达；没有${names}的记录。`,
    basis,
    `请先${names}，未能送达的登记在案。`,
  )
}

function mustHaveBeenAnnounced({ notice }: ServiceStanding, context: Context): Judged {
  if (notice === undefined) return notYetAnnounced()
  const term = announcementTerm(notice.postedOn, context.law)
  if (isRefusal(term)) return term
  if (atLeastReached(term, context.today)) return undefined
  const provisional = term.provisional === undefined ? '' : `（暂计，以${term.provisional}年放假安排为准）`
  return refuse(
    'announcement-running',
    `公告于 ${notice.postedOn} 发布，${term.due} 期满${provisional}，尚未视为送达。`,
    civilProcedureLaw(95),
    '期满以后再确认；当事人来领取的，登记为直接送达。',
  )
}

function notYetAnnounced(): Refusal {
  return refuse('not-announced', '尚未发布送达公告。', civilProcedureLaw(95), '请先发布送达公告。')
}
