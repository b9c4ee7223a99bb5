/** When a tier applies (适用条件): read from a table's cell, judged on facts, written in words. Pure. */
import { type MeasuredFacts, type Metric, metricOf, metrics } from './metric.ts'

/** “以上”“以下”含本数；“不满”“超过”不含本数. */
export const operators = { '>=': '以上', '<=': '以下', '<': '不满', '>': '超过', '=': '为' } as const
export type Operator = keyof typeof operators

export type Condition = { metric: Metric; operator: Operator; value: number }
/** Any group whose conditions all hold; no group at all: it always applies. */
export type Conditions = Condition[][]

/** `unknown`: the facts do not say; it is never taken against the party. */
export type Verdict = 'yes' | 'no' | 'unknown'

export function holds(conditions: Conditions, facts: MeasuredFacts): Verdict {
  if (conditions.length === 0) return 'yes'
  const groups = conditions.map((group) => all(group.map((condition) => holdsOne(condition, facts))))
  if (groups.includes('yes')) return 'yes'
  return groups.includes('unknown') ? 'unknown' : 'no'
}

function all(verdicts: Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no'
  return verdicts.includes('unknown') ? 'unknown' : 'yes'
}

function holdsOne({ metric, operator, value }: Condition, facts: MeasuredFacts): Verdict {
  const found = facts[metric]
  if (found === undefined) return 'unknown'
  const compare: Record<Operator, boolean> = {
    '>=': found >= value,
    '<=': found <= value,
    '<': found < value,
    '>': found > value,
    '=': found === value,
  }
  return compare[operator] ? 'yes' : 'no'
}

export function metricsIn(conditions: Conditions): Metric[] {
  return [...new Set(conditions.flat().map(({ metric }) => metric))]
}

/** 无证上岗人数2人以上且不满3人 */
export function conditionsInChinese(conditions: Conditions): string {
  if (conditions.length === 0) return '不另设条件'
  return conditions.map(groupInChinese).join('，或者')
}

function groupInChinese(group: Condition[]): string {
  return group
    .map(({ metric, operator, value }, index) => {
      const { label, unit } = metrics[metric]
      const named = index > 0 && group[index - 1]?.metric === metric ? '' : label
      const word = operators[operator]
      return ['>=', '<='].includes(operator) ? `${named}${value}${unit}${word}` : `${named}${word}${value}${unit}`
    })
    .join('且')
}

const sign: Record<string, Operator> = { '≥': '>=', '>=': '>=', '≤': '<=', '<=': '<=', '<': '<', '>': '>', '=': '=' }
const one = /^(.+?)\s*(>=|<=|≥|≤|<|>|=)\s*(\d+(?:\.\d+)?)$/

/** Reads `无证上岗人数>=2 且 无证上岗人数<3 或 持续月数>=12`; an empty cell always applies. @throws RangeError naming the part */
export function parseConditions(text: string): Conditions {
  const cell = text.trim().replaceAll('＜', '<').replaceAll('＞', '>').replaceAll('＝', '=')
  if (cell === '') return []
  return cell.split('或').map((group) => group.split('且').map((part) => parseOne(part.trim())))
}

function parseOne(text: string): Condition {
  const match = one.exec(text)
  if (!match) throw new RangeError(`「${text}」不成条件，应写为：指标>=数值`)
  const [, name = '', mark = '', number = ''] = match
  const metric = metricOf(name)
  const operator = sign[mark]
  if (metric === undefined || operator === undefined) throw new RangeError(`没有「${name}」这项指标`)
  return { metric, operator, value: Number(number) }
}

/** As `parseConditions` reads it. */
export function conditionsAsText(conditions: Conditions): string {
  return conditions
    .map((group) =>
      group.map(({ metric, operator, value }) => `${metrics[metric].label}${operator}${value}`).join(' 且 '),
    )
    .join(' 或 ')
}
