/** The text of the decision, made from what the case knows: 《行政处罚法》第五十九条. */
import type { Context } from '../acts/context.ts'
import type { CaseFacts } from '../cases/index.ts'
import { type PenaltyDecision, partyOf, paymentOf, remediesOf } from '../documents/index.ts'
import {
  type Evidence,
  evidenceOnForm,
  penaltyInChinese,
  type ReportedViolation,
  totalFine,
  violationOnForm,
} from '../evidence/index.ts'
import type { RevokedDecision } from './revoked.store.ts'

type Facts = CaseFacts & { evidence: Evidence[]; revoked: Pick<RevokedDecision, 'number' | 'decidedOn'>[] }
type Given = {
  facts: string
  violations: ReportedViolation[]
  merging?: string | undefined
  confiscation?: string | undefined
  rectification?: string | undefined
  governmentDocument?: string | undefined
}

export function decisionContent(facts: Facts, given: Given, context: Context): PenaltyDecision {
  const { agency, openCase, subject, evidence } = facts
  const totalFineFen = totalFine(given.violations)
  return {
    agencyName: agency.name,
    caseName: openCase.title,
    party: partyOf(subject),
    facts: given.facts,
    evidence: evidenceOnForm(evidence),
    violations: given.violations.map(violationOnForm),
    procedure: `${remadeOf(facts)}${procedureOf(given)}`,
    result: resultOf(given, totalFineFen),
    totalFineFen,
    confiscation: given.confiscation ?? null,
    rectification: given.rectification ?? null,
    payment: paymentOf(totalFineFen, agency, context),
    remedies: remediesOf(agency, context),
  }
}

/**
 * Drafted before the notice and bound by review, so it says what holds whenever the decision may be issued: the gate
 * has then seen the notice served, the windows over and every opinion re-checked (第四十四条、第四十五条、第六十二条).
 */
const procedureText =
  '作出本决定前，本机关已依法进行法制审核，已告知拟作出的处罚内容及事实、理由、依据和依法享有的陈述、申辩等权利，并对当事人提出的意见（如有）进行了复核。'

/** 《安全生产法》第一百一十五条: closing is the government's decision, and the party is told which. */
function procedureOf({ governmentDocument }: Given): string {
  return governmentDocument === undefined
    ? procedureText
    : `${procedureText}责令关闭已报请人民政府决定（${governmentDocument}）。`
}

/** Says why there is a second decision in one case; it also keeps it from ever having the bytes of the first. */
function remadeOf({ revoked }: Facts): string {
  const last = revoked.at(-1)
  return last === undefined
    ? ''
    : `本机关${last.decidedOn}作出的${last.number}行政处罚决定已被撤销，现依法重新作出处理。`
}

function resultOf({ violations, merging, confiscation }: Given, totalFineFen: number): string {
  const measures = [...new Set(violations.flatMap((violation) => violation.measures))].filter(
    (one) => !one.includes('没收'),
  )
  const total = penaltyInChinese(measures, totalFineFen)
  const seized = confiscation === undefined ? '' : `；没收${confiscation}`
  if (violations.length === 1) return `${total}${seized}。`
  const each = violations.map(({ measures: own, fineFen }, index) => `${index + 1}．${penaltyInChinese(own, fineFen)}`)
  return `${each.join('；')}。${merging ?? '以上违法行为分别裁量，合并处罚。'}合并决定：${total}${seized}。`
}
