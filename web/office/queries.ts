/** Every question the workbench asks, with the key under which the answer is kept. */
import { queryOptions } from '@tanstack/react-query'
import type { AvailableAct } from '../../src/acts/index.ts'
import type { SurchargeView, Todo } from '../../src/desk/index.ts'
import type { PreviewPage } from '../../src/disclosure/index.ts'
import type * as contract from './contract.ts'
import { ask } from './server.ts'

/** The plural under which a kind of subject lives in addresses. */
export type ListPlace = 'cases' | 'inspections' | 'proceedings'
export type Place = ListPlace | 'certificates' | 'counsel-requests'
export const placeOf: Record<contract.SubjectKind, Place> = {
  case: 'cases',
  inspection: 'inspections',
  proceeding: 'proceedings',
  certificate: 'certificates',
}
export const nounOf: Record<Place, string> = {
  ...{
    cases: '案件',
    inspections: '检查',
    proceedings: '程序事项',
    certificates: '执法证件',
    'counsel-requests': '法律顾问',
  },
}

export const question = <Answer>(key: readonly unknown[], path: string) =>
  queryOptions({ queryKey: key, queryFn: () => ask<Answer>(path) })

export const meQuery = queryOptions({
  ...question<contract.Me>(['me'], '/api/me'),
  staleTime: 60_000,
})
export const todoQuery = queryOptions({
  ...question<Todo>(['todo'], '/api/todo'),
  refetchInterval: 60_000,
})
export const lookupsQuery = question<contract.Lookups>(['lookups'], '/api/lookups')
/** `party`: on whom something is to be begun, so that its form knows the party already. */
export const startsQuery = (party?: string) =>
  question<{ acts: AvailableAct[] }>(
    ['starts', party ?? ''],
    `/api/starts${party === undefined ? '' : `?party=${party}`}`,
  )
export const caseQuery = (id: string) => question<contract.CasePage>(['cases', id], `/api/cases/${id}`)
export const previewQuery = (id: string) =>
  question<PreviewPage>(['cases', id, 'preview'], `/api/cases/${id}/publication-preview`)
export const inspectionQuery = (id: string) =>
  question<contract.InspectionPage>(['inspections', id], `/api/inspections/${id}`)
export const proceedingQuery = (id: string) =>
  question<contract.ProceedingPage>(['proceedings', id], `/api/proceedings/${id}`)
export const surchargeQuery = (caseId: string, until: string) =>
  question<SurchargeView>(['cases', caseId, 'surcharge', until], `/api/cases/${caseId}/surcharge?until=${until}`)
export const courtFileQuery = (id: string) =>
  question<contract.CourtFileView>(['proceedings', id, 'court-file'], `/api/proceedings/${id}/court-file`)
export const actsQuery = (place: Place, id: string) =>
  question<{ acts: AvailableAct[] }>([place, id, 'acts'], `/api/${place}/${id}/acts`)
export type LicenceSearch = { q?: string | undefined; state?: string | undefined; page?: number | undefined }
export function licencesQuery({ q = '', state = '', page = 1 }: LicenceSearch) {
  const parameters = new URLSearchParams({ q, state, page: String(page) })
  return question<contract.LicenceList>(['licences', parameters.toString()], `/api/licences?${parameters}`)
}
export const refusalsQuery = (page: number) =>
  question<contract.RefusalList>(['refusals', page], `/api/refusals?page=${page}`)

export type ListSearch = {
  /** Of proceedings: the name of a step table. */
  kind?: string | undefined
  q?: string | undefined
  state?: string | undefined
  mine?: boolean | undefined
  /** The person who handles it. */
  handler?: string | undefined
  from?: string | undefined
  until?: string | undefined
  due?: string | undefined
  /** A column, from its other end with `-` before it. */
  sort?: string | undefined
  page?: number | undefined
}

/** What the server is asked; `true` is `1` there. */
export function listParameters({ mine, page, ...texts }: ListSearch): URLSearchParams {
  const asked = { ...texts, mine: mine ? '1' : undefined, page: page === undefined ? undefined : String(page) }
  return new URLSearchParams(Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1])))
}

export function listQuery(place: ListPlace, search: ListSearch) {
  const parameters = listParameters(search).toString()
  return question<contract.SubjectList>([place, 'list', parameters], `/api/${place}?${parameters}`)
}
export const listViewsQuery = question<{ views: contract.ListView[] }>(['list-views'], '/api/list-views')

/** Whose door this is, before anybody has come in. */
export const agencyQuery = queryOptions({
  ...question<contract.Me['agency']>(['agency'], '/api/agency'),
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
})
/** Not in live mode, where the server answers 404. */
export const demoAccountsQuery = queryOptions({
  queryKey: ['demo-accounts'],
  queryFn: async () => {
    const answer = await ask<{ accounts: Omit<contract.DemoAccount, 'password'>[]; password: string }>(
      '/api/demo-accounts',
    )
    return answer.accounts.map((account) => ({ ...account, password: answer.password }))
  },
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
})
