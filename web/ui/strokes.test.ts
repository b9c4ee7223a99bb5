import { describe, expect, test } from 'vitest'
import { isFull, isFurther, isSignature, pointOf, widthOf } from './strokes.ts'

const pad = { left: 20, top: 100, width: 320, height: 240 } as DOMRectReadOnly
const seen = (clientX: number, clientY: number, pressure = 0.5) => ({
  at: { clientX, clientY, pressure, timeStamp: 5_250 },
  pad,
})

describe('笔迹', () => {
  test.each([
    ['左上角', seen(20, 100), { x: 0, y: 0 }],
    ['正中', seen(180, 220), { x: 500, y: 375 }],
    ['右下角', seen(340, 340), { x: 1000, y: 750 }],
    ['划出右边', seen(500, 220), { x: 1000, y: 375 }],
    ['划出上边', seen(180, -40), { x: 500, y: 0 }],
  ])('%s：按签名框宽度的千分比记', (_where, at, expected) => {
    expect(pointOf(at, 5_000)).toEqual({ ...expected, t: 250, p: 500 })
  })

  test('离得太近的点不记', () => {
    const last = { x: 100, y: 100, t: 0, p: 500 }
    expect([1, 2].map((step) => isFurther(last, { ...last, x: 100 + step }))).toEqual([false, true])
    expect(isFurther(undefined, last)).toBe(true)
  })

  test('一点、一短横不算签名', () => {
    const dash = (length: number) => [[0, 1].map((end) => ({ x: end * length, y: 0, t: 0, p: 500 }))]
    expect([dash(149), dash(150), [[{ x: 1, y: 1, t: 0, p: 1 }]], []].map(isSignature)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  test('笔画、点数有上限', () => {
    const point = { x: 1, y: 1, t: 0, p: 500 }
    expect(isFull(Array.from({ length: 199 }, () => [point]))).toBe(false)
    expect(isFull(Array.from({ length: 200 }, () => [point]))).toBe(true)
    expect(isFull([Array.from({ length: 6000 }, () => point)])).toBe(true)
  })

  test.each([
    [0, 3],
    [249, 3],
    [500, 7],
    [1000, 9],
  ])('压力 %i 的笔宽是 %i', (p, width) => expect(widthOf({ x: 0, y: 0, t: 0, p })).toBe(width))
})
