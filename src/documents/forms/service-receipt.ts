import { z } from 'zod'
import { type Block, field, grid, list, signatures, wide } from '../block.ts'
import { dayField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { proofRows, ServiceProof, serviceManners } from '../service-proof.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { date, officersInLine } from '../wording.ts'

/** 《行政处罚法》第六十一条、《民事诉讼法》第七章第二节 */
export const ServiceReceipt = z.strictObject({
  caseName: text('案件名称'),
  addressee: text('受送达单位（个人）'),
  rows: z
    .array(
      z.strictObject({
        title: text('送达文书名称'),
        number: text('文号').nullable(),
        place: text('送达地点'),
        servedOn: dayField('送达日期'),
        manner: z
          .enum(['direct', 'left', 'electronic', 'mail', 'entrusted', 'transferred', 'announcement'])
          .meta({ label: '送达方式' }),
        recipient: personalText('收件人', 'name').nullable(),
      }),
    )
    .min(1)
    .meta({ label: '送达文书' }),
  proof: ServiceProof,
  officers: Officers.meta({ label: '送达人' }),
  recipientSignature: Signature.nullable(),
  remark: text('备注').nullable(),
})
export type ServiceReceipt = z.infer<typeof ServiceReceipt>

export const serviceReceipt = form({
  id: 'service-receipt',
  title: '文书送达回执',
  edition: '2026-11',
  prefix: '应急回',
  seal: 'enforcement',
  content: ServiceReceipt,
  layout: (receipt) => [
    grid(
      wide('案件名称', receipt.caseName),
      wide('受送达单位\n（个人）', receipt.addressee),
      wide('送达人', officersInLine(receipt.officers)),
    ),
    list(
      [
        { label: '送达文书名称、文号', width: 51 },
        { label: '收件人', width: 20, align: 'centre' },
        { label: '送达地点', width: 26 },
        { label: '送达日期', width: 36, align: 'centre' },
        { label: '送达方式', width: 23, align: 'centre' },
      ],
      receipt.rows.map(({ title, number, place, servedOn, manner, recipient }) => [
        number === null ? title : `${title}\n${number}`,
        recipient ?? '—',
        place,
        date(servedOn),
        serviceManners[manner],
      ]),
    ),
    grid(...proofRows(receipt.proof), wide('备注', receipt.remark)),
    ...signedHere(receipt),
    officersSign('送达人', receipt.officers),
  ],
})

/** Who receives through the post, another organ, a screen or a notice board signs no paper of ours. */
function signedHere({ proof, recipientSignature }: ServiceReceipt): Block[] {
  if (proof.manner === 'direct' || recipientSignature !== null) return [signedBy('收件人', recipientSignature)]
  if (proof.manner !== 'left' || proof.witnesses.length === 0) return []
  return [signatures(...proof.witnesses.map(({ name }) => [field(`见证人${name}（签名）`, null), field('日期', null)]))]
}
