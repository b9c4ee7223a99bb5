/** A candidate begins, hands in, or is out of time. What the answers were is sealed by the act that takes them in. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField, longTextField } from '../acts/field.ts'
import { listLives } from '../acts/life.store.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Tx } from '../kernel/database.ts'
import { instant, instantInChinese } from '../kernel/day.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import {
  type AttemptChange,
  getAttempt,
  insertAttempt,
  insertScores,
  listAnswers,
  listAttempts,
  setAttempt,
} from './attempt.store.ts'
import { anybody, organisers } from './exam.procedure.ts'
import { endOf, mustBeOver, mustBeOwnAttempt, mustHaveTimeLeft, mustNotBeCandidate, windowFor } from './exam.rules.ts'
import { findExam, getExam, listResits } from './exam.store.ts'
import type { Attempt, SavedAnswer, Score } from './exam.ts'
import { essaysOf, lastAnswers, scoresByKey, totalOf } from './marking.rules.ts'
import { laidOut } from './paper.ts'
import { listQuestions } from './question.store.ts'
import { trainingLaw as basis } from './training-law.ts'

export const startAttempt = act({
  name: 'attempt.start',
  label: '开始答题',
  basis,
  by: anybody,
  input: z.object({ examId: idField('考试') }),
  load: async (tx: Tx, { examId }) => {
    const [exam, attempts, resits, lives] = await Promise.all([
      findExam(tx, examId),
      listAttempts(tx, examId),
      examId === undefined ? [] : listResits(tx, examId),
      examId === undefined ? [] : listLives(tx, [examId]),
    ])
    return { exam, attempts, resits, examState: lives[0]?.state }
  },
  must: [],
  rule: (facts, { examId }, { actor, now, newId, digest }) => {
    const window = windowFor(facts, actor.personId, now)
    if (isRefusal(window)) return window
    const own = facts.attempts.filter(({ personId }) => personId === actor.personId)
    const endsAt = endOf({ minutes: facts.exam?.minutes ?? 0 }, window.closesAt, now)
    const attempt: Attempt = {
      ...{ id: newId(), agencyId: actor.agencyId, examId, personId: actor.personId, ordinal: own.length + 1 },
      ...{ seed: digest(newId()), startedAt: now, endsAt, handedInAt: null, manner: null },
      ...{ answers: null, answersSha256: null, points: null, markedAt: null },
    }
    return { attemptId: attempt.id, attempt }
  },
  store: (tx, { attempt }) => insertAttempt(tx, attempt),
})

async function loadSheet(tx: Tx, { attemptId }: { attemptId?: string | undefined }) {
  const attempt = await getAttempt(tx, attemptId)
  const exam = await getExam(tx, attempt.examId)
  const [answers, questions] = await Promise.all([
    listAnswers(tx, attemptId),
    listQuestions(
      tx,
      exam.paper.map(({ questionId }) => questionId),
    ),
  ])
  return { attempt, exam, answers, questions }
}
type Sheet = Awaited<ReturnType<typeof loadSheet>>

export const handIn = act({
  name: 'attempt.hand-in',
  label: '交卷',
  basis,
  by: anybody,
  input: z.object({
    attemptId: idField('答卷'),
    lastSequence: z.int().min(0).max(1_000_000).meta({ title: '最后一次作答的序号' }).default(0),
  }),
  load: loadSheet,
  must: [mustBeOwnAttempt, mustHaveTimeLeft],
  rule: (sheet, { lastSequence }, context) => {
    const arrived = sheet.answers.at(-1)?.sequence ?? 0
    if (arrived < lastSequence)
      return refuse('answers-missing', '还有答案没有送达服务器。', basis, '请保持页面打开，等待“已保存”后再交卷。')
    return takenIn(sheet, 'candidate', context)
  },
  store: (tx, event) => storeTakenIn(tx, event),
})

/** Carried out by the server when the time is over; in the candidate's name, with the manner said. */
export const collectAttempt = act({
  name: 'attempt.collect',
  label: '到时收卷',
  basis,
  by: anybody,
  input: z.object({ attemptId: idField('答卷') }),
  load: loadSheet,
  must: [mustBeOwnAttempt, mustBeOver],
  rule: (sheet, _given, context) => takenIn(sheet, 'time-up', context),
  store: (tx, event) => storeTakenIn(tx, event),
})

type TakenIn = {
  outcome: 'by-key' | 'to-mark'
  attemptId: string
  change: AttemptChange
  scores: Score[]
  of: { id: string; agencyId: string }
}

/** The digest binds every change of every answer, with its moment; what has a key is marked at once. */
function takenIn(
  { attempt, exam, answers, questions }: Sheet,
  manner: 'candidate' | 'time-up',
  { now, digest }: Context,
): TakenIn {
  const laid = laidOut({ paper: exam.paper, questions }, attempt.seed, digest)
  const scores = scoresByKey(laid, lastAnswers(answers), exam.halfWhenIncomplete)
  const toMark = essaysOf(laid).length > 0
  const marked = toMark ? {} : { points: totalOf(scores), markedAt: now }
  const sealed = { answers: answers.length, answersSha256: digest(canonical(answers satisfies SavedAnswer[])) }
  return {
    ...{ outcome: toMark ? 'to-mark' : 'by-key', attemptId: attempt.id, scores },
    change: { handedInAt: now, manner, ...sealed, ...marked },
    of: { id: attempt.id, agencyId: attempt.agencyId },
  }
}

async function storeTakenIn(tx: Tx, { of, change, scores }: Pick<TakenIn, 'of' | 'change' | 'scores'>): Promise<void> {
  await setAttempt(tx, of.id, change)
  await insertScores(tx, of, scores)
}

export const extendAttempt = act({
  name: 'attempt.extend',
  label: '因故延长答题时间',
  basis,
  by: organisers,
  input: z.object({
    attemptId: idField('答卷'),
    minutes: z.int().min(1).max(240).meta({ title: '延长的分钟数' }),
    reason: longTextField('原因', { max: 500, description: '如：考场断电、断网的起止时间' }),
  }),
  load: loadSheet,
  must: [mustNotBeCandidate, mustHaveTimeLeft],
  rule: ({ attempt }, { attemptId, minutes, reason }) => {
    const endsAt = instant(Date.parse(attempt.endsAt) + minutes * 60_000)
    return { attemptId, endsAt, reason, notes: [`答题时间延长到${instantInChinese(endsAt)}。`] }
  },
  store: (tx, { attemptId, endsAt }) => setAttempt(tx, attemptId, { endsAt }),
})
