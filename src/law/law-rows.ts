/** The rows of the law one by one: their kind, their key, and how a new value follows an old one. Pure. */
import { addDays, type Day } from '../kernel/day.ts'
import { citationInChinese } from './citation.ts'
import type { CatalogueRow, DeadlineRow, LawBook, ProvisionRow, StatuteVersion, ThresholdRow } from './law-book.ts'
import { type Refusal, refuse } from './refusal.ts'

export const rowKinds = {
  deadline: '法定期限',
  threshold: '金额、数量界限',
  provision: '处罚条款',
  catalogue: '重大执法决定目录',
  statute: '法律、法规、规章',
} as const
export type RowKind = keyof typeof rowKinds

/** `key`: what a row has in common with those before and after it; several columns joined by `|`. */
export type RowPlace = { kind: RowKind; key: string; from: Day }
export type DatedRow =
  | { kind: 'deadline'; row: DeadlineRow }
  | { kind: 'threshold'; row: ThresholdRow }
  | { kind: 'provision'; row: ProvisionRow }
  | { kind: 'catalogue'; row: CatalogueRow }
type AnyRow = DatedRow | { kind: 'statute'; row: StatuteVersion }

export function keyOf({ kind, row }: AnyRow): string {
  switch (kind) {
    case 'deadline':
    case 'catalogue':
      return row.id
    case 'threshold':
      return row.key
    case 'provision':
      return [row.code, row.target, row.stage].join('|')
    case 'statute':
      return [row.statute, row.version].join('|')
  }
}

export function labelOf({ kind, row }: AnyRow): string {
  if (kind === 'provision') return row.conduct
  return kind === 'statute' ? `《${row.fullTitle}》（${row.version} 版本）` : row.label
}

/** All rows of the book, each with its kind. */
export function listRows({ deadlines, thresholds, provisions, catalogue, statutes }: LawBook): AnyRow[] {
  return [
    ...deadlines.map((row) => ({ kind: 'deadline' as const, row })),
    ...thresholds.map((row) => ({ kind: 'threshold' as const, row })),
    ...provisions.map((row) => ({ kind: 'provision' as const, row })),
    ...catalogue.map((row) => ({ kind: 'catalogue' as const, row })),
    ...statutes.map((row) => ({ kind: 'statute' as const, row })),
  ]
}

/** One row through the years, the newest first. */
export function courseOf(law: LawBook, { kind, key }: Pick<RowPlace, 'kind' | 'key'>): AnyRow[] {
  return listRows(law)
    .filter((one) => one.kind === kind && keyOf(one) === key)
    .toSorted((left, right) => (left.row.from < right.row.from ? 1 : -1))
}

export type Succession = {
  /** The row whose other columns the new one keeps. */
  model: AnyRow
  /** The row that ends the day before, if one was in force. */
  ends: { from: Day; until: Day } | null
  until: Day | null
}

/** Where a value from `from` on stands among the rows there are: it ends one, and is ended by the next. Nothing is overwritten. */
export function successionOf(course: AnyRow[], from: Day): Succession | Refusal {
  const [newest] = course
  if (newest === undefined) return refuse('law-row-missing', '没有这一项，不能改动。', [], '请在列表中重新选择。')
  const same = course.find(({ row }) => row.from === from)
  if (same !== undefined)
    return refuse(
      'law-row-begins-then',
      `「${labelOf(newest)}」自 ${from} 起已有取值，不得覆盖。`,
      same.row.basis,
      '请改用另一个施行日期；原取值有误的，自更正之日起另立一行。',
    )
  const next = course.toReversed().find(({ row }) => row.from > from)
  const current = course.find(({ row }) => row.from < from && (row.until === null || row.until >= from))
  return {
    model: current ?? newest,
    ends: current === undefined ? null : { from: current.row.from, until: addDays(from, -1) },
    until: next === undefined ? null : addDays(next.row.from, -1),
  }
}

export function basisInChinese({ row }: AnyRow): string {
  return row.basis.map(citationInChinese).join('、')
}
