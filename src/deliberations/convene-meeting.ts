/** Called together, answered, withdrawn: what comes before the meeting. Matters for one hour and place make one agenda. */
import { z } from 'zod'
import { choiceField, idField, instantField, longTextField, textField } from '../acts/field.ts'
import { dayOf, type Instant, instantInChinese } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { listLeadingGroup } from '../organisation/organisation.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustBeMember } from './deliberation.rules.ts'
import { awaitedWhere, findNextMeeting, owesReply, withMeeting } from './meeting.store.ts'
import { replies } from './meeting.ts'

const basis = [penaltyLaw(57, 2)]
const shared = { key: 'deliberationId', noun: '集体讨论', basis }

export const conveneMeeting = proceedingAct({
  ...shared,
  name: 'deliberation.convene',
  label: '召集集体讨论会议',
  by: ['agency-head', 'deputy-head'],
  fields: {
    startsAt: instantField('会议时间', { description: '与另一议题时间、地点相同的，列入同一次会议的议程' }),
    place: textField('会议地点'),
    chairId: idField('主持人', 'person'),
    recorderId: idField('记录人', 'person'),
    observers: z
      .array(idField('列席人员', 'person'))
      .max(20)
      .default([])
      .meta({ title: '列席人员', description: '审核人、承办人等，不参加表决', widget: 'people' }),
  },
  load: async (tx, facts, { startsAt }) => ({
    ...(await withMeeting(tx, facts)),
    group: await listLeadingGroup(tx, startsAt === undefined ? undefined : dayOf(startsAt as Instant)),
    next: await findNextMeeting(tx, facts.proceeding.id),
  }),
  must: [],
  propose: ({ next, agency, meeting }, { actor, now }) => {
    const known = meeting.convened ?? (next && next.startsAt > now ? next : undefined)
    if (known === undefined)
      return { place: `${agency.shortName}会议室`, chairId: actor.personId, observers: [] as string[] }
    const { startsAt, place, chairId, recorderId, observers } = known
    return { startsAt, place, chairId, recorderId, observers }
  },
  rule: ({ group, handlers }, { startsAt, chairId, recorderId, observers }, { today }) => {
    const at = startsAt as Instant
    if (dayOf(at) < today)
      return refuse('meeting-past', '会议时间不得早于今天。', basis, '请填写将要召开的会议的时间。')
    if (handlers.some(({ personId }) => personId === chairId))
      return refuse('handler-deliberates', '本案承办人不得主持集体讨论。', penaltyLaw(43, 1), '请另定主持人。')
    if (!group.some(({ id }) => id === chairId))
      return refuse('chair-not-member', '主持人当日不是领导班子成员。', basis, '请从领导班子成员中确定主持人。')
    const seated = [chairId, recorderId, ...observers]
    if (new Set(seated).size !== seated.length || observers.some((id) => group.some((member) => member.id === id)))
      return refuse('seated-twice', '主持人、记录人、列席人员不得重复，班子成员不列为列席。', basis, '请核对名单。')
    const members = group.map(({ id }) => id)
    return {
      said: { members },
      notes: [`已向领导班子成员${members.length}人发出会议通知：${instantInChinese(at)}。`],
    }
  },
})

export const replyToNotice = proceedingAct({
  ...shared,
  name: 'deliberation.reply',
  label: '回复会议通知',
  basis: [...basis, penaltyLaw(43)],
  by: ['agency-head', 'deputy-head', 'section-head'],
  fields: {
    reply: choiceField('能否参会', replies),
    reason: longTextField('不能参会、回避的事由', { max: 1000 }).optional(),
    opinion: longTextField('书面意见', {
      max: 4000,
      description: '不能参会的可以提出，会上宣读、存卷，不计入表决',
    }).optional(),
  },
  load: withMeeting,
  must: [mustBeMember],
  awaited: awaitedWhere(owesReply),
  rule: (_facts, { reply, reason, opinion }) => {
    if (reply !== 'attend' && reason === undefined)
      return refuse('reason-missing', '不能参会、申请回避的，应当说明事由。', penaltyLaw(43), '请填写事由。')
    if (reply !== 'absent' && opinion !== undefined)
      return refuse('opinion-in-person', '参会的当面发表意见；回避的不发表意见。', basis, '请删去书面意见。')
    return {}
  },
})

export const withdrawDeliberation = proceedingAct({
  ...shared,
  name: 'deliberation.withdraw',
  label: '撤回、退回提请',
  by: ['officer', 'agency-head', 'deputy-head'],
  fields: { reason: longTextField('撤回、退回的理由', { max: 1000 }) },
  load: withMeeting,
  must: [],
  rule: ({ meeting, handlers }, _given, { actor }) => {
    const may = [meeting.convened?.chairId, ...handlers.map(({ personId }) => personId)]
    if (may.includes(actor.personId) || actor.roles.includes('agency-head')) return {}
    return refuse('not-handler', '撤回由承办人办理，退回由主持人或者局长办理。', basis)
  },
})
