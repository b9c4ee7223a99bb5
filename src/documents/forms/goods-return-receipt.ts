import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { field, fields, list, note, paragraph } from '../block.ts'
import { fenField, instantField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { money } from '../wording.ts'

/** 《行政强制法》第二十八条第二款 */
export const GoodsReturnReceipt = z.strictObject({
  agencyName: text('行政机关名称'),
  partyName: text('当事人'),
  priorDocument: PriorDocument,
  returnedAt: instantField('退还时间'),
  place: text('退还地点'),
  receiver: personalText('领取人', 'name'),
  items: z
    .array(z.strictObject({ name: text('名称'), quantity: text('数量'), condition: text('退还时的状况') }))
    .min(1)
    .meta({ label: '退还的物品' }),
  /** What was sold because it would not keep: the money goes back instead. */
  proceedsFen: fenField('拍卖、变卖所得款项').nullable(),
  officers: Officers,
  signature: Signature.nullable(),
})
export type GoodsReturnReceipt = z.infer<typeof GoodsReturnReceipt>

export const goodsReturnReceipt = form({
  id: 'goods-return-receipt',
  title: '退还物品清单',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: GoodsReturnReceipt,
  layout: (receipt) => [
    fields(
      [field('当事人', receipt.partyName)],
      [field('退还时间', instantInChinese(receipt.returnedAt)), field('领取人', receipt.receiver)],
      [field('退还地点', receipt.place)],
    ),
    paragraph(`依据本机关${datedAndCalled(receipt.priorDocument)}，退还下列场所、设施或者财物：`),
    list(
      [
        { label: '序号', width: 12, align: 'centre' },
        { label: '名称', width: 60 },
        { label: '数量', width: 28, align: 'centre' },
        { label: '退还时的状况', width: 56 },
      ],
      receipt.items.map(({ name, quantity, condition }, index) => [String(index + 1), name, quantity, condition]),
    ),
    ...(receipt.proceedsFen === null
      ? []
      : [paragraph(`不易保管的物品已经依法拍卖或者变卖，所得款项${money(receipt.proceedsFen)}一并退还。`)]),
    paragraph('经双方当场清点，退还的物品与清单相符。'),
    signedBy('领取人', receipt.signature),
    officersSign('执法人员', receipt.officers),
    note('本清单一式两份：一份交当事人，一份存档。'),
  ],
})
