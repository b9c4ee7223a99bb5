/** Whether a proposed penalty keeps within the law, and what it means for review, hearing and deliberation. */
import type { ReportedViolation } from '../evidence/index.ts'
import type { Day } from '../kernel/day.ts'
import { mustCiteLawInForce } from '../law/authority.ts'
import { parseCitation } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import type { ProposedDecision } from '../law/major.ts'
import { mustBeWithinProvision, provisionsFor } from '../law/provisions.ts'
import type { Refusal } from '../law/refusal.ts'
import type { SubjectKind } from '../subjects/index.ts'
import type { Draft } from './draft.ts'

type On = { kind: SubjectKind; on: Day; law: LawBook }

/** V-10: every amount within the provision it is based on, as in force on the day of the conduct (第三十七条). */
export function mustBeWithinProvisions(violations: ReportedViolation[], { kind, on, law }: On): Refusal | undefined {
  const targets = kind === 'person' ? (['person', 'person-in-charge'] as const) : (['organisation'] as const)
  for (const { basis, fineFen } of violations) {
    const [first] = basis
    if (first === undefined) continue
    const cited = parseCitation(first)
    const rows = targets.flatMap((target) => provisionsFor(law, cited, { on, target }))
    const refusal =
      mustCiteLawInForce(law, basis.map(parseCitation), on) ?? mustBeWithinProvision(rows, { amountFen: fineFen })
    if (refusal) return refusal
  }
  return undefined
}

export function proposedOf(draft: Draft, kind: SubjectKind, flags: Partial<ProposedDecision> = {}): ProposedDecision {
  const { fineFen, confiscationFen, measures } = draft
  const none = { hearingHeld: false, complex: false, publicInterest: false, reduction: false, crimeSuspected: false }
  return {
    target: kind === 'person' ? 'person' : 'organisation',
    fineFen,
    confiscationFen,
    measures,
    ...none,
    ...flags,
  }
}
