import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { DocumentTemplate } from './template.ts'

export type DocumentPrefix = {
  id: string
  agencyId: string
  form: string
  prefix: string
  heldFrom: Day
  reason: string
  setAt: Instant
  setBy: string
}

const tables = (tx: Tx) => tx.withTables<{ documentTemplate: DocumentTemplate; documentPrefix: DocumentPrefix }>()

export function listTemplates(tx: Tx, form: string): Promise<DocumentTemplate[]> {
  return tables(tx).selectFrom('documentTemplate').selectAll().where('form', '=', form).orderBy('version').execute()
}

export function findTemplate(tx: Tx, id: string): Promise<DocumentTemplate | undefined> {
  return tables(tx).selectFrom('documentTemplate').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertTemplate(tx: Tx, row: DocumentTemplate): Promise<void> {
  await tables(tx).insertInto('documentTemplate').values(row).execute()
}

export type Retired = { retiredAt: Instant; retiredBy: string; retireReason: string }

export async function setTemplateRetired(tx: Tx, id: string, retired: Retired): Promise<void> {
  await tables(tx).updateTable('documentTemplate').set(retired).where('id', '=', id).execute()
}

export async function insertPrefix(tx: Tx, row: DocumentPrefix): Promise<void> {
  await tables(tx).insertInto('documentPrefix').values(row).execute()
}

/** What this bureau writes on that day, by form; a form that is not among them keeps its own. */
export async function prefixesOn(tx: Tx, on: Day): Promise<Map<string, string>> {
  const rows = await tables(tx)
    .selectFrom('documentPrefix')
    .selectAll()
    .where('heldFrom', '<=', on)
    .orderBy('heldFrom')
    .orderBy('setAt')
    .execute()
  return new Map(rows.map(({ form, prefix }) => [form, prefix]))
}
