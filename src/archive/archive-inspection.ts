/** The file of an inspection that led to no case: bound, then archived. */
import { documentTitle } from '../documents/index.ts'
import { loadInspection } from '../inspections/inspection-facts.store.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { listProceedingsOf } from '../proceedings/proceeding.store.ts'
import { archiveAct, compileAct } from './dossier-acts.ts'
import { type DossierFacts, loadPapers } from './dossier-content.store.ts'

async function loadInspectionDossier(tx: Tx, id: string): Promise<DossierFacts> {
  const { inspection, subject, agency, officers, record } = await loadInspection(tx, id)
  const proceedings = await listProceedingsOf(tx, { inspectionId: id })
  const papers = await loadPapers(
    tx,
    id,
    proceedings.map((proceeding) => proceeding.id),
  )
  const last = papers.documents.findLast(({ form }) => ['recheck-opinion', 'inspection-record'].includes(form))
  const title = `${subject.name}${inspection.matter}`
  const found = record?.findings.length ?? 0
  return {
    ...papers,
    head: {
      ...{ stream: id, title, cause: inspection.matter, partyName: subject.name, agency, handlers: officers },
      decisionNumber: last?.number ?? null,
      outcome:
        found === 0 ? '未发现问题' : `发现问题${found}项，${last ? `以《${documentTitle(last)}》了结` : '已了结'}`,
      filedOn: dayOf(inspection.proposedAt),
      closedOn: dayOf(last?.drawnUpAt ?? inspection.proposedAt),
    },
  }
}

const filed = { key: 'inspectionId', noun: '检查', retention: 'ten-years' as const, load: loadInspectionDossier }

export const compileInspection = compileAct('inspection.compile', filed)
export const archiveInspection = archiveAct('inspection.archive', filed)
