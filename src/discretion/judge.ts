/** One unlawful act judged by itself (分别裁量), in the order in which the law looks at it. Pure. */
import type { ProvisionRow } from '../law/law-book.ts'
import { amountInChinese } from '../law/provisions.ts'
import { type Benchmark, isWithin, type Range, rangeInChinese } from './benchmark.ts'
import type { ExemptionQuestion } from './exemption.ts'
import { type Adjustment, adjustments, type FactorName, factorLabels, hasEffect } from './factor.ts'
import type { MeasuredFacts } from './metric.ts'
import { proposeTier, type TierProposal } from './propose-tier.ts'

export type AnsweredQuestion = Pick<ExemptionQuestion, 'text' | 'effect'> & { applies: boolean; explanation: string }

export type ActFacts = {
  /** In words: discovered in time, or how long the law allows (第三十六条). */
  limitation: string
  exemptions: AnsweredQuestion[]
  /** Of the one conduct, in their order; none where no benchmark is in force. */
  tiers: Benchmark[]
  facts: MeasuredFacts
  factors: FactorName[]
  /** What the handlers chose; otherwise it follows from the factors. */
  adjustment?: Adjustment | undefined
  /** What the provision itself allows. */
  provision: Range
}

/** One look in the order of 第三十条至第三十七条, with what it found. */
export type JudgingStep = { name: string; found: string }

export type Judgement = {
  /** No penalty: the law says so, or it may be left off and the handlers propose that. */
  exempt: 'must' | 'may' | null
  proposal: TierProposal | undefined
  adjustment: Adjustment
  /** What the amount may be without leaving tier and adjustment; open where there is no benchmark. */
  range: Range
  suggestedFen: number | null
  steps: JudgingStep[]
}

export function judge(act: ActFacts): Judgement {
  const exempt = exemptOf(act.exemptions)
  const proposal = proposeTier(act.tiers, act.facts)
  const adjustment = act.adjustment ?? adjustmentFrom(act)
  const range = rangeOf(proposal?.tier ?? act.provision, adjustment)
  const suggestedFen = exempt === null ? suggest(proposal?.tier ?? act.provision, act.provision, adjustment) : null
  return { exempt, proposal, adjustment, range, suggestedFen, steps: stepsOf(act, { exempt, proposal, adjustment }) }
}

function exemptOf(exemptions: AnsweredQuestion[]): Judgement['exempt'] {
  const applying = exemptions.filter(({ applies }) => applies).map(({ effect }) => effect)
  if (applying.includes('must-not-punish')) return 'must'
  return applying.includes('may-not-punish') ? 'may' : null
}

/** Circumstances on both sides are weighed against each other; neither moves the amount by itself. */
export function adjustmentFrom({ factors, exemptions }: Pick<ActFacts, 'factors' | 'exemptions'>): Adjustment {
  const applying = exemptions.filter(({ applies }) => applies).map(({ effect }) => effect)
  const down = hasEffect(factors, 'must-reduce') || hasEffect(factors, 'may-reduce') || applying.includes('lighter')
  const up = hasEffect(factors, 'aggravates')
  if (applying.includes('mitigated') && !up) return 'mitigated'
  if (down === up) return 'none'
  return down ? 'lighter' : 'heavier'
}

/** Lighter and heavier stay in the tier; only mitigation goes below it. */
function rangeOf({ minimumFen, maximumFen }: Range, adjustment: Adjustment): Range {
  return adjustment === 'mitigated' ? { minimumFen: null, maximumFen } : { minimumFen, maximumFen }
}

const hundredYuan = 10_000

/** The middle of the part of the tier that the adjustment leaves, in whole hundreds of yuan, never outside of both. */
function suggest(tier: Range, provision: Range, adjustment: Adjustment): number | null {
  const lowest = Math.max(tier.minimumFen ?? 0, provision.minimumFen ?? 0)
  const highest = Math.min(
    tier.maximumFen ?? Number.POSITIVE_INFINITY,
    provision.maximumFen ?? Number.POSITIVE_INFINITY,
  )
  if (!Number.isFinite(highest) || highest < lowest) return null
  const middle = (lowest + highest) / 2
  const parts: Record<Adjustment, [number, number]> = {
    none: [lowest, highest],
    lighter: [lowest, middle],
    heavier: [middle, highest],
    mitigated: [0, provision.minimumFen ?? lowest],
  }
  const [from, to] = parts[adjustment]
  const rounded = Math.round((from + to) / 2 / hundredYuan) * hundredYuan
  return Math.min(Math.max(rounded, Math.ceil(from)), Math.floor(to))
}

type Found = Pick<Judgement, 'exempt' | 'proposal' | 'adjustment'>

function stepsOf(act: ActFacts, { exempt, proposal, adjustment }: Found): JudgingStep[] {
  const applying = act.exemptions.filter(({ applies }) => applies)
  const named = act.factors.map((name) => factorLabels[name]).join('、')
  return [
    { name: '追诉时效', found: act.limitation },
    {
      name: '不予、从轻、减轻处罚情形',
      found: applying.length === 0 ? '逐项核对，均不具有' : applying.map(({ text }) => text).join('；'),
    },
    ...(exempt === null
      ? [
          {
            name: '裁量阶次',
            found: proposal?.because ?? `没有现行裁量基准，在${rangeInChinese(act.provision)}的法定幅度内裁量`,
          },
          { name: '裁量情节', found: named || '没有从轻、从重情节' },
          { name: '档内调整', found: adjustments[adjustment] },
        ]
      : [{ name: '处理', found: exempt === 'must' ? '依法应当不予处罚' : '依法可以不予处罚，拟不予处罚' }]),
  ]
}

export function isOutsideTier({ proposal, range }: Pick<Judgement, 'proposal' | 'range'>, amountFen: number): boolean {
  return proposal !== undefined && amountFen > 0 && !isWithin(range, amountFen)
}

/** 《行政处罚法》第二十九条：the same act under several provisions is punished by the one with the higher fine. */
export function heaviestProvision(rows: ProvisionRow[]): ProvisionRow | undefined {
  const ceiling = (row: ProvisionRow) => row.maximumFen ?? (row.share ? Number.POSITIVE_INFINITY : -1)
  return rows.toSorted(
    (left, right) => ceiling(right) - ceiling(left) || (right.minimumFen ?? 0) - (left.minimumFen ?? 0),
  )[0]
}

/** 分别裁量、合并处罚: each act keeps its own amount, the decision carries the sum. */
export function mergedInChinese(amountsFen: number[]): string {
  const total = amountsFen.reduce((sum, amountFen) => sum + amountFen, 0)
  if (amountsFen.length <= 1) return ''
  return `以上${amountsFen.length}项违法行为分别裁量，合并处罚，罚款合计${amountInChinese(total)}。`
}
