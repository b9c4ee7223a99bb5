/** What the workbench asks about people and their certificates. */
import type { OfficerList, PersonPage, Staffing } from '../../../src/desk/index.ts'
import type { Labelled, SubjectPage } from '../contract.ts'
import { question } from '../queries.ts'

export type { OfficerList, PersonPage, Staffing }
export type OfficerRow = OfficerList['rows'][number]
export type OfficerSearch = {
  q?: string | undefined
  state?: string | undefined
  section?: string | undefined
  /** Only those with something to see to. */
  odd?: true | undefined
  page?: number | undefined
}

export type CertificatePage = SubjectPage & { personId: string; summary: Labelled[] }

export function officersQuery({ q = '', state = '', section = '', odd, page = 1 }: OfficerSearch) {
  const asked = { q, state, section, page: String(page), ...(odd ? { odd: '1' } : {}) }
  const parameters = new URLSearchParams(asked).toString()
  return question<OfficerList>(['officers', parameters], `/api/officers?${parameters}`)
}
export const personQuery = (id: string) => question<PersonPage>(['persons', id], `/api/persons/${id}`)
export const certificateQuery = (id: string) =>
  question<CertificatePage>(['certificates', id], `/api/certificates/${id}`)

export type ReviewerRow = Staffing['reviewers'][number]
export const staffingQuery = question<Staffing>(['staffing'], '/api/staffing')
