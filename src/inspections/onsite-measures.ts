/** The acts of on-site measures: ordered on the spot, served, re-checked until the danger is gone. */
import { z } from 'zod'
import { choiceField, dayField, idField, longTextField } from '../acts/field.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import {
  inspectedUnitOf,
  type OnsiteMeasuresDecision,
  officersOf,
  type RecheckOpinion,
  remediesOf,
} from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, parseCitation, workSafetyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { lastSaid, mustBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { mustBeFitOn, mustBeInspector, mustNotBeInFuture } from './inspection.rules.ts'
import { type InspectionFacts, loadInspection } from './inspection-facts.store.ts'

const basis = [workSafetyLaw(65, 1, 3)]
const known = { key: 'measuresId', noun: '现场处理措施', basis }

const measureKinds = {
  eliminate: '立即排除事故隐患',
  evacuate: '从危险区域内撤出作业人员',
  'suspend-production': '暂时停产停业',
  'suspend-construction': '暂时停止施工',
  'stop-using': '停止使用相关设施、设备',
} as const

const orderFields = {
  inspectionId: idField('检查'),
  dangers: z
    .array(longTextField('事故隐患或者违法行为', { max: 1000 }))
    .min(1, '至少一项')
    .max(50)
    .meta({ title: '事故隐患' }),
  measures: z
    .array(
      z.object({
        measure: choiceField('措施', measureKinds),
        scope: longTextField('范围和要求', { max: 1000 }),
      }),
    )
    .min(1, '至少一项措施')
    .max(20)
    .meta({ title: '现场处理措施' }),
  from: dayField('开始日期'),
}

export const orderMeasures = openingAct({
  ...known,
  name: 'measures.order',
  label: '采取现场处理措施',
  by: ['officer'],
  procedure: 'onsite-measures',
  fields: orderFields,
  load: (tx: Tx, { inspectionId }: { inspectionId?: string }) => loadInspection(tx, String(inspectionId)),
  must: [mustBeInspector],
  propose: ({ record, subject }, { today }) => ({
    dangers: (record?.findings ?? []).filter(({ major }) => major).map(({ problem }) => problem),
    measures: [{ measure: 'stop-using' as const, scope: subject.address ?? subject.name }],
    from: today,
  }),
  rule: (facts, given, context) => {
    const { inspection, subject, officers } = facts
    const unfit = mustBeFitOn(context.today, facts, context)
    if (unfit) return unfit
    const strange = given.dangers.find((danger) => !facts.record?.findings.some(({ problem }) => problem === danger))
    if (strange)
      return refuse(
        'problem-not-recorded',
        `现场检查记录中没有这一问题：${strange}`,
        workSafetyLaw(68),
        '请从检查记录中选择。',
      )
    return {
      opened: {
        title: `${subject.name}现场处理措施`,
        subjectId: subject.id,
        inspectionId: inspection.id,
        handlers: officers.map(({ personId }) => personId),
      },
      documents: [
        { form: 'onsite-measures-decision', content: decisionContent(facts, given, remediesOf(facts.agency, context)) },
      ],
    }
  },
})

function decisionContent(
  { agency, subject, officers, visit, inspection, record }: InspectionFacts,
  { dangers, measures, from }: z.infer<z.ZodObject<typeof orderFields>>,
  remedies: OnsiteMeasuresDecision['remedies'],
): OnsiteMeasuresDecision {
  const inspectedOn = visit?.visitedOn ?? inspection.plannedOn
  return {
    agencyName: agency.name,
    unit: inspectedUnitOf(subject),
    inspectedOn,
    recordNumber: null,
    dangers: dangers.map((danger) => {
      const citation = record?.findings.find(({ problem }) => problem === danger)?.citation
      return { danger, violated: citation ? citationInChinese(parseCitation(citation)) : '有关安全生产规定' }
    }),
    basis: basis.map(citationInChinese).join('、'),
    ...{ measures, from, until: null, remedies },
    officers: officersOf(officers, inspectedOn, agency.areaCode),
    siteSignature: null,
  }
}

export const serveMeasures = serviceAct({
  ...known,
  name: 'measures.serve',
  label: '送达现场处理措施决定书',
  form: 'onsite-measures-decision',
  load: loadProceeding,
  must: [mustBeHandlerUnder(...basis)],
})

export const recheckMeasures = proceedingAct({
  ...known,
  name: 'measures.recheck',
  label: '复查现场处理措施',
  by: ['officer'],
  fields: {
    recheckedOn: dayField('复查日期'),
    removed: z.boolean().meta({ title: '事故隐患已经排除' }),
    note: longTextField('复查情况', { max: 2000 }),
    officers: z
      .array(idField('执法人员'))
      .min(1, '请选择执法人员')
      .max(12)
      .meta({ title: '执法人员', widget: 'officers' }),
  },
  load: async (tx, { proceeding }, { officers }) => ({
    decision: await findLatestDocument(tx, proceeding.id, 'onsite-measures-decision'),
    people: await listOfficers(tx, officers ?? proceeding.handlers),
  }),
  must: [mustBeHandlerUnder(...basis)],
  propose: ({ proceeding }, { today }) => ({ recheckedOn: today, officers: proceeding.handlers }),
  rule: (facts, { recheckedOn, removed, note }, context) => {
    const { decision, people, agency, subject, records } = facts
    const wrong =
      mustNotBeInFuture(recheckedOn, '复查日期', context) ??
      mustBeFitOn(recheckedOn, { officers: people, agency }, context)
    if (wrong) return wrong
    const ordered = lastSaid(records, 'measures.order', z.object({ dangers: z.array(z.string()) }))
    const content: RecheckOpinion = {
      agencyName: agency.name,
      unit: inspectedUnitOf(subject),
      priorDocument: {
        title: '现场处理措施决定书',
        number: decision?.number ?? '（无文号）',
        issuedOn: decision?.issueDay ?? recheckedOn,
      },
      recheckedOn,
      items: (ordered?.dangers ?? []).map((problem) => ({
        ...{ problem, result: removed ? ('corrected' as const) : ('not-corrected' as const), note },
      })),
      conclusion: removed
        ? '经复查，事故隐患已经排除，解除现场处理措施。'
        : '经复查，事故隐患尚未排除，继续执行现场处理措施。',
      officers: officersOf(people, recheckedOn, agency.areaCode),
      siteSignature: null,
    }
    return {
      outcome: removed ? 'lifted' : 'continued',
      on: recheckedOn,
      documents: [{ form: 'recheck-opinion', content }],
    }
  },
})
