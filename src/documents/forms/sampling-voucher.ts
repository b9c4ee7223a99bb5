import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { field, fields, list, note, paragraph } from '../block.ts'
import { instantField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { InspectedUnit } from '../parties.ts'
import { unitFields } from '../party-layout.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { officersInLine, sentence } from '../wording.ts'

/** 《行政处罚法》第五十六条：抽样取证 */
export const SamplingVoucher = z.strictObject({
  agencyName: text('执法部门'),
  unit: InspectedUnit,
  siteManager: personalText('现场负责人', 'name'),
  startedAt: instantField('抽样开始时间'),
  endedAt: instantField('抽样结束时间'),
  place: text('抽样地点'),
  samples: z
    .array(
      z.strictObject({
        name: text('证据名称'),
        specification: text('规格和批号').nullable(),
        quantity: text('抽样数量'),
        /** From how many it was drawn. */
        lot: text('抽样基数').nullable(),
        sealing: text('封样情况').nullable(),
      }),
    )
    .min(1)
    .meta({ label: '样品' }),
  method: text('抽样方法'),
  purpose: text('样品用途').nullable(),
  officers: Officers,
  siteSignature: Signature.nullable(),
})
export type SamplingVoucher = z.infer<typeof SamplingVoucher>

export const samplingVoucher = form({
  id: 'sampling-voucher',
  title: '抽样取证凭证',
  edition: '2026-11',
  prefix: '应急抽',
  seal: 'enforcement',
  content: SamplingVoucher,
  layout: (voucher) => [
    fields(
      ...unitFields(voucher.unit),
      [field('现场负责人', voucher.siteManager)],
      [field('抽样时间', `${instantInChinese(voucher.startedAt)}至${instantInChinese(voucher.endedAt)}`)],
      [field('抽样地点', voucher.place)],
    ),
    paragraph(
      `${voucher.agencyName}行政执法人员${officersInLine(voucher.officers)}已出示执法证件，依照《行政处罚法》第五十六条抽样取证，样品如下：`,
    ),
    list(
      [
        { label: '序号', width: 12, align: 'centre' },
        { label: '证据名称', width: 42 },
        { label: '规格和批号', width: 36 },
        { label: '抽样数量', width: 20, align: 'centre' },
        { label: '抽样基数', width: 20, align: 'centre' },
        { label: '封样情况', width: 26, align: 'centre' },
      ],
      voucher.samples.map(({ name, specification, quantity, lot, sealing }, index) => [
        String(index + 1),
        name,
        specification ?? '—',
        quantity,
        lot ?? '—',
        sealing ?? '—',
      ]),
    ),
    paragraph(`抽样方法：${sentence(voucher.method)}`),
    ...(voucher.purpose === null ? [] : [paragraph(`样品用途：${sentence(voucher.purpose)}`)]),
    signedBy('现场负责人', voucher.siteSignature),
    officersSign('执法人员', voucher.officers),
    note('本凭证一式两份：一份交被抽样取证人，一份存档。'),
  ],
})
