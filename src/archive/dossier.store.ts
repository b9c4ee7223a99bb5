import type { Tx } from '../kernel/database.ts'
import type { CatalogueRow } from './bundle-commitment.ts'
import type { Dossier } from './dossier.ts'

type Row = Omit<Dossier, 'catalogue'> & { catalogue: string }
const tables = (tx: Tx) => tx.withTables<{ dossier: Row }>()

export async function findDossier(tx: Tx, subjectId: string): Promise<Dossier | undefined> {
  const row = await tables(tx).selectFrom('dossier').selectAll().where('subjectId', '=', subjectId).executeTakeFirst()
  return row && { ...row, catalogue: row.catalogue as unknown as CatalogueRow[] }
}

export function countDossiers(tx: Tx): Promise<number> {
  return tables(tx)
    .selectFrom('dossier')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
    .then((row) => row.count)
}

export async function insertDossier(tx: Tx, row: Dossier): Promise<void> {
  await tables(tx)
    .insertInto('dossier')
    .values({ ...row, catalogue: JSON.stringify(row.catalogue) })
    .execute()
}
