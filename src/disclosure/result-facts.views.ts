/** Reads what a proceeding decided, and every personal word of it. */
import { sql } from 'kysely'
import { loadCase } from '../cases/case.store.ts'
import { type DocumentRow, getDocument, listDocuments } from '../documents/document.store.ts'
import { documentTitle } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { getPublicParty, listPersonal } from './personal.views.ts'
import type { ResultFacts } from './result.ts'

/** What the deciding document comes to, in words for everybody; its title where nothing shorter is said. */
export type Conclude = typeof documentTitle

/** `decidedBy`: the forms that can end it; undefined while none has been issued. */
export async function findProceedingResult(
  tx: Tx,
  id: string,
  { decidedBy, conclude }: { decidedBy: string[]; conclude?: Conclude },
): Promise<ResultFacts | undefined> {
  const { proceeding, agency } = await loadProceeding(tx, id)
  const { title, subjectId } = proceeding
  return findResult(
    tx,
    { id, title, partyId: subjectId, agencyName: agency.name, conclude },
    await decidingOf(tx, id, decidedBy),
  )
}

type Served = { form: string; kind: 'surcharge'; conclude: Conclude }

/** Of decisions that are repeated, the oldest that was served and has not been published; `more`: another waits after it. */
export async function findServedResult(
  tx: Tx,
  id: string,
  { form, kind, conclude }: Served,
): Promise<ResultFacts | undefined> {
  const { rows } = await sql<{ id: string }>`
    select document.id from document
    join charge on charge.proceeding_id = document.subject_id and charge.kind = ${kind} and charge.number = document.number
    where document.subject_id = ${id} and document.form = ${form} and document.standing = 'issued' and not exists (
      select from portal.result where subject_id = document.subject_id and kind = ${kind} and number = document.number)
    order by document.id`.execute(tx)
  const [first, ...others] = rows
  if (!first) return undefined
  const { proceeding, agency } = await loadProceeding(tx, id)
  const { title, subjectId } = proceeding
  const of = { id, title, partyId: subjectId, agencyName: agency.name, conclude }
  const found = await findResult(tx, of, await getDocument(tx, first.id))
  return found && { ...found, more: others.length > 0 }
}

/** The same of a case that ended with another decision than a penalty. */
export async function findCaseResult(tx: Tx, id: string, decidedBy: string[]): Promise<ResultFacts | undefined> {
  const { openCase, agency } = await loadCase(tx, id)
  const { title, subjectId } = openCase
  return findResult(tx, { id, title, partyId: subjectId, agencyName: agency.name }, await decidingOf(tx, id, decidedBy))
}

async function decidingOf(tx: Tx, id: string, decidedBy: string[]): Promise<DocumentRow | undefined> {
  const documents = await listDocuments(tx, [id])
  return documents.findLast(({ form, standing }) => decidedBy.includes(form) && standing === 'issued')
}

type Of = { id: string; title: string; partyId: string; agencyName: string; conclude?: Conclude | undefined }

async function findResult(
  tx: Tx,
  { id, title, partyId, agencyName, conclude = documentTitle }: Of,
  deciding: DocumentRow | undefined,
): Promise<ResultFacts | undefined> {
  if (!deciding?.issueDay) return undefined
  const party = await getPublicParty(tx, partyId)
  const { kind, name, creditCode } = party
  return {
    ...{ subjectId: id, title, number: deciding.number, decidedOn: deciding.issueDay },
    conclusion: conclude(deciding),
    agencyName,
    party: { kind, name, creditCode: kind === 'person' ? null : creditCode },
    personal: await listPersonal(tx, party, [id]),
  }
}
