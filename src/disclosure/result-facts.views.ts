/** Reads what a proceeding decided, and every personal word of it. */
import { loadCase } from '../cases/case.store.ts'
import { listDocuments } from '../documents/document.store.ts'
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
  return findResult(tx, { id, title, partyId: subjectId, agencyName: agency.name, conclude }, decidedBy)
}

/** The same of a case that ended with another decision than a penalty. */
export async function findCaseResult(tx: Tx, id: string, decidedBy: string[]): Promise<ResultFacts | undefined> {
  const { openCase, agency } = await loadCase(tx, id)
  const { title, subjectId } = openCase
  return findResult(tx, { id, title, partyId: subjectId, agencyName: agency.name }, decidedBy)
}

type Of = { id: string; title: string; partyId: string; agencyName: string; conclude?: Conclude | undefined }

async function findResult(
  tx: Tx,
  { id, title, partyId, agencyName, conclude = documentTitle }: Of,
  decidedBy: string[],
): Promise<ResultFacts | undefined> {
  const documents = await listDocuments(tx, [id])
  const deciding = documents.findLast(({ form, standing }) => decidedBy.includes(form) && standing === 'issued')
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
