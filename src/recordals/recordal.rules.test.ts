import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { deemedOn, mustContinue, mustStandOnRecord, sameDay, validUntil } from './recordal.rules.ts'
import type { KnownRecordal } from './recordal.ts'
import { recordalKinds } from './recordal-kind.ts'

const kindOf = (code: string) => {
  const found = recordalKinds.find((kind) => kind.code === code)
  if (!found) throw new Error(`没有备案事项 ${code}`)
  return found
}
const clock = (dueOn: string, metOn: string | null = null) => [{ rowId: 'B-01', dueOn, metOn }] as never

describe('《生产安全事故应急预案管理办法》第二十八条 逾期视为已备案', () => {
  test.each([
    ['2025-09-26', '2025-09-26', undefined],
    ['2025-09-26', '2025-09-27', '2025-09-27'],
    ['2025-09-26', '2025-12-01', '2025-09-27'],
  ])('期限 %s 届满，今天 %s', (dueOn, today, since) =>
    expect(deemedOn({ deadlines: clock(dueOn), kind: kindOf('emergency-plan') }, day(today))).toBe(since),
  )

  test('已经告知补正的、没有这一规定的事项，逾期也不视为备案', () => {
    const late = day('2025-12-01')
    expect(
      deemedOn({ deadlines: clock('2025-09-26', '2025-09-25'), kind: kindOf('emergency-plan') }, late),
    ).toBeUndefined()
    expect(deemedOn({ deadlines: clock('2025-09-26'), kind: kindOf('precursor-chemicals') }, late)).toBeUndefined()
  })
})

test('当日办结的期限在当日届满，其他期限另有长度', () => {
  expect(sameDay('B-02', day('2025-09-22'))).toEqual({ 'B-02': '2025-09-22' })
  expect(sameDay('B-01', day('2025-09-22'))).toEqual({})
})

test.each([
  ['2025-09-25', 36, '2028-09-24'],
  ['2025-03-01', 36, '2028-02-29'],
  ['2025-09-25', null, null],
])('自 %s 起 %s 个月，至 %s', (from, months, until) => expect(validUntil(day(from), months)).toBe(until))

describe('变更、注销的对象', () => {
  const known = { kind: 'emergency-plan', subjectId: 's', end: undefined } as KnownRecordal
  const ended = { ...known, end: { manner: 'cancelled', effectiveOn: day('2025-09-22') } } as KnownRecordal
  const same = { kind: 'emergency-plan', subjectId: 's' }
  test.each([
    ['没有这个编号', undefined, same, 'recordal-unknown'],
    ['已经注销', ended, same, 'recordal-ended'],
    ['另一备案人', known, { ...same, subjectId: 't' }, 'recordal-differs'],
    ['另一事项', known, { ...same, kind: 'precursor-chemicals' }, 'recordal-differs'],
    ['现行有效', known, same, undefined],
  ])('%s', (_what, found, by, code) => expect(mustContinue({ known: found, number: '某号' }, by)?.code).toBe(code))

  test('拒绝写明何时怎样终止、可以怎样办', () =>
    expect(mustStandOnRecord({ known: ended, number: '某号' })).toMatchObject({
      reason: '「某号」已注销（2025-09-22）。',
      instead: '请选用现行有效的备案。',
    }))
})
