/** After the results a candidate may ask that the marks be looked at again, and whoever passed has it certified. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, idField, longTextField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { getAgency, listPersons } from '../organisation/organisation.store.ts'
import { insertMarks, setAttempt, setScores } from './attempt.store.ts'
import { anybody, approvers } from './exam.procedure.ts'
import { mustBeInAppealTime, mustBeOwnAttempt, mustHaveResults, mustNotBeCandidate } from './exam.rules.ts'
import { findResult, setResult } from './exam.store.ts'
import { examPurposes, type Mark } from './exam.ts'
import { givenMark, loadMarking, type MarkFacts } from './mark-attempt.ts'
import { totalOf } from './marking.rules.ts'
import { trainingLaw as basis } from './training-law.ts'

export const appealMark = act({
  name: 'attempt.appeal',
  label: '申请复核成绩',
  basis,
  by: anybody,
  input: z.object({
    attemptId: idField('答卷'),
    reason: longTextField('理由', { max: 2000, description: '写明哪一题、为什么' }),
  }),
  load: loadMarking,
  must: [mustBeOwnAttempt, mustHaveResults, mustBeInAppealTime],
  rule: (_facts, { attemptId, reason }) => ({ attemptId, reason }),
  store: () => Promise.resolve(),
})

const outcomes = { upheld: '维持原评分', corrected: '更正评分' } as const

export const decideAppeal = act({
  name: 'attempt.decide-appeal',
  label: '复核成绩',
  basis,
  by: approvers,
  input: z.object({
    attemptId: idField('答卷'),
    outcome: choiceField('复核结果', outcomes),
    opinion: longTextField('复核意见', { max: 2000 }),
    marks: z.array(givenMark).max(200).default([]).meta({ title: '更正的题目', description: '维持的不填' }),
  }),
  load: loadMarking,
  must: [mustNotBeCandidate, mustNotHaveMarked],
  rule: (facts, { attemptId, outcome, opinion, marks }, context) => {
    const unfit = unfitCorrection(facts, outcome, marks)
    if (unfit) return unfit
    const { scores, exam } = facts
    const changed = new Map(marks.map(({ place, points }) => [place, points]))
    const points = totalOf(scores.map((score) => ({ points: changed.get(score.place) ?? score.points })))
    const corrected = { points, passed: points >= exam.passPoints }
    return { outcome, attemptId, opinion, corrected, rows: rowsOf(attemptId, marks, context) }
  },
  store: async (tx: Tx, { attemptId, corrected, rows }) => {
    await insertMarks(tx, rows)
    await setScores(tx, attemptId, rows)
    await setAttempt(tx, attemptId, { points: corrected.points })
    await setResult(tx, attemptId, corrected)
  },
})

function mustNotHaveMarked({ marks }: MarkFacts, { actor }: Context): Refusal | undefined {
  if (marks.every(({ personId, round }) => round === 'appeal' || personId !== actor.personId)) return undefined
  return refuse('same-person', '您评过这份答卷，须由另一人复核。', basis, '请由没有评过这份答卷的负责人复核。')
}

function unfitCorrection(
  { scores }: MarkFacts,
  outcome: keyof typeof outcomes,
  marks: z.infer<typeof givenMark>[],
): Refusal | undefined {
  const wrong = (reason: string) => refuse('marks-wrong', reason, basis, '请改正后重新提交。')
  if ((outcome === 'corrected') !== marks.length > 0)
    return wrong('更正评分的，须逐题写明更正后的分；维持的不填写更正的题目。')
  const worth = new Map(scores.map(({ place, outOf }) => [place, outOf]))
  const over = marks.find(({ place, points }) => points > (worth.get(place) ?? -1))
  return over ? wrong(`第 ${over.place} 题没有这一题，或者超过该题的分值。`) : undefined
}

function rowsOf(attemptId: string, marks: z.infer<typeof givenMark>[], { actor, newId, now }: Context): Mark[] {
  const by = { agencyId: actor.agencyId, attemptId, round: 'appeal' as const, personId: actor.personId, markedAt: now }
  return marks.map(({ place, points, comment = null }) => ({ ...by, id: newId(), place, points, comment }))
}

export const certifyPass = act({
  name: 'attempt.certify',
  label: '领取合格证明',
  basis,
  by: anybody,
  input: z.object({ attemptId: idField('答卷') }),
  load: async (tx: Tx, given) => {
    const facts = await loadMarking(tx, given)
    const [person] = await listPersons(tx, [facts.attempt.personId])
    return { ...facts, person, agency: await getAgency(tx), result: await findResult(tx, facts.attempt.id) }
  },
  must: [mustBeOwnAttempt, mustHaveResults],
  rule: ({ exam, attempt, agency, person, result }, { attemptId }) => {
    if (!result?.passed) return refuse('not-passed', '本场考试没有合格。', basis, '可以申请复核，或者参加下一次考试。')
    const content = {
      ...{ agencyName: agency.name, name: person?.name ?? '', exam: exam.title, purpose: examPurposes[exam.purpose] },
      ...{ satOn: dayOf(attempt.startedAt), points: result.points ?? 0, totalPoints: exam.totalPoints },
      ...{ passPoints: exam.passPoints, announcedOn: result.announcedOn },
    }
    return { attemptId, documents: [{ form: 'exam-certificate', content }] }
  },
  store: () => Promise.resolve(),
})
