/** A decision revoked or changed by the organ itself, step by step, and the case afterwards. */
import { z } from 'zod'
import type { TestApp } from './app.ts'
import { driveUntil, factsOf, offers, take } from './drive.ts'

const begins = '2025-09-22T10:00:00+08:00'

export const wrongDecision = { mode: 'remake', source: 'own', reason: '裁量基准适用有误。' }

/** A case of its own, driven up to this step from the first day on. */
export async function freshCase(app: TestApp, last: string, facts = factsOf({ fine_yuan: 20_000 })): Promise<string> {
  app.setClock(begins)
  return `cases/${await driveUntil(app, last, facts)}`
}

/** Proposed, examined by the section, passed by legal review: names the revocation. */
export async function reviewedRevocation(
  app: TestApp,
  on: string,
  given: Record<string, unknown> = wrongDecision,
): Promise<string> {
  const { subjectId } = await take(app, 'officer1', { on, act: 'revocation.propose', with: given })
  const revocation = `proceedings/${subjectId}`
  await take(app, 'section1', { on: revocation, act: 'revocation.examine' })
  await take(app, 'officer1', { on: revocation, act: 'revocation.submit-review' })
  await take(app, 'reviewer1', { on: revocation, act: 'revocation.examine-review', with: await sound(app, revocation) })
  await take(app, 'section2', { on: revocation, act: 'revocation.countersign-review' })
  return revocation
}

async function sound(app: TestApp, on: string): Promise<Record<string, unknown>> {
  const offered = (await offers(app, 'reviewer1', on)).find(({ name }) => name === 'revocation.examine-review')
  const proposed = z.object({ points: z.array(z.object({ point: z.string() })) }).parse(offered?.defaults)
  const points = proposed.points.map(({ point }) => ({ point, finding: 'sound', reason: '无误。' }))
  return { points, outcome: 'agreed', opinion: '同意。' }
}

export async function revokeDecision(
  app: TestApp,
  on: string,
  given: Record<string, unknown> = wrongDecision,
): Promise<string> {
  const revocation = await reviewedRevocation(app, on, given)
  await take(app, 'head', { on: revocation, act: 'revocation.approve' })
  await take(app, 'head', { on: revocation, act: 'revocation.issue' })
  return revocation
}

export async function closeAndArchive(app: TestApp, on: string): Promise<void> {
  await take(app, 'officer1', { on, act: 'closing.propose' })
  await take(app, 'section1', { on, act: 'closing.examine' })
  await take(app, 'deputy1', { on, act: 'closing.approve' })
  await take(app, 'archivist', { on, act: 'dossier.compile' })
  await take(app, 'archivist', { on, act: 'case.archive' })
}
