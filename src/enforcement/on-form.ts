/** What the papers of an enforcement have in common: what they rest on, where is paid, whom to ask. */
import type { Decision } from '../decisions/index.ts'
import type { Officer } from '../officers/index.ts'
import type { Agency } from '../organisation/index.ts'

/** @throws RangeError: what begins only after the decision was served always finds one */
export function decisionOnForm(decision: Decision | undefined) {
  if (!decision) throw new RangeError('没有据以执行的处罚决定')
  return { title: '行政处罚决定书', number: decision.number, issuedOn: decision.decidedOn }
}

export function accountOf({ paymentBank: bank, paymentAccount: account }: Agency) {
  return { bank, account }
}

export function contactOf({ shortName, telephone, address, postcode }: Agency, handlers: Officer[]) {
  return { name: handlers[0]?.name ?? shortName, telephone, address, postcode }
}
