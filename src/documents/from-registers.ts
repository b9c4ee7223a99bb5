/** What the registers know, in the shapes that forms print: nothing is typed twice. */
import type { Day } from '../kernel/day.ts'
import { type Officer as CertifiedOfficer, validCertificate } from '../officers/index.ts'
import type { Subject } from '../subjects/index.ts'
import type { Officer } from './officer.ts'
import type { InspectedUnit, Party } from './parties.ts'

const notStated = '（未载明）'

export function partyOf(subject: Subject): Party {
  const { kind, name, creditCode, representative, representativePost, address, postcode, telephone } = subject
  if (kind !== 'person') {
    const own = { kind, name, creditCode, representative, representativePost, postcode, telephone }
    return { ...own, address: address ?? notStated }
  }
  const unknown = { gender: null, age: null, workplace: null, post: null }
  return {
    kind,
    name,
    ...unknown,
    identityNumber: subject.identityNumber,
    address: address ?? notStated,
    postcode,
    telephone,
  }
}

export function inspectedUnitOf(subject: Subject): InspectedUnit {
  const { name, creditCode, representative, representativePost, address, telephone, industry } = subject
  const known = { name, creditCode, representative, representativePost, telephone, industry }
  return { ...known, address: address ?? notStated, contact: representative }
}

/** Each with the certificate that was valid on that day; the rules have refused whoever had none. */
export function officersOf(officers: CertifiedOfficer[], on: Day, area: string): Officer[] {
  return officers.map((officer) => ({
    name: officer.name,
    certificateNumber: validCertificate(officer, on, area)?.number ?? notStated,
  }))
}
