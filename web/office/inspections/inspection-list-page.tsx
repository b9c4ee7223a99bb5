/** All inspections of the agency. */
import { ListPage } from '../lists/list-page.tsx'

export function InspectionListPage() {
  return <ListPage place="inspections" title="检查" noun="检查" />
}
