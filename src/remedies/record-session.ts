/** What happens before the reviewing organ or in court: who came for the agency matters. */
import { choiceField, dayField, longTextField, textField } from '../acts/field.ts'
import { type Citation, litigationLaw, reconsiderationLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { receivedIn } from './received.ts'
import { mustBeHandlerOrReviewer, mustLieBetween } from './remedy.rules.ts'

const attendances = { head: '负责人参加', delegate: '负责人未参加，委托工作人员参加', none: '本机关未参加' } as const
const reviewSessions = { opinions: '听取意见', hearing: '听证', mediation: '调解' } as const
const courtSessions = { trial: '开庭审理', inquiry: '询问、调查', mediation: '调解' } as const

const sessionFields = {
  heldOn: dayField('日期'),
  place: textField('地点或者方式'),
  attendance: choiceField('本机关参加情况', attendances),
  attendants: textField('本机关参加人员'),
  absence: textField('负责人不能参加的理由').optional(),
  summary: longTextField('主要情况', { max: 4000 }),
}
const proposed = { attendance: 'head' as const }

export const recordReviewSession = proceedingAct({
  name: 'reconsideration.record-session',
  label: '登记听取意见、听证、调解',
  basis: [reconsiderationLaw(49), reconsiderationLaw(51, 3), reconsiderationLaw(5)],
  by: ['officer', 'reviewer'],
  ...{ key: 'reconsiderationId', noun: '行政复议' },
  fields: { session: choiceField('事项', reviewSessions), ...sessionFields },
  must: [mustBeHandlerOrReviewer(reconsiderationLaw(49))],
  propose: (_facts, { today }) => ({ heldOn: today, ...proposed }),
  rule: ({ records }, given, context) => {
    const basis = reconsiderationLaw(51, 3)
    const after = receivedIn(records).acceptedOn
    const wrong =
      mustLieBetween({ what: '日期', on: given.heldOn, after }, context, basis) ??
      (given.session === 'hearing' ? mustSendHead(given, basis) : undefined)
    return wrong ?? { on: given.heldOn }
  },
})

export const recordCourtSession = proceedingAct({
  name: 'litigation.record-session',
  label: '登记开庭、询问、调解',
  basis: [litigationLaw(3, 3), litigationLaw(60)],
  by: ['officer', 'reviewer'],
  ...{ key: 'litigationId', noun: '行政诉讼' },
  fields: { session: choiceField('事项', courtSessions), ...sessionFields },
  must: [mustBeHandlerOrReviewer(litigationLaw(3, 3))],
  propose: (_facts, { today }) => ({ heldOn: today, ...proposed }),
  rule: ({ records }, given, context) => {
    const basis = litigationLaw(3, 3)
    const after = receivedIn(records).acceptedOn
    const wrong =
      mustLieBetween({ what: '日期', on: given.heldOn, after }, context, basis) ??
      (given.session === 'trial' ? mustSendHead(given, basis) : undefined)
    return wrong ?? { on: given.heldOn }
  },
})

type Attendance = { attendance: keyof typeof attendances; absence?: string | undefined }

/** The head comes, or says why not and sends somebody of the agency. */
function mustSendHead({ attendance, absence }: Attendance, basis: Citation): Refusal | undefined {
  if (attendance === 'head' || (attendance === 'delegate' && absence !== undefined)) return undefined
  const reason = '行政机关负责人应当参加；不能参加的，应当说明理由并委托相应的工作人员参加。'
  return refuse('head-absent', reason, basis, '请登记负责人不能参加的理由和委托的工作人员。')
}
