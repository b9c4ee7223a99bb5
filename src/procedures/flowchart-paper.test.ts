import { describe, expect, test } from 'vitest'
import type { Placed, PlacedNode } from './flowchart-layout.ts'
import { onPaper } from './flowchart-paper.ts'
import { type FlowchartStep, ordinalsInWords } from './flowchart-steps.ts'

const box = (id: string, y: number, height: number, x = 20, width = 220): PlacedNode => ({
  ...{ id, kind: 'step', label: id, rows: [], notes: [], x, y, width, height },
  lines: [{ text: id, kind: 'label', height: 21 }],
})
const picture = (nodes: PlacedNode[], width = 260): Placed => ({
  ...{ title: '主线', width, height: Math.max(...nodes.map(({ y, height }) => y + height)) + 12, nodes },
  edges: nodes.slice(1).map((node, index) => ({
    ...{ id: `line-${index}`, from: nodes[index]?.id ?? '', to: node.id, label: '', labelAt: undefined },
    points: [
      { x: 130, y: (nodes[index]?.y ?? 0) + (nodes[index]?.height ?? 0) },
      { x: 130, y: node.y },
    ],
  })),
})
const column = (count: number) => Array.from({ length: count }, (_, index) => box(`第${index}步`, 12 + index * 100, 70))
const partsOf = (drawn: Placed, place = 1) => onPaper(drawn, place).rows.flat()

describe('流程图印在 A4 纸上', () => {
  test('放得下一张纸的不切开', () => {
    const { rows, wide } = onPaper(picture(column(5)), 1)
    expect([rows.length, rows[0]?.length, wide]).toEqual([1, 1, false])
  })

  test('放不下的切在方框之间：每个方框在且只在一幅中，每幅都放得进一张纸', () => {
    const parts = partsOf(picture(column(30)))
    expect(parts.length).toBeGreaterThan(1)
    for (const { height, width } of parts) expect([height <= 670, width <= 481]).toEqual([true, true])
    for (let index = 0; index < 30; index++)
      expect(parts.filter(({ svg }) => svg.includes(`>第${index}步<`))).toHaveLength(1)
    const cuts = parts.map(({ svg }) => Number(svg.match(/viewBox="0 ([\d.]+) /)?.[1]))
    for (const cut of cuts.slice(1)) expect(column(30).some(({ y, height }) => y < cut && cut < y + height)).toBe(false)
  })

  test('切开的各幅高矮相近，不留一小截', () => {
    const heights = partsOf(picture(column(34))).map(({ height }) => height)
    expect(Math.min(...heights) / Math.max(...heights)).toBeGreaterThan(0.7)
  })

  test('窄的并排，从左到右读', () => {
    expect(onPaper(picture(column(30)), 1).rows.map((row) => row.length)).toEqual([2, 1])
  })

  test('第一幅上面要印标题，因此矮一些', () => {
    const [first] = partsOf(picture(column(30)), 0)
    expect(first?.height).toBeLessThanOrEqual(670 - 110)
  })

  test('太宽的横过来印，字不小于六号', () => {
    const wide = onPaper(picture([...column(4), box('旁', 12, 70, 820, 240)], 1080), 1)
    expect(wide.wide).toBe(true)
    const [part] = wide.rows.flat()
    expect((part?.width ?? 0) / 1080).toBeCloseTo(0.62)
  })

  test('一排方框比纸还高的，缩小到放得下', () => {
    const [part, ...others] = partsOf(picture([box('很高', 12, 2000)]))
    expect(others).toEqual([])
    expect(part?.height).toBeLessThanOrEqual(670)
  })
})

test.each([
  [[3], '3'],
  [[7, 3, 8, 9], '3、7–9'],
  [[2, 2, 1], '1–2'],
])('清单序号 %j 写作 %s', (ordinals, words) =>
  expect(ordinalsInWords(ordinals.map((ordinal) => ({ ordinal }) as FlowchartStep))).toBe(words),
)
