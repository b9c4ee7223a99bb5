/** From what the handlers say of each act to its assessment. Pure. */
import type { Context } from '../acts/context.ts'
import type { CaseFacts } from '../cases/index.ts'
import type { InvestigationReport, ReportedViolation } from '../evidence/index.ts'
import type { Day } from '../kernel/day.ts'
import { citationAsText, citationInChinese, parseCitation } from '../law/citation.ts'
import type { ProvisionRow } from '../law/law-book.ts'
import { amountInChinese, fineRange } from '../law/provisions.ts'
import { conductsFor } from './amount.rules.ts'
import { isOutside } from './assessment.rules.ts'
import type { AssessedTier, AssessedViolation } from './assessment.ts'
import { type Benchmark, isWithin, type Stage, stages, targets, tierInChinese, tiersFor } from './benchmark.ts'
import { type ExemptionQuestion, type ExemptionRow, questionsFor } from './exemption.ts'
import { type Adjustment, adjustments, type FactorName, factorLabels } from './factor.ts'
import { type AnsweredQuestion, heaviestProvision, type Judgement, judge } from './judge.ts'
import { type MeasuredFacts, metricOf, metricTitle } from './metric.ts'
import { metricsOf, proposeTier } from './propose-tier.ts'

export type AssessingFacts = CaseFacts & {
  report: InvestigationReport | undefined
  benchmarks: Benchmark[]
  exemptionRows: ExemptionRow[]
  /** The latest re-check says that what was ordered has not been done. */
  uncorrected: boolean
}

export type GivenViolation = {
  fact: string
  code?: string | undefined
  stage: Stage
  facts: { metric: string; value?: number | undefined }[]
  exemptions: { question: string; applies: boolean; explanation?: string | undefined }[]
  factors: FactorName[]
  adjustment?: Adjustment | undefined
  fineFen: number
}

export function dayOfConduct({ openCase }: Pick<CaseFacts, 'openCase'>): Day {
  return openCase.conductOn ?? openCase.discoveredOn
}

/** What the form shows of one act: the conduct the catalogue finds, its metrics to be filled in, its questions to be answered. */
export function proposeViolation(facts: AssessingFacts, reported: ReportedViolation, { law, today }: Context) {
  const [kind, on] = [facts.subject.kind, dayOfConduct(facts)]
  const { code, stage } = outlineOf(facts, reported, { law })
  const tables = conductsFor({ basis: reported.basis }, { kind, on, law }).flatMap((any) =>
    tiersInForce(facts, { row: any, stage: any.stage }, today),
  )
  return {
    fact: reported.fact,
    ...(code === null ? {} : { code }),
    stage,
    facts: metricsOf(tables.flat()).map((metric) => ({ metric: metricTitle(metric) })),
    exemptions: questionsOf(facts, reported, { law, today }).map(({ text }) => ({ question: text })),
    factors: [],
    fineFen: reported.fineFen,
  }
}

/** What can be said of an act before it is assessed: the conduct, the provision, the stage. */
export function outlineOf(
  facts: AssessingFacts,
  reported: ReportedViolation,
  { law }: Pick<Context, 'law'>,
): Pick<AssessedViolation, 'fact' | 'penalty' | 'code' | 'stage' | 'target' | 'fineFen'> {
  const [kind, on] = [facts.subject.kind, dayOfConduct(facts)]
  const asked = (stage: Stage) => heaviestProvision(conductsFor({ basis: reported.basis, stage }, { kind, on, law }))
  const stage = facts.uncorrected && asked('uncorrected') ? 'uncorrected' : stageOffered(asked)
  const row = asked(stage)
  return {
    fact: reported.fact,
    penalty: row ? citationAsText(row.penalty) : (reported.basis[0] ?? ''),
    code: row?.code ?? null,
    stage,
    target: row?.target ?? (kind === 'person' ? 'person' : 'organisation'),
    fineFen: reported.fineFen,
  }
}

/** Whatever conduct and stage the handlers settle on, these have been answered. */
export function questionsOf(
  facts: AssessingFacts,
  { basis }: Pick<ReportedViolation, 'basis'>,
  { law, today }: Pick<Context, 'law' | 'today'>,
): ExemptionQuestion[] {
  const { kind } = facts.subject
  const codes = conductsFor({ basis }, { kind, on: dayOfConduct(facts), law }).map(({ code }) => code)
  return questionsFor(facts.exemptionRows, { codes, isPerson: kind === 'person', on: today })
}

/** A conduct that the catalogue knows only after an accident is asked as that. */
function stageOffered(asked: (stage: Stage) => ProvisionRow | undefined): Stage {
  return asked('first') || !asked('accident') ? 'first' : 'accident'
}

type Of = { row: ProvisionRow; stage: Stage }

/** 从旧兼从轻（第三十七条）: the benchmark of the day of the conduct and that of today, where they differ. */
function tiersInForce(facts: AssessingFacts, { row, stage }: Of, today: Day): Benchmark[][] {
  const conduct = { code: row.code, stage, target: row.target }
  const [then, now] = [dayOfConduct(facts), today].map((on) => tiersFor(facts.benchmarks, conduct, on))
  return [then ?? [], now ?? []].filter(
    (tiers, index, both) => tiers.length > 0 && tiers[0]?.id !== both[index - 1]?.[0]?.id,
  )
}

/** The more lenient of the two tables, judged on these facts. */
function lenient(tables: Benchmark[][], measured: MeasuredFacts): Benchmark[] {
  const ceiling = (tiers: Benchmark[]) => proposeTier(tiers, measured)?.tier.maximumFen ?? Number.POSITIVE_INFINITY
  return tables.toSorted((left, right) => ceiling(left) - ceiling(right))[0] ?? []
}

export type Assessing = { reported: ReportedViolation; given: GivenViolation; limitation: string }

export function assessViolation(facts: AssessingFacts, asked: Assessing, { law, today }: Context): AssessedViolation {
  const { reported, given, limitation } = asked
  const [kind, on] = [facts.subject.kind, dayOfConduct(facts)]
  const { stage, code } = given
  const row = heaviestProvision(conductsFor({ basis: reported.basis, stage, code }, { kind, on, law }))
  const measured = measuredIn(given)
  const tiers = row ? lenient(tiersInForce(facts, { row, stage }, today), measured) : []
  const questions = questionsOf(facts, reported, { law, today })
  const exemptions = given.exemptions.map(({ question, applies, explanation = '' }): AnsweredQuestion => {
    const effect = questions.find(({ text }) => text === question)?.effect ?? 'may-not-punish'
    return { text: question, effect, applies, explanation }
  })
  const { factors, adjustment } = given
  const provision = (row && fineRange(row, incomeOf(measured, row))) ?? { minimumFen: null, maximumFen: null }
  const judged = judge({ limitation, exemptions, tiers, facts: measured, factors, adjustment, provision })
  const fineFen = judged.exempt === null ? given.fineFen : 0
  const proposed = judged.proposal ? tierOf(judged.proposal.tier) : null
  const amount = { proposed, ...judged.range, fineFen }
  return {
    fact: reported.fact,
    provision: reported.basis[0] ?? '',
    penalty: row ? citationAsText(row.penalty) : (reported.basis[0] ?? ''),
    code: row?.code ?? null,
    stage,
    target: row?.target ?? (kind === 'person' ? 'person' : 'organisation'),
    facts: measured,
    ...{ factors, exemptions, adjustment: judged.adjustment, exempt: judged.exempt },
    ...amount,
    chosen: chosenTier(tiers, judged, fineFen),
    certain: judged.proposal?.certain ?? false,
    suggestedFen: judged.suggestedFen,
    outsideTier: isOutside(amount),
    steps: judged.steps,
    explanation: explanationOf({ reported, row, factors, judged, amount, stage }),
  }
}

export function measuredIn({ facts }: Pick<GivenViolation, 'facts'>): MeasuredFacts {
  return Object.fromEntries(
    facts.flatMap(({ metric, value }) => {
      const known = metricOf(metric)
      return known === undefined || value === undefined ? [] : [[known, value]]
    }),
  )
}

export function incomeOf(measured: MeasuredFacts, row: ProvisionRow | undefined): number | undefined {
  const yuan = row?.share?.of === 'unlawful-income' ? measured['unlawful-income'] : undefined
  return yuan === undefined ? undefined : Math.round(yuan * 100)
}

function tierOf(tier: Benchmark): AssessedTier {
  const { minimumFen, maximumFen } = tier
  return { tier: tier.tier, words: tierInChinese(tier), minimumFen, maximumFen }
}

/** The proposed tier as long as the amount lies in it; else the lightest in which it lies. */
function chosenTier(tiers: Benchmark[], { proposal, range }: Judgement, fineFen: number): AssessedTier | null {
  if (!proposal) return null
  if (isWithin(range, fineFen)) return tierOf(proposal.tier)
  const found = tiers.find((tier) => isWithin(tier, fineFen))
  return found ? tierOf(found) : null
}

type Explained = {
  reported: ReportedViolation
  row: ProvisionRow | undefined
  factors: FactorName[]
  judged: Judgement
  amount: Parameters<typeof isOutside>[0]
  stage: Stage
}

/** 说明理由: the benchmark and tier, the circumstances, and what the handlers add in their own words. */
function explanationOf({ reported, row, factors, judged, amount, stage }: Explained): string {
  const { proposal, exempt, adjustment, steps } = judged
  if (exempt !== null) return `${steps.map(({ name, found }) => `${name}：${found}`).join('。')}。`
  const benchmark =
    proposal && row
      ? `按照裁量基准${row.code}（${stages[stage]}，${targets[row.target]}），${proposal.because}`
      : '该项没有现行裁量基准，在法定幅度内裁量'
  const circumstances =
    factors.length === 0
      ? '没有从轻、减轻、从重情节'
      : `具有${factors.map((name) => factorLabels[name]).join('、')}的情节，${adjustments[adjustment]}`
  const outside = isOutside(amount)
    ? [`拟罚款${amountInChinese(amount.fineFen)}不在该档幅度内，须说明理由并经集体讨论`]
    : []
  return [benchmark, circumstances, ...outside, reported.discretion.replace(/。$/, '')]
    .map((part) => `${part}。`)
    .join('')
}

/** 依照《行政处罚法》第三十六条 */
export function limitationInChinese(article: string, discoveredInTime: boolean): string {
  const cited = citationInChinese(parseCitation(article))
  return discoveredInTime
    ? `在二年内发现，未超过追诉时效（${cited}）`
    : `立案时注明涉及生命健康安全且有危害后果，适用五年（${cited}）`
}
