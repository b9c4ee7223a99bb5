/** Reconsiderations and lawsuits of a case, read from what their proceedings recorded; none where nobody turned anywhere. */
import type { Tx } from '../kernel/database.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'
import { listProceedingsOf, loadProceeding } from '../proceedings/proceeding.store.ts'
import type { Remedy } from './court-window.rules.ts'

const kinds: Record<Remedy['kind'], { begins: string; ends: string }> = {
  reconsideration: { begins: 'reconsideration.accept', ends: 'reconsideration.conclude' },
  litigation: { begins: 'litigation.receive', ends: 'litigation.conclude' },
}

/** Only what was accepted: an application that nobody took up stops nothing (《行政处罚法》第七十三条第三款). */
export async function listRemedies(tx: Tx, caseId: string): Promise<Remedy[]> {
  const proceedings = await listProceedingsOf(tx, { caseId })
  const found = await Promise.all(
    proceedings.map(async ({ id, procedure }) => {
      if (!(procedure in kinds)) return []
      const kind = procedure as Remedy['kind']
      const { records } = await loadProceeding(tx, id)
      return spanOf(records, { id, kind })
    }),
  )
  return found.flat()
}

function spanOf(records: ProceedingRecord[], of: Pick<Remedy, 'id' | 'kind'>): Remedy[] {
  const { begins, ends } = kinds[of.kind]
  const begun = records.find(({ act }) => act === begins)
  const ended = records.findLast(({ act }) => act === ends)
  return begun ? [{ ...of, from: begun.saidOn, to: ended?.saidOn ?? null }] : []
}
