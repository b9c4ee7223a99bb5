/** Absence and re-sits: asked for by the candidate, decided by a head, with a window of its own. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, idField, instantField, longTextField } from '../acts/field.ts'
import { listLives } from '../acts/life.store.ts'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import { refuse } from '../law/refusal.ts'
import { listAttempts } from './attempt.store.ts'
import { anybody, approvers } from './exam.procedure.ts'
import { mustNotBeCandidate } from './exam.rules.ts'
import { findExam, getExam, getResit, insertResit, listResits, type Resit, setResit } from './exam.store.ts'
import { trainingLaw as basis } from './training-law.ts'

const resitReasons = {
  duty: '执法、值班等公务',
  illness: '因病',
  leave: '事假、公休等获准请假',
  fault: '考试中设备、网络故障',
} as const

export const applyForResit = act({
  name: 'resit.apply',
  label: '申请补考',
  basis,
  by: anybody,
  input: z.object({
    examId: idField('考试'),
    reason: choiceField('原因', resitReasons),
    explanation: longTextField('说明', { max: 1000 }),
  }),
  load: async (tx: Tx, { examId }) => ({
    exam: await findExam(tx, examId),
    attempts: await listAttempts(tx, examId),
    resits: examId === undefined ? [] : await listResits(tx, examId),
    examState: examId === undefined ? undefined : (await listLives(tx, [examId]))[0]?.state,
  }),
  must: [],
  rule: ({ exam, attempts, resits, examState }, given, { actor, now, newId }) => {
    if (!exam) return refuse('exam-unknown', '没有这场考试。', basis, '请从「学习考试」进入。')
    if (!exam.candidates.includes(actor.personId))
      return refuse('not-candidate', '您不在本场考试的应考名单内。', basis, '请与组织考试的股室核对名单。')
    if (examState !== 'announced' && examState !== 'open' && examState !== 'closed')
      return refuse('resit-late', '考试没有发布，或者已经完成阅卷，不能再申请补考。', basis, '请参加下一次考试。')
    if (attempts.some(({ personId, handedInAt }) => personId === actor.personId && handedInAt === null))
      return refuse('attempts-running', '您正在答题。', basis, '请先交卷。')
    if (resits.some(({ personId, decidedBy }) => personId === actor.personId && decidedBy === null))
      return refuse('resit-open', '您的补考申请正在审批。', basis)
    const row: Resit = {
      ...{ ...given, id: newId(), agencyId: actor.agencyId, personId: actor.personId, appliedAt: now },
      ...{ decidedBy: null, opensAt: null, closesAt: null },
    }
    return { resitId: row.id, row }
  },
  store: (tx, { row }) => insertResit(tx, row),
})

const outcomes = { agreed: '同意补考', refused: '不同意' } as const

export const decideResit = act({
  name: 'resit.decide',
  label: '审批补考',
  basis,
  by: approvers,
  input: z.object({
    resitId: idField('补考申请'),
    outcome: choiceField('意见', outcomes),
    opinion: longTextField('意见说明', { max: 1000 }),
    opensAt: instantField('补考开始时间').optional(),
    closesAt: instantField('补考截止时间').optional(),
  }),
  load: async (tx: Tx, { resitId }) => {
    const resit = await getResit(tx, resitId)
    return { resit, exam: await getExam(tx, resit.examId) }
  },
  must: [mustNotBeCandidate],
  rule: (_facts, { resitId, outcome, opinion, opensAt, closesAt }, { actor, now }) => {
    const by = { resitId, outcome, opinion }
    if (outcome === 'refused') return { ...by, granted: { decidedBy: actor.personId, opensAt: null, closesAt: null } }
    if (!opensAt || !closesAt || opensAt >= closesAt || closesAt <= now)
      return refuse('window-wrong', '同意补考的，须写明今后的开始和截止时间。', basis, '请填写补考的时间。')
    const window = { opensAt: opensAt as Instant, closesAt: closesAt as Instant }
    return { ...by, granted: { decidedBy: actor.personId, ...window } }
  },
  store: (tx, { resitId, granted }) => setResit(tx, resitId, granted),
})
