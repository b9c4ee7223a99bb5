/** Reads what a proceeding decided, and every personal word of it. */
import { listDocuments } from '../documents/document.store.ts'
import { documentTitle } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { getPublicParty, listPersonal } from './personal.views.ts'
import type { ResultFacts } from './result.ts'

/** `decidedBy`: the forms that can end it; undefined while none has been issued. */
export async function findProceedingResult(tx: Tx, id: string, decidedBy: string[]): Promise<ResultFacts | undefined> {
  const { proceeding, agency } = await loadProceeding(tx, id)
  const documents = await listDocuments(tx, [id])
  const deciding = documents.findLast(({ form, standing }) => decidedBy.includes(form) && standing === 'issued')
  if (!deciding?.issueDay) return undefined
  const party = await getPublicParty(tx, proceeding.subjectId)
  const { kind, name, creditCode } = party
  return {
    ...{ subjectId: id, title: proceeding.title, number: deciding.number, decidedOn: deciding.issueDay },
    conclusion: documentTitle(deciding),
    agencyName: agency.name,
    party: { kind, name, creditCode: kind === 'person' ? null : creditCode },
    personal: await listPersonal(tx, party, [id]),
  }
}
