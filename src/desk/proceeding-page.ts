/** The page of a proceeding, put together from its views. */
import type { Office } from '../acts/office.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { licenceOf } from './licence-register.ts'
import { partyView } from './party-view.ts'
import { findProceedingHead, type RelatedRow } from './proceeding.views.ts'
import { subjectPage } from './subject-page.ts'

export async function proceedingPage(office: Office, tx: Tx, proceedingId: string) {
  const head = await findProceedingHead(tx, proceedingId)
  if (!head) return undefined
  const { id, title, procedure, caseId, caseTitle, inspectionId } = head
  const page = await subjectPage(office, tx, proceedingId)
  return {
    ...{ id, title, procedure, caseId, caseTitle, inspectionId },
    kind: tableOf(office, procedure)?.label ?? procedure,
    party: partyView(head),
    summary: [
      { label: '登记日期', value: dayOf(head.openedAt) },
      { label: '承办人', value: (head.handlers ?? []).join('、') },
    ],
    archive: archiveOf(head, page.lives),
    licence: await licenceOf(office, tx, proceedingId),
    ...page,
  }
}

/** The field under which the acts of this proceeding know it. */
export async function keyOfProceeding(office: Office, tx: Tx, proceedingId: string): Promise<string | undefined> {
  const head = await findProceedingHead(tx, proceedingId)
  return head && tableOf(office, head.procedure)?.key
}

type Lives = Awaited<ReturnType<typeof subjectPage>>['lives']

function archiveOf({ id, archiveNumber }: { id: string; archiveNumber: string | null }, lives: Lives) {
  const isArchived = lives.some((life) => life.state.name === 'archived')
  return archiveNumber === null || !isArchived
    ? null
    : { href: `/api/proceedings/${id}/archive.zip`, number: archiveNumber }
}

export function relatedView(office: Office, rows: RelatedRow[]) {
  return rows.map(({ id, procedure, title, state }) => {
    const table = tableOf(office, procedure)
    return { id, title, kind: table?.label ?? procedure, state: { name: state, label: table?.states[state] ?? state } }
  })
}

function tableOf({ procedures }: Office, name: string) {
  return procedures.find((table) => table.name === name)
}
