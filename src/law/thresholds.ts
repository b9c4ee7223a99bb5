/** Amounts, counts and switches of the law, as they were on a day. Pure. */
import type { Day } from '../kernel/day.ts'
import { inForce, type LawBook, type ThresholdRow } from './law-book.ts'

/** @throws RangeError when no row is in force: a gap in the law data is a fault, never a silent default */
export function threshold(law: LawBook, key: string, on: Day): ThresholdRow {
  const row = findThreshold(law, key, on)
  if (!row) throw new RangeError(`标准库中没有 ${on} 有效的标准：${key}`)
  return row
}

export function findThreshold(law: LawBook, key: string, on: Day): ThresholdRow | undefined {
  return inForce(law.thresholds, on).find((row) => row.key === key)
}
