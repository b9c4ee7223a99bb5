/** The meeting itself: the roll, what each member says and votes, and the record signed and kept. */
import { z } from 'zod'
import { choiceField, idField, longTextField } from '../acts/field.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustBeChair, mustBeMember, mustBeRecorder, mustCallTheRoll, mustSpeakInTurn } from './deliberation.rules.ts'
import { presences, votes } from './deliberation.ts'
import { awaitedWhere, isChair, isRecorder, listSigned, owesStatement, withMeeting } from './meeting.store.ts'
import { type Meeting, nameOf, presentIn } from './meeting.ts'

const basis = [penaltyLaw(57, 2)]
const shared = { key: 'deliberationId', noun: '集体讨论', basis }
const memberRoles = ['agency-head' as const, 'deputy-head' as const, 'section-head' as const]
const recorderRoles = ['clerk' as const, 'officer' as const, 'section-head' as const, 'reviewer' as const]

export const openMeeting = proceedingAct({
  ...shared,
  name: 'deliberation.open',
  label: '开会点名',
  basis: [...basis, penaltyLaw(43)],
  by: ['agency-head', 'deputy-head'],
  fields: {
    attendance: z
      .array(
        z.object({
          personId: idField('领导班子成员', 'person'),
          presence: choiceField('到会情况', presences),
          reason: longTextField('事由', { max: 1000 }).optional(),
        }),
      )
      .min(1, '请逐人点名')
      .max(40)
      .meta({ title: '点名', description: '逐人载明；回避的不计入应到人数' }),
  },
  load: withMeeting,
  must: [mustBeChair],
  awaited: awaitedWhere(isChair),
  propose: ({ meeting, handlers }) => ({
    attendance: (meeting.convened?.members ?? []).map((personId) => proposedPresence(personId, meeting, handlers)),
  }),
  rule: ({ meeting, handlers, leading }, { attendance }, { today }) => {
    const { convened, replies } = meeting
    if (!convened || dayOf(convened.startsAt) > today)
      return refuse('meeting-ahead', '还没有到会议通知的日期。', basis, '提前开会的，请先改期并重新通知。')
    const applied = replies.find(
      ({ personId, reply }) => reply === 'recuse' && presentIn({ attendance }).includes(personId),
    )
    if (applied)
      return refuse(
        'recusal-applied',
        `${nameOf(leading, applied.personId).name}已申请回避，不得参加本议题的讨论和表决。`,
        penaltyLaw(43, 1),
        '请记为回避。',
      )
    const ids = handlers.map(({ personId }) => personId)
    const wrong = mustCallTheRoll(attendance, leading, ids)
    if (wrong) return wrong
    if (presentIn({ attendance }).includes(convened.chairId)) return {}
    return refuse('chair-absent', '主持人没有到会。', basis, '请改期或者另定主持人后再开会。')
  },
})

function proposedPresence(personId: string, { replies }: Meeting, handlers: { personId: string }[]) {
  const reply = replies.find((one) => one.personId === personId)
  if (handlers.some((handler) => handler.personId === personId))
    return { personId, presence: 'recused' as const, reason: '系本案承办人' }
  const said = { attend: 'present', absent: 'absent', recuse: 'recused' } as const
  const reason = reply?.reason === undefined ? {} : { reason: reply.reason }
  return { personId, presence: said[reply?.reply ?? 'attend'], ...reason }
}

const sayingFields = {
  statement: longTextField('发表的意见', { max: 4000 }),
  vote: choiceField('表决', votes),
}

export const stateView = proceedingAct({
  ...shared,
  name: 'deliberation.state',
  label: '发表意见并表决',
  by: memberRoles,
  fields: sayingFields,
  load: withMeeting,
  must: [mustBeMember, ({ meeting }, { actor }) => mustSpeakInTurn(actor.personId, meeting)],
  awaited: awaitedWhere(owesStatement),
  rule: ({ meeting }, _given, { actor }) => ({
    said: { memberId: actor.personId, draftSha256: meeting.submitted.sha256 },
  }),
})

/** For a member who is present but has no device at hand; confirmed by that member's signature under the record. */
export const enterStatement = proceedingAct({
  ...shared,
  name: 'deliberation.enter-statement',
  label: '代录意见和表决',
  by: recorderRoles,
  fields: { memberId: idField('发表意见的成员', 'person'), ...sayingFields },
  load: withMeeting,
  must: [mustBeRecorder],
  awaited: () => Promise.resolve([]),
  rule: ({ meeting }, { memberId }) => {
    const outOfTurn = mustSpeakInTurn(memberId, meeting)
    return outOfTurn ?? { said: { draftSha256: meeting.submitted.sha256 } }
  },
})

export const fileRecord = proceedingAct({
  ...shared,
  name: 'deliberation.file',
  label: '整理集体讨论记录存卷',
  by: recorderRoles,
  fields: {},
  load: async (tx: Tx, facts: ProceedingFacts) => ({
    ...(await withMeeting(tx, facts)),
    signed: await listSigned(tx, facts),
  }),
  must: [mustBeRecorder, mustBeSigned],
  awaited: awaitedWhere(isRecorder),
  rule: ({ signed }) => ({ said: { signed } }),
})

type Signed = Awaited<ReturnType<typeof withMeeting>> & { signed: string[] }

function mustBeSigned({ meeting, leading, signed }: Signed) {
  const owing = presentIn(meeting)
    .map((id) => nameOf(leading, id).name)
    .filter((name) => !signed.includes(name))
  if (owing.length === 0) return undefined
  return refuse(
    'record-unsigned',
    `集体讨论记录还没有${owing.join('、')}的签名。`,
    basis,
    '请在记录上签名；拒绝签名的，在签名页注明情况。',
  )
}
