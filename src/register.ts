/** Every act and every procedure there is. The API, the permission matrix, the buttons and the tests come from here. */
import type { AnyAct } from './acts/act.ts'
import type { Procedure } from './procedures/procedure.ts'
import { casesPart } from './register/cases.ts'
import { counselPart } from './register/counsel.ts'
import { deliberationsPart } from './register/deliberations.ts'
import { disagreementsPart } from './register/disagreements.ts'
import { documentsPart } from './register/documents.ts'
import { enforcementPart } from './register/enforcement.ts'
import { inspectionsPart } from './register/inspections.ts'
import { licensingPart } from './register/licensing.ts'
import { measuresPart } from './register/measures.ts'
import { moneyPart } from './register/money.ts'
import type { Part } from './register/part.ts'
import { penaltyReportsPart } from './register/penalty-reports.ts'
import { peoplePart } from './register/people.ts'
import { recordalsPart } from './register/recordals.ts'
import { registersPart } from './register/registers.ts'
import { reliefPart } from './register/relief.ts'
import { remediesPart } from './register/remedies.ts'
import { revisionsPart } from './register/revisions.ts'
import { servicePart } from './register/service.ts'
import { summaryPenaltiesPart } from './register/summary-penalties.ts'
import { trainingPart } from './register/training.ts'
import { machineAnswered } from './review-checks/machine-answered.ts'
import { withServiceSteps } from './service/index.ts'
import { isServing } from './service/service-act.ts'

const fields: Part[] = [
  inspectionsPart,
  deliberationsPart,
  revisionsPart,
  disagreementsPart,
  casesPart,
  measuresPart,
  moneyPart,
  enforcementPart,
  summaryPenaltiesPart,
  licensingPart,
  penaltyReportsPart,
  remediesPart,
  recordalsPart,
  reliefPart,
  peoplePart,
  counselPart,
  trainingPart,
  documentsPart,
  registersPart,
]
const serving = fields.flatMap((part) => part.acts.map(([, act]) => act)).filter(isServing)
const parts = [...fields, servicePart(serving)]

/** Wherever a table serves something, service may also fail or be announced. */
export const procedures: Procedure[] = parts
  .flatMap((part) => part.procedures)
  .map((table) => withServiceSteps(table, serving))

/** The path is where the act is posted to. Whatever examines by the eleven points has the machine's answers before it. */
export const actsByPath: [path: string, act: AnyAct][] = parts
  .flatMap((part) => part.acts)
  .map(([path, act]) => [path, machineAnswered(act, procedures)])

export const acts: AnyAct[] = actsByPath.map(([, act]) => act)

/** In the order the desk offers them under 新建. */
export const starts: AnyAct[] = parts.flatMap((part) => part.starts)
