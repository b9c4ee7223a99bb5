/** Puts the example county into an empty database: registers, law, accounts. Cases are left to people. */
import { createHash } from 'node:crypto'
import { insertLife } from '../acts/life.store.ts'
import { insertAccount } from '../identity/account.store.ts'
import type { AccountId, AgencyId, PersonId } from '../identity/actor.ts'
import { hashPassword } from '../identity/password.ts'
import { type Database, inTransaction, type Tx } from '../kernel/database.ts'
import { day, type Instant } from '../kernel/day.ts'
import { exampleLaw } from '../law/example-law.ts'
import { insertLawBook } from '../law/law.store.ts'
import { licenceKinds } from '../licences/index.ts'
import { insertPowers } from '../matters/power.store.ts'
import { insertCertificate, insertEnforcementCategories } from '../officers/officer.store.ts'
import { insertAgency, insertPerson, insertSections } from '../organisation/organisation.store.ts'
import { insertKinds } from '../proceedings/proceeding-kind.store.ts'
import { recordalKinds } from '../recordals/index.ts'
import { reliefKinds } from '../relief/index.ts'
import { creditCodeCheckCharacter } from '../subjects/index.ts'
import { insertSubject } from '../subjects/subject.store.ts'
import {
  agency,
  demoPassword,
  enforcementCategories,
  type PersonRow,
  people,
  powers,
  reportRecipients,
  type SectionKey,
  sections,
  subjects,
} from './county.ts'
import { installDiscretion } from './install-discretion.ts'

const since = day('2021-07-15')
const certificateYears = { validFrom: day('2022-01-01'), validUntil: day('2027-12-31') }

type With = { db: Database; now: Instant; newId: () => string; mustChangePassword: boolean }

/** One transaction: a crash in the middle leaves an empty database, and the next start begins again. */
export async function installExample({ db, now, newId, mustChangePassword }: With): Promise<AgencyId> {
  const agencyId = newId() as AgencyId
  const passwordHash = await hashPassword(demoPassword)
  await inTransaction(db, agencyId, async (tx) => {
    await insertAgency(tx, { ...agency, agencyId })
    const ids = Object.fromEntries(Object.keys(sections).map((key) => [key, newId()])) as Record<SectionKey, string>
    const keys = Object.keys(sections) as SectionKey[]
    await insertSections(
      tx,
      keys.map((key) => ({ ...sections[key], id: ids[key], agencyId })),
    )
    await insertLawBook(tx, agencyId, exampleLaw)
    await insertKinds(tx, { agencyId, category: 'licence' }, licenceKinds)
    await insertKinds(tx, { agencyId, category: 'recordal' }, recordalKinds)
    await insertKinds(tx, { agencyId, category: 'relief' }, reliefKinds)
    await insertKinds(tx, { agencyId, category: 'report-recipient' }, reportRecipients)
    await installDiscretion(tx, { agencyId, newId })
    for (const person of people)
      await insertOne(tx, person, {
        agencyId,
        newId,
        now,
        sectionId: ids[person.section],
        passwordHash,
        mustChangePassword,
      })
    await insertEnforcementCategories(
      tx,
      enforcementCategories.map((row) => ({ ...row, id: newId(), agencyId, heldFrom: since, heldUntil: null })),
    )
    await insertPowers(
      tx,
      powers.map(({ section, ...power }) => ({
        ...power,
        id: newId(),
        agencyId,
        sectionId: ids[section],
        heldFrom: since,
        heldUntil: null,
      })),
    )
    for (const { stem, ...subject } of subjects)
      await insertSubject(tx, subjectRow(stem, subject, { agencyId, newId, now }))
  })
  return agencyId
}

type Of = {
  agencyId: AgencyId
  newId: () => string
  now: Instant
  sectionId: string
  passwordHash: string
  mustChangePassword: boolean
}

async function insertOne(
  tx: Tx,
  person: PersonRow,
  { agencyId, newId, now, sectionId, passwordHash, mustChangePassword }: Of,
) {
  const { username, name, post, roles, leadingGroup = false, legalQualification = null, certificate } = person
  const personId = newId() as PersonId
  const term = { id: newId(), agencyId, personId, post, leadingGroup, heldFrom: since, heldUntil: null }
  await insertPerson(tx, { id: personId, agencyId, name, sectionId, legalQualification }, term)
  const account = { id: newId() as AccountId, agencyId, personId, username, passwordHash, mustChangePassword, roles }
  await insertAccount(tx, account)
  if (certificate === undefined) return
  const held = { number: certificate, category: '安全生产', area: agency.areaCode, ...certificateYears }
  const id = newId()
  await insertCertificate(tx, { id, agencyId, personId, issuer: '云南省司法厅（演示）', ...held })
  await insertLife(tx, { agencyId, procedure: 'certificate', subjectId: id, state: 'valid', since: now, ended: false })
}

type Plain = Omit<(typeof subjects)[number], 'stem'>
type Made = { agencyId: AgencyId; newId: () => string; now: Instant }

function subjectRow(stem: string, plain: Plain, { agencyId, newId, now }: Made) {
  const unknown = { identityNumber: null, representativePost: null, postcode: null, telephone: null }
  const body = `${stem}${createHash('sha256')
    .update(stem)
    .digest('hex')
    .replace(/\D/g, '')
    .slice(0, 17 - stem.length)}`
  const creditCode = `${body}${creditCodeCheckCharacter(body)}`
  return { ...plain, ...unknown, id: newId(), agencyId, creditCode, note: '演示数据', registeredAt: now }
}
