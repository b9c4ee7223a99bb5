/** Counting in front of the party, and handing over the notice with its list: 《行政处罚法》第五十六条. */
import { listOpinions } from '../approvals/approval.store.ts'
import { officersOf, type PreservationNotice, partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { citationInChinese, penaltyLaw } from '../law/citation.ts'
import { computeDeadline, deadlineRow } from '../law/deadlines.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { goodsOf } from './goods-field.ts'
import { mustBeDoneProperly, onSiteFields, proposedOnSite, signatureOf } from './on-site.ts'
import { proposedIn, thingsField } from './preservation.ts'

const basis = [penaltyLaw(56)]

export const carryOutPreservation = proceedingAct({
  name: 'preservation.carry-out',
  label: '实施先行登记保存',
  basis,
  by: ['officer'],
  key: 'preservationId',
  noun: '先行登记保存',
  fields: { ...onSiteFields, items: thingsField },
  load: async (tx: Tx, { proceeding }: ProceedingFacts, given) => ({
    people: await listOfficers(tx, given.officers ?? []),
    approved: (await listOpinions(tx, proceeding.id, 'preservation')).findLast(({ level }) => level === 'approver'),
  }),
  must: [mustBeHandlerUnder(...basis)],
  propose: (facts, context) => {
    const { items, place } = proposedIn(facts.records)
    return { ...proposedOnSite(facts, context), items, place }
  },
  rule: ({ people, approved, agency, subject, records }, given, context) => {
    const improper = mustBeDoneProperly(given, { people, area: agency.areaCode, basis }, context)
    if (improper) return improper
    if (!approved || given.startedAt < approved.givenAt)
      return refuse(
        'preservation-approval',
        '先行登记保存须经行政机关负责人批准，不得先于批准实施。',
        basis,
        '请核对实施时间。',
      )
    const from = dayOf(given.startedAt as Instant)
    const { calendar } = context.law
    const row = deadlineRow(context.law, 'C-04', from)
    const limit = computeDeadline({ row, from, calendar, whenYearMissing: 'provisional' })
    if (isRefusal(limit)) return limit
    const { suspected, manner } = proposedIn(records)
    const content: PreservationNotice = {
      ...{ agencyName: agency.name, party: partyOf(subject), suspected, manner, place: given.place },
      basis: basis.map(citationInChinese).join('、'),
      ...{ goods: goodsOf(given.items), from, until: limit.due },
      officers: officersOf(people, from, agency.areaCode),
      partySignature: signatureOf(given),
    }
    return { on: from, documents: [{ form: 'preservation-notice', content }] }
  },
})
