/** Penalty provisions and the amounts they allow. Pure. */
import type { Day } from '../kernel/day.ts'
import { type Citation, citationInChinese, penaltyLaw } from './citation.ts'
import { inForce, type LawBook, type ProvisionRow } from './law-book.ts'
import { type Refusal, refuse } from './refusal.ts'

export type ProvisionQuestion = {
  /** The day of the conduct. */
  on: Day
  target: ProvisionRow['target']
  stage?: ProvisionRow['stage'] | undefined
}

/** The rows for a cited article; a citation without paragraph or item means all of them. */
export function provisionsFor(law: LawBook, basis: Citation, { on, target, stage }: ProvisionQuestion): ProvisionRow[] {
  return inForce(law.provisions, on).filter(
    (row) => row.target === target && (stage === undefined || row.stage === stage) && isSamePlace(row.penalty, basis),
  )
}

export type Fine = {
  amountFen: number
  /** Last year's income or unlawful income, where the provision takes a share of it. */
  incomeFen?: number | undefined
  /** A reduced penalty (减轻处罚) may fall below the minimum. */
  reduced?: boolean | undefined
}

/** Both ends included (“以上”“以下”含本数); null for an end that is open. Undefined: no fine, or the income is not known. */
export function fineRange(
  row: ProvisionRow,
  incomeFen?: number,
): { minimumFen: number | null; maximumFen: number | null } | undefined {
  const { share, minimumFen, maximumFen } = row
  if (share === undefined) return minimumFen === null && maximumFen === null ? undefined : { minimumFen, maximumFen }
  if (incomeFen === undefined) return undefined
  return {
    minimumFen: Math.ceil((incomeFen * share.minimumPercent) / 100),
    maximumFen: Math.floor((incomeFen * share.maximumPercent) / 100),
  }
}

export function amountWithinProvision(row: ProvisionRow, { amountFen, incomeFen, reduced = false }: Fine): boolean {
  const range = fineRange(row, incomeFen)
  if (!range) return false
  const aboveMinimum = reduced || range.minimumFen === null || amountFen >= range.minimumFen
  return aboveMinimum && (range.maximumFen === null || amountFen <= range.maximumFen)
}

/**
 * 《行政处罚法》第三十四条：the fine lies within one of the rows that the cited provision offers. No rows (a statute not
 * in the catalogue) or no fine: nothing to compare with, and the reviewers confirm the amount.
 */
export function mustBeWithinProvision(rows: ProvisionRow[], fine: Fine): Refusal | undefined {
  if (fine.amountFen === 0 || rows.length === 0 || rows.some((row) => amountWithinProvision(row, fine)))
    return undefined
  const ranges = [...new Set(rows.map((row) => rangeInChinese(row, fine.incomeFen)))].join('；或者')
  const penalties = [...new Set(rows.map(({ penalty }) => citationInChinese(penalty)))].join('、')
  return refuse(
    'fine-outside-provision',
    `拟罚款${amountInChinese(fine.amountFen)}不在${penalties}规定的幅度内（${ranges}）。`,
    [penaltyLaw(34), ...rows.slice(0, 1).map(({ penalty }) => penalty)],
    '请调整数额；具有减轻处罚情节的，注明减轻处罚并提交集体讨论。',
  )
}

function isSamePlace(place: Citation, cited: Citation): boolean {
  const agrees = (left?: number, right?: number) => left === undefined || right === undefined || left === right
  return (
    place.statute === cited.statute &&
    place.article === cited.article &&
    agrees(place.paragraph, cited.paragraph) &&
    agrees(place.item, cited.item)
  )
}

const incomes = { 'last-year-income': '上一年年收入', 'unlawful-income': '违法所得' }

function rangeInChinese(row: ProvisionRow, incomeFen?: number): string {
  const range = fineRange(row, incomeFen)
  if (!range && row.share)
    return `${incomes[row.share.of]}的 ${row.share.minimumPercent}% 至 ${row.share.maximumPercent}%，须先查明其数额`
  if (!range) return '未设定罚款'
  const { minimumFen, maximumFen } = range
  const minimum = minimumFen === null ? '' : `${amountInChinese(minimumFen)}以上`
  return `${minimum}${maximumFen === null ? '' : `${amountInChinese(maximumFen)}以下`}`
}

/** 50000元 reads 5万元, as statutes and officials write it. */
export function amountInChinese(amountFen: number): string {
  const yuan = amountFen / 100
  return yuan >= 10_000 && yuan % 100 === 0 ? `${yuan / 10_000}万元` : `${yuan}元`
}
