/** What sealing and seizing on the spot asks and draws up, approved beforehand or not: 《行政强制法》第十八条、第二十四条. */
import type { Context, DraftDocument } from '../acts/context.ts'
import { dayField, textField } from '../acts/field.ts'
import {
  type CoercionRecord,
  officersOf,
  partyOf,
  remediesOf,
  type SeizureDecision,
  type SeizureList,
} from '../documents/index.ts'
import {
  goodsOf,
  mustBeDoneProperly,
  namesOf,
  type OnSite,
  onSiteFields,
  proposedOnSite,
  recordingOf,
  signatureOf,
} from '../evidence/index.ts'
import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import { coercionLaw } from '../law/citation.ts'
import { isRefusal, type Refusal } from '../law/refusal.ts'
import type { Officer } from '../officers/index.ts'
import type { Agency } from '../organisation/index.ts'
import type { Subject } from '../subjects/index.ts'
import { itemsField, rowsOf } from './items-field.ts'
import { lastDayOf, mustNotExceedLimit, mustNotSealTwice } from './seizure.rules.ts'
import { type Measure, measures, type SeizedItem } from './seizure.ts'

export const imposingFields = {
  ...onSiteFields,
  items: itemsField,
  untilOn: dayField('期限届满日', { description: '不填即为法定最长期限' }).optional(),
  custodyPlace: textField('保管地点'),
  custodian: textField('保管人', { max: 60 }),
}

export type Imposing = OnSite & {
  items: Parameters<typeof rowsOf>[0]
  untilOn?: Day | undefined
  custodyPlace: string
  custodian: string
}

export type ImposingFacts = {
  title: string
  subject: Subject
  agency: Agency
  handlers: Officer[]
  people: Officer[]
  others: Pick<SeizedItem, 'identity' | 'name' | 'seizedOn'>[]
}

export function proposedImposing(facts: ImposingFacts, context: Context) {
  const { subject } = facts
  const custodyPlace = subject.address ?? subject.name
  return { ...proposedOnSite(facts, context), custodyPlace, custodian: subject.representative ?? subject.name }
}

/** What the measure rests on, as its documents say it. */
export type Grounds = { measure: Measure; reason: string; basis: string }

export function impose(
  facts: ImposingFacts,
  { given, grounds }: { given: Imposing; grounds: Grounds },
  context: Context,
) {
  const { people, agency, subject, others } = facts
  const improper = mustBeDoneProperly(given, { people, area: agency.areaCode, basis: [coercionLaw(18)] }, context)
  if (improper) return improper
  const on = dayOf(given.startedAt as Instant)
  const until = untilOf(given, on, context)
  if (isRefusal(until)) return until
  const under = { agencyId: context.actor.agencyId, subjectId: subject.id, seizedOn: on, newId: context.newId }
  const items = rowsOf(given.items, under)
  const twice = mustNotSealTwice(items, others)
  if (twice) return twice
  const documents = documentsOf(facts, { given, grounds, items, from: on, until }, context)
  const stated = given.untilOn === undefined ? {} : { dueOn: { 'E-01': until } }
  return { on, at: given.startedAt as Instant, items, documents, ...stated }
}

function untilOf({ untilOn }: Imposing, from: Day, { law }: Context): Day | Refusal {
  const limit = lastDayOf(from, law)
  if (isRefusal(limit) || untilOn === undefined) return limit
  return mustNotExceedLimit({ from, until: untilOn, limit }) ?? untilOn
}

type Imposed = { given: Imposing; grounds: Grounds; items: SeizedItem[]; from: Day; until: Day }

function documentsOf(facts: ImposingFacts, imposed: Imposed, context: Context): DraftDocument[] {
  return [
    { form: 'seizure-decision', content: decisionContent(facts, imposed, context) },
    { form: 'seizure-list', content: listContent(facts, imposed) },
    { form: 'coercion-record', content: recordContent(facts, imposed) },
  ]
}

/** 第二十四条第二款: five matters. */
function decisionContent(facts: ImposingFacts, imposed: Imposed, context: Context): SeizureDecision {
  const { agency, subject, people } = facts
  const { given, grounds, items, from, until } = imposed
  return {
    agencyName: agency.name,
    party: partyOf(subject),
    ...{ measure: grounds.measure, reason: grounds.reason, basis: grounds.basis },
    goods: goodsOf(items),
    ...{ from, until, appraisal: null },
    custody: { place: given.custodyPlace, custodian: given.custodian },
    defence: given.statement,
    remedies: remediesOf(agency, context),
    officers: officersOf(people, from, agency.areaCode),
    partySignature: signatureOf(given),
  }
}

function listContent({ agency, subject, people }: ImposingFacts, { given, items, from }: Imposed): SeizureList {
  return {
    decisionNumber: '见同时交付的查封扣押决定书',
    partyName: subject.name,
    place: given.place,
    takenOn: from,
    goods: goodsOf(items),
    witness: given.attendance === 'witness' ? given.attendant : null,
    officers: officersOf(people, from, agency.areaCode),
    partySignature: signatureOf(given),
  }
}

function recordContent(facts: ImposingFacts, { given, grounds, items }: Imposed): CoercionRecord {
  const handed = '查封扣押决定书和清单已当场交付。'
  const measure = `${measures[grounds.measure]}${namesOf(items)}`
  return onSiteContent(facts, { given, measure, situation: `${given.situation}\n${handed}` })
}

type OnSiteFacts = Pick<ImposingFacts, 'title' | 'subject' | 'agency' | 'people'>

/** The record made on the spot (现场笔录), whatever measure is carried out. */
export function onSiteContent(
  { title, subject, agency, people }: OnSiteFacts,
  { given, measure, situation }: { given: OnSite; measure: string; situation: string },
): CoercionRecord {
  const { startedAt, endedAt, attendance, attendant } = given
  return {
    agencyName: agency.name,
    caseName: title,
    party: partyOf(subject),
    ...{ measure, startedAt: startedAt as Instant, endedAt: endedAt as Instant, place: given.place },
    officers: officersOf(people, dayOf(startedAt as Instant), agency.areaCode),
    attended: attendance === 'party' ? attendant : null,
    witness: attendance === 'witness' ? attendant : null,
    ...{ certificatesShown: true as const, informed: true as const, statement: given.statement, situation },
    recording: recordingOf(given),
    signature: signatureOf(given),
  }
}
