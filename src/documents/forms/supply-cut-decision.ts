import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { addressee, fields, heading, note, paragraph } from '../block.ts'
import { instantField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled } from '../prior-document.ts'
import { Remedies } from '../remedy.ts'
import { officersSign } from '../signature-layout.ts'
import { supply, supplying } from '../supply.ts'
import { remediesParagraph, sentence } from '../wording.ts'

/** To the unit and to its supplier, who carries it out: 《安全生产法》第七十条第一款. */
export const SupplyCutDecision = z.strictObject({
  agencyName: text('行政机关名称'),
  ...supply,
  danger: text('重大事故隐患和现实危险'),
  /** 通知的送达和当事人的陈述申辩 */
  noticeAndDefence: text('通知和听取意见情况'),
  basis: text('依据'),
  cutAt: instantField('停止供应时间'),
  remedies: Remedies,
  officers: Officers,
})
export type SupplyCutDecision = z.infer<typeof SupplyCutDecision>

export const supplyCutDecision = form({
  id: 'supply-cut-decision',
  title: '停止供电（供应民用爆炸物品）决定书',
  edition: '2026-11',
  prefix: '应急停决',
  seal: 'enforcement',
  content: SupplyCutDecision,
  titleOf: (decision) => `停止${supplying(decision.supply)}决定书`,
  layout: (decision) => [
    addressee(`${decision.party.name}、${decision.supplier}：`),
    fields(...partyFields(decision.party)),
    paragraph(
      `当事人存在重大事故隐患，对本机关${datedAndCalled(decision.priorDocument)}拒不执行，有发生生产安全事故的现实危险：${sentence(decision.danger)}`,
    ),
    paragraph(sentence(decision.noticeAndDefence)),
    paragraph(
      `依据${decision.basis}，经本机关主要负责人批准，决定自${instantInChinese(decision.cutAt)}起停止向当事人${supplying(decision.supply)}，由${decision.supplier}执行。`,
    ),
    // 第七十条第二款
    paragraph('当事人依法履行决定、采取相应措施消除事故隐患的，本机关及时解除上述措施，并书面通知恢复供应。'),
    heading('权利救济'),
    remediesParagraph('本决定', decision.remedies),
    officersSign('执法人员', decision.officers),
    note('本文书一式三份：一份送达当事人，一份送供应单位，一份存档。'),
  ],
})
