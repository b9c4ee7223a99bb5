/** All cases of the agency. */
import { SubjectListPage } from '../subjects/subject-list-page.tsx'

export function CaseListPage() {
  return <SubjectListPage place="cases" title="案件" noun="案件" />
}
