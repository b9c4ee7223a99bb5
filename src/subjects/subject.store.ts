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

export async function insertSubject(tx: Tx, subject: Subject): Promise<void> {
  await tables(tx).insertInto('subject').values(subject).execute()
}
