/** Service (送达): what every act that serves a document asks, checks and prints. 《行政处罚法》第六十一条. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { choiceField, dayField, officersField, textField } from '../acts/field.ts'
import { officersOf, type ServiceReceipt, serviceManners } from '../documents/index.ts'
import { type Day, type Instant, instant, startOf } from '../kernel/day.ts'
import { civilProcedureLaw, penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeCertified, type Officer } from '../officers/index.ts'
import type { Subject } from '../subjects/index.ts'

export const serviceFields = {
  manner: choiceField('送达方式', serviceManners),
  place: textField('送达地点'),
  recipient: textField('收件人', { max: 60 }),
  witness: textField('见证人', { max: 60, description: '留置送达时填写' }).optional(),
  servedOn: dayField('送达日期'),
  servers: officersField('送达人', { description: '不少于两人' }),
}
const given = z.object(serviceFields)
export type ServiceGiven = z.infer<typeof given>

/** Handed over today by the handlers, where the party is. */
export function proposedService({ handlers, subject }: { handlers: Officer[]; subject: Subject }, { today }: Context) {
  return {
    manner: 'direct' as const,
    servedOn: today,
    servers: handlers.map((handler) => handler.personId),
    place: subject.address ?? subject.name,
    recipient: subject.representative ?? subject.name,
  }
}

export type Service = Omit<ServiceGiven, 'witness'> & {
  id: string
  agencyId: string
  subjectId: string
  documentId: string
  receiptId: string
  witness: string | null
  recordedAt: Instant
}

type Served = { servers: Officer[]; area: string; issuedOn: Day }

export function mustBeServedProperly(
  how: ServiceGiven,
  { servers, area, issuedOn }: Served,
  context: Context,
): Refusal | undefined {
  const { servedOn, manner, witness } = how
  const { today, law } = context
  if (servedOn > today || servedOn < issuedOn)
    return refuse('day-wrong', `送达日期应在文书制作日 ${issuedOn} 至今天之间。`, penaltyLaw(61, 1), '请核对送达日期。')
  // 《民事诉讼法》第八十九条：留置送达须有见证人，或者以拍照、录像记录送达过程
  if (manner === 'left' && witness === undefined)
    return refuse(
      'witness-missing',
      '留置送达应当邀请见证人到场，并记明拒收事由和日期。',
      civilProcedureLaw(89),
      '请填写见证人。',
    )
  return mustBeCertified(servers, { on: servedOn, area, law })
}

export type ServedDocument = { title: string; number: string | null; caseName: string; addressee: string }

export function receiptContent(how: ServiceGiven, served: ServedDocument, { servers, area }: Served): ServiceReceipt {
  const { servedOn, manner, place, recipient, witness } = how
  const { caseName, addressee, title, number } = served
  const servedAt = instant(Date.parse(startOf(servedOn)) + 12 * 3_600_000)
  return {
    caseName,
    addressee,
    rows: [{ title, number, place, servedAt, manner, recipient }],
    officers: officersOf(servers, servedOn, area),
    recipientSignature:
      manner === 'left'
        ? { manner: 'refused', reason: '受送达人拒绝接收，文书留置', witness: witness ?? null }
        : { manner: 'signed', name: recipient, on: servedOn },
    remark: null,
  }
}
