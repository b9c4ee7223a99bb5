/** Makes every act of a legal review for one kind of decision; which states lie between them is its table's own. */
import type { AnyAct } from '../acts/act.ts'
import { countersignAct } from './countersign-review.ts'
import { examineAct } from './examine-review.ts'
import type { Matter, ReviewKind, ReviewVerb } from './review-kind.ts'
import { submitAct, withdrawAct } from './submit-review.ts'
import { requestSupplementAct, returnIncompleteAct, supplementAct } from './supplement-review.ts'

export type ReviewActs = Record<ReviewVerb, AnyAct>

export function reviewActs<Facts extends Matter>(kind: ReviewKind<Facts>): ReviewActs {
  return {
    submit: submitAct(kind),
    withdraw: withdrawAct(kind),
    'request-supplement': requestSupplementAct(kind),
    supplement: supplementAct(kind),
    'return-incomplete': returnIncompleteAct(kind),
    examine: examineAct(kind),
    countersign: countersignAct(kind),
  }
}

/** Each act under its place in the address of what is reviewed. */
export function reviewAt(address: string, acts: ReviewActs): [string, AnyAct][] {
  const { submit, withdraw, examine, countersign } = acts
  return [
    [`${address}review`, submit],
    [`${address}review/withdrawal`, withdraw],
    [`${address}review/supplement-request`, acts['request-supplement']],
    [`${address}review/supplement`, acts.supplement],
    [`${address}review/incomplete`, acts['return-incomplete']],
    [`${address}review/examination`, examine],
    [`${address}review/countersignature`, countersign],
  ]
}
