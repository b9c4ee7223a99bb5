/** What the server answers about the law: its values, its words, and what a new version asks of the office. */
import type { AvailableAct } from '../../../src/acts/index.ts'
import type { Day, Instant } from '../../../src/kernel/day.ts'
import type { Due } from '../contract.ts'

export type Standing = 'verified' | 'unverified'
export type RowKind = 'deadline' | 'threshold' | 'provision' | 'catalogue' | 'statute'
export type LawRow = {
  kind: RowKind
  key: string
  id: string
  label: string
  value: string
  basis: string
  from: Day
  until: Day | null
  standing: Standing
  source: string
}
export type LawTable = { rows: LawRow[]; calendarYears: number[] }
export type LawRowPage = LawRow & {
  course: LawRow[]
  changes: {
    change: 'revised' | 'confirmed' | 'added' | 'ended'
    inForceFrom: Day
    reason: string
    source: string
    changedAt: Instant
    by: string
  }[]
  acts: AvailableAct[]
}

export type Counts = { chapters: number; articles: number; paragraphs: number; items: number }
export type VersionView = {
  version: Day
  from: Day
  until: Day | null
  standing: Standing
  articleCount: number | null
  source: string
  text: Counts | null
  importedOn: Day | null
}
export type ShelfRow = { statute: string; fullTitle: string; versions: VersionView[] }
export type Line = {
  place: number
  kind: 'title' | 'note' | 'contents' | 'heading' | 'paragraph' | 'item' | 'subitem' | 'annex'
  article: number | null
  insertion: number
  paragraph: number | null
  item: number | null
  text: string
}
export type StatutePage = { statute: string; fullTitle: string; version: Day; versions: VersionView[]; lines: Line[] }
export type ArticlePage = {
  statute: string
  fullTitle: string
  title: string
  version: Day
  from: Day
  until: Day | null
  standing: Standing
  source: string
  chapter: string
  article: number
  lines: Pick<Line, 'kind' | 'paragraph' | 'item' | 'text'>[]
}
export type Words = { kind: 'same' | 'removed' | 'added'; text: string }[]
type Numbered = { article: number; insertion: number }
export type ComparisonPage = {
  before: { version: Day; from: Day; until: Day | null }
  after: { version: Day; from: Day; until: Day | null }
  unchanged: number
  changes: { kind: string; before: Numbered | null; after: Numbered | null; likeness: number; words: Words }[]
}
export type SearchPage = {
  words: string[]
  total: number
  page: number
  pageSize: number
  rows: {
    statute: string
    version: Day
    article: number
    insertion: number
    chapter: string
    excerpts: string[]
  }[]
}

export type LawTask = {
  place: string
  kind: string
  kindLabel: string
  label: string
  href: string | null
  by: string[]
  mine: boolean
  due: Due
  settlement: { outcome: string; reason: string; done: string; by: string; on: Day } | null
}
export type ChangedArticle = {
  kind: string
  before: number
  insertion: number
  after: number | null
  likeness: number
  tasks: LawTask[]
}
export type LawChange = {
  statute: string
  fullTitle: string
  version: Day
  from: Day
  importedOn: Day
  before: Day
  kinds: { kind: string; label: string; count: number }[]
  articles: ChangedArticle[]
}
export type LawChangesPage = { changes: LawChange[]; open: number; mine: number; act: AvailableAct }
