import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, idField, longTextField, textField } from '../acts/field.ts'
import { getInspection } from '../inspections/inspection.store.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { findSubject } from '../subjects/subject.store.ts'
import { mustBeWithinLimitation } from './case.rules.ts'
import { insertCase } from './case.store.ts'
import { caseSources, type PenaltyCase } from './case.ts'

export const registerCase = act({
  name: 'case.register',
  label: '登记案件线索',
  basis: [penaltyLaw(54, 1)],
  by: ['officer'],
  input: z.object({
    inspectionId: idField('来源检查').optional(),
    subjectId: idField('当事人', 'subject'),
    title: textField('案件名称', { description: '当事人＋违法行为＋案，如：某铸造厂特种作业人员无证上岗案' }),
    cause: textField('案由'),
    source: choiceField('案件来源', caseSources),
    clue: longTextField('线索情况'),
    conductOn: dayField('违法行为终了日', { description: '不清楚可不填；决定适用哪一版法律和追诉时效' }).optional(),
    discoveredOn: dayField('发现日期'),
    grave: z.boolean().default(false).meta({ title: '涉及公民生命健康安全且有危害后果' }),
  }),
  load: async (tx, { inspectionId, subjectId }) => {
    const inspection = inspectionId === undefined ? undefined : await getInspection(tx, inspectionId)
    const id = subjectId ?? inspection?.subjectId
    return { inspection, subject: id === undefined ? undefined : await findSubject(tx, id) }
  },
  must: [],
  propose: ({ inspection, subject }, { today }) =>
    inspection && subject
      ? { subjectId: subject.id, source: 'inspection' as const, discoveredOn: today, title: `${subject.name}案` }
      : { discoveredOn: today },
  rule: ({ inspection, subject }, { grave, ...input }, context) => {
    if (!subject) return refuse('subject-missing', '当事人尚未登记。', penaltyLaw(54, 1), '请先登记当事人。')
    if (inspection && inspection.subjectId !== subject.id)
      return refuse('subject-differs', '当事人与来源检查的被检查单位不一致。', penaltyLaw(54, 1), '请核对当事人。')
    const { discoveredOn, conductOn = null, inspectionId = null } = input
    if (discoveredOn > context.today || (conductOn ?? discoveredOn) > discoveredOn)
      return refuse(
        'day-in-future',
        '发现日期不得晚于今天，违法行为终了日不得晚于发现日期。',
        penaltyLaw(36),
        '请核对日期。',
      )
    const expired = mustBeWithinLimitation({ conductOn, discoveredOn, grave }, context.law)
    if (expired) return expired
    const { actor, now } = context
    const caseId = context.newId()
    const row: PenaltyCase = {
      ...input,
      id: caseId,
      agencyId: actor.agencyId,
      conductOn,
      inspectionId,
      registeredBy: actor.personId,
      registeredAt: now,
    }
    return { caseId, row }
  },
  store: (tx, { row }) => insertCase(tx, row),
})
