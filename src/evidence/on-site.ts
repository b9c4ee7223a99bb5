/** What is asked and checked whenever officers act where the party is: 《行政强制法》第十八条、《行政处罚法》第五十五条. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { affirmedField, choiceField, instantField, longTextField, officersField, textField } from '../acts/field.ts'
import type { Signature } from '../documents/index.ts'
import { dayOf, type Instant } from '../kernel/day.ts'
import { type Citation, coercionLaw, penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeCertified, type Officer } from '../officers/index.ts'
import type { Subject } from '../subjects/index.ts'

const attendances = { party: '当事人（代表）到场', witness: '当事人经通知未到场，邀请见证人到场' } as const
const signatures = { signed: '已签名', refused: '拒绝签名' } as const

/** What must have been done; a form that says otherwise is not taken. */
const doneField = (title: string) => affirmedField(`已${title}`, `应当${title}`)

export const onSiteFields = {
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  place: textField('地点'),
  officers: officersField('执法人员', { description: '不少于两人' }),
  identified: doneField('出示执法证件'),
  informed: doneField('当场告知理由、依据、权利和救济途径'),
  attendance: choiceField('到场情况', attendances),
  attendant: textField('到场的当事人（代表）或者见证人', { max: 60 }),
  statement: longTextField('当事人的陈述和申辩', { max: 4000 }),
  situation: longTextField('现场情况'),
  signature: choiceField('签名情况', signatures),
  refusalReason: textField('拒签情况').optional(),
  recording: textField('全程录音录像', { description: '记录仪编号、文件名称' }).optional(),
  recordingAbsence: textField('未能录音录像的书面说明').optional(),
}
const given = z.object(onSiteFields)
export type OnSite = z.infer<typeof given>

export function proposedOnSite({ handlers, subject }: { handlers: Officer[]; subject: Subject }, { now }: Context) {
  return {
    endedAt: now,
    place: subject.address ?? subject.name,
    officers: handlers.map((handler) => handler.personId),
    attendance: 'party' as const,
    attendant: subject.representative ?? subject.name,
    statement: '当事人未提出陈述和申辩。',
    signature: 'signed' as const,
  }
}

type Where = { people: Officer[]; area: string; basis: Citation[] }

export function mustBeDoneProperly(how: OnSite, { people, area, basis }: Where, context: Context): Refusal | undefined {
  const { startedAt, endedAt } = how
  if (endedAt <= startedAt || endedAt > context.now)
    return refuse('times-wrong', '结束时间应晚于开始时间，且不得晚于现在。', basis, '请核对起止时间。')
  return (
    mustBeCertified(people, { on: dayOf(startedAt as Instant), area, law: context.law }) ??
    mustExplainRefusal(how) ??
    mustBeRecorded(how)
  )
}

/** 《行政强制法》第十八条第（八）项 */
function mustExplainRefusal({ signature, refusalReason }: OnSite): Refusal | undefined {
  if (signature === 'signed' || refusalReason !== undefined) return undefined
  return refuse(
    'refusal-unexplained',
    '当事人拒绝签名的，应当在笔录中注明。',
    coercionLaw(18, undefined, 8),
    '请填写拒签情况。',
  )
}

/** 《行政处罚法》第四十七条: the whole course is recorded, or it is written down why not. */
function mustBeRecorded({ recording, recordingAbsence }: OnSite): Refusal | undefined {
  if (recording !== undefined || recordingAbsence !== undefined) return undefined
  const reason = '本环节应当全程录音录像；没有录音录像的，应当书面说明原因。'
  return refuse('recording-missing', reason, penaltyLaw(47), '请填写音像记录，或者填写未能录音录像的书面说明。')
}

export function recordingOf({ recording, recordingAbsence }: OnSite): string {
  return recording ?? `未录音录像：${recordingAbsence ?? ''}`
}

/** Of the party, or of the witness where the party did not come. */
export function signatureOf({ signature, attendance, attendant, refusalReason, endedAt }: OnSite): Signature {
  if (signature === 'signed') return { manner: 'signed', name: attendant, on: dayOf(endedAt as Instant) }
  return {
    manner: 'refused',
    reason: refusalReason ?? '拒绝签名',
    witness: attendance === 'witness' ? attendant : null,
  }
}
