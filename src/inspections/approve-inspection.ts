/** The two levels that pass an inspection plan. */
import type { Context } from '../acts/context.ts'
import { type ApprovalOpinion, approvalAct, levelOpinionOf, opinionsOf } from '../approvals/index.ts'
import { type InspectionApproval, type InspectionPlan, inspectedUnitOf, officersOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { frequencyInChinese } from './frequency.rules.ts'
import { mustNotBeInspector } from './inspection.rules.ts'
import { listSourcesInYear } from './inspection.store.ts'
import { inspectionSources } from './inspection.ts'
import { type InspectionFacts, loadInspection } from './inspection-facts.store.ts'
import { kindOfInspection, mattersOf } from './inspection-on-form.ts'

async function loadApproval(tx: Tx, inspectionId: string) {
  const facts = await loadInspection(tx, inspectionId)
  return { ...facts, earlier: await listSourcesInYear(tx, facts.inspection) }
}
type ApprovalFacts = Awaited<ReturnType<typeof loadApproval>>

const shared = {
  basis: [workSafetyLaw(62, 2)],
  kind: 'inspection',
  key: 'inspectionId',
  noun: '检查',
  outcomes: ['agreed' as const, 'returned' as const],
  load: loadApproval,
  mustNotHandle: mustNotBeInspector,
}

export const examineInspection = approvalAct({
  ...shared,
  name: 'inspection.examine',
  label: '审核检查方案',
  by: 'section-head',
  level: 'examiner',
})

export const approveInspection = approvalAct<ApprovalFacts>({
  ...shared,
  name: 'inspection.approve',
  label: '批准检查方案',
  by: 'deputy-head',
  level: 'approver',
  documents: (facts, given, context) => [
    { form: 'inspection-approval', content: approvalContent(facts, [...facts.opinions, given], context) },
    { form: 'inspection-plan', content: planContent(facts, [...facts.opinions, given]) },
  ],
})

function approvalContent(facts: ApprovalFacts, opinions: ApprovalOpinion[], context: Context): InspectionApproval {
  const { inspection, subject, officers, agency } = facts
  const { plannedOn, method, source, matter } = inspection
  const onForm = officersOf(officers, plannedOn, agency.areaCode)
  return {
    unit: inspectedUnitOf(subject),
    kind: kindOfInspection[source],
    taskSource: `${inspectionSources[source]}（${matter}）`,
    frequency: frequencyInChinese(facts, context),
    from: plannedOn,
    to: plannedOn,
    officers: onForm,
    assistants: null,
    manner: method,
    noticeGiven: '由执法人员按任务需要决定，未事先通知的在检查记录中说明理由',
    matters: mattersOf(inspection),
    opinions: opinionsOf(opinions, onForm, dayOf(inspection.proposedAt)),
  }
}

function planContent(
  { inspection, subject, officers, agency }: InspectionFacts,
  opinions: ApprovalOpinion[],
): InspectionPlan {
  const { plannedOn, method, source, urgentReason, matter } = inspection
  return {
    unit: inspectedUnitOf(subject),
    from: plannedOn,
    to: plannedOn,
    officers: officersOf(officers, plannedOn, agency.areaCode),
    taskSource: `${inspectionSources[source]}（${matter}）`,
    frequency: null,
    matters: mattersOf(inspection),
    manner: method,
    review: levelOpinionOf(opinions, 'examiner'),
    approval: levelOpinionOf(opinions, 'approver'),
    remark: urgentReason === null ? null : `事后补办：${urgentReason}`,
  }
}
