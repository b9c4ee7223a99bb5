/** What a remedy is sought against: the decision of a case, of a measure, or one given on the spot. */
import { loadCase } from '../cases/case.store.ts'
import { type DocumentRow, findLatestDocument } from '../documents/document.store.ts'
import { listEvidence } from '../evidence/evidence.store.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { listLeadingGroup } from '../organisation/organisation.store.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import type { Origin } from './origin.ts'

export async function loadDisputed(tx: Tx, { key, forms }: Origin, id: string) {
  const matter = key === 'caseId' ? await matterOfCase(tx, id) : await matterOfProceeding(tx, id)
  const found = await Promise.all(forms.map((form) => findLatestDocument(tx, id, form)))
  return { ...matter, disputedId: id, disputed: latest(found.filter((one) => one !== undefined)) }
}

export type Disputed = Awaited<ReturnType<typeof loadDisputed>>

async function matterOfCase(tx: Tx, caseId: string) {
  const { openCase, subject, agency, handlers } = await loadCase(tx, caseId)
  return { title: openCase.title, caseId, inspectionId: openCase.inspectionId, subject, agency, handlers }
}

async function matterOfProceeding(tx: Tx, id: string) {
  const { title, proceeding, subject, agency, handlers } = await loadProceeding(tx, id)
  return { title, caseId: proceeding.caseId, inspectionId: proceeding.inspectionId, subject, agency, handlers }
}

function latest(documents: DocumentRow[]): DocumentRow | undefined {
  return documents.toSorted((one, other) => one.drawnUpAt.localeCompare(other.drawnUpAt)).at(-1)
}

/** 《行政复议法》第四十六条、《行政诉讼法》第三十五条: what was collected after the decision proves nothing for it. */
export async function listEvidenceUntil(tx: Tx, caseId: string | null, issuedOn: Day) {
  if (caseId === null) return []
  return (await listEvidence(tx, caseId)).filter(({ collectedOn }) => collectedOn <= issuedOn)
}

/** Who answers for the agency: the first of its leading group. */
export async function findHead(tx: Tx, on: Day) {
  const group = await listLeadingGroup(tx, on)
  return group.find(({ post }) => !post.startsWith('副')) ?? group[0]
}
