/** What the acts of a daily penalty look at: the fine, the order, what was counted before, the draft and the windows. */
import { listDeadlines } from '../acts/deadline.store.ts'
import { loadCase } from '../cases/case.store.ts'
import { findDecision } from '../decisions/decision.store.ts'
import type { Decision } from '../decisions/index.ts'
import { findDeliberation } from '../deliberations/deliberation.store.ts'
import { findLatestDocument, listDocuments } from '../documents/document.store.ts'
import { listEvidence } from '../evidence/evidence.store.ts'
import { findOrder, findRecheck } from '../inspections/inspection.store.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { loadReviewed } from '../legal-review/proceeding-review-act.ts'
import { listProceedingsOf, loadProceeding } from '../proceedings/proceeding.store.ts'
import type { Grounds, Order } from './daily-penalty.rules.ts'

const form = 'daily-penalty-decision'

export async function loadGrounds(
  tx: Tx,
  { caseId, inspectionId }: { caseId: string; inspectionId: string | null },
): Promise<Grounds & { decision: Decision | undefined }> {
  const decision = await findDecision(tx, caseId)
  const own = decision && orderOfDecision(decision)
  const order = own ?? (inspectionId === null ? undefined : await findOrderOnSite(tx, inspectionId))
  const { number = '', fineFen: amountFen = 0, decidedOn } = decision ?? {}
  const fine = decidedOn === undefined ? undefined : { number, amountFen, decidedOn }
  return { decision, fine, order, countedUntil: await findCountedUntil(tx, caseId) }
}

function orderOfDecision({ number, decidedOn, content: { rectification } }: Decision): Order | undefined {
  if (rectification === null) return undefined
  return { title: '行政处罚决定书', number, issuedOn: decidedOn, problems: [rectification] }
}

/** What was found corrected is no longer refused. */
async function findOrderOnSite(tx: Tx, inspectionId: string): Promise<Order | undefined> {
  const [order, recheck, document] = await Promise.all([
    findOrder(tx, inspectionId),
    findRecheck(tx, inspectionId),
    findLatestDocument(tx, inspectionId, 'rectification-order'),
  ])
  if (!order || recheck?.corrected || !document?.issueDay) return undefined
  const problems = order.items.map(({ problem }) => problem)
  return { title: '责令限期整改指令书', number: document.number ?? '', issuedOn: document.issueDay, problems }
}

async function findCountedUntil(tx: Tx, caseId: string): Promise<Day | null> {
  const earlier = (await listProceedingsOf(tx, { caseId })).filter(({ procedure }) => procedure === 'daily-penalty')
  if (earlier.length === 0) return null
  const documents = await listDocuments(
    tx,
    earlier.map(({ id }) => id),
  )
  const issued = documents.filter((document) => document.form === form && document.standing === 'issued')
  const days = issued.map(({ content }) => String(content.until))
  return (days.toSorted().at(-1) as Day | undefined) ?? null
}

export async function loadDaily(tx: Tx, id: string) {
  const facts = await loadProceeding(tx, id)
  const caseId = facts.proceeding.caseId ?? ''
  const { openCase } = await loadCase(tx, caseId)
  const [grounds, reviewed, papers, deadlines, evidence, deliberation] = await Promise.all([
    loadGrounds(tx, { caseId, inspectionId: openCase.inspectionId }),
    loadReviewed(tx, id, form),
    listDocuments(tx, [id]),
    listDeadlines(tx, [id]),
    listEvidence(tx, caseId),
    findDeliberation(tx, caseId),
  ])
  const own = { caseId, caseName: openCase.title, ...reviewed, papers }
  return { ...facts, ...grounds, ...own, deadlines, evidence, deliberation }
}
export type DailyFacts = Awaited<ReturnType<typeof loadDaily>>

/** As `load` of a proceeding's act. */
export const withDaily = (tx: Tx, { proceeding }: { proceeding: { id: string } }) => loadDaily(tx, proceeding.id)
