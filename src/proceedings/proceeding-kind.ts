/** What a kind of licence, recordal or relief asks for (事项标准): dated rows that an administrator revises. Pure. */
import type { Day } from '../kernel/day.ts'
import { type Citation, citationInChinese } from '../law/citation.ts'
import { inForce, type Standing } from '../law/law-book.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

export type Category = 'licence' | 'recordal' | 'relief' | 'report-recipient'

export type ProceedingKind<Content> = {
  code: string
  name: string
  content: Content
  basis: Citation[]
  source: string
  standing: Standing
  from: Day
  until: Day | null
}

/** The row in force on that day: no kind is ever judged by a standard of another time. */
export function kindOn<Content>(
  rows: ProceedingKind<Content>[],
  code: string,
  on: Day,
): ProceedingKind<Content> | Refusal {
  const found = inForce(rows, on).find((row) => row.code === code)
  return (
    found ??
    refuse('kind-missing', `事项标准中没有 ${on} 有效的「${code}」。`, [], '请系统管理员补录该事项的材料、期限等标准。')
  )
}

/** As documents cite it; a row without an article says so, and what the law says of every such decision is cited instead. */
export function basisOf({ basis }: Pick<ProceedingKind<unknown>, 'basis'>, general: Citation): string {
  return (basis.length === 0 ? [general] : basis).map(citationInChinese).join('、')
}
