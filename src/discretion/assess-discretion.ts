import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, idField, longTextField, moneyField, textField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler, mustBeWithinLimitation } from '../cases/index.ts'
import { findReport } from '../evidence/evidence.store.ts'
import { findRecheck } from '../inspections/inspection.store.ts'
import type { Tx } from '../kernel/database.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { conductsFor, mustBeWithinProvisions } from './amount.rules.ts'
import {
  type AssessingFacts,
  assessViolation,
  dayOfConduct,
  type GivenViolation,
  incomeOf,
  limitationInChinese,
  measuredIn,
  proposeViolation,
  questionsOf,
} from './assess.ts'
import { mustAdjustWithCause, warnOutsideTier } from './assessment.rules.ts'
import type { AssessedViolation, Assessment } from './assessment.ts'
import { stages } from './benchmark.ts'
import { insertAssessment, listBenchmarks, listExemptions } from './discretion.store.ts'
import { adjustments, factorLabels } from './factor.ts'
import { heaviestProvision } from './judge.ts'

const violation = z.object({
  fact: longTextField('违法事实', { widget: 'fixed' }),
  code: textField('违法行为代码', {
    max: 40,
    description: '系统按处罚依据从权责目录找到；同一条有几种行为的，核对是哪一种',
  }).optional(),
  stage: choiceField('违法阶段', stages),
  facts: z
    .array(
      z.object({
        metric: textField('裁量因素', { max: 40, widget: 'fixed' }),
        value: z
          .number('请填写数字')
          .min(0, '不得为负')
          .max(1e12)
          .optional()
          .meta({ title: '查明的数量', description: '没有查明的不填，按有利于当事人处理' }),
      }),
    )
    .max(20)
    .meta({ title: '裁量因素' }),
  exemptions: z
    .array(
      z.object({
        question: longTextField('情形', { max: 1000, widget: 'fixed' }),
        applies: z.boolean({ error: '请回答是否具有这一情形' }).meta({ title: '是否具有' }),
        explanation: longTextField('说明', { max: 1000 }).optional(),
      }),
    )
    .max(40)
    .meta({ title: '不予、从轻、减轻处罚情形' }),
  factors: z.array(choiceField('裁量情节', factorLabels)).max(11).meta({ title: '裁量情节' }),
  adjustment: choiceField('从轻、从重或者减轻', adjustments, { description: '不选的，由情节得出' }).optional(),
  fineFen: moneyField('拟罚款金额'),
})

const input = z.object({
  caseId: idField('案件'),
  violations: z.array(violation).min(1, '至少一项违法行为').max(20).meta({ title: '违法行为（分别裁量）' }),
  crimeSuspected: z
    .boolean({ error: '请回答是否涉嫌犯罪' })
    .meta({ title: '是否涉嫌犯罪', description: '涉嫌犯罪的应当移送，不得以罚代刑' }),
})

export const assessDiscretion = act({
  name: 'discretion.assess',
  label: '裁量评估',
  basis: [penaltyLaw(33), penaltyLaw(34)],
  by: ['officer'],
  input,
  load: (tx, { caseId }) => loadAssessing(tx, String(caseId)),
  must: [mustBeHandler, mustHaveReport],
  propose: (facts, context) => ({
    violations: (facts.report?.violations ?? []).map((reported) => proposeViolation(facts, reported, context)) as never,
  }),
  rule: (facts, { caseId, violations, crimeSuspected }, context) => {
    const { report } = facts
    const wrong = mustAnswerAll(facts, violations, context) ?? mustKeepLaw(facts, violations, context)
    if (wrong || !report)
      return wrong ?? mustHaveReport(facts) ?? refuse('no-report', '没有调查报告。', penaltyLaw(57, 1))
    const assessed = assessAll(facts, violations, context)
    const uncaused = assessed.map(mustAdjustWithCause).find((refusal) => refusal !== undefined)
    if (uncaused) return uncaused
    const { actor, now } = context
    const row: Assessment = {
      ...{ id: context.newId(), agencyId: actor.agencyId, caseId, reportId: report.id },
      ...{ violations: assessed, crimeSuspected, assessedBy: actor.personId, assessedAt: now },
    }
    return { row }
  },
  warn: (facts, { violations }, context) => warnOutsideTier(assessAll(facts, violations, context)),
  store: (tx, { row }) => insertAssessment(tx, row),
})

async function loadAssessing(tx: Tx, caseId: string): Promise<AssessingFacts> {
  const [found, report, benchmarks, exemptionRows] = await Promise.all([
    loadCase(tx, caseId),
    findReport(tx, caseId),
    listBenchmarks(tx),
    listExemptions(tx),
  ])
  const { inspectionId } = found.openCase
  const recheck = inspectionId === null ? undefined : await findRecheck(tx, inspectionId)
  return { ...found, report, benchmarks, exemptionRows, uncorrected: recheck?.corrected === false }
}

function mustHaveReport({ report }: Pick<AssessingFacts, 'report'>): Refusal | undefined {
  if (report) return undefined
  return refuse('no-report', '调查尚未终结，没有可以评估的违法行为。', penaltyLaw(57, 1), '请先办理调查终结。')
}

/** Every act of the report, and every question of each: an answer left out is no answer. */
function mustAnswerAll(facts: AssessingFacts, given: GivenViolation[], context: Context): Refusal | undefined {
  const reported = facts.report?.violations ?? []
  if (given.length !== reported.length || given.some(({ fact }, index) => fact !== reported[index]?.fact))
    return refuse('violations-differ', '评估的违法行为与调查报告不一致。', penaltyLaw(33), '请按调查报告所列逐项评估。')
  const [kind, on, law] = [facts.subject.kind, dayOfConduct(facts), context.law]
  for (const [index, { stage, code, exemptions }] of given.entries()) {
    const basis = reported[index]?.basis ?? []
    const row = heaviestProvision(conductsFor({ basis, stage, code }, { kind, on, law }))
    if (code !== undefined && row === undefined)
      return refuse(
        'conduct-unknown',
        `第${index + 1}项：所引依据在「${stages[stage]}」阶段没有代码为「${code}」的违法行为。`,
        penaltyLaw(34),
        '请核对代码、违法阶段；目录没有的，清空代码。',
      )
    const open = questionsOf(facts, { basis }, context).find(
      ({ text }) => !exemptions.some(({ question }) => question === text),
    )
    if (open)
      return refuse(
        'exemption-unanswered',
        `第${index + 1}项还没有答复：${open.text}。`,
        open.basis,
        '请逐项答复后提交。',
      )
  }
  return undefined
}

function mustKeepLaw(facts: AssessingFacts, given: GivenViolation[], { law }: Context): Refusal | undefined {
  const [kind, on] = [facts.subject.kind, dayOfConduct(facts)]
  const punished = given.flatMap(({ fineFen, stage, code, facts: measured, adjustment }, index) => {
    const basis = facts.report?.violations[index]?.basis ?? []
    const row = heaviestProvision(conductsFor({ basis, stage, code }, { kind, on, law }))
    const income = incomeOf(measuredIn({ facts: measured }), row)
    return [{ basis, stage, fineFen, incomeFen: income, reduced: adjustment === 'mitigated' }]
  })
  return mustBeWithinProvisions(punished, { kind, on, law })
}

function assessAll(facts: AssessingFacts, given: GivenViolation[], context: Context): AssessedViolation[] {
  const { conductOn, discoveredOn } = facts.openCase
  const inTime = mustBeWithinLimitation({ conductOn, discoveredOn, grave: false }, context.law) === undefined
  const limitation = limitationInChinese('行政处罚法|36|1', inTime)
  return given.flatMap((one, index) => {
    const reported = facts.report?.violations[index]
    return reported ? [assessViolation(facts, { reported, given: one, limitation }, context)] : []
  })
}
