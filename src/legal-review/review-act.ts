/** Makes every act of a legal review for one kind of decision; which states lie between them is its table's own. */
import type { AnyAct } from '../acts/act.ts'
import { countersignAct } from './countersign-review.ts'
import { examineAct } from './examine-review.ts'
import type { Matter, ReviewKind } from './review-kind.ts'
import { submitAct, withdrawAct } from './submit-review.ts'

export type ReviewActs = { submit: AnyAct; withdraw: AnyAct; examine: AnyAct; countersign: AnyAct }

export function reviewActs<Facts extends Matter>(kind: ReviewKind<Facts>): ReviewActs {
  return {
    submit: submitAct(kind),
    withdraw: withdrawAct(kind),
    examine: examineAct(kind),
    countersign: countersignAct(kind),
  }
}

/** Each act under its place in the address of what is reviewed. */
export function reviewAt(address: string, { submit, withdraw, examine, countersign }: ReviewActs): [string, AnyAct][] {
  return [
    [`${address}review`, submit],
    [`${address}review/withdrawal`, withdraw],
    [`${address}review/examination`, examine],
    [`${address}review/countersignature`, countersign],
  ]
}
