import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, instantField, textField } from '../acts/field.ts'
import { listHolders } from '../identity/account.store.ts'
import { dayOf, type Instant, instant, startOf } from '../kernel/day.ts'
import { hearingLaw } from '../law/citation.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import { mustNotNeedRecusal, recusalField } from '../officers/index.ts'
import { listPersonsInPost } from '../organisation/organisation.store.ts'
import { loadHeard } from './heard.store.ts'
import { noticeContent } from './hearing.content.ts'
import { earliestHearingDay, mustBeNotifiedInTime, mustNotHaveInvestigated } from './hearing.rules.ts'
import { insertHearing } from './hearing.store.ts'
import { type HearingArrangement, hostRoles } from './hearing.ts'

const nineOClock = 9 * 3_600_000

export const arrangeHearing = act({
  name: 'hearing.arrange',
  label: '通知听证',
  basis: [hearingLaw(2), hearingLaw(4)],
  by: ['section-head', 'deputy-head'],
  input: z.object({
    caseId: idField('案件'),
    hostId: idField('听证主持人', 'person'),
    memberIds: z.array(idField('听证员', 'person')).max(4).default([]).meta({ title: '听证员', widget: 'people' }),
    clerkId: idField('书记员', 'person'),
    recusal: recusalField('主持人、听证员、书记员'),
    startsAt: instantField('听证时间', { description: '须留足自通知至听证的法定间隔' }),
    place: textField('听证地点'),
    closedBecause: textField('不公开举行的理由', { description: '涉及国家秘密、商业秘密、个人隐私时填写' }).optional(),
  }),
  load: async (tx, { caseId, hostId, memberIds = [], clerkId, startsAt }) => {
    const ids = [hostId, ...memberIds, clerkId].filter((id) => id !== undefined)
    return {
      ...(await loadHeard(tx, String(caseId))),
      seated: await listPersonsInPost(tx, ids, startsAt === undefined ? undefined : dayOf(startsAt as Instant)),
      hosts: await listHolders(tx, ids, hostRoles),
    }
  },
  must: [],
  propose: ({ agency }, { today, law }) => {
    const earliest = earliestHearingDay(today, law)
    const place = `${agency.shortName}会议室`
    return isRefusal(earliest) ? { place } : { place, startsAt: instant(Date.parse(startOf(earliest)) + nineOClock) }
  },
  rule: (facts, { closedBecause = null, recusal, ...given }, context) => {
    const { actor, now, today, law } = context
    const startsAt = given.startsAt as Instant
    const unfit =
      mustNotHaveInvestigated(given, facts) ??
      mustNotNeedRecusal(recusal, '听证人员') ??
      mustBeNotifiedInTime(today, dayOf(startsAt), law)
    if (unfit) return unfit
    if (!facts.hosts.some((id) => id === given.hostId))
      return refuse('may-not-host', '所选人员没有主持听证的岗位权限。', hearingLaw(4), '请指定其他主持人。')
    const of = { id: context.newId(), agencyId: actor.agencyId, documentId: '' }
    const row: HearingArrangement = {
      ...given,
      ...of,
      startsAt,
      closedBecause,
      arrangedBy: actor.personId,
      arrangedAt: now,
    }
    return {
      row,
      recusal,
      dueOn: { 'C-08': dayOf(startsAt) },
      documents: [{ form: 'hearing-notice', content: noticeContent(facts, row, context) }],
    }
  },
  store: (tx, { row, documents }) => insertHearing(tx, { ...row, documentId: documents[0]?.documentId ?? '' }),
})
