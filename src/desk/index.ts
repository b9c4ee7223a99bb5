/** The door of the desk: what the server answers to the workbench. Types only. */
import type { documentPage, sealRegister } from './document-page.ts'
import type { surchargeView } from './enforcement-page.ts'
import type { officerList } from './officer-list.ts'
import type { personPage } from './person-page.ts'
import type { staffingPage } from './staffing-page.ts'
import type { todoOf } from './todo.ts'

type Answer<Page extends (...asked: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Page>>>

export type Todo = Answer<typeof todoOf>
/** Amounts in fen. */
export type SurchargeView = Answer<typeof surchargeView>
export type DocumentPage = Answer<typeof documentPage>
export type SealRegister = Answer<typeof sealRegister>
export type OfficerList = Answer<typeof officerList>
export type PersonPage = Answer<typeof personPage>
export type Staffing = Answer<typeof staffingPage>
