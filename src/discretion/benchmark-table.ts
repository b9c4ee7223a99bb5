/** The table of benchmarks as it is imported and exported: the columns of 应急〔2024〕90号 and what a dated row needs. Pure. */
import { type Citation, citationInChinese } from '../law/citation.ts'
import type { ProvisionRow } from '../law/law-book.ts'
import { type Benchmark, stages, targets } from './benchmark.ts'
import { conditionsAsText, parseConditions } from './condition.ts'
import type { Plan } from './import-plan.ts'
import { cellReader, type RowFault, type TableRecord } from './table-reader.ts'

export const benchmarkColumns = [
  '违法行为代码',
  '违法行为',
  '违反的规定',
  '处罚依据',
  '违法阶段',
  '处罚对象',
  '裁量阶次',
  '适用条件',
  '罚款下限（元）',
  '罚款上限（元）',
  '并处',
  '生效日期',
  '失效日期',
  '来源',
  '核实状态',
]

export type BenchmarkContent = Omit<Benchmark, 'id' | 'agencyId'>

export function readBenchmark(record: TableRecord, row: number): { content: BenchmarkContent; faults: RowFault[] } {
  const cell = cellReader(record, row)
  const conditions = () => {
    try {
      return parseConditions(cell.text('适用条件'))
    } catch (error) {
      return cell.wrong('适用条件', (error as Error).message, [])
    }
  }
  const content: BenchmarkContent = {
    code: cell.required('违法行为代码'),
    conduct: cell.required('违法行为'),
    duties: cell.citations('违反的规定'),
    penalty: cell.citation('处罚依据'),
    stage: cell.choice('违法阶段', stages, 'first'),
    target: cell.choice('处罚对象', targets, 'organisation'),
    tier: cell.number('裁量阶次'),
    conditions: conditions(),
    minimumFen: cell.amount('罚款下限（元）'),
    maximumFen: cell.amount('罚款上限（元）'),
    accompany: cell.text('并处') === '' ? [] : cell.text('并处').split('、'),
    from: cell.day('生效日期'),
    until: cell.dayOrNone('失效日期'),
    source: cell.required('来源'),
    standing: cell.standing('核实状态'),
  }
  if ((content.minimumFen ?? 0) > (content.maximumFen ?? Number.POSITIVE_INFINITY))
    cell.wrong('罚款上限（元）', '低于下限', null)
  return { content, faults: cell.faults }
}

/** Within what the provision allows on the day from which the row counts: a benchmark cuts a range, it makes none. */
export function faultAgainstLaw(content: BenchmarkContent, row: number, provisions: ProvisionRow[]): RowFault[] {
  const { code, stage, target, from, minimumFen, maximumFen } = content
  const own = provisions.filter((one) => one.code === code && one.stage === stage && one.target === target)
  const [allowed] = own.filter((one) => one.from <= from && (one.until === null || from <= one.until))
  if (!allowed)
    return [
      {
        row,
        column: '违法行为代码',
        reason: `处罚条款库在 ${from} 没有${targets[target]}「${stages[stage]}」的 ${code}`,
      },
    ]
  if (allowed.share) return []
  const [lowest, highest] = [allowed.minimumFen ?? 0, allowed.maximumFen ?? 0]
  return [
    ...((minimumFen ?? 0) < lowest
      ? [{ row, column: '罚款下限（元）', reason: `低于法定下限 ${lowest / 100} 元` }]
      : []),
    ...((maximumFen ?? Number.POSITIVE_INFINITY) > highest
      ? [{ row, column: '罚款上限（元）', reason: `高于法定上限 ${highest / 100} 元` }]
      : []),
  ]
}

export const benchmarkPlan: Pick<Plan<BenchmarkContent>, 'setOf' | 'placeOf' | 'print'> = {
  setOf: ({ code, stage, target }) => `${code} ${stages[stage]} ${targets[target]}`,
  placeOf: ({ tier }) => String(tier),
  print: printBenchmark,
}

export function printBenchmark(row: BenchmarkContent): TableRecord {
  const yuan = (amountFen: number | null) => (amountFen === null ? '' : String(amountFen / 100))
  const cited = (citations: Citation[]) => citations.map(citationInChinese).join('、')
  return {
    违法行为代码: row.code,
    违法行为: row.conduct,
    违反的规定: cited(row.duties),
    处罚依据: cited([row.penalty]),
    违法阶段: stages[row.stage],
    处罚对象: targets[row.target],
    裁量阶次: String(row.tier),
    适用条件: conditionsAsText(row.conditions),
    '罚款下限（元）': yuan(row.minimumFen),
    '罚款上限（元）': yuan(row.maximumFen),
    并处: row.accompany.join('、'),
    生效日期: row.from,
    失效日期: row.until ?? '',
    来源: row.source,
    核实状态: row.standing === 'verified' ? '已核实' : '待核实',
  }
}
