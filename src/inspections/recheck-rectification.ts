import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField, longTextField } from '../acts/field.ts'
import { findDocument } from '../documents/document.store.ts'
import { inspectedUnitOf, officersOf, type RecheckOpinion } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeFitOn, mustBeInspector, mustNotBeInFuture } from './inspection.rules.ts'
import { insertRecheck } from './inspection.store.ts'
import type { Recheck } from './inspection.ts'
import { loadInspection } from './inspection-facts.store.ts'

const input = z.object({
  inspectionId: idField('检查'),
  recheckedOn: dayField('复查日期'),
  results: z
    .array(
      z.object({
        problem: longTextField('原存在的问题', { max: 1000 }),
        corrected: z.boolean().meta({ title: '已整改' }),
        note: longTextField('复查情况', { max: 1000 }).optional(),
      }),
    )
    .min(1)
    .max(100)
    .meta({ title: '逐项复查' }),
})

export const recheckRectification = act({
  name: 'rectification.recheck',
  label: '整改复查',
  basis: [workSafetyLaw(65, 1)],
  by: ['officer'],
  input,
  load: async (tx, { inspectionId }) => {
    const facts = await loadInspection(tx, String(inspectionId))
    return { ...facts, prior: facts.order && (await findDocument(tx, facts.order.documentId)) }
  },
  must: [mustBeInspector],
  propose: ({ order }, { today }) => ({
    recheckedOn: today,
    results: (order?.items ?? []).map(({ problem }) => ({ problem, corrected: true })),
  }),
  rule: (facts, { inspectionId, recheckedOn, results }, context) => {
    const wrong = mustNotBeInFuture(recheckedOn, '复查日期', context) ?? mustBeFitOn(recheckedOn, facts, context)
    if (wrong) return wrong
    const ordered = new Set(facts.order?.items.map((item) => item.problem))
    if (results.length !== ordered.size || results.some((result) => !ordered.has(result.problem)))
      return refuse(
        'items-differ',
        '复查应当逐项对应责令整改的问题，不多不少。',
        workSafetyLaw(65, 1),
        '请逐项填写复查结果。',
      )
    const corrected = results.every((result) => result.corrected)
    const { agencyId } = context.actor
    const of = { id: context.newId(), inspectionId, agencyId }
    const row: Recheck = { ...of, recheckedOn, results, corrected, recordedAt: context.now }
    const content = recheckContent(facts, row)
    return {
      outcome: corrected ? 'corrected' : 'uncorrected',
      on: recheckedOn,
      row,
      documents: [{ form: 'recheck-opinion', content }],
    }
  },
  store: (tx, { row }) => insertRecheck(tx, row),
})

type Facts = Awaited<ReturnType<typeof loadInspection>> & {
  prior?: { number: string | null; issueDay: Day | null } | undefined
}

function recheckContent(
  { agency, subject, officers, prior }: Facts,
  { recheckedOn, results, corrected }: Recheck,
): RecheckOpinion {
  return {
    agencyName: agency.name,
    unit: inspectedUnitOf(subject),
    priorDocument: {
      title: '责令限期整改指令书',
      number: prior?.number ?? '（无文号）',
      issuedOn: prior?.issueDay ?? recheckedOn,
    },
    recheckedOn,
    items: results.map((result) => ({
      problem: result.problem,
      result: result.corrected ? 'corrected' : 'not-corrected',
      note: result.note ?? null,
    })),
    conclusion: corrected ? '经复查，责令整改的问题均已整改。' : '经复查，部分问题逾期未整改，依法处理。',
    officers: officersOf(officers, recheckedOn, agency.areaCode),
    siteSignature: null,
  }
}
