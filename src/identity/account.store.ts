/** Accounts, sign-in names and sessions. */
import { type Database, inTransaction, type Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { AccountId, Actor, AgencyId, PersonId } from './actor.ts'
import type { Role } from './role.ts'

export type Account = {
  id: AccountId
  agencyId: AgencyId
  personId: PersonId
  username: string
  passwordHash: string
  mustChangePassword: boolean
  roles: Role[]
  failedAttempts: number
  lockedUntil: Instant | null
}
type Session = { tokenSha256: string; agencyId: AgencyId; accountId: AccountId; createdAt: Instant; expiresAt: Instant }
type Directory = { signInName: { username: string; agencyId: AgencyId; accountId: AccountId }; session: Session }
type Person = { id: PersonId; agencyId: AgencyId; name: string; sectionId: string }
type PostTerm = { personId: PersonId; post: string; heldFrom: string; heldUntil: string | null }
const directory = (db: Database | Tx) => (db as Database).withTables<Directory>()
const tables = (tx: Tx) => tx.withTables<{ account: Account; person: Person; postTerm: PostTerm } & Directory>()

export async function insertAccount(tx: Tx, account: Omit<Account, 'failedAttempts' | 'lockedUntil'>): Promise<void> {
  const { id: accountId, agencyId, username } = account
  await tables(tx)
    .insertInto('account')
    .values({ ...account, failedAttempts: 0, lockedUntil: null })
    .execute()
  await tables(tx).insertInto('signInName').values({ username, agencyId, accountId }).execute()
}

/** The account behind a sign-in name, with the row locked so that attempts are counted one after another. */
export function withAccount<T>(
  db: Database,
  username: string,
  work: (tx: Tx, account: Account) => Promise<T>,
): Promise<T | undefined> {
  return directory(db)
    .selectFrom('signInName')
    .selectAll()
    .where('username', '=', username)
    .executeTakeFirst()
    .then((found) => {
      if (!found) return undefined
      return inTransaction(db, found.agencyId, async (tx) => work(tx, await getAccountForUpdate(tx, found.accountId)))
    })
}

export function getAccountForUpdate(tx: Tx, id: AccountId): Promise<Account> {
  return tables(tx).selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

/** Of these persons, those whose account holds one of the roles. */
export async function listHolders(tx: Tx, personIds: string[], roles: Role[]): Promise<PersonId[]> {
  if (personIds.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('account')
    .select(['personId', 'roles'])
    .where('personId', 'in', personIds as PersonId[])
    .execute()
  return rows.filter((row) => row.roles.some((role) => roles.includes(role))).map((row) => row.personId)
}

/** Whose each of these accounts is. */
export async function personsOfAccounts(tx: Tx, ids: string[]): Promise<Map<string, PersonId>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(tx)
    .selectFrom('account')
    .select(['id', 'personId'])
    .where('id', 'in', ids as AccountId[])
    .execute()
  return new Map(rows.map(({ id, personId }) => [id, personId]))
}

export async function setAttempts(
  tx: Tx,
  id: AccountId,
  attempts: Pick<Account, 'failedAttempts' | 'lockedUntil'>,
): Promise<void> {
  await tables(tx).updateTable('account').set(attempts).where('id', '=', id).execute()
}

export async function setPassword(tx: Tx, id: AccountId, passwordHash: string): Promise<void> {
  await tables(tx)
    .updateTable('account')
    .set({ passwordHash, mustChangePassword: false })
    .where('id', '=', id)
    .execute()
}

export async function insertSession(tx: Tx, session: Session): Promise<void> {
  await tables(tx).insertInto('session').values(session).execute()
}

export async function removeSession(db: Database, tokenSha256: string): Promise<void> {
  await directory(db).deleteFrom('session').where('tokenSha256', '=', tokenSha256).execute()
}

export type SignedIn = { actor: Actor; mustChangePassword: boolean; section: string }

export async function findSignedIn(db: Database, tokenSha256: string, now: Instant): Promise<SignedIn | undefined> {
  const session = await directory(db)
    .selectFrom('session')
    .select(['agencyId', 'accountId'])
    .where('tokenSha256', '=', tokenSha256)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return session && inTransaction(db, session.agencyId, (tx) => getSignedIn(tx, session.accountId))
}

async function getSignedIn(tx: Tx, accountId: AccountId): Promise<SignedIn> {
  const row = await tables(tx)
    .withTables<{ section: { id: string; name: string } }>()
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.personId')
    .innerJoin('section', 'section.id', 'person.sectionId')
    .leftJoin('postTerm', (join) =>
      join.onRef('postTerm.personId', '=', 'person.id').on('postTerm.heldUntil', 'is', null),
    )
    .select(['account.id', 'account.agencyId', 'account.personId', 'account.roles', 'account.mustChangePassword'])
    .select(['person.name', 'person.sectionId', 'section.name as section', 'postTerm.post'])
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow()
  const { id, agencyId, personId, roles, name, sectionId, post } = row
  const actor = { accountId: id, agencyId, personId, name, post: post ?? '', roles, sectionId }
  return { actor, mustChangePassword: row.mustChangePassword, section: row.section }
}

export async function listAgencyIds(db: Database): Promise<AgencyId[]> {
  const rows = await directory(db).selectFrom('signInName').select('agencyId').distinct().execute()
  return rows.map((row) => row.agencyId)
}

/** The account of this person, for what the server carries out at its hour in the name of whoever ordered it. */
export async function findActorOf(db: Database, agencyId: AgencyId, personId: string): Promise<Actor | undefined> {
  return inTransaction(db, agencyId, async (tx) => {
    const row = await tables(tx)
      .selectFrom('account')
      .select('id')
      .where('personId', '=', personId as PersonId)
      .executeTakeFirst()
    return row && (await getSignedIn(tx, row.id)).actor
  })
}

/** Somebody of the agency, for what the server itself finishes after a crash in the agency's name. */
export async function findAnyActor(db: Database, agencyId: AgencyId): Promise<Actor | undefined> {
  return inTransaction(db, agencyId, async (tx) => {
    const row = await tables(tx).selectFrom('account').select('id').orderBy('id').limit(1).executeTakeFirst()
    return row && (await getSignedIn(tx, row.id)).actor
  })
}
