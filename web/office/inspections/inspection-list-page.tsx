/** All inspections of the agency. */
import { SubjectListPage } from '../subjects/subject-list-page.tsx'

export function InspectionListPage() {
  return <SubjectListPage place="inspections" title="检查" noun="检查" />
}
