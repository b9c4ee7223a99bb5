/** A question of the bank: what is asked, in one part or several, and what is right. */
import type { Instant } from '../kernel/day.ts'

export const questionKinds = {
  single: '单项选择',
  multiple: '多项选择',
  judgement: '判断',
  case: '案例分析',
} as const
export type QuestionKind = keyof typeof questionKinds

export const partKinds = { single: '单项选择', multiple: '多项选择', judgement: '判断', essay: '问答' } as const
export type PartKind = keyof typeof partKinds

export const difficulties = { easy: '易', medium: '中', hard: '难' } as const
export type Difficulty = keyof typeof difficulties

/** `answer`: places in `options`, from 0; of an essay none, but a `reference` for the marker. `points`: of a case's part, else 0. */
export type Part = {
  kind: PartKind
  stem: string
  options: string[]
  answer: number[]
  reference: string
  points: number
}

/** A question that is no case has one part, whose stem is empty. `citations`: 法律|条|款|项. */
export type QuestionContent = {
  stem: string
  parts: Part[]
  citations: string[]
  analysis: string
}

export type Question = {
  id: string
  agencyId: string
  /** Its number in the bank; versions share it. */
  code: string
  version: number
  kind: QuestionKind
  topic: string
  difficulty: Difficulty
  content: QuestionContent
  personId: string
  writtenAt: Instant
}

/** What is said of a question before it has an identity. */
export type DraftQuestion = Pick<Question, 'code' | 'kind' | 'topic' | 'difficulty' | 'content'>

export const judgementOptions = ['对', '错']
