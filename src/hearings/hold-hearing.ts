import { z } from 'zod'
import { act } from '../acts/act.ts'
import { choiceField, dayField, idField, instantField, longTextField, textField } from '../acts/field.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { hearingLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { loadHearing } from './heard.store.ts'
import { recordContent, reportContent } from './hearing.content.ts'
import { mustBeHeldAsArranged, mustBeHost } from './hearing.rules.ts'
import { insertHearingSession } from './hearing.store.ts'
import { type HearingSession, hearingOutcomes, hostRoles } from './hearing.ts'

const signatures = { signed: '核对无误，签字或者盖章', refused: '拒绝签字或者盖章' } as const

const input = z.object({
  caseId: idField('案件'),
  outcome: choiceField('听证情况', hearingOutcomes),
  notifiedOn: dayField('听证通知书送达日期'),
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  representative: textField('到场的当事人（法定代表人、负责人）', { max: 60 }).optional(),
  agents: z
    .array(textField('委托代理人', { max: 60 }))
    .max(2, '委托代理人最多二人')
    .default([])
    .meta({ title: '到场的委托代理人' }),
  others: textField('第三人和其他参加人', { max: 200 }).optional(),
  recusalAsked: z
    .boolean()
    .refine((asked) => asked, '应当告知回避权利；有应当回避的，请重新通知听证')
    .meta({ title: '已告知回避权利，听证人员没有应当回避的情形' }),
  record: longTextField('听证记录', { max: 20_000, description: '调查人员的意见和证据、当事人的申辩和质证、最后陈述' }),
  recording: textField('音像记录', { description: '文件名或者存储编号' }).optional(),
  signature: choiceField('当事人核对笔录后', signatures).optional(),
  signatureNote: textField('拒绝签字的情况', { description: '拒绝签字时由主持人注明' }).optional(),
})

export const holdHearing = act({
  name: 'hearing.hold',
  label: '举行听证',
  basis: [hearingLaw(6), hearingLaw(7), hearingLaw(8)],
  by: hostRoles,
  input,
  load: (tx, { caseId }) => loadHearing(tx, String(caseId)),
  must: [mustBeHost],
  propose: ({ hearing }) => (hearing ? { notifiedOn: dayOf(hearing.arrangedAt), startedAt: hearing.startsAt } : {}),
  rule: (facts, given, context) => {
    const { hearing } = facts
    if (!hearing) return refuse('not-arranged', '尚未通知听证。', hearingLaw(2), '请先通知听证。')
    const { caseId, outcome, notifiedOn, representative = null, agents, record } = given
    const [startedAt, endedAt] = [given.startedAt as Instant, given.endedAt as Instant]
    const unfit = mustBeHeldAsArranged({ notifiedOn, startedAt, endedAt }, hearing, context) ?? mustBeRecorded(given)
    if (unfit) return unfit
    const row: HearingSession = {
      ...{ hearingId: hearing.id, agencyId: context.actor.agencyId, caseId, documentId: '' },
      ...{ outcome, notifiedOn, startedAt, endedAt, representative, agents, record, recordedAt: context.now },
    }
    const forfeited = { summary: record, opinion: '当事人视为放弃听证权利，依法终止听证。' }
    const document =
      outcome === 'held'
        ? { form: 'hearing-record', content: recordContent(facts, hearing, given) }
        : { form: 'hearing-report', content: reportContent(facts, { ...hearing, session: row }, forfeited, context) }
    return { outcome, on: dayOf(startedAt), row, documents: [document] }
  },
  store: (tx, { row, documents }) => insertHearingSession(tx, { ...row, documentId: documents[0]?.documentId ?? '' }),
})

/** Somebody was there for the party, and checked the record or was noted as refusing to (第八项). */
function mustBeRecorded({
  outcome,
  representative,
  agents,
  signature,
  signatureNote,
}: z.infer<typeof input>): Refusal | undefined {
  if (outcome === 'absent') return undefined
  if (representative === undefined && agents.length === 0)
    return refuse('party-missing', '当事人一方无人到场。', hearingLaw(6), '请填写到场人员，或者选择未出席。')
  if (signature === undefined || (signature === 'refused' && signatureNote === undefined))
    return refuse(
      'signature-missing',
      '听证笔录应当交当事人或者代理人核对后签字；拒绝的，由主持人注明。',
      hearingLaw(8),
      '请填写签字情况。',
    )
  return undefined
}
