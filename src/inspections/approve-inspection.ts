/** The two levels that pass an inspection plan. */
import { type ApprovalOpinion, approvalAct, levelOpinionOf } from '../approvals/index.ts'
import { type InspectionPlan, inspectedUnitOf, officersOf } from '../documents/index.ts'
import { citationInChinese, workSafetyLaw } from '../law/citation.ts'
import { type InspectionFacts, loadInspection } from './inspection.facts.ts'
import { mustNotBeInspector } from './inspection.rules.ts'
import { inspectionSources } from './inspection.ts'

const shared = {
  basis: [workSafetyLaw(62, 2)],
  kind: 'inspection',
  key: 'inspectionId',
  noun: '检查',
  outcomes: ['agreed' as const, 'returned' as const],
  load: loadInspection,
  mustNotHandle: mustNotBeInspector,
}

export const examineInspection = approvalAct({
  ...shared,
  name: 'inspection.examine',
  label: '审核检查方案',
  by: 'section-head',
  level: 'examiner',
})

export const approveInspection = approvalAct<InspectionFacts>({
  ...shared,
  name: 'inspection.approve',
  label: '批准检查方案',
  by: 'deputy-head',
  level: 'approver',
  documents: (facts, given) => [{ form: 'inspection-plan', content: planContent(facts, [...facts.opinions, given]) }],
})

function planContent(
  { inspection, subject, officers, agency }: InspectionFacts,
  opinions: ApprovalOpinion[],
): InspectionPlan {
  const { plannedOn, scope, method, source, urgentReason, matter } = inspection
  const basis = citationInChinese(workSafetyLaw(65, 1))
  return {
    unit: inspectedUnitOf(subject),
    from: plannedOn,
    to: plannedOn,
    officers: officersOf(officers, plannedOn, agency.areaCode),
    taskSource: `${inspectionSources[source]}（${matter}）`,
    frequency: null,
    matters: scope.map((item) => ({ item, basis })),
    manner: method,
    review: levelOpinionOf(opinions, 'examiner'),
    approval: levelOpinionOf(opinions, 'approver'),
    remark: urgentReason === null ? null : `事后补办：${urgentReason}`,
  }
}
