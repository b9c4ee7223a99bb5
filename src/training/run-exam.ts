/** The exam as a whole: announced by another than who drew it up, opened and closed at its hours, its results made known. */
import { z } from 'zod'
import { type AnyAct, act } from '../acts/act.ts'
import type { Guard } from '../acts/context.ts'
import { idField, longTextField } from '../acts/field.ts'
import { listLives } from '../acts/life.store.ts'
import type { Tx } from '../kernel/database.ts'
import { instantInChinese } from '../kernel/day.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { listAttempts } from './attempt.store.ts'
import { approvers, organisers } from './exam.procedure.ts'
import { mustNotBeCandidate, mustNotHaveDrawnUp } from './exam.rules.ts'
import { type ExamResult, getExam, insertResults, listResits, type Resit, setAnnounced } from './exam.store.ts'
import type { Attempt, Exam } from './exam.ts'
import { trainingLaw as basis } from './training-law.ts'

const input = z.object({ examId: idField('考试') })
const loadExam = async (tx: Tx, { examId }: { examId?: string | undefined }) => ({ exam: await getExam(tx, examId) })

export const announceExam = act({
  name: 'exam.announce',
  label: '审核发布考试',
  basis,
  by: approvers,
  input,
  load: loadExam,
  must: [mustNotHaveDrawnUp, mustNotBeCandidate, mustLieAhead],
  rule: (_facts, { examId }, { actor }) => ({ examId, announcedBy: actor.personId }),
  store: (tx, { examId, announcedBy }) => setAnnounced(tx, examId, announcedBy),
})

function mustLieAhead({ exam }: { exam: Exam }, { now }: { now: string }): Refusal | undefined {
  if (exam.opensAt > now) return undefined
  return refuse('window-wrong', '已经过了开考时间。', basis, '请取消后重新拟定。')
}

/** Nothing but its own state changes. */
function turning(name: string, label: string, must: Guard<Sitting>[]): AnyAct {
  return act({
    ...{ name, label, basis, by: approvers, input },
    load: loadSitting,
    must: must as Guard<never>[],
    rule: (_facts: Sitting, { examId }) => ({ examId }),
    store: () => Promise.resolve(),
  })
}

type Sitting = { exam: Exam; attempts: Attempt[]; states: Map<string, string>; resits: Resit[] }

async function loadSitting(tx: Tx, { examId }: { examId?: string | undefined }): Promise<Sitting> {
  const [exam, attempts, resits] = await Promise.all([
    getExam(tx, examId),
    listAttempts(tx, examId),
    listResits(tx, String(examId)),
  ])
  const lives = await listLives(
    tx,
    [...attempts, ...resits].map(({ id }) => id),
  )
  return { exam, attempts, resits, states: new Map(lives.map(({ subjectId, state }) => [subjectId, state])) }
}

export const openExam = turning('exam.open', '到时开考', [
  ({ exam }, { now }) =>
    exam.opensAt <= now
      ? undefined
      : refuse('exam-early', `${instantInChinese(exam.opensAt)}开考，到时自动开始。`, basis),
])

/** The candidates of the exam's own window; a re-sit has a window of its own. */
export const closeExam = turning('exam.close', '到时结束考试', [
  ({ exam, attempts }, { now }) => {
    const writing = attempts.filter(({ handedInAt }) => handedInAt === null).length
    if (writing > 0) return refuse('attempts-running', `还有 ${writing} 人在答题。`, basis, '到时自动收卷。')
    const isEverybody = new Set(attempts.map(({ personId }) => personId)).size === exam.candidates.length
    return exam.closesAt <= now || isEverybody
      ? undefined
      : refuse('exam-early', `${instantInChinese(exam.closesAt)}结束，还有人没有进入。`, basis, '到时自动结束。')
  },
])

export const concludeMarking = act({
  name: 'exam.conclude-marking',
  label: '阅卷完成',
  basis,
  by: organisers,
  input,
  load: loadSitting,
  must: [mustNotBeCandidate, mustHaveSettledResits, mustBeMarked],
  rule: ({ attempts }, { examId }) => ({ examId, marked: attempts.length }),
  store: () => Promise.resolve(),
})

function mustBeMarked({ attempts, states }: Sitting): Refusal | undefined {
  const left = attempts.filter(({ id }) => states.get(id) !== 'marked').length
  return left === 0
    ? undefined
    : refuse('marking-unfinished', `还有 ${left} 份答卷没有评分。`, basis, '请阅卷人完成评分。')
}

function mustHaveSettledResits({ resits, attempts, states }: Sitting, { now }: { now: string }): Refusal | undefined {
  if (resits.some(({ id }) => states.get(id) === 'applied'))
    return refuse('resit-open', '还有补考申请没有审批。', basis, '请负责人先审批。')
  const owed = resits.filter(({ closesAt, personId, opensAt }) => {
    const sat = attempts.some((attempt) => attempt.personId === personId && attempt.startedAt >= (opensAt ?? ''))
    return closesAt !== null && closesAt > now && !sat
  })
  return owed.length === 0
    ? undefined
    : refuse('resit-open', `还有 ${owed.length} 人没有补考。`, basis, '请等补考结束。')
}

export const publishResults = act({
  name: 'exam.publish-results',
  label: '公布成绩',
  basis,
  by: approvers,
  input,
  load: loadSitting,
  must: [mustNotBeCandidate],
  rule: ({ exam, attempts }, { examId }, { today, actor }) => {
    const last = new Map(attempts.map((attempt) => [attempt.personId, attempt]))
    const results: ExamResult[] = exam.candidates.map((personId) => {
      const { id: attemptId = null, points = null } = last.get(personId) ?? {}
      const passed = points !== null && points >= exam.passPoints
      return { examId, agencyId: actor.agencyId, personId, attemptId, points, passed, announcedOn: today }
    })
    const passed = results.filter((result) => result.passed).length
    const absent = results.filter(({ attemptId }) => attemptId === null).length
    return {
      examId,
      results,
      resultsOn: today,
      notes: [`应考 ${results.length} 人，合格 ${passed} 人，缺考 ${absent} 人。`],
    }
  },
  store: (tx, { examId, results, resultsOn }) => insertResults(tx, examId, results, resultsOn),
})

export const withdrawExam = act({
  name: 'exam.withdraw',
  label: '取消考试',
  basis,
  by: organisers,
  input: z.object({ examId: idField('考试'), reason: longTextField('理由', { max: 1000 }) }),
  load: loadExam,
  must: [],
  rule: (_facts, { examId, reason }) => ({ examId, reason }),
  store: () => Promise.resolve(),
})
