/** What need not be paid any more when execution ends: whatever is still open, kind by kind. Pure. */
import type { Context } from '../acts/context.ts'
import type { Balance, WriteOffGround } from '../execution/index.ts'
import type { Day } from '../kernel/day.ts'
import type { EnforcementFacts } from './debt.store.ts'

type LetGo = { left: Pick<Balance, 'rows'>; ground: WriteOffGround; on: Day }

export function writeOffsOf(
  { debt, proceeding }: Pick<EnforcementFacts, 'proceeding'> & { debt: { caseId: string } },
  { left, ground, on }: LetGo,
  { newId, actor }: Pick<Context, 'newId' | 'actor'>,
) {
  const of = { agencyId: actor.agencyId as string, caseId: debt.caseId, proceedingId: proceeding.id }
  return left.rows
    .filter(({ outstandingFen }) => outstandingFen > 0)
    .map(({ kind: towards, outstandingFen: amountFen }) => ({
      ...{ id: newId(), ...of, towards, ground, amountFen, writtenOffOn: on },
    }))
}
