import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { Officer } from '../officers/index.ts'
import { listOfficersAmong } from '../officers/officer.store.ts'
import { getAgency } from '../organisation/organisation.store.ts'
import { getSubject } from '../subjects/subject.store.ts'
import type { PenaltyCase } from './case.ts'

type Handler = { caseId: string; agencyId: string; personId: string; assignedAt: Instant }
const tables = (tx: Tx) => tx.withTables<{ penaltyCase: PenaltyCase; caseHandler: Handler }>()

function getCase(tx: Tx, id: string): Promise<PenaltyCase> {
  return tables(tx).selectFrom('penaltyCase').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** Every case of these parties. */
export function listCasesOf(
  tx: Tx,
  subjectIds: string[],
): Promise<Pick<PenaltyCase, 'id' | 'title' | 'conductOn' | 'discoveredOn'>[]> {
  return tables(tx)
    .selectFrom('penaltyCase')
    .select(['id', 'title', 'conductOn', 'discoveredOn'])
    .where('subjectId', 'in', subjectIds)
    .orderBy('registeredAt')
    .execute()
}

/** The handlers (承办人) as officers, in the order they were assigned. */
async function listHandlers(tx: Tx, caseId: string): Promise<Officer[]> {
  const assigned = tables(tx).selectFrom('caseHandler').select('personId').where('caseId', '=', caseId)
  const [inOrder, officers] = await Promise.all([
    assigned.orderBy('assignedAt').orderBy('personId').execute(),
    listOfficersAmong(tx, assigned.$asScalar()),
  ])
  return inOrder.flatMap(({ personId }) => officers.filter((officer) => officer.personId === personId))
}

export async function insertCase(tx: Tx, row: PenaltyCase): Promise<void> {
  await tables(tx).insertInto('penaltyCase').values(row).execute()
}

/** Names the handlers; who already handles the case stays. */
export async function insertHandlers(tx: Tx, rows: Handler[]): Promise<void> {
  await tables(tx)
    .insertInto('caseHandler')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute()
}

/** What every act on a case looks at. */
export async function loadCase(tx: Tx, caseId: string) {
  const party = tables(tx).selectFrom('penaltyCase').select('subjectId').where('id', '=', caseId)
  const [openCase, subject, agency, handlers] = await Promise.all([
    getCase(tx, caseId),
    getSubject(tx, party.$asScalar()),
    getAgency(tx),
    listHandlers(tx, caseId),
  ])
  return { openCase, subject, agency, handlers }
}

export type CaseFacts = Awaited<ReturnType<typeof loadCase>>
