import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, instant } from '../kernel/day.ts'
import { exampleLaw } from '../law/example-law.ts'
import { identityOf, rowsOf } from './items-field.ts'
import { lastDayOf, mustFollowApproval, mustNotExceedLimit, mustNotSealTwice } from './seizure.rules.ts'

const thing = { kind: 'goods' as const, name: '柴油', unit: '吨', quantity: '1.50' }
const under = { agencyId: 'a', subjectId: 's', seizedOn: day('2025-09-22'), newId: () => 'id' }

describe('《行政强制法》第二十五条第一款 期限', () => {
  test.each([
    ['2025-09-22', '2025-10-22'],
    ['2025-09-01', '2025-10-01'], // 国庆节当日届满，不顺延
    ['2025-12-31', '2026-01-30'],
    ['2026-01-25', '2026-02-24'],
    ['2028-01-31', '2028-03-01'], // 年度放假安排尚未公布也算得出
  ])('自 %s 起最长至 %s', (from, until) => expect(lastDayOf(day(from), exampleLaw)).toBe(until))

  test.each([
    ['2025-09-23', undefined],
    ['2025-10-22', undefined],
    ['2025-10-23', 'seizure-limit'],
    ['2025-09-22', 'seizure-limit'],
  ])('届满日定为 %s', (until, code) => {
    const period = { from: day('2025-09-22'), until: day(until), limit: day('2025-10-22') }
    expect(mustNotExceedLimit(period)?.code).toBe(code)
  })

  test('任何一天起都是三十日，不因周末、节假日移动', () => {
    const anyDay = fc.integer({ min: 0, max: 3650 }).map((offset): Day => addDays(day('2016-01-01'), offset))
    fc.assert(fc.property(anyDay, (from) => lastDayOf(from, exampleLaw) === addDays(from, 30)))
  })
})

describe('《行政强制法》第十八条第（一）项 先批准', () => {
  const approvedAt = instant('2025-09-22T02:00:00Z')
  test.each([
    ['2025-09-22T01:59:59.999Z', 'seizure-approval'],
    ['2025-09-22T02:00:00.000Z', undefined],
  ])('于 %s 实施', (at, code) => expect(mustFollowApproval(instant(at), approvedAt)?.code).toBe(code))

  test('没有批准', () => expect(mustFollowApproval(approvedAt, undefined)?.code).toBe('seizure-approval'))
})

describe('《行政强制法》第二十三条第二款 不得重复查封', () => {
  const plain = identityOf(thing)

  test.each([
    ['空格、全角、标点、大小写不算不同', { name: ' 柴 油。' }, true],
    ['规格不同是另一物', { specification: '0号' }, false],
    ['编号不同是另一物', { mark: '2号罐' }, false],
    ['设备与财物同名同号视为同一物', { kind: 'facility' as const }, true],
    ['场所另作一类', { kind: 'place' as const }, false],
  ])('%s', (_name, changed, same) => expect(identityOf({ ...thing, ...changed }) === plain).toBe(same))

  test('仍在查封中的，拒绝并说明何时查封', () => {
    const others = [{ identity: plain, name: '柴油', seizedOn: day('2025-09-01') }]
    const refusal = mustNotSealTwice(rowsOf([thing], under), others)
    expect([refusal?.code, refusal?.reason.includes('2025-09-01')]).toEqual(['sealed-already', true])
  })

  test('一张清单列两次', () => expect(mustNotSealTwice(rowsOf([thing, thing], under), [])?.code).toBe('listed-twice'))

  test('数量按小数原样保存，不带多余的零', () => expect(rowsOf([thing], under)[0]?.quantity).toBe('1.5'))
})
