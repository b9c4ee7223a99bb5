/** When nothing may be enforced: 《行政强制法》第四十三条第一款. What is night the law does not say; the hours are rows. Pure. */
import { type Day, dayOf, type Instant, instantInChinese } from '../kernel/day.ts'
import { CalendarYearMissing } from './calendar-index.ts'
import { coercionLaw } from './citation.ts'
import type { LawBook } from './law-book.ts'
import { type Refusal, refuse } from './refusal.ts'
import { threshold } from './thresholds.ts'
import { restDayName } from './working-days.ts'

/** `emergency`: why it cannot wait; with it the hours are free. */
export function mustNotBeAtRest(at: Instant, law: LawBook, emergency: string | undefined): Refusal | undefined {
  if (emergency !== undefined) return undefined
  const on = dayOf(at)
  if (isNight(at, law, on)) return barred(at, '夜间')
  try {
    const name = restDayName(law.calendar, on)
    const barring = name !== null && (name !== '周末' || threshold(law, 'execution.weekends-barred', on).value === 1)
    return barring ? barred(at, name) : undefined
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error
    const reason = `${on.slice(0, 4)} 年放假安排未载入工作日历，不能确定 ${on} 是否法定节假日。`
    return refuse('calendar-year-missing', reason, coercionLaw(43, 1), '请系统管理员导入放假安排后办理。')
  }
}

function isNight(at: Instant, law: LawBook, on: Day): boolean {
  const hour = new Date(Date.parse(at) + 8 * 3_600_000).getUTCHours()
  return (
    hour >= threshold(law, 'execution.night-from', on).value || hour < threshold(law, 'execution.night-until', on).value
  )
}

function barred(at: Instant, what: string): Refusal {
  return refuse(
    'execution-at-rest',
    `${instantInChinese(at)}是${what}，不得实施行政强制执行。`,
    coercionLaw(43, 1),
    '请改在工作日的白天实施；情况紧急的，填写紧急情况的理由。',
  )
}
