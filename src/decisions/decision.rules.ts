/** Before a decision is approved and issued. */
import type { Context } from '../acts/context.ts'
import { type Deliberation, mustHaveDeliberatedThisDraft } from '../deliberations/index.ts'
import { type Draft, proposedOf } from '../drafts/index.ts'
import { requiresDeliberation } from '../law/major.ts'
import type { Refusal } from '../law/refusal.ts'
import type { Subject } from '../subjects/index.ts'

type Deciding = {
  draft: Draft | undefined
  subject: Subject
  deliberation: Deliberation | undefined
  hearingRecord: unknown
}

/** Thresholds are tested on the draft as it stands: a higher amount may make deliberation due that was not. */
export function mustBeDeliberatedWhereDue(facts: Deciding, { law, today }: Context): Refusal | undefined {
  const { draft, subject } = facts
  const hearingHeld = facts.hearingRecord !== undefined
  if (!draft || !requiresDeliberation(proposedOf(draft, subject.kind, { hearingHeld }), law, today).required)
    return undefined
  return mustHaveDeliberatedThisDraft(facts)
}
