import { z } from 'zod'
import { addressee, field, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Goods, goodsList } from '../goods.ts'
import { date } from '../wording.ts'

export const AppraisalCommission = z.strictObject({
  agencyName: text('委托单位'),
  caseName: text('案件名称'),
  institute: text('鉴定机构'),
  goods: Goods,
  requirement: text('鉴定要求'),
  /** 送检的其他材料 */
  materials: text('随附材料').nullable(),
  dueOn: dayField('完成期限'),
  contact: Contact,
})
export type AppraisalCommission = z.infer<typeof AppraisalCommission>

export const appraisalCommission = form({
  id: 'appraisal-commission',
  title: '鉴定委托书',
  edition: '2026-11',
  prefix: '应急鉴',
  seal: 'enforcement',
  content: AppraisalCommission,
  layout: (commission) => [
    addressee(`${commission.institute}：`),
    fields([field('案件名称', commission.caseName)]),
    paragraph('因调查上述案件的需要，现委托你单位对下列物品进行鉴定。'),
    ...parts(
      ['鉴定的物品', [goodsList(commission.goods)]],
      ['鉴定要求', paragraphs(commission.requirement)],
      commission.materials === null ? null : ['随附材料', paragraphs(commission.materials)],
    ),
    paragraph(
      `请于${date(commission.dueOn)}前提交书面鉴定意见，由鉴定人签名并加盖鉴定机构印章，附鉴定机构和鉴定人的资质证明。鉴定人与本案有利害关系的，应当回避。`,
    ),
    contactParagraph(commission.contact),
    note('本文书一式两份：一份交鉴定机构，一份存档。'),
  ],
})
