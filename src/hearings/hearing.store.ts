import type { Tx } from '../kernel/database.ts'
import type { Hearing, HearingArrangement, HearingReport, HearingSession } from './hearing.ts'

type Tables = { hearing: HearingArrangement; hearingSession: HearingSession; hearingReport: HearingReport }
const tables = (tx: Tx) => tx.withTables<Tables>()

/** The latest arrangement, with what came of it: an earlier one was replaced by a new notice or belongs to an earlier one. */
export async function findHearing(tx: Tx, caseId: string): Promise<Hearing | undefined> {
  const arranged = await tables(tx)
    .selectFrom('hearing')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('arrangedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!arranged) return undefined
  const of = (table: 'hearingSession' | 'hearingReport') =>
    tables(tx).selectFrom(table).selectAll().where('hearingId', '=', arranged.id).executeTakeFirst()
  const session = (await of('hearingSession')) as HearingSession | undefined
  const report = (await of('hearingReport')) as HearingReport | undefined
  return { ...arranged, session, report }
}

export async function insertHearing(tx: Tx, row: HearingArrangement): Promise<void> {
  await tables(tx).insertInto('hearing').values(row).execute()
}

export async function insertHearingSession(tx: Tx, row: HearingSession): Promise<void> {
  await tables(tx).insertInto('hearingSession').values(row).execute()
}

export async function insertHearingReport(tx: Tx, row: HearingReport): Promise<void> {
  await tables(tx).insertInto('hearingReport').values(row).execute()
}
