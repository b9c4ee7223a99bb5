/** What the server answers to the workbench's questions. Acts themselves are in src/acts/index.ts. */
import type { Due } from '../../src/acts/index.ts'
import type { Day, Instant } from '../../src/kernel/day.ts'

export type Named = { name: string; label: string }
export type Labelled = { label: string; value: string }

export type Me = {
  name: string
  post: string
  roles: { id: string; label: string }[]
  agency: { id: string; name: string; shortName: string }
  section: string | null
  mustChangePassword: boolean
  mode: 'demo' | 'live'
  today: Day
}
export type DemoAccount = { username: string; name: string; roles: string[]; password: string }

export type SubjectKind = 'case' | 'inspection' | 'proceeding' | 'certificate'

export type SubjectRow = {
  id: string
  kind: string
  title: string
  party: string
  state: Named
  handlers: string[]
  registeredOn: Day
  fineFen?: number | null
  due: Due | null
  number: string | null
}
export type SubjectList = {
  rows: SubjectRow[]
  total: number
  /** There are more than `total`; they were not counted. */
  more: boolean
  page: number
  pageSize: number
  states: Record<string, string>
  /** Of proceedings: the step tables that can be chosen. */
  kinds?: Record<string, string>
}

/** A way of looking at a list that was kept under a name; `search` is what stands in the address after `?`. */
export type ListView = { id: string; place: 'cases' | 'inspections' | 'proceedings'; name: string; search: string }

export type TimelineEntry = {
  sequence: number
  at: Instant
  act: string
  label: string
  actor: string
  post: string
  outcome: string | null
  documents: { id: string; title: string; number: string | null }[]
  detail: Labelled[]
  hash: string
}
export type DocumentRow = {
  id: string
  form: string
  title: string
  number: string | null
  standing: 'draft' | 'issued'
  issueDay: Day | null
  at: Instant
  pdf: string
  /** Null: this form bears none. */
  seal: 'sealed' | 'waiting' | null
  signatures: number
  served: boolean
  voided: boolean
  subFile: boolean
}
export type EvidenceRow = {
  id: string
  kind: string
  label: string
  name: string
  source: string
  collectedOn: Day
  href: string | null
  sha256: string | null
  sizeBytes: number | null
  mediaType: string | null
  by: string
}
export type DeadlineView = {
  id: string
  label: string
  from: Day
  due: Due
  /** Whose it is to keep; `none`: a window that is used or let go. */
  duty: 'agency' | 'other' | 'none'
  state: 'running' | 'met' | 'met-late' | 'dropped'
  direction: string
  working: string[]
  /** What calendar moved the last day, a sentence each. */
  moved: string[]
  basis: string[]
  standing: 'verified' | 'unverified'
}
export type ReviewRound = {
  round: number
  at: Instant
  draftSha256: string
  draftPdf: string | null
  /** Against the round before; null for the first. */
  changes: { draft: boolean; added: string[]; removed: string[]; changed: string[] } | null
  replies: { problem: string; adoption: string; reply: string }[]
}
export type ReviewView = {
  state: string
  round: number
  rounds: ReviewRound[]
  opinions: {
    round: number
    at: Instant
    reviewer: string
    outcome: string
    opinion: string
    points: { point: string; finding: string; reason: string }[]
  }[]
  boundSha256: string | null
}

/** What a case and an inspection have in common on the screen. */
export type SubjectPage = {
  id: string
  title: string
  party: { name: string; creditCode: string | null; address: string | null; kind: string }
  lives: { procedure: string; label: string; state: Named }[]
  summary: Labelled[]
  timeline: TimelineEntry[]
  documents: DocumentRow[]
  deadlines: DeadlineView[]
}
/** A proceeding that hangs on a case or an inspection. */
export type RelatedRow = { id: string; title: string; kind: string; state: Named }
export type InspectionPage = SubjectPage & { caseId: string | null; related: RelatedRow[] }
export type CourtFileView = {
  rows: { part: string; title: string; number: string | null; sizeBytes: number | null }[]
  missing: string[]
  /** Papers that are still being set in type. */
  waiting: number
  sizeBytes: number
}
export type ProceedingPage = SubjectPage & {
  /** The name of its step table. */
  procedure: string
  kind: string
  caseId: string | null
  caseTitle: string | null
  inspectionId: string | null
  archive: { href: string; number: string } | null
  /** The licence that it granted, or is about. */
  licence: (LicenceRow & { events: LicenceEvent[]; related: RelatedRow[] }) | null
}
export type LicenceRow = {
  /** The proceeding by which it was granted; its page is the licence's page. */
  id: string
  name: string
  number: string
  holder: string
  grantedOn: Day
  validUntil: Day | null
  particulars: Labelled[]
  state: Named
  renewBy: Due | null
}
export type LicenceEvent = {
  label: string
  number: string
  effectiveOn: Day
  validUntil: Day | null
  proceedingId: string
}
export type LicenceList = {
  rows: LicenceRow[]
  total: number
  page: number
  pageSize: number
  states: Record<string, string>
}
/** Fen. `dueOn`: the last day on which something of this kind is to be paid. */
type Amounts = {
  owedFen: number
  paidFen: number
  writtenOffFen: number
  outstandingFen: number
  overdueFen: number
}
export type MoneyView = {
  state: Named
  rows: (Amounts & { kind: string; label: string; dueOn: Day | null })[]
  total: Amounts
  instalments: { ordinal: number; dueOn: Day | null; amountFen: number; paidFen: number; state: Named }[]
  payments: { id: string; amountFen: number; paidOn: Day; receiptNumber: string; towards: string; manner: string }[]
}
export type CasePage = SubjectPage & {
  cause: string
  source: string
  registeredOn: Day
  conductOn: Day | null
  handlers: { name: string; certificateNumber: string }[]
  evidence: EvidenceRow[]
  related: RelatedRow[]
  money: MoneyView | null
  draft: {
    documentId: string
    contentSha256: string
    at: Instant
    violations: { fact: string; fineFen: number | null }[]
    totalFineFen: number | null
  } | null
  review: ReviewView | null
  /** Null before anything is drafted. */
  major: {
    isMajor: boolean
    because: { label: string; basis: string; standing: 'verified' | 'unverified' }[]
    submitted: string[]
  } | null
  inspectionId: string | null
  publicHref: string | null
  archive: { href: string; number: string } | null
}

export type Lookups = {
  officers: {
    id: string
    name: string
    section: string | null
    certificateNumber: string | null
    valid: boolean
    note: string | null
  }[]
  people: { id: string; name: string; post: string; section: string | null }[]
  subjects: { id: string; name: string; creditCode: string | null }[]
  /** Engagements of legal counsel that run today. */
  counsel: { id: string; name: string; note: string }[]
  /** Items of inspection that have been published. */
  powers: { code: string; name: string }[]
  statutes: string[]
}

export type RefusalRow = {
  at: Instant
  account: string
  act: string
  label: string
  reason: string
  basis: string
  from: string
}
export type RefusalList = { rows: RefusalRow[]; total: number; pageSize: number }
