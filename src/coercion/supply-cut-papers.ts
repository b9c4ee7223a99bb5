/** The papers of cutting supply, from what the proposal said. */
import type { Context } from '../acts/context.ts'
import { type ApprovalOpinion, opinionsOf } from '../approvals/index.ts'
import {
  type CoercionApproval,
  officersOf,
  partyOf,
  remediesOf,
  type SupplyCutDecision,
  type SupplyCutNotice,
  type SupplyRestoration,
} from '../documents/index.ts'
import { type Day, type Instant, instantInChinese } from '../kernel/day.ts'
import { citationInChinese, workSafetyLaw } from '../law/citation.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { cutOf, supplies } from './supply-cut.ts'

function common({ agency, subject, records }: ProceedingFacts) {
  const { supply, supplier, prior } = cutOf(records)
  const priorDocument = { ...prior, issuedOn: prior.issuedOn as Day }
  return { agencyName: agency.name, party: partyOf(subject), supply, supplier, priorDocument }
}

export function approvalOfCut(facts: ProceedingFacts, opinions: ApprovalOpinion[], today: Day): CoercionApproval {
  const { title, subject, handlers, agency, records } = facts
  const { supply, supplier, disobedience, danger } = cutOf(records)
  return {
    caseName: title,
    party: partyOf(subject),
    circumstances: `${disobedience}\n${danger}`,
    measure: `通知${supplier}${supplies[supply]}`,
    basis: citationInChinese(workSafetyLaw(70, 1)),
    period: '至当事人履行决定、消除事故隐患为止。',
    urgent: null,
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}

export function noticeOfCut(facts: ProceedingFacts, cutAt: Instant): SupplyCutNotice {
  const { agency, records } = facts
  const { telephone, address, postcode, name } = agency
  return {
    ...common(facts),
    danger: cutOf(records).danger,
    basis: [workSafetyLaw(70, 1), workSafetyLaw(70, 2)].map(citationInChinese).join('、'),
    cutAt,
    contact: { name, telephone, address, postcode },
  }
}

type Noticed = { cutAt: Instant; noticedAt: Instant; defence: string }

export function decisionOfCut(
  facts: ProceedingFacts,
  { cutAt, noticedAt, defence }: Noticed,
  context: Context,
): SupplyCutDecision {
  const { agency, handlers, records } = facts
  return {
    ...common(facts),
    danger: cutOf(records).danger,
    noticeAndDefence: `本机关已于${instantInChinese(noticedAt)}通知当事人。${defence}`,
    basis: citationInChinese(workSafetyLaw(70, 1)),
    cutAt,
    remedies: remediesOf(agency, context),
    officers: officersOf(handlers, context.today, agency.areaCode),
  }
}

type Restored = Pick<SupplyRestoration, 'checkedOn' | 'result' | 'restoredAt' | 'priorDocument'>

export function restorationOfCut(facts: ProceedingFacts, restored: Restored): SupplyRestoration {
  return { ...common(facts), basis: citationInChinese(workSafetyLaw(70, 2)), ...restored }
}
