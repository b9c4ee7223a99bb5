/** The papers of a daily penalty, from the fine, the order and the re-check. */
import type { Context } from '../acts/context.ts'
import { type ApprovalOpinion, opinionsOf } from '../approvals/index.ts'
import type { DocumentRow } from '../documents/document.store.ts'
import {
  type DailyPenaltyDecision,
  lengthOf,
  officersOf,
  type PenaltyApproval,
  type PenaltyNotice,
  partyOf,
  paymentOf,
  remediesOf,
} from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import { citationInChinese, workSafetyLaw } from '../law/citation.ts'
import type { DailyFacts } from './daily-penalty.store.ts'
import { type Counted, countedIn, countedInChinese, recheckedIn, rechecks } from './daily-penalty.ts'

const basis = citationInChinese(workSafetyLaw(112))
/** It is drafted before the notice, so it says what holds whenever the decision may be issued. */
const procedure =
  '作出本决定前，本机关已依法进行法制审核，已告知拟作出的处罚内容及事实、理由、依据和依法享有的陈述、申辩等权利，并对当事人提出的意见（如有）进行了复核。'

type Drafted = { counted: Counted; told: string }

export function decisionOf(facts: DailyFacts, { counted, told }: Drafted, context: Context): DailyPenaltyDecision {
  const { agency, caseName, subject, decision, order } = facts
  const { from, until, days, originalFineFen, totalFen } = counted
  const payment = paymentOf(totalFen, agency, context)
  if (!decision || !order || !payment) throw new RangeError('没有罚款决定或者责令改正的文书')
  const fineDecision = { title: '行政处罚决定书', number: decision.number, issuedOn: decision.decidedOn }
  const { title, number, issuedOn } = order
  const recheck = recheckOf(facts)
  return {
    ...{ agencyName: agency.name, caseName, party: partyOf(subject), fineDecision, recheck },
    order: { title, number, issuedOn },
    facts: told,
    evidence: [
      piece(fineDecision, '已被处以罚款', decision.contentSha256),
      ...(number === decision.number ? [] : [piece(order, '已被责令改正', null)]),
      piece(recheck, '拒不改正', null),
    ],
    ...{ procedure, originalFineFen, from, until, days, totalFineFen: totalFen, basis, payment },
    remedies: remediesOf(agency, context),
  }
}

/** The paper of the latest re-check that proved refusal. */
function recheckOf({ records, papers }: DailyFacts) {
  const made = records.findLast(({ act, outcome }) => rechecks.includes(act) && outcome === 'uncorrected')
  const paper = papers.find(({ id }) => made?.documentIds.includes(id))
  const { recheckedOn } = recheckedIn(records).refused
  return { title: '整改复查意见书', number: paper?.number ?? '（无文号）', issuedOn: recheckedOn }
}

function piece({ title, number }: { title: string; number: string }, proves: string, sha256: string | null) {
  return { name: `《${title}》${number}`, kind: '书证', proves, sha256 }
}

export function noticeOf(
  { agency, caseName, subject, draft }: DailyFacts,
  isHearingDue: boolean,
  { law, today, actor }: Context,
): PenaltyNotice {
  const { facts, evidence, totalFineFen, order } = contentOf(draft)
  const window = (id: string) => ({ days: lengthOf(law, id, today), counted: 'working-days' as const })
  const penalty = proposedText(contentOf(draft))
  const violated = `责令改正的要求（《${order.title}》${order.number}）`
  return {
    ...{ agencyName: agency.name, caseName, party: partyOf(subject), facts, evidence, totalFineFen },
    violations: [
      { fact: facts, violated, basis, discretion: '依法按原处罚数额按日计罚，', penalty, fineFen: totalFineFen },
    ],
    ...{ proposedPenalty: penalty, confiscation: null },
    defence: window('C-05'),
    hearing: isHearingDue ? window('C-06') : null,
    contact: { name: actor.name, telephone: agency.telephone, address: agency.address, postcode: agency.postcode },
  }
}

export function proposedText({ from, until, days, originalFineFen, totalFineFen: totalFen }: DailyPenaltyDecision) {
  return `按日连续处罚：${countedInChinese({ from, until, days, originalFineFen, totalFen })}。`
}

/** The draft on the table, as its form checked it when it was drawn up. */
export function contentOf(draft: DocumentRow | undefined): DailyPenaltyDecision {
  if (!draft) throw new RangeError('还没有拟定按日连续处罚决定')
  return draft.content as DailyPenaltyDecision
}

export function approvalOf(facts: DailyFacts, opinions: ApprovalOpinion[], today: Day): PenaltyApproval {
  const { caseName, subject, records, draft, handlers, agency } = facts
  const content = contentOf(draft)
  const defence = records.findLast(({ act }) => act === 'daily-penalty.record-defence')
  const reviewed = records.findLast(({ act }) => act === 'daily-penalty.countersign-review')
  return {
    caseName,
    party: partyOf(subject),
    factsAndBasis: `${content.facts}\n依据：${basis}`,
    defence: defence ? String(defence.said.content) : '当事人未提出陈述、申辩',
    review: reviewed ? String(reviewed.said.opinion) : null,
    deliberation: deliberationOf(facts),
    proposedPenalty: proposedText(content),
    totalFineFen: countedIn(records)?.totalFen ?? content.totalFineFen,
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}

/** The case has deliberations of its own: only one about these very bytes counts. */
export function deliberationOf({ deliberation, draft }: DailyFacts): string | null {
  if (!deliberation?.agreed || deliberation.draftSha256 !== draft?.contentSha256) return null
  return deliberation.conclusion
}
