import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { exampleLaw } from '../law/example-law.ts'
import { benchmarkColumns, benchmarkPlan, faultAgainstLaw, printBenchmark, readBenchmark } from './benchmark-table.ts'
import { planImport } from './import-plan.ts'
import { faultsInChinese, type TableRecord } from './table-reader.ts'

const good: TableRecord = {
  违法行为代码: 'AQ-97-7',
  违法行为: '特种作业人员未取得相应资格上岗作业',
  违反的规定: '《安全生产法》第三十条第一款',
  处罚依据: '安全生产法|97||7',
  违法阶段: '首次发现',
  处罚对象: '单位',
  裁量阶次: '1',
  适用条件: '无证上岗人数<2',
  '罚款下限（元）': '',
  '罚款上限（元）': '30,000',
  并处: '',
  生效日期: '2026-01-01',
  失效日期: '',
  来源: '应急〔2024〕90号',
  核实状态: '已核实',
}

describe('裁量基准导入：逐行逐列指明错误', () => {
  test('列名齐全，读出再写回相同', () => {
    expect(Object.keys(good)).toEqual(benchmarkColumns)
    const { content, faults } = readBenchmark(good, 2)
    expect(faults).toEqual([])
    expect(content).toMatchObject({ minimumFen: null, maximumFen: 3_000_000, tier: 1, standing: 'verified' })
    expect(printBenchmark(content)).toEqual({
      ...good,
      处罚依据: '《安全生产法》第九十七条第（七）项',
      '罚款上限（元）': '30000',
    })
  })

  test.each<[string, Partial<TableRecord>, string]>([
    ['代码', { 违法行为代码: '' }, '第2行「违法行为代码」：未填写'],
    ['引用', { 处罚依据: '有关规定' }, '第2行「处罚依据」：应写为'],
    ['阶段', { 违法阶段: '第一次' }, '第2行「违法阶段」：应为首次发现、逾期未改正、事故后之一'],
    ['档次', { 裁量阶次: '一档' }, '第2行「裁量阶次」：应为正整数'],
    ['条件', { 适用条件: '人数多' }, '第2行「适用条件」：「人数多」不成条件'],
    ['指标', { 适用条件: '火箭数>=1' }, '第2行「适用条件」：没有「火箭数」这项指标'],
    ['金额', { '罚款上限（元）': '三万' }, '第2行「罚款上限（元）」：不是金额（元）'],
    ['上下限', { '罚款下限（元）': '50000' }, '第2行「罚款上限（元）」：低于下限'],
    ['日期', { 生效日期: '2026年1月1日' }, '第2行「生效日期」：应为年-月-日'],
    ['来源', { 来源: '' }, '第2行「来源」：未填写'],
  ])('%s', (_, change, message) => {
    const { faults } = readBenchmark({ ...good, ...change } as TableRecord, 2)
    expect(faultsInChinese(faults).join('；')).toContain(message)
  })

  test.each<[string, Partial<TableRecord>, string]>([
    ['条款库没有的代码', { 违法行为代码: 'AQ-999' }, '违法行为代码'],
    ['条款尚未施行', { 生效日期: '2020-01-01' }, '违法行为代码'],
    ['高于法定上限', { '罚款上限（元）': '100001' }, '罚款上限（元）'],
    ['没有上限', { '罚款上限（元）': '' }, '罚款上限（元）'],
    [
      '低于法定下限',
      { 违法阶段: '逾期未改正', '罚款下限（元）': '99999', '罚款上限（元）': '130000' },
      '罚款下限（元）',
    ],
  ])('不得超出法定幅度：%s', (_, change, column) => {
    const { content } = readBenchmark({ ...good, ...change } as TableRecord, 2)
    expect(faultAgainstLaw(content, 2, exampleLaw.provisions).map((fault) => fault.column)).toEqual([column])
  })
})

describe('有效期：生效的行不改写，新的行从新的日期起', () => {
  const content = (change: Partial<TableRecord> = {}) => readBenchmark({ ...good, ...change } as TableRecord, 2).content
  const existing = [{ ...content(), id: 'old' }]
  const plan = (...incoming: ReturnType<typeof content>[]) =>
    planImport({
      existing,
      incoming: incoming.map((one, index) => ({ content: one, row: index + 2 })),
      ...benchmarkPlan,
    })

  test('相同的行不变', () => expect(plan(content())).toMatchObject({ added: [], ended: [], unchanged: 1, faults: [] }))

  test('新的生效日期：旧行在前一日停用', () => {
    const later = content({ 生效日期: '2027-01-01', '罚款上限（元）': '20000' })
    expect(plan(later)).toMatchObject({ added: [later], ended: [{ id: 'old', until: '2026-12-31' }], faults: [] })
  })

  test('只导入其中一档，同一违法行为的各档一并停用', () => {
    const other = { ...content({ 裁量阶次: '2' }), id: 'second' }
    const planned = planImport({
      existing: [...existing, other],
      incoming: [{ content: content({ 生效日期: '2027-01-01' }), row: 2 }],
      ...benchmarkPlan,
    })
    expect(planned.ended.map(({ id }) => id)).toEqual(['old', 'second'])
  })

  test('同日不同内容：指出不同的列', () => {
    const { faults } = plan(content({ '罚款上限（元）': '20000' }))
    expect(faults).toMatchObject([{ row: 2, column: '罚款上限（元）' }])
  })

  test('早于已有版本、前后重复', () => {
    expect(plan(content({ 生效日期: '2025-01-01' })).faults).toMatchObject([{ column: '生效日期' }])
    expect(plan(content({ 生效日期: '2027-01-01' }), content({ 生效日期: '2027-01-01' })).faults).toMatchObject([
      { row: 3 },
    ])
  })

  test('旧行已有的停用日早于新行的，不动', () => {
    const ended = [{ ...content({ 失效日期: '2026-06-30' }), id: 'old' }]
    const planned = planImport({
      existing: ended,
      incoming: [{ content: content({ 生效日期: '2027-01-01' }), row: 2 }],
      ...benchmarkPlan,
    })
    expect(planned.ended).toEqual([])
    expect(day('2027-01-01') > day('2026-06-30')).toBe(true)
  })
})
