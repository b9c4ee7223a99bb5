/** What the pages of a case and of an inspection have in common: lives, course, documents, deadlines. */
import { listDeadlines } from '../acts/deadline.store.ts'
import { deadlineView } from '../acts/due.ts'
import { listLives } from '../acts/life.store.ts'
import type { Office } from '../acts/office.ts'
import { timelineOf } from '../acts/timeline.ts'
import { listTimeline } from '../acts/timeline.views.ts'
import { type DocumentRow, listDocuments } from '../documents/document.store.ts'
import { documentTitle, formsById } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { standingOn } from '../law/deadlines.ts'
import { findThreshold } from '../law/thresholds.ts'

export async function subjectPage(office: Office, tx: Tx, subjectId: string) {
  const today = dayOf(office.clock())
  const law = await office.lawBook(tx)
  const warnWithin = findThreshold(law, 'deadline.warning-days', today)?.value ?? 3
  const [lives, rows, documents, deadlines] = [
    await listLives(tx, [subjectId]),
    await listTimeline(tx, subjectId),
    await listDocuments(tx, [subjectId]),
    await listDeadlines(tx, [subjectId]),
  ]
  return {
    lives: office.procedures.flatMap(({ name, label, states }) => {
      const life = lives.find((one) => one.procedure === name)
      return life
        ? [{ procedure: name, label, state: { name: life.state, label: states[life.state] ?? life.state } }]
        : []
    }),
    timeline: timelineOf(rows, office),
    documents: documents.map(documentView),
    deadlines: deadlines.map((deadline) => ({
      ...deadlineView(deadline, office.clock(), warnWithin),
      standing: standingOn(law, deadline.rowId, deadline.startsOn),
    })),
  }
}

function documentView(document: DocumentRow) {
  const { id, form, number, standing, issueDay, drawnUpAt: at } = document
  const kind = formsById.get(form)
  const seen = { id, form, title: documentTitle(document), number, standing, issueDay, at }
  const sealed = standing === 'issued' && (kind?.seal ?? null) !== null
  return { ...seen, pdf: `/api/documents/${id}.pdf`, sealed, subFile: kind?.secret !== undefined }
}
