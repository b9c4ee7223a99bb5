/** One proceeding, from its beginning to its end. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Facts } from '../../ui/facts.tsx'
import type { ProceedingPage as Proceeding } from '../contract.ts'
import { meetingTabs } from '../deliberations/meeting-panel.tsx'
import { CourtFilePanel } from '../enforcement/court-file-panel.tsx'
import { SurchargePanel } from '../enforcement/surcharge-panel.tsx'
import { licenceTabs } from '../licences/licence-facts.tsx'
import { proceedingQuery } from '../queries.ts'
import { useSelfCheckTab } from '../review-checks/self-check-tab.tsx'
import { DeadlineList } from '../subjects/deadline-list.tsx'
import { DocumentList } from '../subjects/document-list.tsx'
import { SubjectView } from '../subjects/subject-view.tsx'
import { Timeline } from '../subjects/timeline.tsx'

export function ProceedingPage() {
  const { id } = useParams({ from: '/frame/proceedings/$id' })
  const { tab } = useSearch({ from: '/frame/proceedings/$id' })
  const { data: page } = useSuspenseQuery(proceedingQuery(id))
  const { timeline, documents, deadlines, licence } = page
  const isReviewed = documents.some(({ form, standing }) => form === 'review-submission' || standing === 'draft')
  const selfCheck = useSelfCheckTab('proceedings', id, isReviewed)
  const tabs = [
    ...meetingTabs(page.procedure, id),
    { key: 'timeline', label: '办理经过', count: timeline.length, show: () => <Timeline entries={timeline} /> },
    { key: 'documents', label: '文书', count: documents.length, show: () => <DocumentList documents={documents} /> },
    { key: 'deadlines', label: '期限', count: deadlines.length, show: () => <DeadlineList deadlines={deadlines} /> },
    ...selfCheck,
    ...enforcementTabs(page),
    ...licenceTabs(licence, id),
    { key: 'facts', label: '事项信息', show: () => <ProceedingFacts page={page} /> },
  ]
  return <SubjectView place="proceedings" page={page} tabs={tabs} tab={tab} />
}

function enforcementTabs({ id, procedure, caseId }: Proceeding) {
  if (procedure !== 'enforcement' || caseId === null) return []
  return [
    { key: 'surcharge', label: '加处罚款', show: () => <SurchargePanel caseId={caseId} /> },
    { key: 'court-file', label: '法院材料', show: () => <CourtFilePanel id={id} /> },
  ]
}

function ProceedingFacts({ page }: { page: Proceeding }) {
  const { kind, party, summary, caseId, caseTitle, inspectionId, archive } = page
  const rows = [
    { label: '类别', value: kind },
    { label: '当事人', value: party.name },
    { label: '统一社会信用代码', value: party.creditCode ?? '—' },
    { label: '地址', value: party.address ?? '—' },
    ...summary,
  ]
  return (
    <>
      <Facts rows={rows} />
      <p className="links">
        {caseId && (
          <Link to="/cases/$id" params={{ id: caseId }} search={{}}>
            所属案件：{caseTitle}
          </Link>
        )}
        {inspectionId && (
          <Link to="/inspections/$id" params={{ id: inspectionId }} search={{}}>
            来自检查
          </Link>
        )}
        {archive && (
          <a href={archive.href} download>
            下载案卷归档包（{archive.number}）
          </a>
        )}
      </p>
    </>
  )
}
