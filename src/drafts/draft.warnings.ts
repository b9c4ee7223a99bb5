/** What a draft is asked about before it stands: V-10, V-12, V-14, V-21, V-28, V-29, and what a decision made anew must not repeat. Pure. */
import type { Context } from '../acts/context.ts'
import { type ReportedViolation, totalFine } from '../evidence/index.ts'
import { addDays, addMonths, type Day } from '../kernel/day.ts'
import {
  crimeTransferRegulation,
  litigationLaw,
  penaltyLaw,
  reconsiderationLaw,
  workSafetyLaw,
} from '../law/citation.ts'
import { amountInChinese } from '../law/provisions.ts'
import { findThreshold } from '../law/thresholds.ts'
import { type Warning, warn } from '../law/warning.ts'
import type { DraftingFacts } from './drafting-facts.store.ts'
import { judgedFrom } from './judged.ts'

type Given = { violations: ReportedViolation[] }

export function warningsOfDraft(facts: DraftingFacts, given: Given, context: Context): Warning[] {
  return [
    ...outsideTier(facts, given),
    ...duplicateFine(facts, given),
    ...closureDue(facts, context),
    ...revocation(facts, given),
    ...crime(facts),
    ...addressMissing(facts),
    ...notLighterThanRevoked(facts, given),
  ]
}

/** V-10: what was answered when it was assessed is not asked again. */
function outsideTier({ assessment }: DraftingFacts, { violations }: Given): Warning[] {
  const outside = judgedFrom(violations, assessment).filter(({ isNew }) => isNew)
  if (outside.length === 0) return []
  const each = outside.map(
    ({ fact, fineFen, tierWords }) =>
      `「${fact.slice(0, 24)}」拟罚款${amountInChinese(fineFen)}，事实对应${tierWords ?? ''}`,
  )
  const basis = [penaltyLaw(34), penaltyLaw(57, 2)]
  return [
    warn(
      'fine-outside-tier',
      `${each.join('；')}，数额在该档以外，且与评估时不同。`,
      basis,
      '请说明不按该档裁量的理由；本案将因此提交集体讨论',
    ),
  ]
}

/** 《行政复议法》第六十四条第二款、《行政诉讼法》第七十一条: not the same again on the same facts and reasons. */
function notLighterThanRevoked({ revoked }: DraftingFacts, { violations }: Given): Warning[] {
  const last = revoked.at(-1)
  const fineFen = totalFine(violations)
  if (last === undefined || fineFen < last.fineFen || (fineFen === last.fineFen && last.source === 'own')) return []
  return [
    warn(
      'not-lighter-than-revoked',
      `拟罚款${amountInChinese(fineFen)}，不轻于被撤销的${last.number}（罚款${amountInChinese(last.fineFen)}）。不得以同一的事实和理由作出基本相同的决定，也不得因当事人申请救济而加重处罚。`,
      [reconsiderationLaw(64, 2), litigationLaw(71), penaltyLaw(45, 2)],
      '请写明据以作出的新的事实、证据或者理由',
    ),
  ]
}

type Other = Pick<DraftingFacts, 'others' | 'drafts' | 'judged'>

/** V-12 (第二十九条): the same party was fined, or is about to be, under the same provision for conduct of the same time. */
function duplicateFine(facts: DraftingFacts, { violations }: Given): Warning[] {
  const fined = judgedFrom(violations, facts.assessment).filter(({ fineFen }) => fineFen > 0)
  const same = finesOf(facts).filter(
    ({ provision, of }) => fined.some((one) => one.provision === provision) && overlaps(facts.openCase, of),
  )
  if (same.length === 0) return []
  const named = [...new Set(same.map(({ of, fineFen, isDecided }) => oneFine(of.title, fineFen, isDecided)))]
  return [
    warn(
      'duplicate-fine',
      `该当事人在同一时期因同一条款已有罚款：${named.slice(0, 5).join('；')}。同一个违法行为不得给予两次以上罚款。`,
      penaltyLaw(29),
      '请说明本案为什么不是同一个违法行为',
    ),
  ]
}

function oneFine(title: string, fineFen: number, isDecided: boolean): string {
  return `${title}（${isDecided ? '已决定' : '在办，拟'}罚款${amountInChinese(fineFen)}）`
}

function finesOf({ others, drafts, judged }: Other) {
  const decided = judged.filter(({ fineFen }) => fineFen > 0)
  const open = drafts.filter(({ caseId }) => !judged.some((one) => one.caseId === caseId))
  const fines = [
    ...decided.map(({ caseId, provision, fineFen }) => ({ caseId, provision, fineFen, isDecided: true })),
    ...open.flatMap(({ caseId, judged: proposed }) =>
      proposed.flatMap(({ provision, fineFen }) =>
        fineFen > 0 ? [{ caseId, provision, fineFen, isDecided: false }] : [],
      ),
    ),
  ]
  return fines.flatMap(({ caseId, ...fine }) => {
    const of = others.find(({ id }) => id === caseId)
    return of ? [{ ...fine, of }] : []
  })
}

type Conduct = { conductOn: Day | null; discoveredOn: Day }

/** Neither went on after the other had been discovered: what continues after that is a new act. */
function overlaps(one: Conduct, other: Conduct): boolean {
  const end = ({ conductOn, discoveredOn }: Conduct) => conductOn ?? discoveredOn
  return end(one) <= other.discoveredOn && end(other) <= one.discoveredOn
}

/** V-28 (《安全生产法》第一百一十三条第一项): with this decision the counts would be reached while a major hazard stands. */
function closureDue({ judged, majorHazard }: DraftingFacts, { law, today }: Context): Warning[] {
  if (!majorHazard) return []
  const cases = new Map(
    judged.filter(({ provision }) => provision.startsWith('安全生产法|')).map((one) => [one.caseId, one.decidedOn]),
  )
  const since = (from: Day) => [...cases.values()].filter((on) => on > from).length + 1
  const counts = [
    { key: 'closure.penalties-in-180-days', words: '一百八十日内', count: since(addDays(today, -180)) },
    { key: 'closure.penalties-in-year', words: '一年内', count: since(addMonths(today, -12)) },
  ]
  const reached = counts.filter(({ key, count }) => {
    const row = findThreshold(law, key, today)
    return row !== undefined && count >= row.value
  })
  if (reached.length === 0) return []
  const said = reached.map(({ words, count }) => `${words}${count}次`).join('、')
  return [
    warn(
      'closure-proposal-due',
      `存在重大事故隐患，连同本案，该单位${said}受到安全生产法规定的行政处罚，应当提请人民政府予以关闭。`,
      workSafetyLaw(113, undefined, 1),
      '请写明提请关闭的办理情况，或者不符合提请条件的理由',
    ),
  ]
}

/** V-21: the authority that issued a licence revokes it; another one suggests that to it. */
function revocation({ licences }: DraftingFacts, { violations }: Given): Warning[] {
  const measures = violations
    .flatMap((violation) => violation.measures)
    .filter((text) => /吊销|暂扣|降低.*等级/.test(text))
  if (measures.length === 0) return []
  const issued = licences.filter(({ ended }) => ended === null).map(({ name, number }) => `${name}（${number}）`)
  const registered = issued.length === 0 ? '没有向当事人颁发证件的记录' : `当事人持有${issued.join('、')}`
  return [
    warn(
      'revocation-by-issuer',
      `拟${[...new Set(measures)].join('、')}：吊销、暂扣许可证件由颁发机关决定。本机关许可证件登记中，${registered}。`,
      { statute: '安全生产许可证条例', article: 23 },
      '请写明该证件由本机关颁发；不是的，请删去这一处罚，向颁发机关提出建议函',
    ),
  ]
}

/** V-29: no penalty instead of the transfer. */
function crime({ assessment }: DraftingFacts): Warning[] {
  if (!assessment?.crimeSuspected) return []
  return [
    warn(
      'crime-suspected',
      '裁量评估认为本案涉嫌犯罪，应当移送司法机关，不得以行政处罚代替移送。',
      [penaltyLaw(27, 1), crimeTransferRegulation(11)],
      '请写明移送决定及其结果（不立案、不追究的文书和日期）',
    ),
  ]
}

/** V-14: the address is one of the six items; a decision without it is issued only knowingly. */
function addressMissing({ subject }: DraftingFacts): Warning[] {
  if (subject.address !== null && subject.address !== '') return []
  return [
    warn(
      'party-address-missing',
      '当事人没有登记地址，决定书应当载明当事人的地址。',
      penaltyLaw(59, 1, 1),
      '请写明地址查不清的原因，或者先补登地址',
    ),
  ]
}
