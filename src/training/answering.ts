/**
 * Answers of a running attempt. No act each, for three hundred people answer at once; the act that takes the paper in seals
 * their digest (docs/decisions). An answer is acknowledged once it is on disk, and not otherwise.
 */
import { z } from 'zod'
import type { Office } from '../acts/office.ts'
import type { Actor } from '../identity/actor.ts'
import { inTransaction, readOnly, type Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { findAttempt, saveAnswers } from './attempt.store.ts'
import { trainingLaw as basis } from './training-law.ts'

const place = z.string().regex(/^\d{1,3}\.\d{1,2}$/, '题目编号不对')
const value = z.union([
  z.strictObject({ chosen: z.array(z.int().min(0).max(20)).max(10) }),
  z.strictObject({
    text: z
      .string()
      .max(4000, '最多 4000 字')
      .refine((text) => !/[\0]|\p{Cs}/u.test(text), '含有无法保存的字符'),
  }),
])
export const SentAnswers = z.strictObject({
  answers: z
    .array(z.strictObject({ sequence: z.int().min(1).max(1_000_000), place, value }))
    .min(1, '没有答案')
    .max(100, '一次最多 100 项'),
})
export type SentAnswers = z.infer<typeof SentAnswers>

/** All that was sent is kept; `now` and `endsAt` are the server's. */
export type Acknowledged = { acknowledged: number[]; now: Instant; endsAt: Instant }

export async function acknowledge(
  { db, clock }: Office,
  { agencyId, personId }: Actor,
  { attemptId, answers }: SentAnswers & { attemptId: string },
): Promise<Acknowledged | Refusal> {
  const now = clock()
  const once = [...new Map(answers.map((answer) => [answer.sequence, answer])).values()]
  const saving = { agencyId, attemptId, personId, now, answers: once }
  // a crash before the commit keeps nothing and answers nothing: the browser sends it again, under the same numbers
  const { endsAt, kept, differing } = await inTransaction(db, agencyId, (tx) => saveAnswers(tx, saving))
  if (endsAt === null) return readOnly(db, agencyId, (tx) => notRunning(tx, personId, attemptId))
  if (differing)
    return refuse(
      'sequence-taken',
      '另一个窗口或者设备也在作答。',
      basis,
      '请刷新页面，以服务器上已经保存的答案为准继续作答。',
    )
  if (kept < once.length) return refuse('saved-at-once', '同一答案正在保存。', basis, '页面会自动再次保存。')
  return { acknowledged: once.map(({ sequence }) => sequence), now, endsAt }
}

async function notRunning(tx: Tx, personId: string, attemptId: string): Promise<Refusal> {
  const attempt = await findAttempt(tx, attemptId)
  if (attempt?.personId !== personId) return refuse('not-own-attempt', '没有这份答卷，或者不是您的。', basis)
  if (attempt.handedInAt !== null) return refuse('handed-in', '已经交卷，不能再作答。', basis)
  return refuse('time-over', '答题时间已经结束，以到时已经送达的答案为准。', basis, '系统自动收卷，无需操作。')
}
