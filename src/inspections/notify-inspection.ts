import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, textField } from '../acts/field.ts'
import { type InspectionNotice, inspectedUnitOf, officersOf } from '../documents/index.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { mustBeInspector } from './inspection.rules.ts'
import { insertNotice } from './inspection.store.ts'
import { inspectionSources, type NoticeGiven } from './inspection.ts'
import { type InspectionFacts, loadInspection } from './inspection-facts.store.ts'
import { mattersOf } from './inspection-on-form.ts'

/** Given before the visit, unless the inspection is one that is rightly not announced. */
export const notifyInspection = act({
  name: 'inspection.notify',
  label: '制作行政检查通知书',
  basis: [workSafetyLaw(65, 1)],
  by: ['officer'],
  input: z.object({
    inspectionId: idField('检查'),
    prepare: z.array(textField('需要准备的材料')).max(50).meta({ title: '需要准备的材料' }),
  }),
  load: (tx, { inspectionId }) => loadInspection(tx, String(inspectionId)),
  must: [mustBeInspector],
  propose: () => ({ prepare: ['营业执照', '安全生产管理制度', '从业人员教育培训档案', '隐患排查治理台账'] }),
  rule: (facts, { inspectionId, prepare }, context) => {
    const { agencyId } = context.actor
    const row: NoticeGiven = { inspectionId, agencyId, documentId: '', prepare, givenAt: context.now }
    return { row, documents: [{ form: 'inspection-notice', content: noticeContent(facts, prepare) }] }
  },
  store: (tx, { row, documents }) => insertNotice(tx, { ...row, documentId: documents[0]?.documentId ?? '' }),
})

function noticeContent(
  { agency, subject, inspection, officers }: InspectionFacts,
  prepare: string[],
): InspectionNotice {
  const { plannedOn, source, matter, method } = inspection
  const { address, postcode, telephone } = agency
  return {
    agencyName: agency.name,
    unit: inspectedUnitOf(subject),
    taskSource: `${inspectionSources[source]}（${matter}）`,
    approvalNumber: null,
    from: plannedOn,
    to: plannedOn,
    officers: officersOf(officers, plannedOn, agency.areaCode),
    assistants: null,
    manner: method,
    frequency: null,
    matters: mattersOf(inspection),
    prepare,
    supervision: agency.supervisionTelephone,
    contact: { name: officers[0]?.name ?? agency.shortName, telephone, address, postcode },
  }
}
