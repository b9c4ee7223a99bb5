/** Licences, measures, deferrals, reviews: whatever has a life of its own besides cases and inspections. */
import { SubjectListPage } from '../subjects/subject-list-page.tsx'

export function ProceedingListPage() {
  return <SubjectListPage place="proceedings" title="其他事项" noun="事项" />
}
