import type { Expression } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Subject } from './subject.ts'

const tables = (tx: Tx) => tx.withTables<{ subject: Subject }>()

export function getSubject(tx: Tx, id: string | Expression<string>): Promise<Subject> {
  return tables(tx).selectFrom('subject').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

export function findSubject(tx: Tx, id: string): Promise<Subject | undefined> {
  return tables(tx).selectFrom('subject').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findSubjectByCreditCode(tx: Tx, creditCode: string): Promise<Subject | undefined> {
  return tables(tx).selectFrom('subject').selectAll().where('creditCode', '=', creditCode).executeTakeFirst()
}

/** Every registration of this party: by its code or identity number, and of a unit without a code by its name. */
export async function listRegistrations(
  tx: Tx,
  {
    id,
    kind,
    name,
    creditCode,
    identityNumber,
  }: Pick<Subject, 'id' | 'kind' | 'name' | 'creditCode' | 'identityNumber'>,
): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('subject')
    .select('id')
    .where((is) =>
      is.or([
        is('id', '=', id),
        ...(creditCode === null ? [] : [is('creditCode', '=', creditCode)]),
        ...(identityNumber === null ? [] : [is('identityNumber', '=', identityNumber)]),
        ...(kind === 'person' ? [] : [is.and([is('name', '=', name), is('kind', '<>', 'person')])]),
      ]),
    )
    .execute()
  return rows.map((row) => row.id)
}

export async function insertSubject(tx: Tx, subject: Subject): Promise<void> {
  await tables(tx).insertInto('subject').values(subject).execute()
}
