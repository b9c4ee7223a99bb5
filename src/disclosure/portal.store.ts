/** Writes to the public store: a schema of its own, which the public site reads and nothing else. */
import { canonical } from '../kernel/canonical.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { normalised, searchTerms } from '../kernel/search-terms.ts'
import type { Flowchart } from '../procedures/flowchart.ts'
import type { PublicDecision, Withdrawal } from './publication.ts'
import { withdrawalReasons } from './publication.ts'

export type PublicDecisionRow = {
  id: string
  agencyId: string
  agencyName: string
  documentId: string
  number: string
  title: string | null
  party: string | null
  measures: string[]
  fineFen: number | null
  decidedOn: Day
  publishedOn: Day
  publicUntil: Day | null
  body: string | null
  bodySha256: string
  searchText: string
  searchTerms: string[]
  withdrawnOn: Day | null
  withdrawnBecause: string | null
  withdrawnReason: string | null
}
export type FlowchartRow = {
  name: string
  label: string
  place: number
  svg: string
  steps: string
  courses: string
  since: Day
}
type Tables = { decision: PublicDecisionRow; flowchart: FlowchartRow }
const tables = (tx: Tx) => tx.withTables<Tables>().withSchema('portal')

type NewPublicDecision = Pick<PublicDecisionRow, 'id' | 'agencyId' | 'documentId' | 'bodySha256' | 'publishedOn'> & {
  body: string
}

/** The columns beside the body repeat parts of it, for lists and search; nothing comes from anywhere else. */
export async function insertPublicDecision(tx: Tx, row: NewPublicDecision): Promise<void> {
  const shown = JSON.parse(row.body) as PublicDecision
  const { number, title, agencyName, party, measures, fineFen, decidedOn, publicUntil } = shown
  const words = [number, title, party.name, party.creditCode, agencyName, ...shown.violations.map(({ fact }) => fact)]
  const searchText = normalised(words.filter((word) => word !== null).join('\n'))
  await tables(tx)
    .insertInto('decision')
    .values({
      ...row,
      ...{ number, title, agencyName, party: party.name, measures, fineFen, decidedOn, publicUntil },
      ...{
        searchText,
        searchTerms: searchTerms(searchText),
        withdrawnOn: null,
        withdrawnBecause: null,
        withdrawnReason: null,
      },
    })
    .execute()
}

/** 《行政处罚法》第四十八条第二款: the information goes, the reason stays in its place. */
export async function setPublicDecisionWithdrawn(
  tx: Tx,
  {
    publicationId,
    reason,
    explanation,
    withdrawnOn,
  }: Pick<Withdrawal, 'publicationId' | 'reason' | 'explanation' | 'withdrawnOn'>,
): Promise<void> {
  await tables(tx)
    .updateTable('decision')
    .set({ title: null, party: null, fineFen: null, body: null, measures: [], searchText: '', searchTerms: [] })
    .set({ withdrawnOn, withdrawnBecause: reason, withdrawnReason: `${withdrawalReasons[reason]}。${explanation}` })
    .where('id', '=', publicationId)
    .execute()
}

export type PublicProcedure = { name: string; label: string } & Flowchart

/** The flowcharts of the running version, in this order; those no longer there go. What is drawn as before keeps its day. */
export async function setFlowcharts(tx: Tx, charts: PublicProcedure[], today: Day): Promise<void> {
  const before = await tables(tx).deleteFrom('flowchart').returning(['name', 'steps', 'since']).execute()
  if (charts.length === 0) return
  const rows = charts.map((chart, place) => ({
    ...chart,
    place,
    steps: JSON.stringify(chart.steps),
    courses: JSON.stringify(chart.courses),
    since: before.find((old) => old.name === chart.name && isSame(old.steps, chart.steps))?.since ?? today,
  }))
  await tables(tx).insertInto('flowchart').values(rows).execute()
}

/** jsonb comes back read, with its keys in an order of its own. */
function isSame(kept: unknown, steps: PublicProcedure['steps']): boolean {
  return canonical(kept) === canonical(steps)
}
