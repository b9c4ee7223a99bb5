/** The file of a proceeding that stands by itself: a licence, a recordal, a summary penalty. */
import { documentTitle } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { type DossierFacts, loadPapers } from './dossier-content.store.ts'

/** `decidedBy`: the forms that can end it, the latest of which stands on the cover. */
export async function loadProceedingDossier(tx: Tx, id: string, decidedBy: string[]): Promise<DossierFacts> {
  const { proceeding, subject, agency, handlers, records } = await loadProceeding(tx, id)
  const { inspectionId, title, openedAt } = proceeding
  const papers = await loadPapers(tx, id, inspectionId === null ? [] : [inspectionId])
  const deciding = papers.documents.findLast(({ form, standing }) => decidedBy.includes(form) && standing === 'issued')
  const decided = deciding && documentTitle(deciding)
  return {
    ...papers,
    head: {
      ...{ stream: id, title, cause: title, partyName: subject.name, agency, handlers },
      decisionNumber: deciding?.number ?? null,
      outcome: decided === undefined ? '未作决定，程序终止' : `已制作《${decided}》`,
      filedOn: dayOf(openedAt),
      closedOn: records.at(-1)?.saidOn ?? dayOf(openedAt),
    },
  }
}
