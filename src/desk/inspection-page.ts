/** The page of an inspection, put together from its views. */
import type { Office } from '../acts/office.ts'
import { inspectionSources } from '../inspections/index.ts'
import type { Tx } from '../kernel/database.ts'
import { findInspectionHead } from './inspection.views.ts'
import { partyView } from './party-view.ts'
import { listRelated } from './proceeding.views.ts'
import { relatedView } from './proceeding-page.ts'
import { subjectPage } from './subject-page.ts'

export async function inspectionPage(office: Office, tx: Tx, inspectionId: string) {
  const head = await findInspectionHead(tx, inspectionId)
  if (!head) return undefined
  const rows: [string, string | null][] = [
    ['任务来源', inspectionSources[head.source as keyof typeof inspectionSources]],
    ['检查方式', head.method],
    ['检查日期', head.plannedOn],
    ['执法人员', (head.handlers ?? []).join('、')],
    ['事后补办理由', head.urgentReason],
  ]
  return {
    id: head.id,
    title: head.title,
    caseId: head.caseId,
    related: relatedView(office, await listRelated(tx, { inspectionId })),
    party: partyView(head),
    summary: rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    ...(await subjectPage(office, tx, inspectionId)),
  }
}
