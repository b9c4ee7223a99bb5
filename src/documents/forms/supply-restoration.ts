import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { dayField, instantField, text } from '../field.ts'
import { form } from '../form.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled } from '../prior-document.ts'
import { supply, supplying } from '../supply.ts'
import { date, sentence } from '../wording.ts'

export const SupplyRestoration = z.strictObject({
  agencyName: text('行政机关名称'),
  ...supply,
  checkedOn: dayField('复查日期'),
  result: text('复查结果'),
  basis: text('依据'),
  restoredAt: instantField('恢复供应时间'),
})
export type SupplyRestoration = z.infer<typeof SupplyRestoration>

export const supplyRestoration = form({
  id: 'supply-restoration',
  title: '恢复供电（供应民用爆炸物品）通知书',
  edition: '2026-11',
  prefix: '应急恢供',
  seal: 'enforcement',
  content: SupplyRestoration,
  titleOf: (notice) => `恢复${supplying(notice.supply)}通知书`,
  layout: (notice) => [
    addressee(`${notice.supplier}、${notice.party.name}：`),
    fields(...partyFields(notice.party)),
    paragraph(
      `本机关${datedAndCalled(notice.priorDocument)}，停止向当事人${supplying(notice.supply)}。${date(notice.checkedOn)}，本机关进行复查：${sentence(notice.result)}`,
    ),
    paragraph(
      `依据${notice.basis}，本机关解除上述措施，请${notice.supplier}自${instantInChinese(notice.restoredAt)}起恢复向当事人${supplying(notice.supply)}。`,
    ),
    note('本文书一式三份：一份送供应单位，一份送达当事人，一份存档。'),
  ],
})
