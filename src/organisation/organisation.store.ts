import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Agency } from './agency.ts'
import type { PersonInPost } from './person.ts'

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

/** These persons by name, whoever of them is still in office. */
export async function listPersons(tx: Tx, ids: string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  return tables(tx).selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
}

/** Certificates of the legal profession qualification, by person. */
export async function listQualifications(tx: Tx): Promise<Record<string, string>> {
  const rows = await tables(tx).selectFrom('person').select(['id', 'legalQualification']).execute()
  return Object.fromEntries(
    rows.flatMap(({ id, legalQualification }) => (legalQualification ? [[id, legalQualification]] : [])),
  )
}

/** The leading group (领导班子) in office on a day; today where none is named. */
export async function listLeadingGroup(tx: Tx, on: Day | undefined): Promise<PersonInPost[]> {
  const rows = await inPostOn(tx, on).where('postTerm.leadingGroup', '=', true).execute()
  return rows.map(({ post, ...person }) => ({ ...person, post: post ?? '', leadingGroup: true }))
}

/** These persons with the post that each holds on a day; today where none is named. */
export async function listPersonsInPost(tx: Tx, ids: string[], on: Day | undefined): Promise<PersonInPost[]> {
  if (ids.length === 0) return []
  const rows = await inPostOn(tx, on).where('person.id', 'in', ids).execute()
  return rows.map(({ post, leadingGroup, ...person }) => ({
    ...person,
    post: post ?? '',
    leadingGroup: leadingGroup ?? false,
  }))
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

function inPostOn(tx: Tx, day: Day | undefined) {
  const on = day ?? sql<Day>`(now() at time zone 'Asia/Shanghai')::date`
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
