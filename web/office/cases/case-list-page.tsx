/** All cases of the agency. */
import { ListPage } from '../lists/list-page.tsx'

export function CaseListPage() {
  return <ListPage place="cases" title="案件" noun="案件" />
}
