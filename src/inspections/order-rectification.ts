import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField, longTextField } from '../acts/field.ts'
import { inspectedUnitOf, type RectificationOrder as OrderOnForm, officersOf, remediesOf } from '../documents/index.ts'

import { addDays } from '../kernel/day.ts'
import { citationInChinese, parseCitation, penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeInspector } from './inspection.rules.ts'
import { insertOrder } from './inspection.store.ts'
import type { RectificationItem, RectificationOrder } from './inspection.ts'
import { type InspectionFacts, loadInspection } from './inspection-facts.store.ts'

export const orderRectification = act({
  name: 'rectification.order',
  label: '责令限期整改',
  basis: [workSafetyLaw(65, 1), penaltyLaw(28, 1)],
  by: ['officer'],
  input: z.object({
    inspectionId: idField('检查'),
    items: z
      .array(z.object({ problem: longTextField('存在的问题', { max: 1000 }), dueOn: dayField('整改期限') }))
      .min(1, '至少一项')
      .max(100)
      .meta({ title: '责令整改的问题' }),
  }),
  load: (tx, { inspectionId }) => loadInspection(tx, String(inspectionId)),
  must: [mustBeInspector],
  propose: ({ record }, { today }) => ({
    items: (record?.findings ?? []).map(({ problem }) => ({ problem, dueOn: addDays(today, 30) })),
  }),
  rule: (facts, { inspectionId, items }, context) => {
    const known = new Set(facts.record?.findings.map((finding) => finding.problem))
    const strange = items.find((item) => !known.has(item.problem))
    if (strange)
      return refuse(
        'problem-not-recorded',
        `现场检查记录中没有这一问题：${strange.problem}`,
        workSafetyLaw(68),
        '请从检查记录中的问题选择。',
      )
    const early = items.find((item) => item.dueOn <= context.today)
    if (early)
      return refuse(
        'due-in-past',
        `整改期限（${early.dueOn}）应晚于今天。`,
        penaltyLaw(28, 1),
        '请给出合理的整改期限。',
      )
    const dueOn =
      items
        .map((item) => item.dueOn)
        .toSorted()
        .at(-1) ?? context.today
    const row: RectificationOrder = {
      inspectionId,
      agencyId: context.actor.agencyId,
      documentId: '',
      items,
      dueOn,
      orderedAt: context.now,
    }
    const content = orderContent(facts, items, remediesOf(facts.agency, context))
    return {
      row,
      dueOn: { 'I-03': dueOn },
      startsOn: { 'I-04': dueOn },
      documents: [{ form: 'rectification-order', content }],
    }
  },
  store: (tx, { row, documents }) => insertOrder(tx, { ...row, documentId: documents[0]?.documentId ?? '' }),
})

function orderContent(
  facts: InspectionFacts,
  items: RectificationItem[],
  remedies: OrderOnForm['remedies'],
): OrderOnForm {
  const { agency, subject, officers, visit, inspection, record } = facts
  const inspectedOn = visit?.visitedOn ?? inspection.plannedOn
  return {
    agencyName: agency.name,
    unit: inspectedUnitOf(subject),
    inspectedOn,
    recordNumber: null,
    problems: items.map(({ problem, dueOn }) => {
      const finding = record?.findings.find((one) => one.problem === problem)
      const violated =
        finding?.citation === undefined ? '有关安全生产规定' : citationInChinese(parseCitation(finding.citation))
      return { problem, violated, major: finding?.major ?? false, dueOn }
    }),
    basis: citationInChinese(workSafetyLaw(65, 1)),
    remedies,
    officers: officersOf(officers, inspectedOn, agency.areaCode),
    receiverSignature: null,
  }
}
