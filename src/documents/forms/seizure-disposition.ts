import { z } from 'zod'
import { addressee, fields, heading, list, note, paragraph } from '../block.ts'
import { text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { Remedies } from '../remedy.ts'
import { remediesParagraph, sentence, you } from '../wording.ts'

/** 《行政强制法》第二十七条、第二十八条 */
const dispositions = {
  released: '解除并退还',
  confiscated: '没收',
  destroyed: '依法销毁',
  transferred: '移交',
} as const

export const SeizureDisposition = z.strictObject({
  agencyName: text('行政机关名称'),
  party: Party,
  priorDocument: PriorDocument,
  items: z
    .array(
      z.strictObject({
        name: text('名称'),
        quantity: text('数量'),
        disposition: z.enum(['released', 'confiscated', 'destroyed', 'transferred']).meta({ label: '处理' }),
        remark: text('备注').nullable(),
      }),
    )
    .min(1)
    .meta({ label: '处理的物品' }),
  reason: text('处理的理由'),
  basis: text('依据'),
  /** Where and with what the party fetches what is released. */
  collection: text('领取方式').nullable(),
  remedies: Remedies,
})
export type SeizureDisposition = z.infer<typeof SeizureDisposition>

export const seizureDisposition = form({
  id: 'seizure-disposition',
  title: '查封扣押处理决定书',
  edition: '2026-11',
  prefix: '应急查扣处',
  seal: 'enforcement',
  content: SeizureDisposition,
  layout: ({ party, priorDocument, items, reason, basis, collection, remedies }) => [
    addressee(`${party.name}：`),
    fields(...partyFields(party).slice(1)),
    paragraph(
      `本机关${datedAndCalled(priorDocument)}对${you(party)}的场所、设施或者财物实施查封扣押。${sentence(reason)}依据${basis}，决定处理如下：`,
    ),
    list(
      [
        { label: '序号', width: 12, align: 'centre' },
        { label: '名称', width: 54 },
        { label: '数量', width: 24, align: 'centre' },
        { label: '处理', width: 30, align: 'centre' },
        { label: '备注', width: 36 },
      ],
      items.map(({ name, quantity, disposition, remark }, index) => [
        String(index + 1),
        name,
        quantity,
        dispositions[disposition],
        remark ?? '—',
      ]),
    ),
    ...(collection === null ? [] : [paragraph(`领取：${sentence(collection)}`)]),
    heading('权利救济'),
    remediesParagraph('本决定', remedies),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})
