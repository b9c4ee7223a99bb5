/** Unlawful acts and evidence as the forms print them. */
import type { EvidenceItem, Violation } from '../documents/index.ts'
import { fenInWords, fenToYuan } from '../kernel/money.ts'
import { citationInChinese, parseCitation } from '../law/citation.ts'
import { type Evidence, evidenceKinds } from './evidence.ts'
import type { ReportedViolation } from './report.ts'

export function violationOnForm({
  fact,
  violated,
  basis,
  discretion,
  measures,
  fineFen,
}: ReportedViolation): Violation {
  return {
    fact,
    violated: citationsInChinese(violated) || '（公布信息未载明，待核实）',
    basis: citationsInChinese(basis),
    discretion,
    penalty: penaltyInChinese(measures, fineFen),
    fineFen,
  }
}

export function penaltyInChinese(measures: string[], fineFen: number): string {
  const others = measures.filter((measure) => !measure.includes('罚款'))
  const fine = fineFen === 0 ? [] : [`罚款人民币${fenToYuan(fineFen)}元（大写：${fenInWords(fineFen)}）`]
  return [...others, ...fine].join('，')
}

export function evidenceOnForm(evidence: Evidence[]): EvidenceItem[] {
  return evidence.map(({ name, kind, proves, sha256 }) => ({ name, kind: evidenceKinds[kind], proves, sha256 }))
}

export function totalFine(violations: ReportedViolation[]): number {
  return violations.reduce((total, { fineFen }) => total + fineFen, 0)
}

function citationsInChinese(citations: string[]): string {
  return citations.map((text) => citationInChinese(parseCitation(text))).join('、')
}
