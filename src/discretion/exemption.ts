/** Exemption lists (不予处罚、减轻、从轻、不予强制清单) and the questions of the law itself, asked of each act before any draft. */
import type { Day } from '../kernel/day.ts'
import { type Citation, citationInChinese, penaltyLaw } from '../law/citation.ts'
import type { Standing } from '../law/law-book.ts'

export const exemptionLists = {
  'no-penalty': '不予处罚',
  mitigated: '减轻处罚',
  lighter: '从轻处罚',
  'no-coercion': '不予强制',
} as const
export type ExemptionList = keyof typeof exemptionLists

export type ExemptionRow = {
  id: string
  agencyId: string
  list: ExemptionList
  /** Of the row in its list: 免-01. */
  code: string
  /** The conduct it is about, as in the catalogue of provisions; a prefix stands for all under it (AQ-97). */
  conductCode: string
  conduct: string
  /** 设定依据 */
  penalty: Citation
  /** 适用情形 */
  circumstances: string
  /** 不予处罚、减轻、从轻的依据 */
  basis: Citation[]
  from: Day
  until: Day | null
  source: string
  standing: Standing
}

/** One thing to be answered; `must`: answered yes, the law leaves no choice. */
export type ExemptionQuestion = {
  text: string
  effect: 'must-not-punish' | 'may-not-punish' | 'lighter' | 'mitigated'
  basis: Citation[]
}

const statutory = (words: string, effect: ExemptionQuestion['effect'], basis: Citation): ExemptionQuestion => ({
  text: `${words}（${citationInChinese(basis)}）`,
  effect,
  basis: [basis],
})

const ofPersons: ExemptionQuestion[] = [
  statutory('当事人不满十四周岁', 'must-not-punish', penaltyLaw(30)),
  statutory('当事人违法时不能辨认或者不能控制自己行为', 'must-not-punish', penaltyLaw(31)),
]
const ofAll: ExemptionQuestion[] = [
  statutory('违法行为轻微并及时改正，没有造成危害后果', 'must-not-punish', penaltyLaw(33, 1)),
  statutory('初次违法且危害后果轻微并及时改正，拟不予处罚', 'may-not-punish', penaltyLaw(33, 1)),
  statutory('当事人有证据足以证明没有主观过错', 'must-not-punish', penaltyLaw(33, 2)),
]

/** `codes`: every conduct that the provision cited might be about. */
type Asked = { codes: string[]; isPerson: boolean; on: Day }

/** In the order in which they are judged: age and capacity, the law's own exemptions, the lists. */
export function questionsFor(rows: ExemptionRow[], { codes, isPerson, on }: Asked): ExemptionQuestion[] {
  const listed = rows
    .filter((row) => row.from <= on && (row.until === null || on <= row.until))
    .filter((row) => codes.some((code) => code === row.conductCode || code.startsWith(`${row.conductCode}-`)))
    .flatMap(questionOf)
  return [...(isPerson ? ofPersons : []), ...ofAll, ...listed]
}

const effects: Partial<Record<ExemptionList, ExemptionQuestion['effect']>> = {
  'no-penalty': 'may-not-punish',
  lighter: 'lighter',
  mitigated: 'mitigated',
}

/** 不予强制 is asked where coercion is considered, not here. */
function questionOf({ list, code, circumstances, basis, standing }: ExemptionRow): ExemptionQuestion[] {
  const effect = effects[list]
  if (effect === undefined) return []
  const mark = standing === 'unverified' ? '，待核实' : ''
  return [{ text: `${exemptionLists[list]}清单 ${code}${mark}：${circumstances}`, effect, basis }]
}
