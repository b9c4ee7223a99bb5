import { findLatestDocument } from '../documents/document.store.ts'
import { documentTitle } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'

/** As later documents name the one they rest on. */
export async function priorDocument(tx: Tx, subjectId: string, form: string) {
  const found = await findLatestDocument(tx, subjectId, form)
  if (!found) return undefined
  const { number, issueDay, drawnUpAt } = found
  return { title: documentTitle(found), number: number ?? '（无文号）', issuedOn: issueDay ?? dayOf(drawnUpAt) }
}
