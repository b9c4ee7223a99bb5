/** What the workbench asks about people and their certificates. */
import type { Day } from '../../../src/kernel/day.ts'
import type { Labelled, Named, SubjectPage } from '../contract.ts'
import { question } from '../queries.ts'

export type OfficerRow = {
  id: string
  certificateId: string
  name: string
  section: string
  post: string
  certificateNumber: string
  category: string
  area: string
  issuer: string | null
  validFrom: Day
  validUntil: Day
  hasPhoto: boolean
  state: Named
  warnings: string[]
}
export type OfficerList = {
  rows: OfficerRow[]
  total: number
  page: number
  pageSize: number
  states: Record<string, string>
  sections: string[]
}
export type OfficerSearch = {
  q?: string | undefined
  state?: string | undefined
  section?: string | undefined
  /** Only those with something to see to. */
  odd?: true | undefined
  page?: number | undefined
}

export type PersonPage = {
  id: string
  name: string
  section: string
  post: string | null
  roles: string[]
  legalQualification: string | null
  photo: { href: string; takenOn: Day } | null
  certificates: (OfficerRow & { events: { label: string; effectiveOn: Day }[]; checkedYears: number[] })[]
  inHand: { cases: number; inspections: number; proceedings: number }
  since: Day
  done: { label: string; count: number; last: Day }[]
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

export type ReviewerRow = {
  id: string
  name: string
  section: string
  legalQualification: string | null
  legalQualificationOn: Day | null
  hasProof: boolean
  heldFrom: Day | null
  heldUntil: Day | null
  examined: number
  agreed: number
  medianHours: number | null
  p90Hours: number | null
  warnings: string[]
}
export type Staffing = {
  since: Day
  states: { name: string; label: string; count: number }[]
  /** Certificates with something to see to. */
  warned: number
  ratio: {
    reviewers: number
    officers: number
    percent: number | null
    enough: boolean
    required: { percent: number; source: string; standing: 'verified' | 'unverified' } | null
  }
  reviewers: ReviewerRow[]
}
export const staffingQuery = question<Staffing>(['staffing'], '/api/staffing')
