/** Who may act in a proceeding. The article is that of the kind of enforcement act, so each procedure names its own. */
import type { Context, Guard } from '../acts/context.ts'
import type { Citation } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import type { Officer } from '../officers/index.ts'

type Handled = { handlers: Officer[] }

/** Acts of investigation and of carrying out are the handlers' own. */
export function mustBeHandlerUnder(...basis: Citation[]): Guard<Handled> {
  return ({ handlers }: Handled, { actor }: Context) => {
    if (handlers.some((handler) => handler.personId === actor.personId)) return undefined
    const names = handlers.map((handler) => handler.name).join('、') || '（未指定）'
    return refuse('not-handler', `本事项承办人为${names}，您不是承办人。`, basis, `请由${names}办理。`)
  }
}

/** Separation: who handles a matter passes no opinion on it at a higher level. */
export function mustNotBeHandlerUnder(...basis: Citation[]): Guard<Handled> {
  return ({ handlers }: Handled, { actor }: Context) => {
    if (!handlers.some((handler) => handler.personId === actor.personId)) return undefined
    return refuse('approver-is-handler', '您是本事项承办人，不得审核、批准。', basis, '请由未参与承办的有权人员办理。')
  }
}
