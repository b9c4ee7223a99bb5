/** What lies on a road and cannot wait is cleared at once; the party is told afterwards. 《行政强制法》第五十二条. */
import { z } from 'zod'
import { choiceField, longTextField, textField } from '../acts/field.ts'
import { type ImmediatePerformanceNotice, partyOf, remediesOf } from '../documents/index.ts'
import { mustBeDoneProperly, onSiteFields, proposedOnSite } from '../evidence/index.ts'
import { openingPair } from '../evidence/opening-pair-act.ts'
import type { Origin } from '../evidence/origin.store.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { citationInChinese, coercionLaw } from '../law/citation.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { mustBeHandlerUnder, type ProceedingRecord } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { onSiteContent } from './imposed.ts'

const basis = [coercionLaw(52)]
const places = { road: '道路', river: '河道', waterway: '航道', public: '公共场所' } as const

const clearingFields = {
  where: choiceField('需要立即清除的场所', places),
  obstacle: longTextField('遗洒物、障碍物或者污染物', { max: 2000 }),
  inability: longTextField('当事人不能清除的情况', { max: 2000 }),
  performer: textField('代履行人'),
}

async function loadPeople(tx: Tx, _origin: Origin, { officers = [] }: { officers?: string[] }) {
  return { people: await listOfficers(tx, officers) }
}

export const [performAtOnce, performAtOnceOnSite] = openingPair({
  name: 'substitute.perform-at-once',
  label: '立即代履行',
  basis,
  procedure: 'substitute-performance',
  key: 'substituteId',
  noun: '立即代履行',
  fields: { ...onSiteFields, ...clearingFields },
  load: loadPeople,
  propose: (facts, context) => proposedOnSite(facts, context),
  rule: (facts, given, context) => {
    const { people, agency } = facts
    const improper = mustBeDoneProperly(given, { people, area: agency.areaCode, basis }, context)
    if (improper) return improper
    const measure = `立即清除${places[given.where]}上的${given.obstacle}`
    const situation = `${given.inability}\n${given.situation}\n由${given.performer}实施。`
    const content = onSiteContent(facts, { given, measure, situation })
    return { on: dayOf(given.startedAt as Instant), documents: [{ form: 'coercion-record', content }] }
  },
})

const Cleared = z.object({
  ...clearingFields,
  ...{ startedAt: onSiteFields.startedAt, place: onSiteFields.place, situation: onSiteFields.situation },
})

/** Undefined where nothing was cleared at once: then the proposal stands first. */
export function clearedIn(records: ProceedingRecord[]): z.infer<typeof Cleared> | undefined {
  return Cleared.safeParse(records[0]?.said).data
}

export const notifyAfterwards = proceedingAct({
  name: 'substitute.notify-afterwards',
  label: '事后通知当事人',
  basis,
  by: ['officer'],
  key: 'substituteId',
  noun: '代履行',
  fields: { disposition: longTextField('处理意见', { max: 2000 }) },
  must: [mustBeHandlerUnder(...basis)],
  rule: ({ records, agency, subject }, { disposition }, context) => {
    const cleared = clearedIn(records)
    if (!cleared) throw new RangeError('没有立即代履行的记录')
    const { obstacle, place, startedAt, situation } = cleared
    const content: ImmediatePerformanceNotice = {
      ...{ agencyName: agency.name, party: partyOf(subject), place, obstacle, situation, disposition },
      performedAt: startedAt as Instant,
      basis: basis.map(citationInChinese).join('、'),
      remedies: remediesOf(agency, context),
    }
    return { documents: [{ form: 'immediate-performance-notice', content }] }
  },
})
