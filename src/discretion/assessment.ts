/** The assessment of a case (裁量评估): the facts of each act, the exemption lists answered, the tier proposed and chosen. */
import type { Instant } from '../kernel/day.ts'
import type { Stage, Target } from './benchmark.ts'
import type { Adjustment, FactorName } from './factor.ts'
import type { AnsweredQuestion, JudgingStep } from './judge.ts'
import type { MeasuredFacts } from './metric.ts'

export type AssessedTier = { tier: number; words: string; minimumFen: number | null; maximumFen: number | null }

export type AssessedViolation = {
  fact: string
  /** 法律|条|款|项 of the penalty provision by which it is punished. */
  provision: string
  /** The same as the catalogue writes it: by it like cases find each other. */
  penalty: string
  /** Of the conduct in the catalogue; null where the catalogue does not hold the provision. */
  code: string | null
  stage: Stage
  target: Target
  facts: MeasuredFacts
  factors: FactorName[]
  exemptions: AnsweredQuestion[]
  adjustment: Adjustment
  exempt: 'must' | 'may' | null
  /** What the facts lead to, and what the amount belongs to; null without a benchmark or outside of every tier. */
  proposed: AssessedTier | null
  chosen: AssessedTier | null
  certain: boolean
  /** What the amount may be without a reason: tier and adjustment together. */
  minimumFen: number | null
  maximumFen: number | null
  suggestedFen: number | null
  fineFen: number
  outsideTier: boolean
  steps: JudgingStep[]
  /** For the decision: why this tier and this amount. */
  explanation: string
}

export type Assessment = {
  id: string
  agencyId: string
  caseId: string
  reportId: string
  violations: AssessedViolation[]
  crimeSuspected: boolean
  assessedBy: string
  assessedAt: Instant
}
