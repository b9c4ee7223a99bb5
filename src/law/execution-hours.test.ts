import { describe, expect, test } from 'vitest'
import { instant } from '../kernel/day.ts'
import { exampleLaw } from './example-law.ts'
import { mustNotBeAtRest } from './execution-hours.ts'

describe('《行政强制法》第四十三条第一款 夜间、法定节假日不得实施强制执行', () => {
  test.each([
    ['工作日早晨六时', '2025-09-22T06:00:00+08:00', undefined],
    ['工作日五时五十九分', '2025-09-22T05:59:59+08:00', 'execution-at-rest'],
    ['工作日二十一时五十九分', '2025-09-22T21:59:59+08:00', undefined],
    ['工作日二十二时', '2025-09-22T22:00:00+08:00', 'execution-at-rest'],
    ['国庆节上午', '2025-10-01T10:00:00+08:00', 'execution-at-rest'],
    ['周六上午', '2025-09-27T10:00:00+08:00', 'execution-at-rest'],
    ['调休上班的周日上午', '2025-09-28T10:00:00+08:00', undefined],
    ['放假安排未公布的年份', '2031-03-03T10:00:00+08:00', 'calendar-year-missing'],
  ])('%s', (_name, at, code) => {
    expect(mustNotBeAtRest(instant(at), exampleLaw, undefined)?.code).toBe(code)
    expect(mustNotBeAtRest(instant(at), exampleLaw, '情况紧急')).toBeUndefined()
  })

  test('只按法定节假日对待的设置之下，周末可以', () => {
    const thresholds = exampleLaw.thresholds.map((row) =>
      row.key === 'execution.weekends-barred' ? { ...row, value: 0 } : row,
    )
    const law = { ...exampleLaw, thresholds }
    expect(mustNotBeAtRest(instant('2025-09-27T10:00:00+08:00'), law, undefined)).toBeUndefined()
    expect(mustNotBeAtRest(instant('2025-10-01T10:00:00+08:00'), law, undefined)?.code).toBe('execution-at-rest')
  })
})
