/** The law's dated rows as the desk shows them, 待核实 first. Pure. */
import { type Citation, citationInChinese } from '../law/citation.ts'
import type { LawBook, Standing } from '../law/law-book.ts'
import { amountInChinese } from '../law/provisions.ts'

const units: Record<string, string> = {
  'working-day': '个工作日',
  day: '日',
  hour: '小时',
  month: '个月',
  year: '年',
  stated: '以文书写明的日期为准',
  'next-year-date': '次年固定日期',
}

export function lawRows({ deadlines, thresholds, provisions }: LawBook) {
  const rows = [
    ...deadlines.map((row) => ({
      kind: 'deadline' as const,
      id: row.id,
      label: row.label,
      value: `${row.length ?? ''}${units[row.unit] ?? ''}`,
      row,
    })),
    ...thresholds.map((row) => ({
      kind: 'threshold' as const,
      id: row.key,
      label: row.label,
      value: amountOf(row),
      row,
    })),
    ...provisions.map((row) => ({
      kind: 'provision' as const,
      id: row.code,
      label: row.conduct,
      value: rangeOf(row),
      row,
    })),
  ]
  const order: Record<Standing, number> = { unverified: 0, verified: 1 }
  return rows
    .map(({ row, ...shown }) => ({ ...shown, ...datesOf(row) }))
    .toSorted((left, right) => order[left.standing] - order[right.standing])
}

function datesOf({
  basis,
  from,
  until,
  standing,
  source,
}: LawBook['deadlines'][number] | LawBook['thresholds'][number] | LawBook['provisions'][number]) {
  return { basis: inChinese(basis), from, until, standing, source }
}

function inChinese(basis: Citation[]): string {
  return basis.map(citationInChinese).join('、') || '（条文待核实）'
}

function amountOf({ value, unit }: LawBook['thresholds'][number]): string {
  if (unit === 'fen') return amountInChinese(value)
  if (unit === 'switch') return value === 1 ? '是' : '否'
  return unit === 'percent' ? `${value}%` : String(value)
}

function rangeOf({ minimumFen, maximumFen, measures }: LawBook['provisions'][number]): string {
  const minimum = minimumFen === null ? '' : `${amountInChinese(minimumFen)}以上`
  const maximum = maximumFen === null ? '' : `${amountInChinese(maximumFen)}以下`
  return [`${minimum}${maximum}`, ...measures].filter((part) => part !== '').join('；')
}
