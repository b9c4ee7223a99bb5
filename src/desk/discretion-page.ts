/** What the handlers assessed of each act, the tiers in force for it, and like cases beside it. */
import type { Office } from '../acts/office.ts'
import { loadCase } from '../cases/case.store.ts'
import { findAssessment, listBenchmarks, listExemptions } from '../discretion/discretion.store.ts'
import {
  type AssessedViolation,
  type Benchmark,
  conditionsInChinese,
  metricTitles,
  outlineOf,
  rangeInChinese,
  stages,
  targets,
  tiersFor,
} from '../discretion/index.ts'
import { findReport } from '../evidence/evidence.store.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, parseCitation } from '../law/citation.ts'
import { likeCases } from './like-cases.ts'

export async function discretionPage(office: Office, tx: Tx, caseId: string) {
  const [found, report, assessment, benchmarks, exemptionRows, law] = await Promise.all([
    loadCase(tx, caseId),
    findReport(tx, caseId),
    findAssessment(tx, caseId),
    listBenchmarks(tx),
    listExemptions(tx),
    office.lawBook(tx),
  ])
  const current = assessment?.reportId === report?.id ? assessment : undefined
  const assessed = current?.violations ?? []
  const facts = { ...found, report, benchmarks, exemptionRows, uncorrected: false }
  const outlines = (report?.violations ?? []).map((reported) => outlineOf(facts, reported, { law }))
  const on = found.openCase.conductOn ?? found.openCase.discoveredOn
  const violations = await Promise.all(
    (assessed.length > 0 ? assessed : outlines).map(async (one: Outline | AssessedViolation) => ({
      ...headOf(one),
      tiers: tiersOf(one, benchmarks, on),
      assessment: isAssessed(one) ? assessmentView(one) : null,
      like: await likeCases(tx, { provision: one.penalty, target: one.target, stage: one.stage, caseId }, one.fineFen),
    })),
  )
  return { assessedAt: current?.assessedAt ?? null, crimeSuspected: current?.crimeSuspected ?? false, violations }
}

type Outline = ReturnType<typeof outlineOf>

function isAssessed(one: Outline | AssessedViolation): one is AssessedViolation {
  return 'steps' in one
}

function headOf({ fact, penalty, code, stage, target, fineFen }: Outline) {
  return {
    ...{ fact, code, fineFen },
    provision: penalty === '' ? '' : citationInChinese(parseCitation(penalty)),
    stage: stages[stage],
    target: targets[target],
  }
}

function tiersOf({ code, stage, target }: Outline, benchmarks: Benchmark[], on: Parameters<typeof tiersFor>[2]) {
  const tiers = code === null ? [] : tiersFor(benchmarks, { code, stage, target }, on)
  return tiers.map(({ tier, conditions, standing, source, accompany, ...range }) => ({
    ...{ tier, standing, source, accompany },
    conditions: conditionsInChinese(conditions),
    range: rangeInChinese(range),
  }))
}

function assessmentView(one: AssessedViolation) {
  const { proposed, chosen, certain, suggestedFen, outsideTier, exempt, steps, explanation, exemptions } = one
  return {
    proposedTier: proposed?.tier ?? null,
    chosenTier: chosen?.tier ?? null,
    ...{ certain, suggestedFen, outsideTier, exempt, steps, explanation },
    facts: metricTitles(one.facts),
    answers: exemptions.map(({ text, applies, explanation: said }) => ({ text, applies, explanation: said })),
  }
}
