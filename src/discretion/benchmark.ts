/** Discretion benchmarks (裁量基准): dated rows, one a tier, as the county imports and publishes them. */
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import type { ProvisionRow, Standing } from '../law/law-book.ts'
import { amountInChinese } from '../law/provisions.ts'
import { type Conditions, conditionsInChinese } from './condition.ts'

export type Stage = ProvisionRow['stage']
export type Target = ProvisionRow['target']

export const stages: Record<Stage, string> = { first: '首次发现', uncorrected: '逾期未改正', accident: '事故后' }
export const targets: Record<Target, string> = {
  organisation: '单位',
  'person-in-charge': '主要负责人',
  person: '个人',
}

export type Benchmark = {
  id: string
  agencyId: string
  /** Of the conduct, as in the catalogue of provisions: AQ-97-7. */
  code: string
  conduct: string
  duties: Citation[]
  penalty: Citation
  stage: Stage
  target: Target
  tier: number
  conditions: Conditions
  /** Both ends included; null where the provision leaves that end open. */
  minimumFen: number | null
  maximumFen: number | null
  /** What goes with the fine: 没收违法所得、责令停产停业整顿. */
  accompany: string[]
  from: Day
  until: Day | null
  source: string
  standing: Standing
}

/** What a benchmark is about; its tiers share it. */
export type Conduct = Pick<Benchmark, 'code' | 'stage' | 'target'>

export function tiersFor(rows: Benchmark[], { code, stage, target }: Conduct, on: Day): Benchmark[] {
  return rows
    .filter((row) => row.code === code && row.stage === stage && row.target === target)
    .filter((row) => row.from <= on && (row.until === null || on <= row.until))
    .toSorted((left, right) => left.tier - right.tier)
}

export type Range = { minimumFen: number | null; maximumFen: number | null }

/** Both ends included: “以上”“以下”含本数. */
export function isWithin({ minimumFen, maximumFen }: Range, amountFen: number): boolean {
  return (minimumFen === null || amountFen >= minimumFen) && (maximumFen === null || amountFen <= maximumFen)
}

/** 3万元以上7万元以下 */
export function rangeInChinese({ minimumFen, maximumFen }: Range): string {
  const minimum = minimumFen === null ? '' : `${amountInChinese(minimumFen)}以上`
  const maximum = maximumFen === null ? '' : `${amountInChinese(maximumFen)}以下`
  return `${minimum}${maximum}` || '未设定罚款'
}

/** 第2档（无证上岗人数2人以上且不满3人，罚款3万元以上7万元以下） */
export function tierInChinese(row: Pick<Benchmark, 'tier' | 'conditions'> & Range): string {
  return `第${row.tier}档（${conditionsInChinese(row.conditions)}，罚款${rangeInChinese(row)}）`
}
