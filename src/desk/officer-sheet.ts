/** The list of officers as rows of a spreadsheet, out of the register, and held against it. */
import { judgeOfficers, officerColumns } from '../certificates/index.ts'
import { loadKnownOfficers } from '../certificates/officer-sheet.store.ts'
import type { Tx } from '../kernel/database.ts'
import { readSheet } from '../kernel/sheet.ts'

const head = officerColumns.map(({ title }) => title)

export const templateRows = [head, officerColumns.map(({ example }) => example)]

export async function exportedRows(tx: Tx): Promise<string[][]> {
  const { certificates } = await loadKnownOfficers(tx)
  return [head, ...certificates.map((row) => officerColumns.map(({ key }) => row[key]))]
}

/** @throws RangeError naming a missing column */
export async function sheetReport(tx: Tx, cells: string[][]) {
  const rows = judgeOfficers(readSheet(cells, officerColumns), await loadKnownOfficers(tx))
  return { rows, columns: Object.fromEntries(officerColumns.map(({ key, title }) => [key, title])) }
}
