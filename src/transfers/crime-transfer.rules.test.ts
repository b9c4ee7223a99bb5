import { describe, expect, test } from 'vitest'
import { day, instant } from '../kernel/day.ts'
import { mustAskInTime, mustBeWholePackage, mustFollowApproval } from './crime-transfer.rules.ts'

const at = (text: string) => instant(Date.parse(text))

describe('移送规定第六条 移送的材料', () => {
  test.each([
    ['齐全', ['report', 'items', 'appraisal'], undefined, undefined],
    ['没有鉴定结论而写明原因', ['report', 'items'], '本案无须鉴定', undefined],
    ['没有鉴定结论也没有说明', ['report', 'items'], undefined, 'package-incomplete'],
    ['没有物品清单', ['report', 'appraisal'], undefined, 'package-incomplete'],
    ['没有调查报告', ['items', 'appraisal', 'evidence'], undefined, 'package-incomplete'],
  ] as const)('%s', (_name, kinds, without, code) => {
    const refusal = mustBeWholePackage(
      kinds.map((kind) => ({ kind })),
      without,
    )
    expect(refusal?.code).toBe(code)
  })
})

describe('移送规定第五条第三款 批准之后移送', () => {
  const when = { approvedAt: at('2025-09-23T15:00:00+08:00'), now: at('2025-09-24T18:00:00+08:00') }
  test.each([
    ['批准之前', '2025-09-23T14:59:59+08:00', 'time-wrong'],
    ['批准的同时', '2025-09-23T15:00:00+08:00', undefined],
    ['超过二十四小时仍可移送', '2025-09-24T17:00:00+08:00', undefined],
    ['将来', '2025-09-24T18:00:01+08:00', 'time-wrong'],
  ])('%s', (_name, handed, code) => expect(mustFollowApproval(at(handed), when)?.code).toBe(code))
})

describe('移送规定第九条 三日内提请复议', () => {
  const running = [{ rowId: 'T-04', dueOn: day('2025-09-29') }]
  test.each([
    ['最后一日', '2025-09-29', undefined],
    ['次日', '2025-09-30', 'reconsideration-late'],
  ])('%s', (_name, on, code) => expect(mustAskInTime(running, day(on))?.code).toBe(code))
})
