/** Who answers for the agency, and in which order the days of a remedy follow. */
import type { Context, Guard } from '../acts/context.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { Officer } from '../officers/index.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'

/** The officers named for the matter, and the reviewers, whose section carries remedies. */
export function mustBeHandlerOrReviewer(...basis: Citation[]): Guard<{ handlers: Officer[] }> {
  const own = mustBeHandlerUnder(...basis)
  return (facts, context) => (context.actor.roles.includes('reviewer') ? undefined : own(facts, context))
}

/** `after`: the day before which it cannot have been. */
export function mustLieBetween(
  { what, on, after }: { what: string; on: Day; after: Day },
  { today }: Context,
  basis: Citation,
): Refusal | undefined {
  if (on >= after && on <= today) return undefined
  return refuse('day-wrong', `${what}应在 ${after} 至今天之间。`, basis, '请核对日期。')
}
