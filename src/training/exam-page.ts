/** What each may see of an exam: who runs it, who sits it, who marks it. Never, before the marks, what is right. */
import { digest } from '../acts/digest.ts'
import { listLives } from '../acts/life.store.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import { citationInChinese, parseCitation } from '../law/citation.ts'
import { findAttempt, listAnswers, listMarks, listScores } from './attempt.store.ts'
import { attempt as attemptTable, exam as examTable, resit as resitTable } from './exam.procedure.ts'
import { findExam } from './exam.store.ts'
import { type Answer, examPurposes, markRounds } from './exam.ts'
import { listItemStatistics, listRoster, listSectionStatistics } from './exam.views.ts'
import { essaysOf, lastAnswers } from './marking.rules.ts'
import { askedOf, type Laid, laidOut, lineInChinese } from './paper.ts'
import { listQuestions } from './question.store.ts'
import { answerOf } from './question-table.ts'

const running = ['reviewer', 'section-head', 'deputy-head', 'agency-head', 'supervisor'] as const

/** Runs, approves or oversees exams. */
export function mayOversee({ roles }: Actor): boolean {
  return running.some((role) => roles.includes(role))
}

type Labelled = { name: string; label: string }
const labelled = (states: Record<string, string>, name: string | null): Labelled | null =>
  name === null ? null : { name, label: states[name] ?? name }

/** Undefined where there is none, or it is not this person's to see: a candidate sees no roster. */
export async function examPage(tx: Tx, id: string, actor: Actor) {
  const exam = await findExam(tx, id)
  if (!exam || !mayOversee(actor) || exam.candidates.includes(actor.personId)) return undefined
  const [lives, roster, items, sections] = await Promise.all([
    listLives(tx, [id]),
    listRoster(tx, id),
    exam.resultsOn === null ? [] : listItemStatistics(tx, id),
    exam.resultsOn === null ? [] : listSectionStatistics(tx, id),
  ])
  const { title, opensAt, closesAt, minutes, totalPoints, passPoints, seed, paper, resultsOn } = exam
  return {
    ...{ id, title, opensAt, closesAt, minutes, totalPoints, passPoints, seed, resultsOn, questions: paper.length },
    purpose: examPurposes[exam.purpose],
    state: labelled(examTable.states, lives[0]?.state ?? ''),
    blueprint: exam.blueprint.map((line) => `${lineInChinese(line)} ${line.count} 题，每题 ${line.points} 分`),
    isMarker: exam.markers.includes(actor.personId),
    doubleMarking: exam.doubleMarking,
    roster: roster.map(({ state, resitState, ...row }) => ({
      ...row,
      state: labelled(attemptTable.states, state),
      resitState: labelled(resitTable.states, resitState),
    })),
    items,
    sections,
  }
}

/** The paper of a running attempt, for the candidate alone. */
export async function paperPage(tx: Tx, attemptId: string, { personId }: Actor, now: Instant) {
  const found = await sheetOf(tx, attemptId)
  if (found?.attempt.personId !== personId || found.attempt.handedInAt !== null) return undefined
  const { attempt, exam, laid, answers } = found
  return {
    ...{ attemptId, examId: exam.id, title: exam.title, totalPoints: exam.totalPoints, passPoints: exam.passPoints },
    ...{ startedAt: attempt.startedAt, endsAt: attempt.endsAt, now },
    questions: askedOf(laid),
    answers: Object.fromEntries(lastAnswers(answers)) as Record<string, Answer>,
    lastSequence: answers.at(-1)?.sequence ?? 0,
  }
}

/** The essays of one paper for its markers, without the name. */
export async function markingPage(tx: Tx, attemptId: string, actor: Actor) {
  const found = await sheetOf(tx, attemptId)
  if (!found || !mayOversee(actor) || found.exam.candidates.includes(actor.personId)) return undefined
  const { exam, laid, answers, state } = found
  if (state === 'started') return undefined
  const last = lastAnswers(answers)
  const marks = await listMarks(tx, attemptId)
  // the second marker does not see what the first gave; whoever settles sees both
  const shown = state === 'handed-in' || state === 'first-marked' ? [] : marks
  return {
    ...{ attemptId, examId: exam.id, title: exam.title, state: labelled(attemptTable.states, state ?? '') },
    essays: essaysOf(laid).map(({ place, part, points, questionId }) => ({
      ...{ place, points, stem: part.stem, reference: part.reference },
      about: laid.find(({ question }) => question.id === questionId)?.question.content.stem ?? '',
      said: textOf(last.get(place)),
      marks: shown
        .filter((mark) => mark.place === place)
        .map((mark) => ({ round: markRounds[mark.round], points: mark.points, comment: mark.comment })),
    })),
  }
}

/** The candidate's own paper with what was right, once the results are out. */
export async function reviewPage(tx: Tx, attemptId: string, actor: Actor) {
  const found = await sheetOf(tx, attemptId)
  if (!found || found.exam.resultsOn === null) return undefined
  const isOwn = found.attempt.personId === actor.personId
  const mayLook = isOwn || (mayOversee(actor) && !found.exam.candidates.includes(actor.personId))
  if (!mayLook) return undefined
  const { attempt, exam, laid, answers, state } = found
  const [scores, marks] = await Promise.all([listScores(tx, attemptId), listMarks(tx, attemptId)])
  const last = lastAnswers(answers)
  const won = new Map(scores.map(({ place, points }) => [place, points]))
  return {
    ...{ attemptId, examId: exam.id, title: exam.title, points: attempt.points, totalPoints: exam.totalPoints },
    ...{ passPoints: exam.passPoints, isOwn, manner: attempt.manner, handedInAt: attempt.handedInAt },
    ...{
      answersSha256: attempt.answersSha256,
      answered: attempt.answers,
      state: labelled(attemptTable.states, state ?? ''),
    },
    questions: laid.map(({ question, points, parts }) => ({
      ...{ kind: question.kind, stem: question.content.stem, points, analysis: question.content.analysis },
      basis: question.content.citations.map((text) => citationInChinese(parseCitation(text))),
      parts: parts.map(({ place, part, points: worth, options }) => ({
        ...{ place, kind: part.kind, stem: part.stem, points: worth, won: won.get(place) ?? null },
        options: options.map((option) => ({ text: part.options[option] ?? '', right: part.answer.includes(option) })),
        ...{ said: last.get(place) ?? null, reference: part.kind === 'essay' ? answerOf(part) : null },
        comments: marks.flatMap((mark) => (mark.place === place && mark.comment ? [mark.comment] : [])),
      })),
    })),
  }
}

async function sheetOf(tx: Tx, attemptId: string) {
  const attempt = await findAttempt(tx, attemptId)
  const exam = attempt && (await findExam(tx, attempt.examId))
  if (!attempt || !exam) return undefined
  const [questions, answers, lives] = await Promise.all([
    listQuestions(
      tx,
      exam.paper.map(({ questionId }) => questionId),
    ),
    listAnswers(tx, attemptId),
    listLives(tx, [attemptId]),
  ])
  const laid: Laid[] = laidOut({ paper: exam.paper, questions }, attempt.seed, digest)
  return { attempt, exam, laid, answers, state: lives[0]?.state }
}

function textOf(answer: Answer | undefined): string {
  return answer && 'text' in answer ? answer.text : ''
}
