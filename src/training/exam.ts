/** An exam: its paper, its window, who sits it and who marks it. */
import type { Day, Instant } from '../kernel/day.ts'
import type { Difficulty, Part, QuestionKind } from './question.ts'

export const examPurposes = { qualification: '执法资格考试', annual: '年度考试', practice: '练习测验' } as const
export type ExamPurpose = keyof typeof examPurposes

/** So many questions of this kind, of whatever topic or difficulty where none is named, each worth `points`. */
export type BlueprintLine = {
  kind: QuestionKind
  topic: string | null
  difficulty: Difficulty | null
  count: number
  points: number
}

/** A question on the paper: which version, and what it is worth. */
export type PaperQuestion = { questionId: string; points: number }

export type Exam = {
  id: string
  agencyId: string
  title: string
  purpose: ExamPurpose
  opensAt: Instant
  closesAt: Instant
  minutes: number
  blueprint: BlueprintLine[]
  /** With the bank as it was, it draws the same paper again. */
  seed: string
  paper: PaperQuestion[]
  totalPoints: number
  passPoints: number
  /** A multiple choice of right options alone, but not of all, is worth half. */
  halfWhenIncomplete: boolean
  doubleMarking: boolean
  /** How far two markers may be apart in the whole before somebody settles it. */
  tolerancePoints: number
  /** How long after the results a mark may be appealed. */
  appealDays: number
  /** Persons. */
  candidates: string[]
  markers: string[]
  drawnUpBy: string
  drawnUpAt: Instant
  announcedBy: string | null
  resultsOn: Day | null
}

export type Attempt = {
  id: string
  agencyId: string
  examId: string
  personId: string
  ordinal: number
  /** Orders the questions and their options for this candidate. */
  seed: string
  startedAt: Instant
  endsAt: Instant
  handedInAt: Instant | null
  manner: 'candidate' | 'time-up' | null
  answers: number | null
  answersSha256: string | null
  points: number | null
  markedAt: Instant | null
}

/** What a candidate says to one part, in the order it was shown: options ticked, or words. */
export type Answer = { chosen: number[] } | { text: string }

/** One change of an answer, as it arrived. `place`: question and part in the candidate's own order, `3.0`. */
export type SavedAnswer = { sequence: number; place: string; value: Answer; savedAt: Instant }

export type Score = { questionId: string; place: string; points: number; outOf: number }

export const markRounds = { first: '初评', second: '复评', settled: '定分', appeal: '复核' } as const
export type MarkRound = keyof typeof markRounds
export type Mark = {
  id: string
  agencyId: string
  attemptId: string
  round: MarkRound
  place: string
  points: number
  comment: string | null
  personId: string
  markedAt: Instant
}

/** A part as it lies before the candidate: nothing of what is right is in it. */
export type AskedPart = { place: string; kind: Part['kind']; stem: string; options: string[]; points: number }
export type AskedQuestion = { kind: QuestionKind; stem: string; points: number; parts: AskedPart[] }
