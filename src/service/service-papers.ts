/** The papers of service: the receipt of each manner, and the notice. Pure. */
import {
  officersOf,
  type PublicServiceNotice,
  type ServiceManner,
  type ServiceProof,
  type ServiceReceipt,
  type Signature,
} from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import { deadlineRow } from '../law/deadlines.ts'
import type { LawBook } from '../law/law-book.ts'
import type { Officer } from '../officers/index.ts'
import type { Agency } from '../organisation/index.ts'
import { electronicMedia } from './address.ts'
import { announcementDeadline } from './service.steps.ts'
import type { ServiceStanding } from './service.ts'
import {
  announcementMedia,
  capacities,
  circumstances,
  grounds,
  type HowServed,
  type ServiceGiven,
} from './service-fields.ts'

export type ServedDocument = {
  title: string
  number: string | null
  issuedOn: Day
  caseName: string
  addressee: string
}
type Occasion = { servedOn: Day; servers: Officer[]; agency: Agency; standing: ServiceStanding }

export function mannerOf({ manner }: HowServed): ServiceManner {
  if (manner === 'mail-returned') return 'mail'
  return manner === 'announcement-expired' ? 'announcement' : manner
}

export function receiptOf(how: HowServed, served: ServedDocument, occasion: Occasion): ServiceReceipt {
  const { servedOn, servers, agency, standing } = occasion
  const { caseName, addressee, title, number } = served
  const { place, recipient, recordings } = where(how, standing)
  return {
    ...{ caseName, addressee },
    rows: [{ title, number, place, servedOn, manner: mannerOf(how), recipient }],
    proof: proofOf(how, standing),
    officers: officersOf(servers, servedOn, agency.areaCode),
    recipientSignature: signatureOf(how),
    remark: recordings.length === 0 ? null : `附照片、录像${recordings.length}份：${recordings.join('、')}。`,
  }
}

type Where = { place: string; recipient: string | null; recordings: string[] }

function where(how: HowServed, { notice }: ServiceStanding): Where {
  switch (how.manner) {
    case 'direct':
    case 'entrusted':
    case 'transferred':
      return { place: how.place, recipient: how.recipient, recordings: [] }
    case 'mail':
      return { place: how.place, recipient: how.recipient, recordings: notesOf(how) }
    case 'electronic':
      return { place: electronicMedia[how.medium], recipient: null, recordings: notesOf(how) }
    case 'left':
    case 'mail-returned':
      return { place: how.place, recipient: null, recordings: notesOf(how) }
    case 'announcement-expired':
      return { place: notice?.how.postedAt ?? '—', recipient: null, recordings: notice ? notesOf(notice.how) : [] }
  }
}

function notesOf({ recordings }: { recordings: { note: string }[] }): string[] {
  return recordings.map(({ note }) => note)
}

function signatureOf(how: HowServed): Signature | null {
  return how.manner === 'direct' ? { manner: 'signed', name: how.recipient, on: how.servedOn } : null
}

function proofOf(how: HowServed, { address, notice }: ServiceStanding): ServiceProof {
  switch (how.manner) {
    case 'direct':
      return { manner: 'direct', capacity: capacities[how.capacity], relation: how.relation ?? null }
    case 'left': {
      const { refusedBy, reason, witnesses } = how
      return { manner: 'left', refusedBy, reason, witnesses }
    }
    case 'electronic': {
      const consentedOn = address?.confirmedOn ?? how.servedOn
      return { manner: 'electronic', medium: electronicMedia[how.medium], address: how.electronicAddress, consentedOn }
    }
    case 'mail':
      return { manner: 'mail', trackingNumber: how.trackingNumber, postedOn: how.postedOn, returned: null }
    case 'mail-returned':
      return { manner: 'mail', trackingNumber: how.trackingNumber, postedOn: how.postedOn, returned: how.reason }
    case 'entrusted':
      return { manner: 'entrusted', organ: how.organ, letter: how.letter }
    case 'transferred':
      return { manner: 'transferred', circumstance: circumstances[how.circumstance], organ: how.organ }
    case 'announcement-expired':
      return announcementProof(notice)
  }
}

/** @throws RangeError when nothing was announced: the rule refused that before */
function announcementProof(notice: ServiceStanding['notice']): ServiceProof {
  if (!notice) throw new RangeError('没有送达公告')
  const { medium, postedAt, ground, course } = notice.how
  const reason = `${grounds[ground]}。${course}`
  return { manner: 'announcement', postedOn: notice.postedOn, medium: announcementMedia[medium], postedAt, reason }
}

type Posting = Extract<ServiceGiven, { manner: 'announcement-posted' }>

type By = { agency: Agency; servers: Officer[]; law: LawBook }

export function noticeOf(how: Posting, served: ServedDocument, { agency, servers, law }: By) {
  const { title, number, issuedOn, addressee } = served
  const content: PublicServiceNotice = {
    agencyName: agency.name,
    addressee,
    document: { title, number: number ?? '（无文号）', issuedOn },
    reason: how.ground === 'whereabouts-unknown' ? '因你（单位）下落不明' : '因采用其他方式均无法送达',
    summary: how.summary,
    deemedServedAfterDays: deadlineRow(law, announcementDeadline, how.postedOn).length ?? 1,
    rights: null,
    collectAt: how.collectAt,
    contact: {
      name: servers.map(({ name }) => name).join('、'),
      ...{ telephone: agency.telephone, address: agency.address, postcode: agency.postcode },
    },
  }
  return content
}
