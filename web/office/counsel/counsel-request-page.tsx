/** One question to counsel, what may be done with it now, and the page on which that is done. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Facts } from '../../ui/facts.tsx'
import { SubjectAct } from '../acts/act-page.tsx'
import { DeadlineList } from '../subjects/deadline-list.tsx'
import { SubjectView } from '../subjects/subject-view.tsx'
import { Timeline } from '../subjects/timeline.tsx'
import { counselRequestQuery } from './counsel-queries.ts'

export function CounselRequestPage() {
  const { id } = useParams({ from: '/frame/counsel-requests/$id' })
  const { tab } = useSearch({ from: '/frame/counsel-requests/$id' })
  const { data: page } = useSuspenseQuery(counselRequestQuery(id))
  const { timeline, deadlines, summary } = page
  const tabs = [
    { key: 'facts', label: '问题和意见', show: () => <Facts rows={summary} /> },
    { key: 'timeline', label: '办理经过', count: timeline.length, show: () => <Timeline entries={timeline} /> },
    { key: 'deadlines', label: '期限', count: deadlines.length, show: () => <DeadlineList deadlines={deadlines} /> },
  ]
  return <SubjectView place="counsel-requests" page={page} tabs={tabs} tab={tab} />
}

export function CounselRequestActPage() {
  const { id, name } = useParams({ from: '/frame/counsel-requests/$id/acts/$name' })
  const search = useSearch({ from: '/frame/counsel-requests/$id/acts/$name' })
  const { data } = useSuspenseQuery(counselRequestQuery(id))
  return <SubjectAct place="counsel-requests" page={data} name={name} search={search} />
}
