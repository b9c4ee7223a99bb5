/** The rounds of a legal review, each beside the one before it: what of the bound bytes changed, and what the handler answered. */
import { adoptions } from '../legal-review/index.ts'
import type { SubmissionRow } from './case.views.ts'

export function roundsView(rows: SubmissionRow[]) {
  return rows.map((row, index) => {
    const before = rows[index - 1]
    return {
      ...{ round: row.round, at: row.at, draftSha256: row.draftSha256 },
      draftPdf: row.draftId && `/api/documents/${row.draftId}.pdf`,
      changes: before ? changesBetween(before, row) : null,
      replies: row.replies.map(({ adoption, ...reply }) => ({
        ...reply,
        adoption: adoptions[adoption as keyof typeof adoptions] ?? adoption,
      })),
    }
  })
}

/** A paper with other bytes under the same id has changed. */
export function changesBetween(before: Bound, after: Bound) {
  const lacks = ({ papers }: Bound, id: string) => !papers.some((paper) => paper.id === id)
  const wasOther = ({ id, sha256 }: Bound['papers'][number]) =>
    before.papers.some((paper) => paper.id === id && paper.sha256 !== sha256)
  return {
    draft: before.draftSha256 !== after.draftSha256,
    added: after.papers.filter(({ id }) => lacks(before, id)).map(({ name }) => name),
    removed: before.papers.filter(({ id }) => lacks(after, id)).map(({ name }) => name),
    changed: after.papers.filter(wasOther).map(({ name }) => name),
  }
}

type Bound = Pick<SubmissionRow, 'draftSha256' | 'papers'>
