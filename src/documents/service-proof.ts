/** What proves that a document reached the party, each manner in its own facts: 《民事诉讼法》第八十八条至第九十五条. */
import { z } from 'zod'
import { type Cell, wide } from './block.ts'
import { dayField, personalText, text } from './field.ts'
import { date } from './wording.ts'

export const serviceManners = {
  direct: '直接送达',
  left: '留置送达',
  electronic: '电子送达',
  mail: '邮寄送达',
  entrusted: '委托送达',
  transferred: '转交送达',
  announcement: '公告送达',
} as const
export type ServiceManner = keyof typeof serviceManners

const Witness = z.strictObject({ name: personalText('见证人', 'name'), organisation: text('所在单位或者基层组织') })

export const ServiceProof = z
  .discriminatedUnion('manner', [
    z.strictObject({
      manner: z.literal('direct'),
      capacity: text('签收人身份'),
      relation: text('与受送达人的关系').nullable(),
    }),
    z.strictObject({
      manner: z.literal('left'),
      refusedBy: personalText('拒绝接收的人', 'name'),
      reason: text('拒收事由'),
      witnesses: z.array(Witness).meta({ label: '见证人' }),
    }),
    z.strictObject({
      manner: z.literal('electronic'),
      medium: text('电子送达方式'),
      address: text('电子地址'),
      consentedOn: dayField('同意电子送达的日期'),
    }),
    z.strictObject({
      manner: z.literal('mail'),
      trackingNumber: text('挂号或者快递单号'),
      postedOn: dayField('交邮日期'),
      returned: text('退回原因').nullable(),
    }),
    z.strictObject({ manner: z.literal('entrusted'), organ: text('受托机关'), letter: text('委托函') }),
    z.strictObject({ manner: z.literal('transferred'), circumstance: text('转交情形'), organ: text('转交单位') }),
    z.strictObject({
      manner: z.literal('announcement'),
      postedOn: dayField('公告日期'),
      medium: text('公告方式'),
      postedAt: text('公告位置'),
      reason: text('公告送达的原因'),
    }),
  ])
  .meta({ label: '送达情况' })
export type ServiceProof = z.infer<typeof ServiceProof>

/** The rows of the receipt that only this manner has. */
export function proofRows(proof: ServiceProof): Cell[][] {
  switch (proof.manner) {
    case 'direct':
      return [wide('签收人身份', [proof.capacity, proof.relation].filter((part) => part !== null).join('，'))]
    case 'left':
      return leftRows(proof)
    case 'electronic':
      return [
        wide('电子送达', `${proof.medium}：${proof.address}`),
        wide('当事人同意', `${date(proof.consentedOn)}签订送达地址确认书`),
      ]
    case 'mail':
      return [
        wide('邮寄情况', `${date(proof.postedOn)}交邮，单号${proof.trackingNumber}`),
        ...(proof.returned === null ? [] : [wide('退回情况', `${proof.returned}。按确认的地址邮寄，退回之日视为送达`)]),
      ]
    case 'entrusted':
      return [wide('委托送达', `${proof.organ}（${proof.letter}）`)]
    case 'transferred':
      return [wide('转交送达', `${proof.circumstance}，由${proof.organ}转交`)]
    case 'announcement':
      return [
        wide('公告情况', `${date(proof.postedOn)}在${proof.medium}公告：${proof.postedAt}`),
        wide('公告原因', proof.reason),
      ]
  }
}

type Left = Extract<ServiceProof, { manner: 'left' }>

function leftRows({ refusedBy, reason, witnesses }: Left): Cell[][] {
  const seen = witnesses.map(({ name, organisation }) => `${name}（${organisation}）`).join('、')
  return [wide('拒收情况', `${refusedBy}拒绝接收：${reason}`), ...(seen === '' ? [] : [wide('见证人', seen)])]
}
