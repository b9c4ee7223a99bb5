/** Signing in: Argon2id, lock-out after repeated failures, a session token the server keeps only as a hash. */
import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '../kernel/database.ts'
import { type Instant, instant } from '../kernel/day.ts'
import {
  type Account,
  getAccountForUpdate,
  insertSession,
  setAttempts,
  setPassword,
  withAccount,
} from './account.store.ts'
import type { Actor } from './actor.ts'
import { hashPassword, isPassword, weaknessOf } from './password.ts'

const attemptsBeforeLock = 5
const lockMs = 15 * 60_000
const sessionMs = 12 * 3_600_000

export type SignIn =
  | { token: string; expiresAt: Instant }
  | { failed: 'wrong'; attemptsLeft: number }
  | { failed: 'locked'; until: Instant }

/** An unknown name takes as long as a wrong password, so that names cannot be found out by timing. */
export async function signIn(
  db: Database,
  given: { username: string; password: string },
  now: Instant,
): Promise<SignIn> {
  const outcome = await withAccount(db, given.username, async (tx, account) => {
    if (account.lockedUntil !== null && account.lockedUntil > now) return locked(account.lockedUntil)
    const right = await isPassword(account.passwordHash, given.password)
    if (!right) {
      const attempts = failedOnceMore(account, now)
      await setAttempts(tx, account.id, attempts)
      if (attempts.lockedUntil) return locked(attempts.lockedUntil)
      return { failed: 'wrong' as const, attemptsLeft: attemptsBeforeLock - attempts.failedAttempts }
    }
    if (account.failedAttempts > 0) await setAttempts(tx, account.id, { failedAttempts: 0, lockedUntil: null })
    const token = randomBytes(32).toString('base64url')
    const expiresAt = instant(Date.parse(now) + sessionMs)
    const { agencyId, id: accountId } = account
    await insertSession(tx, { tokenSha256: hashToken(token), agencyId, accountId, createdAt: now, expiresAt })
    return { token, expiresAt }
  })
  if (outcome) return outcome
  await hashPassword(given.password)
  return { failed: 'wrong', attemptsLeft: attemptsBeforeLock - 1 }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Undefined when changed; otherwise what is wrong, in Chinese, with the field it concerns. */
export async function changePassword(
  db: Database,
  actor: Actor,
  given: { username: string; current: string; next: string },
): Promise<{ field: 'current' | 'next'; message: string } | undefined> {
  const weakness = weaknessOf(given.next, given.username)
  if (weakness) return { field: 'next', message: weakness }
  return withAccount(db, given.username, async (tx) => {
    const account = await getAccountForUpdate(tx, actor.accountId)
    if (!(await isPassword(account.passwordHash, given.current))) return { field: 'current', message: '原密码不正确。' }
    if (given.current === given.next) return { field: 'next', message: '新密码不得与原密码相同。' }
    await setPassword(tx, account.id, await hashPassword(given.next))
    return undefined
  })
}

function failedOnceMore(account: Account, now: Instant): Pick<Account, 'failedAttempts' | 'lockedUntil'> {
  const failedAttempts = account.failedAttempts + 1
  const lock = failedAttempts >= attemptsBeforeLock
  return { failedAttempts: lock ? 0 : failedAttempts, lockedUntil: lock ? instant(Date.parse(now) + lockMs) : null }
}

function locked(until: Instant): SignIn {
  return { failed: 'locked', until }
}
