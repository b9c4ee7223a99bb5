/** Licences, measures, deferrals, reviews: whatever has a life of its own besides cases and inspections. */
import { ListPage } from '../lists/list-page.tsx'

export function ProceedingListPage() {
  return <ListPage place="proceedings" title="程序事项" noun="事项" />
}
