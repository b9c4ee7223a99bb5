/** What one part of enforcement adds to the product. */
import type { AnyAct } from '../acts/act.ts'
import type { Procedure } from '../procedures/procedure.ts'

export type Part = {
  procedures: Procedure[]
  /** In the order of the procedure; the path is where the act is posted to. */
  acts: [path: string, act: AnyAct][]
  /** What may be begun from nothing; the desk offers it under 新建. */
  starts: AnyAct[]
}
