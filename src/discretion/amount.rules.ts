/** Whether amounts keep within the law that they are based on: V-10, V-22. */
import type { ReportedViolation } from '../evidence/index.ts'
import type { Day } from '../kernel/day.ts'
import { mustCiteLawInForce } from '../law/authority.ts'
import { parseCitation } from '../law/citation.ts'
import type { LawBook, ProvisionRow } from '../law/law-book.ts'
import { mustBeWithinProvision, provisionsFor } from '../law/provisions.ts'
import type { Refusal } from '../law/refusal.ts'
import type { SubjectKind } from '../subjects/index.ts'
import type { Target } from './benchmark.ts'

export type Punished = Pick<ReportedViolation, 'basis' | 'fineFen'> & {
  /** At which the act is judged; its own range counts where the provision has one for it. */
  stage: ProvisionRow['stage']
  /** Where the provision takes a share of it. */
  incomeFen?: number | undefined
  /** 减轻处罚: may fall below the minimum. */
  reduced?: boolean | undefined
}
type On = { kind: SubjectKind; on: Day; law: LawBook }

/** As in force on the day of the conduct (第三十七条). */
export function mustBeWithinProvisions(violations: Punished[], { kind, on, law }: On): Refusal | undefined {
  for (const { basis, fineFen, incomeFen, reduced, stage } of violations) {
    const [first] = basis
    if (first === undefined) continue
    const cited = parseCitation(first)
    const all = targetsOf(kind).flatMap((target) => provisionsFor(law, cited, { on, target }))
    const own = all.filter((row) => row.stage === stage)
    const rows = own.length > 0 ? own : all
    const refusal =
      mustCiteLawInForce(law, basis.map(parseCitation), on) ??
      mustBeWithinProvision(rows, { amountFen: fineFen, incomeFen, reduced })
    if (refusal) return refusal
  }
  return undefined
}

function targetsOf(kind: SubjectKind): Target[] {
  return kind === 'person' ? ['person', 'person-in-charge'] : ['organisation']
}

type Sought = { basis: string[]; stage?: ProvisionRow['stage'] | undefined; code?: string | undefined }

/** What the catalogue offers for one act: by its bases, at that stage, or the one conduct that was named among them. */
export function conductsFor({ basis, stage, code }: Sought, { kind, on, law }: On): ProvisionRow[] {
  const rows = basis.flatMap((text) =>
    targetsOf(kind).flatMap((target) => provisionsFor(law, parseCitation(text), { on, target, stage })),
  )
  return code === undefined ? rows : rows.filter((row) => row.code === code)
}
