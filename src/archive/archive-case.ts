/** The file of a penalty case: bound, then archived. */

import { loadCaseDossier } from './case-dossier.store.ts'
import { archiveAct, compileAct } from './dossier-acts.ts'

const filed = { key: 'caseId', noun: '案件', retention: 'thirty-years' as const, load: loadCaseDossier }

export const compileDossier = compileAct('dossier.compile', filed)
export const archiveCase = archiveAct('case.archive', filed)
