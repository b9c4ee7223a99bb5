/** What the pages of deadlines ask, and what of it stands in the address. */
import { queryOptions } from '@tanstack/react-query'
import type { DeadlinePage, NoticePage, Trial, TrialRow } from '../../../src/deadlines-desk/index.ts'
import type { SubjectKind } from '../contract.ts'
import { placeOf } from '../queries.ts'
import { ask } from '../server.ts'

export const views = { list: '列表', month: '月历', notices: '通知' } as const
export type View = keyof typeof views

export type DeadlineSearch = {
  view?: Exclude<View, 'list'> | undefined
  scope?: 'all' | undefined
  kind?: string | undefined
  section?: string | undefined
  /** YYYY-MM */
  month?: string | undefined
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export function deadlineSearch(search: Record<string, unknown>): DeadlineSearch {
  return {
    view: search.view === 'month' || search.view === 'notices' ? search.view : undefined,
    scope: search.scope === 'all' ? 'all' : undefined,
    kind: text(search.kind),
    section: text(search.section),
    month: text(search.month),
  }
}

export function deadlinesQuery({ scope, kind, section, month }: DeadlineSearch) {
  const parameters = parametersOf({ scope, kind, section, month })
  return queryOptions({
    queryKey: ['deadlines', parameters],
    queryFn: () => ask<DeadlinePage>(`/api/deadlines?${parameters}`),
    refetchInterval: 300_000,
  })
}

export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => ask<NoticePage>('/api/notices'),
  refetchInterval: 300_000,
})

export type TrialSearch = {
  id?: string | undefined
  from?: string | undefined
  at?: string | undefined
  dueOn?: string | undefined
}

export function trialSearch(search: Record<string, unknown>): TrialSearch {
  return { id: text(search.id), from: text(search.from), at: text(search.at), dueOn: text(search.dueOn) }
}

export const trialRowsQuery = queryOptions({
  queryKey: ['law', 'deadlines'],
  queryFn: () => ask<{ rows: TrialRow[] }>('/api/law/deadlines'),
})

export function trialQuery({ id = '', from, at, dueOn }: TrialSearch) {
  const parameters = parametersOf({ from, at, dueOn })
  return queryOptions({
    queryKey: ['law', 'deadlines', id, parameters],
    queryFn: () => ask<Trial>(`/api/law/deadlines/${encodeURIComponent(id)}?${parameters}`),
    enabled: id !== '' && from !== undefined,
    retry: false,
  })
}

export function subjectPath({ kind, id }: { kind: SubjectKind; id: string }) {
  return { to: `/${placeOf[kind]}/$id`, params: { id }, search: { tab: 'deadlines' } } as const
}

function parametersOf(asked: Record<string, string | undefined>): string {
  const known = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new URLSearchParams(known).toString()
}
