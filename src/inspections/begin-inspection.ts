import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField, longTextField, textField } from '../acts/field.ts'
import { penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeFitOn, mustBeInspector, mustNotBeInFuture } from './inspection.rules.ts'
import { insertVisit } from './inspection.store.ts'
import type { Visit } from './inspection.ts'
import { loadInspection } from './inspection-facts.store.ts'

export const beginInspection = act({
  name: 'inspection.begin',
  label: '到场亮证、告知',
  basis: [workSafetyLaw(67, 1), penaltyLaw(55, 1)],
  by: ['officer'],
  input: z.object({
    inspectionId: idField('检查'),
    visitedOn: dayField('到场日期'),
    place: textField('到场地点'),
    identification: longTextField('亮证和告知情况', { max: 2000 }),
    unannouncedReason: longTextField('未事先通知的理由', {
      max: 500,
      description: '没有制作检查通知书的，说明理由，例如「四不两直」检查',
    }).optional(),
  }),
  load: (tx, { inspectionId }) => loadInspection(tx, String(inspectionId)),
  must: [mustBeInspector],
  propose: ({ inspection, subject, officers, notice }) => ({
    ...(notice ? {} : { unannouncedReason: '按照不发通知、不打招呼、直奔现场的方式实施检查。' }),
    visitedOn: inspection.plannedOn,
    place: subject.address ?? subject.name,
    identification: `${officers.map((officer) => officer.name).join('、')}主动出示执法证件，说明检查事由、依据，告知被检查单位配合检查的义务和陈述申辩、申请回避的权利。`,
  }),
  rule: (facts, input, context) => {
    const { inspection } = facts
    const { visitedOn, place, identification, inspectionId } = input
    const wrong = mustNotBeInFuture(visitedOn, '到场日期', context) ?? mustBeFitOn(visitedOn, facts, context)
    if (wrong) return wrong
    if (visitedOn < inspection.plannedOn)
      return refuse(
        'visit-before-plan',
        `到场日期 ${visitedOn} 早于批准的检查日期 ${inspection.plannedOn}。`,
        workSafetyLaw(62, 2),
        '请按批准的日期检查，或另行拟定方案。',
      )
    if (!facts.notice && input.unannouncedReason === undefined)
      return refuse(
        'unannounced-unexplained',
        '没有制作行政检查通知书，应当说明不事先通知的理由。',
        workSafetyLaw(65, 1),
        '请先制作通知书，或者填写理由。',
      )
    const recordedLate = visitedOn < context.today
    const { agencyId } = context.actor
    const row: Visit = { inspectionId, agencyId, visitedOn, place, identification, recordedLate, begunAt: context.now }
    return { on: visitedOn, row }
  },
  store: (tx, { row }) => insertVisit(tx, row),
})
