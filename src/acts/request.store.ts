/** Requests carried out, by their idempotency key, and attempts that were refused. */
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { Refusal } from '../law/refusal.ts'
import type { Done } from './index.ts'

type RequestRow = {
  agencyId: string
  accountId: string
  key: string
  act: string
  inputSha256: string
  answer: string | null
  at: Instant
}
type RefusedRow = {
  id: string
  agencyId: string
  accountId: string
  act: string
  subjectId: string | null
  code: string
  reason: string
  basis: string
  at: Instant
  clientAddress: string
}
const tables = (tx: Tx) => tx.withTables<{ actRequest: RequestRow; refusedAttempt: RefusedRow }>()

/** True when this key is new; a concurrent request with the same key waits here until the first has committed. */
export async function insertRequest(tx: Tx, request: Omit<RequestRow, 'answer'>): Promise<boolean> {
  const result = await tables(tx)
    .insertInto('actRequest')
    .values({ ...request, answer: null })
    .onConflict((on) => on.columns(['accountId', 'key']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

type EarlierRequest = Pick<RequestRow, 'act' | 'inputSha256'> & { answer: Done | null }

export async function getRequest(tx: Tx, accountId: string, key: string): Promise<EarlierRequest> {
  const row = await tables(tx)
    .selectFrom('actRequest')
    .select(['act', 'inputSha256', 'answer'])
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return row as unknown as EarlierRequest
}

export async function setAnswer(tx: Tx, accountId: string, key: string, answer: Done): Promise<void> {
  await tables(tx)
    .updateTable('actRequest')
    .set({ answer: JSON.stringify(answer) })
    .where('accountId', '=', accountId)
    .where('key', '=', key)
    .execute()
}

export type RefusedAttempt = Omit<RefusedRow, 'code' | 'reason' | 'basis'> & { refusal: Refusal }

export async function insertRefusedAttempt(tx: Tx, { refusal, ...attempt }: RefusedAttempt): Promise<void> {
  const { code, reason, basis } = refusal
  await tables(tx)
    .insertInto('refusedAttempt')
    .values({ ...attempt, code, reason, basis: JSON.stringify(basis) })
    .execute()
}
