/** What the reviewing organ or the court sent: said once when it arrives, read again by every later act. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { choiceField, dayField, longTextField, officersField, textField } from '../acts/field.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'

/** 《行政复议法》第三十六条 */
const tracks = { ordinary: '普通程序', simplified: '简易程序' } as const
export const trackField = choiceField('审理程序', tracks)

export const receivedFields = {
  acceptedOn: dayField('受理（立案）日期', { description: '通知书载明的日期' }),
  receivedOn: dayField('收到副本日期', { description: '答复、答辩的期限自次日起计算' }),
  caseNumber: textField('复议、诉讼案号', { max: 60 }).optional(),
  otherSide: textField('申请人、原告'),
  claims: longTextField('请求和理由', { max: 4000 }),
}
export const handlersField = officersField('应诉承办人', { description: '法制审核员可以一同办理' })

const Disputed = z.object({ title: z.string(), number: z.string(), issuedOn: dayField('作出日期') })
const Received = z.object({ ...receivedFields, disputed: Disputed, disputedId: z.string() })
export type Received = z.infer<typeof Received>

/** @throws RangeError where nothing was received: the step table lets no later act come first */
export function receivedIn(records: ProceedingRecord[]): Received {
  const found = records.findLast(({ act }) => /^(reconsideration\.accept|litigation\.receive)/.test(act))
  if (!found) throw new RangeError('没有收到副本的记录')
  return Received.parse(found.said)
}

type Days = { issuedOn: Day; acceptedOn: Day; receivedOn: Day }

export function mustFollowDecision(
  { issuedOn, acceptedOn, receivedOn }: Days,
  { today }: Context,
  basis: Citation,
): Refusal | undefined {
  if (acceptedOn >= issuedOn && receivedOn >= acceptedOn && receivedOn <= today) return undefined
  const reason = `受理日期应不早于决定作出的 ${issuedOn}，收到日期应在受理日期至今天之间。`
  return refuse('days-wrong', reason, basis, '请按通知书核对日期。')
}
