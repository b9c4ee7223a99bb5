/** The working of a surcharge as documents and screens tell it. Pure. */
import { dayInChinese } from '../kernel/day.ts'
import { type Surcharge, standings } from './surcharge.ts'

/** One line each: from, to, days, principal, a day's part, amount, and why nothing is counted. */
export function workingOf({ rows }: Pick<Surcharge, 'rows'>) {
  return rows.map(({ from, to, days, principalFen, dailyFen, amountFen, standing }) => ({
    ...{ from, to, days, principalFen, dailyFen, amountFen },
    note: standing === null ? null : standings[standing],
  }))
}

/** The stretches that are left out, in one sentence; null where every day counts. */
export function pausesInChinese({ rows }: Pick<Surcharge, 'rows'>): string | null {
  const left = rows.flatMap(({ from, to, days, standing }) =>
    standing === null ? [] : [`${dayInChinese(from)}至${dayInChinese(to)}共${days}日，${standings[standing]}`],
  )
  return left.length === 0 ? null : `下列期间不计算加处罚款：${left.join('；')}。`
}
