import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, idField, longTextField, officersField, textField } from '../acts/field.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { listPowers } from '../matters/power.store.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { findSubject } from '../subjects/subject.store.ts'
import { mustBePublishedItem, mustBeWithinCap } from './frequency.rules.ts'
import { mustBeFitOn, mustBeInspector } from './inspection.rules.ts'
import { insertInspection, listSourcesInYear } from './inspection.store.ts'
import { type Inspection, inspectionSources } from './inspection.ts'

export const planInspection = act({
  name: 'inspection.plan',
  label: '拟定检查方案',
  basis: [workSafetyLaw(62, 2)],
  by: ['officer'],
  input: z.object({
    subjectId: idField('被检查单位', 'subject'),
    powerCode: textField('检查事项编码', { widget: 'power', description: '从已公布的行政检查事项清单中选择' }),
    matter: textField('检查任务'),
    source: choiceField('任务来源', inspectionSources),
    scope: z.array(textField('检查内容')).min(1, '至少一项检查内容').max(50).meta({ title: '检查内容' }),
    method: textField('检查方式', { description: '如：查阅资料、现场检查、询问' }),
    plannedOn: dayField('检查日期'),
    officers: officersField('执法人员', { description: '不少于两人' }),
    urgentReason: longTextField('事后补办手续的理由', {
      max: 500,
      description: '检查日期早于今天、或须先行检查的紧急情况才填',
    }).optional(),
  }),
  load: async (tx, { subjectId, officers, plannedOn }) => ({
    agency: await getAgency(tx),
    powers: await listPowers(tx, 'inspection'),
    earlier: subjectId && plannedOn ? await listSourcesInYear(tx, { subjectId, plannedOn }) : [],
    subject: subjectId === undefined ? undefined : await findSubject(tx, subjectId),
    officers: await listOfficers(tx, officers ?? []),
  }),
  must: [],
  propose: ({ powers }, { today, actor }) => ({
    ...(powers[0] ? { powerCode: powers[0].code } : {}),
    plannedOn: today,
    officers: [actor.personId],
    method: '查阅资料、现场检查、询问有关人员',
    source: 'plan' as const,
  }),
  rule: (facts, input, context) => {
    const { subject } = facts
    if (!subject) return refuse('subject-missing', '被检查单位尚未登记。', workSafetyLaw(65, 1), '请先登记被检查单位。')
    const { plannedOn, urgentReason = null } = input
    const barred =
      mustBePublishedItem(input.powerCode, facts.powers) ??
      mustBeWithinCap({ source: input.source, earlier: facts.earlier }, context)
    if (barred) return barred
    const unfit = mustBeFitOn(plannedOn, facts, context) ?? mustBeInspector(facts, context)
    if (unfit) return unfit
    if (plannedOn < context.today && urgentReason === null)
      return refuse(
        'plan-after-visit',
        `检查日期 ${plannedOn} 早于今天，检查应当先经批准。`,
        workSafetyLaw(62, 2),
        '紧急情况事后补办的，请写明理由。',
      )
    const { actor, now } = context
    const inspectionId = context.newId()
    const proposed = { proposedBy: actor.personId, proposedAt: now }
    const row: Inspection = { ...input, id: inspectionId, agencyId: actor.agencyId, urgentReason, ...proposed }
    return { inspectionId, row }
  },
  store: (tx, { row }) => insertInspection(tx, row),
})
