/** Stretches of the procedure that several tests walk, and what stands afterwards. */
import type { AvailableAct } from '../../src/acts/index.ts'
import type { TestApp } from './app.ts'
import { offers, take } from './drive.ts'

export async function serveNoticeOn(app: TestApp, on: string, day: string): Promise<void> {
  app.setClock(`${day}T10:30:00+08:00`)
  await take(app, 'officer1', { on, act: 'notice.serve' })
}

/** Proposed, examined, approved. */
export async function proposePenalty(app: TestApp, on: string): Promise<void> {
  await take(app, 'officer1', { on, act: 'penalty.propose' })
  await take(app, 'section1', { on, act: 'penalty.examine' })
  await take(app, 'head', { on, act: 'penalty.approve' })
}

/** Redrafted with this fine, submitted, examined with agreement, countersigned. */
export async function reviewAgain(
  app: TestApp,
  on: string,
  fineYuan: number,
  countersigned: 'agreed' | 'returned' = 'agreed',
): Promise<void> {
  const drafting = await offer(app, 'officer1', { on, act: 'decision.draft' })
  const [violation] = drafting.defaults.violations as object[]
  const violations = [{ ...violation, fineFen: fineYuan * 100 }]
  await take(app, 'officer1', { on, act: 'decision.draft', with: { violations } })
  await take(app, 'officer1', { on, act: 'review.submit' })
  await examine(app, on)
  const opinion = { outcome: countersigned, opinion: '审签意见。' }
  await take(app, 'section2', { on, act: 'review.countersign', with: opinion })
}

async function examine(app: TestApp, on: string): Promise<void> {
  const examined = { points: await soundPoints(app, on), outcome: 'agreed', opinion: '同意。' }
  await take(app, 'reviewer1', { on, act: 'review.examine', with: examined })
}

/** Every point of the review found to be in order. */
export async function soundPoints(
  app: TestApp,
  on: string,
): Promise<{ point: string; finding: string; reason: string }[]> {
  const { defaults } = await offer(app, 'reviewer1', { on, act: 'review.examine' })
  return (defaults.points as { point: string }[]).map(({ point }) => ({ point, finding: 'sound', reason: '无误。' }))
}

async function offer(app: TestApp, as: string, { on, act }: { on: string; act: string }): Promise<AvailableAct> {
  const found = (await offers(app, as, on)).find(({ name }) => name === act)
  if (found === undefined) throw new Error(`${on} 现在没有 ${act}`)
  return found
}

type Due = { startsOn: string; dueOn: string; metOn: string | null }

/** The latest of each row of the register. */
export async function deadlinesOf(app: TestApp, on: string): Promise<Record<string, Due>> {
  const rows = await app.sql<Due & { rowId: string }>(
    `select row_id as "rowId", starts_on as "startsOn", due_on as "dueOn", met_on as "metOn"
     from deadline where subject_id = $1 order by id`,
    [on.split('/')[1]],
  )
  return Object.fromEntries(rows.map(({ rowId, ...due }) => [rowId, due]))
}

export async function livesOf(app: TestApp, subjectId: string): Promise<Record<string, string>> {
  const rows = await app.sql<{ procedure: string; state: string }>(
    'select procedure, state from life where subject_id = $1',
    [subjectId],
  )
  return Object.fromEntries(rows.map(({ procedure, state }) => [procedure, state]))
}
