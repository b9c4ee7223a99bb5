/** A review begins: the copy of the application arrives, and the days for the reply run. 《行政复议法》第四十八条、第五十四条. */
import type { Event } from '../acts/context.ts'
import { reconsiderationLaw } from '../law/citation.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { receivingActs } from './receive-remedy.ts'
import { mustFollowDecision, type Received, receivedFields, trackField } from './received.ts'
import { mustBeHandlerOrReviewer } from './remedy.rules.ts'
import { submittedIn } from './submit-reconsideration.ts'

type Accepted = Pick<Received, 'receivedOn'> & { track: 'ordinary' | 'simplified' }

const begun = ({ track, receivedOn }: Accepted): Event => ({
  outcome: track,
  startsOn: { 'R-04': receivedOn, 'R-04-simplified': receivedOn },
  notes: ['逾期不提出书面答复、不提交证据的，视为没有证据、依据（《行政复议法》第七十条）。'],
})

export const acceptReconsideration = receivingActs({
  name: 'reconsideration.accept',
  label: '收到行政复议申请书副本',
  basis: reconsiderationLaw(48),
  procedure: 'reconsideration',
  key: 'reconsiderationId',
  noun: '行政复议',
  more: { track: trackField },
  event: begun,
})

/** The application that this organ forwarded comes back as a review (第三十二条第二款). */
export const acceptForwarded = proceedingAct({
  name: 'reconsideration.accept-forwarded',
  label: '收到转送案件的申请书副本',
  basis: [reconsiderationLaw(48)],
  by: ['officer', 'reviewer'],
  ...{ key: 'reconsiderationId', noun: '行政复议' },
  fields: { ...receivedFields, track: trackField },
  must: [mustBeHandlerOrReviewer(reconsiderationLaw(48))],
  propose: ({ records }, { today }) => {
    const { otherSide, claims } = submittedIn(records)
    return { acceptedOn: today, receivedOn: today, otherSide, claims }
  },
  rule: ({ records }, given, context) => {
    const { disputed, disputedId } = submittedIn(records)
    const wrong = mustFollowDecision({ ...given, issuedOn: disputed.issuedOn }, context, reconsiderationLaw(48))
    return wrong ?? { on: given.acceptedOn, ...begun(given), said: { disputed, disputedId } }
  },
})
