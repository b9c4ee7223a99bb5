/** What tells whether the party was told and heard. */
import { listDeadlines } from '../acts/deadline.store.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { listPersonsInPost } from '../organisation/organisation.store.ts'
import { loadReview } from '../penalty-review/penalty-review.store.ts'
import { findHearing } from './hearing.store.ts'
import { findNotice, listDefences } from './notice.store.ts'

export async function loadHeard(tx: Tx, caseId: string) {
  return {
    ...(await loadReview(tx, caseId)),
    notice: await findNotice(tx, caseId),
    defences: await listDefences(tx, caseId),
    hearing: await findHearing(tx, caseId),
    deadlines: (await listDeadlines(tx, [caseId])).filter((deadline) => deadline.metOn === null),
  }
}

export type HeardFacts = Awaited<ReturnType<typeof loadHeard>>

/** The latest hearing, and those who were named for it with the post each held that day. */
export async function loadHearing(tx: Tx, caseId: string) {
  const facts = await loadHeard(tx, caseId)
  const { hearing } = facts
  const ids = hearing ? [hearing.hostId, ...hearing.memberIds, hearing.clerkId] : []
  return { ...facts, seated: await listPersonsInPost(tx, ids, hearing && dayOf(hearing.startsAt)) }
}
