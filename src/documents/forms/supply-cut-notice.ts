import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { instantField, text } from '../field.ts'
import { form } from '../form.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled } from '../prior-document.ts'
import { supply, supplying } from '../supply.ts'
import { sentence, you } from '../wording.ts'

/** To the unit, before the supply is cut: 《安全生产法》第七十条第二款. */
export const SupplyCutNotice = z.strictObject({
  agencyName: text('行政机关名称'),
  ...supply,
  danger: text('重大事故隐患和现实危险'),
  basis: text('依据'),
  cutAt: instantField('停止供应时间'),
  contact: Contact,
})
export type SupplyCutNotice = z.infer<typeof SupplyCutNotice>

export const supplyCutNotice = form({
  id: 'supply-cut-notice',
  title: '停止供电（供应民用爆炸物品）通知书',
  edition: '2026-11',
  prefix: '应急停通',
  seal: 'enforcement',
  content: SupplyCutNotice,
  titleOf: (notice) => `停止${supplying(notice.supply)}通知书`,
  layout: (notice) => [
    addressee(`${notice.party.name}：`),
    fields(...partyFields(notice.party).slice(1)),
    paragraph(
      `${you(notice.party)}存在重大事故隐患，本机关${datedAndCalled(notice.priorDocument)}，${you(notice.party)}拒不执行，有发生生产安全事故的现实危险：${sentence(notice.danger)}`,
    ),
    paragraph(
      `依据${notice.basis}，经本机关主要负责人批准，将自${instantInChinese(notice.cutAt)}起由${notice.supplier}停止向${you(notice.party)}${supplying(notice.supply)}，强制${you(notice.party)}履行决定。`,
    ),
    paragraph(
      `请${you(notice.party)}提前做好安全防范，妥善处置正在运行的设备、在制的产品和在场的人员。停止供应之前履行决定、消除事故隐患的，请立即报告本机关。`,
    ),
    paragraph(`${you(notice.party)}有权陈述和申辩；有异议的，请在停止供应之前向本机关提出。`),
    contactParagraph(notice.contact),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})
