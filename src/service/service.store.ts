import type { Tx } from '../kernel/database.ts'
import type { Service } from './service.ts'

const tables = (tx: Tx) => tx.withTables<{ service: Service }>()

export async function insertService(tx: Tx, row: Service): Promise<void> {
  await tables(tx).insertInto('service').values(row).execute()
}
