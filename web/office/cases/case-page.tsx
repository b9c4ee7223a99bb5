/** One case: where it stands, what may be done now, and all that was done. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import type { CasePage as Page } from '../contract.ts'
import { PublicationPreview } from '../publication/publication-preview.tsx'
import { caseQuery } from '../queries.ts'
import { useSelfCheckTab } from '../review-checks/self-check-tab.tsx'
import { DeadlineList } from '../subjects/deadline-list.tsx'
import { DocumentList } from '../subjects/document-list.tsx'
import { relatedTab } from '../subjects/related-list.tsx'
import { SubjectView } from '../subjects/subject-view.tsx'
import { Timeline } from '../subjects/timeline.tsx'
import { CaseFacts } from './case-facts.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { MoneyOfCase } from './money-of-case.tsx'
import { ReviewRounds } from './review-rounds.tsx'

export function CasePage() {
  const { id } = useParams({ from: '/frame/cases/$id' })
  const { tab } = useSearch({ from: '/frame/cases/$id' })
  const { data: page } = useSuspenseQuery(caseQuery(id))
  const { timeline, documents, evidence, deadlines, review, draft, major, related, money } = page
  const selfCheck = useSelfCheckTab('cases', id, draft !== null)
  const rounds = review ? { count: review.opinions.length } : {}
  const tabs = [
    { key: 'timeline', label: '办理经过', count: timeline.length, show: () => <Timeline entries={timeline} /> },
    { key: 'documents', label: '文书', count: documents.length, show: () => <DocumentList documents={documents} /> },
    { key: 'evidence', label: '证据', count: evidence.length, show: () => <EvidenceList evidence={evidence} /> },
    { key: 'deadlines', label: '期限', count: deadlines.length, show: () => <DeadlineList deadlines={deadlines} /> },
    ...selfCheck,
    {
      key: 'review',
      label: '法制审核',
      ...rounds,
      show: () => <ReviewRounds review={review} draft={draft} major={major} />,
    },
    ...(money ? [{ key: 'money', label: '缴款', show: () => <MoneyOfCase money={money} /> }] : []),
    ...relatedTab(related),
    ...(hasPreview(page) ? [{ key: 'preview', label: '公示稿', show: () => <PublicationPreview caseId={id} /> }] : []),
    { key: 'facts', label: '案件信息', show: () => <CaseFacts page={page} /> },
  ]
  return <SubjectView place="cases" page={page} tabs={tabs} tab={tab} />
}

/** A decision waits for publication before there is anything to preview. */
function hasPreview({ lives }: Page): boolean {
  return lives.some(({ procedure, state }) => procedure === 'publication' && state.name !== 'due')
}
