/** What has no key is marked by a named marker, by two where the exam says so, who do not see whose paper it is. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField, longTextField, textField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import {
  type AttemptChange,
  getAttempt,
  insertMarks,
  insertScores,
  listMarks,
  listScores,
  setAttempt,
} from './attempt.store.ts'
import { approvers, markerRoles } from './exam.procedure.ts'
import { mustNotBeCandidate } from './exam.rules.ts'
import { getExam } from './exam.store.ts'
import type { Attempt, Exam, Mark, MarkRound, Score } from './exam.ts'
import { essaysOf, faultInMarks, meanOf, totalOf } from './marking.rules.ts'
import { laidOut } from './paper.ts'
import { listQuestions } from './question.store.ts'
import type { Question } from './question.ts'
import { trainingLaw as basis } from './training-law.ts'

export const givenMark = z.object({
  place: textField('题目', { max: 10 }),
  points: z.int('评分须为整数').min(0).max(100).meta({ title: '评分' }),
  comment: longTextField('评语', { max: 1000 }).optional(),
})
export type GivenMark = z.infer<typeof givenMark>

const input = z.object({
  attemptId: idField('答卷'),
  marks: z.array(givenMark).min(1, '请逐题评分').max(200).meta({ title: '评分' }),
})

export type MarkFacts = { attempt: Attempt; exam: Exam; questions: Question[]; marks: Mark[]; scores: Score[] }

export async function loadMarking(tx: Tx, { attemptId }: { attemptId?: string | undefined }): Promise<MarkFacts> {
  const attempt = await getAttempt(tx, attemptId)
  const exam = await getExam(tx, attempt.examId)
  const [questions, marks, scores] = await Promise.all([
    listQuestions(
      tx,
      exam.paper.map(({ questionId }) => questionId),
    ),
    listMarks(tx, attemptId),
    listScores(tx, attemptId),
  ])
  return { attempt, exam, questions, marks, scores }
}

type Marked = {
  outcome: string
  attemptId: string
  of: Pick<Attempt, 'id' | 'agencyId'>
  rows: Mark[]
  scores: Score[]
  change: AttemptChange | null
}

export const markAttempt = act({
  name: 'attempt.mark',
  label: '阅卷评分',
  basis,
  by: markerRoles,
  input,
  load: loadMarking,
  must: [mustBeMarker, mustNotBeCandidate, mustNotMarkTwice],
  rule: (facts, { marks }, context) => {
    const { exam, marks: earlier } = facts
    const unfit = unfitMarks(facts, marks, context)
    if (unfit) return unfit
    const first = earlier.filter(({ round }) => round === 'first')
    if (!exam.doubleMarking) return marked(facts, { outcome: 'only', round: 'first', marks, final: marks }, context)
    if (first.length === 0) return marked(facts, { outcome: 'first', round: 'first', marks, final: null }, context)
    const final = meanOf(first, marks, exam.tolerancePoints) ?? null
    return marked(facts, { outcome: final ? 'agreed' : 'differs', round: 'second', marks, final }, context)
  },
  store: (tx, event) => storeMarked(tx, event),
})

export const settleMarks = act({
  name: 'attempt.settle-marks',
  label: '定分',
  basis,
  by: approvers,
  input,
  load: loadMarking,
  must: [mustNotBeCandidate, mustNotMarkTwice],
  rule: (facts, { marks }, context) =>
    unfitMarks(facts, marks, context) ??
    marked(facts, { outcome: 'settled', round: 'settled', marks, final: marks }, context),
  store: (tx, event) => storeMarked(tx, event),
})

function mustBeMarker({ exam }: MarkFacts, { actor }: Context): Refusal | undefined {
  if (exam.markers.includes(actor.personId)) return undefined
  return refuse('not-marker', '您不是本场考试的阅卷人。', basis, '请由指定的阅卷人评分。')
}

function mustNotMarkTwice({ marks }: MarkFacts, { actor }: Context): Refusal | undefined {
  if (marks.every(({ personId }) => personId !== actor.personId)) return undefined
  return refuse('same-person', '您已经评过这份答卷，须由另一人评分。', basis, '请由另一名阅卷人办理。')
}

function unfitMarks(
  { attempt, exam, questions }: MarkFacts,
  marks: GivenMark[],
  { digest }: Context,
): Refusal | undefined {
  const fault = faultInMarks(marks, essaysOf(laidOut({ paper: exam.paper, questions }, attempt.seed, digest)))
  return fault === undefined ? undefined : refuse('marks-wrong', `${fault}。`, basis, '请改正后重新提交。')
}

type Marking = {
  outcome: string
  round: MarkRound
  marks: GivenMark[]
  final: { place: string; points: number }[] | null
}

function marked(
  { attempt, exam, questions, scores }: MarkFacts,
  { outcome, round, marks, final }: Marking,
  context: Context,
): Marked {
  const { newId, actor, now, digest } = context
  const by = { agencyId: actor.agencyId, attemptId: attempt.id, round, personId: actor.personId, markedAt: now }
  const rows = marks.map(({ place, points, comment = null }) => ({ ...by, id: newId(), place, points, comment }))
  const parts = new Map(
    essaysOf(laidOut({ paper: exam.paper, questions }, attempt.seed, digest)).map((part) => [part.place, part]),
  )
  const given: Score[] = (final ?? []).map(({ place, points }) => {
    const { questionId = '', points: outOf = 0 } = parts.get(place) ?? {}
    return { questionId, place, points, outOf }
  })
  const change = final ? { points: totalOf([...scores, ...given]), markedAt: now } : null
  return {
    outcome,
    attemptId: attempt.id,
    of: { id: attempt.id, agencyId: actor.agencyId },
    rows,
    scores: given,
    change,
  }
}

async function storeMarked(
  tx: Tx,
  { of, rows, scores, change }: Pick<Marked, 'of' | 'rows' | 'scores' | 'change'>,
): Promise<void> {
  await insertMarks(tx, rows)
  await insertScores(tx, of, scores)
  if (change) await setAttempt(tx, of.id, change)
}
