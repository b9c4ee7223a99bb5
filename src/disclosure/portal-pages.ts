/** What each public page is given: all that the public site can even name. */

import type { Day } from '../kernel/day.ts'
import type { Standing } from '../law/law-book.ts'
import type { CertificateState } from '../officers/index.ts'
import type { FlowchartStep, PrintedCourse } from '../procedures/flowchart.ts'
import type { PublicDecision } from './publication.ts'
import type { PublicResult, ResultKind } from './result.ts'

export type PublicAgency = {
  name: string
  shortName: string
  creditCode: string | null
  address: string
  postcode: string
  telephone: string
  supervisionTelephone: string
  government: string
  court: string
}

/** On every page. `assets`: addresses of the style sheet and the one script. */
export type Site = { agency: PublicAgency | undefined; today: Day; assets: { style: string; script: string } }

export type DecisionSummary = {
  id: string
  number: string
  title: string
  party: string
  agencyName: string
  measures: string[]
  fineFen: number
  decidedOn: Day
  publishedOn: Day
}

export type HomePage = { decisions: DecisionSummary[]; count: number; officers: number; procedures: ProcedureLink[] }

export type DecisionQuestion = { q: string; year: string; page: number }
export type DecisionList = {
  asked: DecisionQuestion
  rows: DecisionSummary[]
  total: number
  pageSize: number
  /** Years in which there are published decisions, newest first. */
  years: { year: string; count: number }[]
}

export type DecisionPage =
  | {
      standing: 'published'
      id: string
      publishedOn: Day
      document: string | null
      bodySha256: string
      shown: PublicDecision
      /** 行政复议中、行政诉讼中; null while nothing is pending. */
      remedyState: string | null
    }
  | { standing: 'expired'; number: string; agencyName: string; decidedOn: Day; publicUntil: Day }
  | {
      standing: 'withdrawn'
      number: string
      agencyName: string
      decidedOn: Day
      withdrawnOn: Day
      reason: string
    }

export type ResultQuestion = { q: string; kind: ResultKind | ''; page: number }
export type ResultSummary = {
  id: string
  kind: ResultKind
  number: string | null
  title: string
  party: string
  decidedOn: Day
  publishedOn: Day
}
export type ResultList = {
  asked: ResultQuestion
  rows: ResultSummary[]
  total: number
  pageSize: number
  kinds: { kind: ResultKind; count: number }[]
}
export type ResultPage =
  | { standing: 'published'; publishedOn: Day; bodySha256: string; shown: PublicResult }
  | {
      standing: 'withdrawn'
      kind: ResultKind
      number: string | null
      agencyName: string
      decidedOn: Day
      withdrawnOn: Day
      reason: string
    }

export type PublicOfficer = {
  number: string
  name: string
  agencyName: string
  sectionName: string
  post: string | null
  category: string
  area: string
  validFrom: Day
  validUntil: Day
  state: CertificateState
  issuer: string | null
  /** What the agency's rule lets be shown; its file is at `/officers/:number/photo`. */
  photoSha256: string | null
  photoMediaType: string | null
  /** Suspensions, restorations, renewals, revocation, oldest first. */
  events: { label: string; effectiveOn: Day }[]
}
export type OfficerList = { q: string; rows: PublicOfficer[]; total: number }

export type ProcedureLink = { name: string; label: string }
export type ProcedurePage = { name: string; label: string; svg: string; steps: FlowchartStep[] }
/** The procedure on paper. `since`: the day from which its table has stood as it is. */
export type ProcedureSheet = {
  title: string
  agencyName: string
  since: Day
  courses: PrintedCourse[]
  steps: FlowchartStep[]
}

/** 重大执法决定法制审核目录清单 as it stood on `edition`, and every edition there was. */
export type PublicCatalogue = {
  edition: Day
  isCurrent: boolean
  items: {
    category: string
    number: number
    label: string
    condition: string
    basis: string[]
    from: Day
    isStatutory: boolean
    standing: Standing
  }[]
  editions: { on: Day; changes: { kind: 'added' | 'revised' | 'ended'; now: string | null; before: string | null }[] }[]
}

export type PublicPower = {
  code: string
  name: string
  category: string
  basis: string[]
  agencyName: string
  sectionName: string
}

/** 验真: what may be said of a document to anybody. No personal data. */
export type PublicDocument = {
  title: string
  number: string | null
  agencyName: string
  issuedOn: Day | null
  standing: 'valid' | 'withdrawn'
}
export type Verification = { answer: 'match' | 'withdrawn' | 'unknown'; document?: PublicDocument }
export type VerifyPage = { code: string; result: Verification | undefined }

/** The portal's build gives these; each answers a whole page. */
export type PortalRenderer = {
  home: (site: Site, page: HomePage) => string
  decisions: (site: Site, page: DecisionList) => string
  decision: (site: Site, page: DecisionPage) => string
  results: (site: Site, page: ResultList) => string
  result: (site: Site, page: ResultPage) => string
  officers: (site: Site, page: OfficerList) => string
  officer: (site: Site, page: PublicOfficer) => string
  procedures: (site: Site, page: ProcedureLink[]) => string
  procedure: (site: Site, page: ProcedurePage) => string
  powers: (site: Site, page: PublicPower[]) => string
  catalogue: (site: Site, page: PublicCatalogue) => string
  verify: (site: Site, page: VerifyPage) => string
  notFound: (site: Site) => string
}
