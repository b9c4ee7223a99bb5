/** Every act and every procedure there is. The API, the permission matrix, the buttons and the tests come from here. */
import type { AnyAct } from './acts/act.ts'
import type { Procedure } from './procedures/procedure.ts'
import { casesPart } from './register/cases.ts'
import { inspectionsPart } from './register/inspections.ts'
import { licensingPart } from './register/licensing.ts'
import { measuresPart } from './register/measures.ts'
import type { Part } from './register/part.ts'
import { registersPart } from './register/registers.ts'
import { summaryPenaltiesPart } from './register/summary-penalties.ts'

const parts: Part[] = [inspectionsPart, casesPart, measuresPart, summaryPenaltiesPart, licensingPart, registersPart]

export const procedures: Procedure[] = parts.flatMap((part) => part.procedures)

/** The path is where the act is posted to. */
export const actsByPath: [path: string, act: AnyAct][] = parts.flatMap((part) => part.acts)

export const acts: AnyAct[] = actsByPath.map(([, act]) => act)

/** In the order the desk offers them under 新建. */
export const starts: AnyAct[] = parts.flatMap((part) => part.starts)
