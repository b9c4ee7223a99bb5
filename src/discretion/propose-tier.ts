/** The tier that the facts of an act lead to, and why. Pure. */
import { type Benchmark, tierInChinese } from './benchmark.ts'
import { holds, metricsIn } from './condition.ts'
import { type MeasuredFacts, type Metric, metrics } from './metric.ts'

export type TierProposal = {
  tier: Benchmark
  /** The facts say so; otherwise it is the lightest that they leave open. */
  certain: boolean
  /** What would have to be known for certainty. */
  missing: Metric[]
  because: string
}

/**
 * The heaviest tier whose conditions the facts fulfil. Where they fulfil none because something is not known, the
 * lightest that remains possible: what was not found out is never taken against the party (《行政处罚法》第四十条).
 */
export function proposeTier(tiers: Benchmark[], facts: MeasuredFacts): TierProposal | undefined {
  const judged = tiers.map((tier) => ({ tier, verdict: holds(tier.conditions, facts) }))
  const fulfilled = judged.findLast(({ verdict }) => verdict === 'yes')
  if (fulfilled) return proposal(fulfilled.tier, facts, [])
  const open = judged.find(({ verdict }) => verdict === 'unknown')
  if (!open) return undefined
  const missing = metricsOf(tiers).filter((metric) => facts[metric] === undefined)
  return proposal(open.tier, facts, missing)
}

export function metricsOf(tiers: Benchmark[]): Metric[] {
  return [...new Set(tiers.flatMap(({ conditions }) => metricsIn(conditions)))]
}

function proposal(tier: Benchmark, facts: MeasuredFacts, missing: Metric[]): TierProposal {
  const known = metricsIn(tier.conditions).filter((metric) => facts[metric] !== undefined)
  const found = known.map((metric) => `${metrics[metric].label}${facts[metric]}${metrics[metric].unit}`).join('，')
  const certain = missing.length === 0
  const because = certain
    ? `${found || '查明的事实'}，对应${tierInChinese(tier)}`
    : `${missing.map((metric) => metrics[metric].label).join('、')}没有查明，按有利于当事人的原则对应${tierInChinese(tier)}`
  return { tier, certain, missing, because }
}
