/** Previews, publications and withdrawals: what the office keeps of them. */
import type { Tx } from '../kernel/database.ts'
import type { Masked } from './masking.ts'
import type { Preview, Publication, Withdrawal } from './publication.ts'

type Tables = {
  publicationPreview: Omit<Preview, 'masked'> & { masked: string }
  publication: Publication
  publicationWithdrawal: Withdrawal
}
const tables = (tx: Tx) => tx.withTables<Tables>()

export async function insertPreview(tx: Tx, preview: Preview): Promise<void> {
  await tables(tx)
    .insertInto('publicationPreview')
    .values({ ...preview, masked: JSON.stringify(preview.masked) })
    .execute()
}

/** The latest preview of the case. */
export async function findPreview(tx: Tx, caseId: string): Promise<Preview | undefined> {
  const row = await tables(tx)
    .selectFrom('publicationPreview')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('preparedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, masked: row.masked as unknown as Masked[] }
}

export async function insertPublication(tx: Tx, row: Publication): Promise<void> {
  await tables(tx).insertInto('publication').values(row).execute()
}

/** The latest: that of a revoked decision has been withdrawn. */
export function findPublication(tx: Tx, caseId: string): Promise<Publication | undefined> {
  return tables(tx)
    .selectFrom('publication')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('publishedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertWithdrawal(tx: Tx, row: Withdrawal): Promise<void> {
  await tables(tx).insertInto('publicationWithdrawal').values(row).execute()
}
