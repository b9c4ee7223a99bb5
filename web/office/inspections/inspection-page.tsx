/** One inspection, from plan to result. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Facts } from '../../ui/facts.tsx'
import type { InspectionPage as Inspection } from '../contract.ts'
import { inspectionQuery } from '../queries.ts'
import { DeadlineList } from '../subjects/deadline-list.tsx'
import { DocumentList } from '../subjects/document-list.tsx'
import { relatedTab } from '../subjects/related-list.tsx'
import { SubjectView } from '../subjects/subject-view.tsx'
import { Timeline } from '../subjects/timeline.tsx'

export function InspectionPage() {
  const { id } = useParams({ from: '/frame/inspections/$id' })
  const { tab } = useSearch({ from: '/frame/inspections/$id' })
  const { data: page } = useSuspenseQuery(inspectionQuery(id))
  const { timeline, documents, deadlines, related } = page
  const tabs = [
    { key: 'timeline', label: '办理经过', count: timeline.length, show: () => <Timeline entries={timeline} /> },
    { key: 'documents', label: '文书', count: documents.length, show: () => <DocumentList documents={documents} /> },
    { key: 'deadlines', label: '期限', count: deadlines.length, show: () => <DeadlineList deadlines={deadlines} /> },
    ...relatedTab(related),
    { key: 'facts', label: '检查信息', show: () => <InspectionFacts page={page} /> },
  ]
  return <SubjectView place="inspections" page={page} tabs={tabs} tab={tab} />
}

function InspectionFacts({ page }: { page: Inspection }) {
  const rows = [
    { label: '检查对象', value: page.party.name },
    { label: '统一社会信用代码', value: page.party.creditCode ?? '—' },
    { label: '地址', value: page.party.address ?? '—' },
  ]
  return (
    <>
      <Facts rows={[...rows, ...page.summary.filter(({ label }) => rows.every((row) => row.label !== label))]} />
      {page.caseId && (
        <p className="links">
          <Link to="/cases/$id" params={{ id: page.caseId }} search={{}}>
            由此登记的案件
          </Link>
        </p>
      )}
    </>
  )
}
