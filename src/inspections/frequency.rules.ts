/**
 * What may be inspected, and how often (国办发〔2024〕54号): an item that is not published may not be inspected, and a
 * unit not more often in a year than the published cap. Reports, transfers and re-checks are not counted.
 */
import type { Context } from '../acts/context.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { findThreshold } from '../law/thresholds.ts'
import type { Power } from '../matters/power.store.ts'
import type { InspectionSource } from './inspection.ts'

const counted: InspectionSource[] = ['plan', 'random', 'special']

export function mustBePublishedItem(powerCode: string, powers: Power[]): Refusal | undefined {
  if (powers.some((power) => power.code === powerCode)) return undefined
  const known = powers.map(({ code, name }) => `${code} ${name}`).join('；')
  return refuse(
    'inspection-not-published',
    `检查事项「${powerCode}」不在已公布的行政检查事项清单内，未公布的事项不得实施检查。`,
    workSafetyLaw(62, 2),
    known === '' ? '请先公布检查事项。' : `可以选择：${known}。`,
  )
}

type Asked = { source: InspectionSource; earlier: InspectionSource[] }

/** `earlier`: the inspections of this unit in the year of the planned day. */
export function mustBeWithinCap({ source, earlier }: Asked, { law, today }: Context): Refusal | undefined {
  const cap = findThreshold(law, 'inspection.yearly-cap', today)
  if (!cap || !counted.includes(source)) return undefined
  const done = earlier.filter((one) => counted.includes(one)).length
  if (done < cap.value) return undefined
  return refuse(
    'inspection-cap',
    `该单位本年度已检查 ${done} 次，达到年度检查频次上限（${cap.value} 次）。`,
    cap.basis.length > 0 ? cap.basis : [workSafetyLaw(62, 2)],
    '投诉举报、移送交办的线索和整改复查不受上限限制，请如实选择任务来源。',
  )
}

/** 本年度第2次，年度上限4次 */
export function frequencyInChinese({ earlier }: Pick<Asked, 'earlier'>, { law, today }: Context): string {
  const cap = findThreshold(law, 'inspection.yearly-cap', today)
  const done = earlier.filter((one) => counted.includes(one)).length
  return `本年度第${done + 1}次${cap ? `，年度上限${cap.value}次` : '，未设年度上限'}`
}
