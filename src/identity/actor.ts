/** The person on whose behalf something is done, as the session established it. */
import type { Id } from '../kernel/id.ts'
import type { Role } from './role.ts'

export type AgencyId = Id<'agency'>
export type AccountId = Id<'account'>
export type PersonId = Id<'person'>

export type Actor = {
  agencyId: AgencyId
  accountId: AccountId
  personId: PersonId
  name: string
  post: string
  roles: Role[]
  sectionId?: string
}
