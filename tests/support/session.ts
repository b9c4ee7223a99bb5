/** A session without a password: signing in is tested elsewhere, and these outlast any clock a test sets. */
import { randomBytes } from 'node:crypto'
import { insertSession, withAccount } from '../../src/identity/account.store.ts'
import { hashToken } from '../../src/identity/sign-in.ts'
import type { Database } from '../../src/kernel/database.ts'
import { instant } from '../../src/kernel/day.ts'

export async function openSession(db: Database, username: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const opened = await withAccount(db, username, async (tx, { agencyId, id: accountId }) => {
    const life = { createdAt: instant('2000-01-01T00:00:00Z'), expiresAt: instant('2100-01-01T00:00:00Z') }
    await insertSession(tx, { tokenSha256: hashToken(token), agencyId, accountId, ...life })
    return `mingzheng_session=${token}`
  })
  if (opened === undefined) throw new Error(`没有账号 ${username}`)
  return opened
}
