/** What the server answers about training and exams. */
import type { Day, Instant } from '../../../src/kernel/day.ts'
import type { Named } from '../contract.ts'

export type Answer = { chosen: number[] } | { text: string }
type ExamHead = {
  id: string
  title: string
  purpose: string
  opensAt: Instant
  closesAt: Instant
  minutes: number
  totalPoints: number
  passPoints: number
  questions: number
}
export type OwnExam = ExamHead & {
  resultsOn: Day | null
  state: Named
  attempt: { id: string; startedAt: Instant; endsAt: Instant; handedInAt: Instant | null; state: Named } | null
  result: { points: number | null; passed: boolean } | null
  resit: { opensAt: Instant | null; closesAt: Instant | null; state: Named } | null
}
export type TrainingPage = { now: Instant; exams: OwnExam[] }

export type AskedPart = {
  place: string
  kind: 'single' | 'multiple' | 'judgement' | 'essay'
  stem: string
  options: string[]
  points: number
}
export type AskedQuestion = { kind: string; stem: string; points: number; parts: AskedPart[] }
export type Paper = {
  attemptId: string
  examId: string
  title: string
  totalPoints: number
  passPoints: number
  startedAt: Instant
  endsAt: Instant
  now: Instant
  questions: AskedQuestion[]
  answers: Record<string, Answer>
  lastSequence: number
}
export type Acknowledged = { acknowledged: number[]; now: Instant; endsAt: Instant }

export type RosterRow = {
  personId: string
  name: string
  section: string
  attemptId: string | null
  state: Named | null
  endsAt: Instant | null
  answered: number
  lastSavedAt: Instant | null
  points: number | null
  passed: boolean | null
  resitId: string | null
  resitState: Named | null
}
export type ExamPage = ExamHead & {
  state: Named
  seed: string
  resultsOn: Day | null
  blueprint: string[]
  isMarker: boolean
  roster: RosterRow[]
  items: {
    questionId: string
    code: string
    stem: string
    answers: number
    facility: number
    discrimination: number | null
  }[]
  sections: { section: string; candidates: number; sat: number; passed: number; averagePoints: number | null }[]
}
export type ExamList = { rows: (Omit<ExamHead, 'purpose'> & { state: string; candidates: number })[] }

export type ReviewPage = {
  attemptId: string
  title: string
  points: number | null
  totalPoints: number
  passPoints: number
  isOwn: boolean
  state: Named
  answered: number | null
  answersSha256: string | null
  questions: {
    stem: string
    points: number
    analysis: string
    basis: string[]
    parts: {
      place: string
      kind: string
      stem: string
      points: number
      won: number | null
      options: { text: string; right: boolean }[]
      said: Answer | null
      reference: string | null
      comments: string[]
    }[]
  }[]
}
export type MarkingPage = {
  attemptId: string
  examId: string
  title: string
  state: Named
  essays: {
    place: string
    points: number
    about: string
    stem: string
    reference: string
    said: string
    marks: { round: string; points: number; comment: string | null }[]
  }[]
}
export type Bank = {
  rows: {
    id: string
    code: string
    version: number
    kind: string
    topic: string
    difficulty: string
    stem: string
    answer: string
    basis: string[]
    retired: boolean
  }[]
}
