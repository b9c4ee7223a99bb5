/** One certificate: what may be done with it now, its course, its deadlines; and the page on which an act on it is done. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Facts } from '../../ui/facts.tsx'
import { SubjectAct } from '../acts/act-page.tsx'
import { DeadlineList } from '../subjects/deadline-list.tsx'
import { SubjectView } from '../subjects/subject-view.tsx'
import { Timeline } from '../subjects/timeline.tsx'
import { certificateQuery } from './people-queries.ts'

export function CertificatePage() {
  const { id } = useParams({ from: '/frame/certificates/$id' })
  const { tab } = useSearch({ from: '/frame/certificates/$id' })
  const { data: page } = useSuspenseQuery(certificateQuery(id))
  const { timeline, deadlines, summary } = page
  const tabs = [
    { key: 'facts', label: '证件信息', show: () => <Facts rows={summary} /> },
    { key: 'timeline', label: '办理经过', count: timeline.length, show: () => <Timeline entries={timeline} /> },
    { key: 'deadlines', label: '期限', count: deadlines.length, show: () => <DeadlineList deadlines={deadlines} /> },
  ]
  return <SubjectView place="certificates" page={page} tabs={tabs} tab={tab} />
}

export function CertificateActPage() {
  const { id, name } = useParams({ from: '/frame/certificates/$id/acts/$name' })
  const search = useSearch({ from: '/frame/certificates/$id/acts/$name' })
  const { data } = useSuspenseQuery(certificateQuery(id))
  return <SubjectAct place="certificates" page={data} name={name} search={search} />
}
