/** The door of the desk: what the server answers to the workbench. Types only. */
import type { casePage } from './case-page.ts'
import type { documentPage, sealRegister } from './document-page.ts'
import type { surchargeView } from './enforcement-page.ts'
import type { inspectionPage } from './inspection-page.ts'
import type { licenceRegister } from './licence-register.ts'
import type { proceedingPage } from './proceeding-page.ts'
import type { todoOf } from './todo.ts'

type Answer<Page extends (...asked: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Page>>>

export type Todo = Answer<typeof todoOf>
export type CasePage = Answer<typeof casePage>
export type InspectionPage = Answer<typeof inspectionPage>
export type ProceedingPage = Answer<typeof proceedingPage>
export type LicenceList = Answer<typeof licenceRegister>
/** Amounts in fen. */
export type SurchargeView = Answer<typeof surchargeView>
export type DocumentPage = Answer<typeof documentPage>
export type SealRegister = Answer<typeof sealRegister>
