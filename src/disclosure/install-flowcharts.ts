/** Draws the public flowcharts from the very tables that the software obeys, at every start. */
import type { Office } from '../acts/office.ts'
import { formsById } from '../documents/index.ts'
import { inTransaction } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { drawFlowchart } from '../procedures/flowchart.ts'
import { setFlowcharts } from './portal.store.ts'

export async function installFlowcharts(office: Office, agencyId: string): Promise<void> {
  const law = await inTransaction(office.db, agencyId, office.lawBook)
  const words = {
    acts: Object.fromEntries(office.acts.map(({ name, label }) => [name, label])),
    documents: Object.fromEntries([...formsById.values()].map(({ id, title }) => [id, title])),
    deadlines: Object.fromEntries(law.deadlines.map(({ id, label }) => [id, label])),
    procedures: office.procedures,
  }
  const drawn = await Promise.all(
    office.procedures.map(async (table) => ({
      name: table.name,
      label: table.label,
      ...(await drawFlowchart(table, words)),
    })),
  )
  await inTransaction(office.db, agencyId, (tx) => setFlowcharts(tx, drawn, dayOf(office.clock())))
}
