import { z } from 'zod'
import { instantField, personalText, text } from '../field.ts'
import { Officers } from '../officer.ts'
import { Signature } from '../signature.ts'

/** 《行政处罚法》第六十一条、《民事诉讼法》第七章第二节 */
export const serviceManners = {
  direct: '直接送达',
  left: '留置送达',
  electronic: '电子送达',
  mail: '邮寄送达',
  entrusted: '委托送达',
  announcement: '公告送达',
} as const

export const ServiceReceipt = z.strictObject({
  caseName: text('案件名称'),
  addressee: text('受送达单位（个人）'),
  rows: z
    .array(
      z.strictObject({
        title: text('送达文书名称'),
        number: text('文号').nullable(),
        place: text('送达地点'),
        servedAt: instantField('送达时间'),
        manner: z
          .enum(['direct', 'left', 'electronic', 'mail', 'entrusted', 'announcement'])
          .meta({ label: '送达方式' }),
        recipient: personalText('收件人', 'name').nullable(),
      }),
    )
    .min(1)
    .meta({ label: '送达文书' }),
  officers: Officers.meta({ label: '送达人' }),
  recipientSignature: Signature.nullable(),
  remark: text('备注').nullable(),
})
export type ServiceReceipt = z.infer<typeof ServiceReceipt>
