/** What the pages of a case and of an inspection have in common: lives, course, documents, deadlines. */
import { listDeadlines } from '../acts/deadline.store.ts'
import { type Due, deadlineView } from '../acts/due.ts'
import { listLives } from '../acts/life.store.ts'
import type { Office } from '../acts/office.ts'
import { timelineOf } from '../acts/timeline.ts'
import { listTimeline } from '../acts/timeline.views.ts'
import { type DocumentRow, listDocuments } from '../documents/document.store.ts'
import { documentTitle, formsById, sealOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { standingOn } from '../law/deadlines.ts'
import { findThreshold } from '../law/thresholds.ts'
import { type DocumentMarks, listDocumentMarks } from './document.views.ts'

export async function subjectPage(office: Office, tx: Tx, subjectId: string) {
  const today = dayOf(office.clock())
  const law = await office.lawBook(tx)
  const warnWithin = findThreshold(law, 'deadline.warning-days', today)?.value ?? 3
  const [lives, rows, documents, deadlines, marks] = [
    await listLives(tx, [subjectId]),
    await listTimeline(tx, subjectId),
    await listDocuments(tx, [subjectId]),
    await listDeadlines(tx, [subjectId]),
    await listDocumentMarks(tx, subjectId),
  ]
  return {
    lives: office.procedures.flatMap(({ name, label, states }) => {
      const life = lives.find((one) => one.procedure === name)
      return life
        ? [{ procedure: name, label, state: { name: life.state, label: states[life.state] ?? life.state } }]
        : []
    }),
    timeline: timelineOf(rows, office),
    documents: documents.map((document) =>
      documentView(
        document,
        marks.find(({ id }) => id === document.id),
      ),
    ),
    deadlines: deadlines.map((deadline) => {
      const view = deadlineView(deadline, office.clock(), warnWithin)
      const duty = law.deadlines.find(({ id }) => id === deadline.rowId)?.duty ?? 'agency'
      const standing = standingOn(law, deadline.rowId, deadline.startsOn)
      return { ...view, due: duty === 'none' ? windowOf(view.due) : view.due, duty, standing }
    }),
  }
}

/** A window that somebody may use or let go is never late: it is open, or it is over. */
function windowOf(due: Due): Due {
  return { ...due, level: 'far', label: due.daysLeft < 0 ? '期间已满' : due.label }
}

function documentView(document: DocumentRow, marks: DocumentMarks | undefined) {
  const { id, form, number, standing, issueDay, drawnUpAt: at } = document
  const seen = { id, form, title: documentTitle(document), number, standing, issueDay, at }
  const needsSeal = sealOf(document) !== null
  return {
    ...{ ...seen, pdf: `/api/documents/${id}.pdf`, subFile: formsById.get(form)?.secret !== undefined },
    seal: needsSeal ? sealState(document, marks?.sealed ?? false) : null,
    signatures: marks?.signatures ?? 0,
    served: marks?.served ?? false,
    voided: document.voidedAt !== null,
  }
}

/** A document set in type before uses of seals were registered carries its seal. */
function sealState({ pdfSha256 }: DocumentRow, sealed: boolean): 'sealed' | 'waiting' {
  return sealed || pdfSha256 !== null ? 'sealed' : 'waiting'
}
