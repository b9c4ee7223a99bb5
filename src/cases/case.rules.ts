/** Rules of a case as a whole. */
import type { Context } from '../acts/context.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { computeDeadline } from '../law/deadlines.ts'
import { inForce, type LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { Officer } from '../officers/index.ts'

type Handled = { handlers: Officer[] }

/** 《行政处罚法》第四十二条: acts of investigation are the handlers' own. */
export function mustBeHandler({ handlers }: Handled, { actor }: Context): Refusal | undefined {
  if (handlers.some((handler) => handler.personId === actor.personId)) return undefined
  const names = handlers.map((handler) => handler.name).join('、')
  return refuse(
    'not-handler',
    `本案承办人为${names || '（未指定）'}，您不是本案承办人。`,
    penaltyLaw(42, 1),
    `请由${names}办理。`,
  )
}

/** Separation per person and per case: the unit that enforces here also reviews, so the person may not do both. */
export function mustNotBeHandler({ handlers }: Handled, { actor }: Context): Refusal | undefined {
  if (!handlers.some((handler) => handler.personId === actor.personId)) return undefined
  const basis = [penaltyLaw(58, 1), penaltyLaw(43, 1)]
  return refuse(
    'reviewer-is-handler',
    '您是本案承办人，不得审核、审签本案。',
    basis,
    '请由未参与本案办理的审核人员办理。',
  )
}

/** 《行政处罚法》第三十六条: not after two years from the end of the conduct to its discovery; five where life or health was harmed. */
export function mustBeWithinLimitation(
  { conductOn, discoveredOn, grave }: { conductOn: Day | null; discoveredOn: Day; grave: boolean },
  law: LawBook,
): Refusal | undefined {
  if (conductOn === null) return undefined
  const id = grave ? 'C-01-harm' : 'C-01'
  const row = inForce(law.deadlines, discoveredOn).find((candidate) => candidate.id === id)
  if (!row) return refuse('deadline-missing', `期限库中没有追诉时效「${id}」。`, penaltyLaw(36))
  const limit = computeDeadline({ row, from: conductOn, calendar: law.calendar })
  if (isRefusal(limit)) return limit
  if (discoveredOn <= limit.due) return undefined
  const reason = `违法行为终了于 ${conductOn}，至 ${discoveredOn} 发现时已超过追诉时效（截止 ${limit.due}）。`
  return refuse(
    'limitation-expired',
    reason,
    penaltyLaw(36),
    '不再给予行政处罚；涉及公民生命健康安全且有危害后果的，请注明。',
  )
}
