/** The review ends: upheld, changed, revoked, unlawful, to be made again, agreed or withdrawn; and what follows is done. */
import { choiceField, dayField } from '../acts/field.ts'
import { reconsiderationLaw } from '../law/citation.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { receivedIn } from './received.ts'
import { mustBeHandlerOrReviewer, mustLieBetween } from './remedy.rules.ts'
import { consequences, mustSayWhatChanged, outcomeOf, reconsiderationResults, rulingFields } from './ruling.ts'

const basis = reconsiderationLaw(75, 2)

export const concludeReconsideration = proceedingAct({
  name: 'reconsideration.conclude',
  label: '收到行政复议决定',
  basis: [basis, reconsiderationLaw(77, 1)],
  by: ['officer', 'reviewer'],
  ...{ key: 'reconsiderationId', noun: '行政复议' },
  fields: {
    result: choiceField('复议结果', reconsiderationResults),
    ...rulingFields,
    partyReceivedOn: dayField('申请人收到日期', { description: '不知道的不填，按本机关收到日期计算' }).optional(),
  },
  must: [mustBeHandlerOrReviewer(basis)],
  propose: (_facts, { today }) => ({ result: 'upheld' as const, decidedOn: today, receivedOn: today }),
  rule: ({ records }, given, context) => {
    const { result, decidedOn, receivedOn, performBy, partyReceivedOn = receivedOn } = given
    const { acceptedOn, disputedId } = receivedIn(records)
    const wrong =
      mustLieBetween({ what: '复议决定日期', on: decidedOn, after: acceptedOn }, context, basis) ??
      mustLieBetween({ what: '收到日期', on: receivedOn, after: decidedOn }, context, basis) ??
      mustLieBetween({ what: '申请人收到日期', on: partyReceivedOn, after: decidedOn }, context, basis) ??
      mustSayWhatChanged(given, reconsiderationLaw(63))
    if (wrong) return wrong
    return {
      outcome: outcomeOf(result),
      on: receivedOn,
      startsOn: { 'R-03': partyReceivedOn },
      ...(performBy === undefined ? {} : { dueOn: { 'R-07': performBy } }),
      disputedId,
      notes: consequences(result),
    }
  },
})
