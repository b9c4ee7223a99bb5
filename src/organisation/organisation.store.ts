import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Agency } from './agency.ts'

export type Section = {
  id: string
  agencyId: string
  name: string
  kind: 'leadership' | 'enforcement' | 'office'
  duties: string
}
export type Person = {
  id: string
  agencyId: string
  name: string
  sectionId: string
  legalQualification: string | null
}
export type PostTerm = {
  id: string
  agencyId: string
  personId: string
  post: string
  leadingGroup: boolean
  heldFrom: Day
  heldUntil: Day | null
}
type Tables = { agency: Agency; section: Section; person: Person; postTerm: PostTerm }
const tables = (tx: Tx) => tx.withTables<Tables>()

/** The agency of this transaction; row security shows no other. */
export function getAgency(tx: Tx): Promise<Agency> {
  return tables(tx).selectFrom('agency').selectAll().executeTakeFirstOrThrow()
}

export type PersonInPost = {
  id: string
  name: string
  post: string
  leadingGroup: boolean
  legalQualification: string | null
}

/** These persons with the post each held on a day; who held none has an empty post. */
export async function listPersons(tx: Tx, ids: string[], on: Day): Promise<PersonInPost[]> {
  if (ids.length === 0) return []
  const rows = await inPostOn(tx, on).where('person.id', 'in', ids).execute()
  return rows.map(({ post, leadingGroup, ...person }) => ({
    ...person,
    post: post ?? '',
    leadingGroup: leadingGroup ?? false,
  }))
}

/** The leading group (领导班子) in office on a day. */
export async function listLeadingGroup(tx: Tx, on: Day): Promise<PersonInPost[]> {
  const rows = await inPostOn(tx, on).where('postTerm.leadingGroup', '=', true).execute()
  return rows.map(({ post, ...person }) => ({ ...person, post: post ?? '', leadingGroup: true }))
}

export async function insertAgency(tx: Tx, row: Agency): Promise<void> {
  await tables(tx).insertInto('agency').values(row).execute()
}

export async function insertSections(tx: Tx, rows: Section[]): Promise<void> {
  await tables(tx).insertInto('section').values(rows).execute()
}

export async function insertPerson(tx: Tx, row: Person, term: PostTerm): Promise<void> {
  await tables(tx).insertInto('person').values(row).execute()
  await tables(tx).insertInto('postTerm').values(term).execute()
}

function inPostOn(tx: Tx, on: Day) {
  return tables(tx)
    .selectFrom('person')
    .leftJoin('postTerm', (join) =>
      join
        .onRef('postTerm.personId', '=', 'person.id')
        .on('postTerm.heldFrom', '<=', on)
        .on((eb) => eb.or([eb('postTerm.heldUntil', 'is', null), eb('postTerm.heldUntil', '>=', on)])),
    )
    .select(['person.id', 'person.name', 'person.legalQualification', 'postTerm.post', 'postTerm.leadingGroup'])
}
