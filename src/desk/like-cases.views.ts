/** Like cases (类案): what was decided under the same provision against the same kind of party at the same stage. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'

export type Alike = { provision: string; target: string; stage: string; caseId: string }

export type Distribution = {
  count: number
  minimumFen: number
  maximumFen: number
  quartilesFen: [number, number, number]
}

/** Decisions with a fine, the present case apart. The index holds every column that is read. */
export async function findDistribution(tx: Tx, like: Alike): Promise<Distribution | undefined> {
  const { provision, target, stage, caseId } = like
  const result = await sql<Omit<Distribution, 'quartilesFen'> & { quartilesFen: (number | string)[] | null }>`
    select count(*) as count, min(fine_fen) as minimum_fen, max(fine_fen) as maximum_fen,
      percentile_disc(array[0.25, 0.5, 0.75]) within group (order by fine_fen) as quartiles_fen
    from standing_judged_violation
    where agency_id = current_agency() and provision = ${provision} and target = ${target} and stage = ${stage}
      and fine_fen > 0 and case_id <> ${caseId}`.execute(tx)
  const [row] = result.rows
  if (!row?.quartilesFen) return undefined
  const [low = 0, middle = 0, high = 0] = row.quartilesFen.map(Number)
  return { ...row, quartilesFen: [low, middle, high] }
}

/** How many in each of `bins` equal stretches between the lowest and the highest amount. */
export async function listBins(
  tx: Tx,
  { provision, target, stage, caseId }: Alike,
  { minimumFen, maximumFen, bins }: { minimumFen: number; maximumFen: number; bins: number },
): Promise<{ bin: number; count: number }[]> {
  const result = await sql<{ bin: number; count: number }>`
    select least(${bins}::int, width_bucket(fine_fen, ${minimumFen}::numeric, ${maximumFen}::numeric, ${bins}::int)) as bin, count(*) as count
    from standing_judged_violation
    where agency_id = current_agency() and provision = ${provision} and target = ${target} and stage = ${stage}
      and fine_fen > 0 and case_id <> ${caseId}
    group by 1 order by 1`.execute(tx)
  return result.rows
}

export type NearCase = {
  caseId: string
  title: string
  number: string | null
  fineFen: number
  tier: number | null
  decidedOn: Day
}

/** The nearest amounts on both sides; the newer first where amounts are the same. */
export async function listNearest(
  tx: Tx,
  { provision, target, stage, caseId }: Alike,
  { fineFen, limit }: { fineFen: number; limit: number },
): Promise<NearCase[]> {
  const same = sql`agency_id = current_agency() and provision = ${provision} and target = ${target} and stage = ${stage} and case_id <> ${caseId}`
  const result = await sql<NearCase>`
    select near.case_id, found.title, decision.number, near.fine_fen, near.tier, near.decided_on
    from (
      (select * from standing_judged_violation where ${same} and fine_fen > 0 and fine_fen <= ${fineFen} order by fine_fen desc limit ${limit})
      union all
      (select * from standing_judged_violation where ${same} and fine_fen > ${fineFen} order by fine_fen limit ${limit})
    ) near
    join penalty_case found on found.id = near.case_id
    left join decision on decision.document_id = near.decision_id
    order by abs(near.fine_fen - ${fineFen}), near.decided_on desc, near.case_id limit ${limit}`.execute(tx)
  return result.rows
}
