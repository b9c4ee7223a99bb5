/** The tab 自查 with the number of problems on it, once there is something to review. */
import { useQuery } from '@tanstack/react-query'
import type { Place } from '../queries.ts'
import type { Tab } from '../subjects/tabs.tsx'
import { preAnswersQuery } from './pre-answers.ts'
import { SelfCheck } from './self-check.tsx'

/** Empty while nothing has been drafted: an unfinished record would be full of faults that are none. */
export function useSelfCheckTab(place: Place, id: string, isDrafted: boolean): Tab[] {
  const { data } = useQuery({ ...preAnswersQuery(place, id), enabled: isDrafted })
  if (!isDrafted) return []
  const problems = (data?.points ?? []).flatMap(({ checks }) => checks).filter(({ answer }) => answer === 'problem')
  return [{ key: 'self-check', label: '自查', count: problems.length, show: () => <SelfCheck place={place} id={id} /> }]
}
