/** A second agency beside the example county, with its own law and one person in every role. */

import { agency } from '../../src/example/county.ts'
import { insertAccount } from '../../src/identity/account.store.ts'
import type { AccountId, AgencyId, PersonId } from '../../src/identity/actor.ts'
import { type Role, roles } from '../../src/identity/role.ts'
import { inTransaction } from '../../src/kernel/database.ts'
import { day } from '../../src/kernel/day.ts'
import { exampleLaw } from '../../src/law/example-law.ts'
import { insertLawBook } from '../../src/law/law.store.ts'
import { insertCertificate, insertEnforcementCategories } from '../../src/officers/officer.store.ts'
import { insertAgency, insertPerson, insertSections } from '../../src/organisation/organisation.store.ts'
import { insertSubject } from '../../src/subjects/subject.store.ts'
import type { TestApp } from './app.ts'

const since = day('2021-07-15')

/** Who may do everything there may do nothing here. Returns the name to sign in with. */
export async function addOtherAgency({ office }: TestApp): Promise<{ username: string; subjectId: string }> {
  const { db, newId, clock } = office
  const agencyId = newId() as AgencyId
  const [sectionId, personId, subjectId] = [newId(), newId() as PersonId, newId()]
  const username = 'neighbour'
  await inTransaction(db, agencyId, async (tx) => {
    await insertAgency(tx, { ...agency, agencyId, name: '邻县应急管理局', numberPrefix: '邻', areaCode: '530927' })
    await insertSections(tx, [{ id: sectionId, agencyId, name: '综合股', kind: 'enforcement', duties: '全部' }])
    await insertLawBook(tx, agencyId, exampleLaw)
    const term = { id: newId(), agencyId, personId, post: '局长', leadingGroup: true, heldFrom: since, heldUntil: null }
    await insertPerson(tx, { id: personId, agencyId, name: '邻县局长', sectionId, legalQualification: '演示-邻' }, term)
    const everyRole = Object.keys(roles) as Role[]
    const account = {
      id: newId() as AccountId,
      agencyId,
      personId,
      username,
      passwordHash: '-',
      mustChangePassword: false,
    }
    await insertAccount(tx, { ...account, roles: everyRole })
    const years = { validFrom: since, validUntil: day('2029-12-31') }
    const category = {
      name: '安全生产',
      heldFrom: since,
      heldUntil: null,
      source: '测试',
      standing: 'verified' as const,
    }
    await insertEnforcementCategories(tx, [{ ...category, id: newId(), agencyId }])
    await insertCertificate(tx, {
      id: newId(),
      agencyId,
      personId,
      issuer: null,
      number: '53092700001',
      category: '安全生产',
      area: '530927',
      ...years,
    })
    const unknown = {
      creditCode: null,
      identityNumber: null,
      representative: null,
      representativePost: null,
      address: null,
    }
    const nothing = { ...unknown, postcode: null, telephone: null, industry: null, note: null, registeredAt: clock() }
    await insertSubject(tx, { ...nothing, id: subjectId, agencyId, kind: 'organisation', name: '邻县某厂' })
  })
  return { username, subjectId }
}
