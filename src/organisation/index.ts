export type { Agency } from './agency.ts'
export type { PersonInPost } from './person.ts'
