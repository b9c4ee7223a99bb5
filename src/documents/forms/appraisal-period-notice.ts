import { z } from 'zod'
import { addressee, fields, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Goods, goodsList } from '../goods.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { Signature } from '../signature.ts'
import { signedBy } from '../signature-layout.ts'
import { date, you } from '../wording.ts'

/** 《行政强制法》第二十五条第三款：期间应当明确，并书面告知当事人 */
export const AppraisalPeriodNotice = z
  .strictObject({
    agencyName: text('行政机关名称'),
    party: Party,
    priorDocument: PriorDocument,
    institute: text('检测（鉴定）机构'),
    goods: Goods,
    requirement: text('检测（鉴定）事项'),
    from: dayField('开始日期'),
    until: dayField('结束日期'),
    basis: text('依据'),
    partySignature: Signature.nullable(),
  })
  .refine(({ from, until }) => until >= from, { path: ['until'], error: '结束日期不得早于开始日期' })
export type AppraisalPeriodNotice = z.infer<typeof AppraisalPeriodNotice>

export const appraisalPeriodNotice = form({
  id: 'appraisal-period-notice',
  title: '检测、检验、检疫、鉴定期间告知书',
  edition: '2026-11',
  prefix: '应急鉴告',
  seal: 'enforcement',
  content: AppraisalPeriodNotice,
  layout: (notice) => [
    addressee(`${notice.party.name}：`),
    fields(...partyFields(notice.party).slice(1)),
    paragraph(
      `本机关${datedAndCalled(notice.priorDocument)}对${you(notice.party)}的场所、设施或者财物实施查封扣押。依据${notice.basis}，现将下列物品交由${notice.institute}进行${notice.requirement}：`,
    ),
    goodsList(notice.goods),
    paragraph(
      `上述期间自${date(notice.from)}起至${date(notice.until)}止，不计入查封扣押期限；所需费用由本机关承担。提前完成的，以实际完成的日期为准。`,
    ),
    signedBy('当事人', notice.partySignature),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})
