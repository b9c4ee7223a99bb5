import { z } from 'zod'
import { addressee, note, paragraph, paragraphs } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { countField, text } from '../field.ts'
import { form } from '../form.ts'
import { calledBy, PriorDocument } from '../prior-document.ts'
import { sentence } from '../wording.ts'

/** 《民事诉讼法》第九十五条：受送达人下落不明，或者用其他方式无法送达的 */
export const PublicServiceNotice = z.strictObject({
  agencyName: text('行政机关名称'),
  addressee: text('受送达人'),
  document: PriorDocument.meta({ label: '送达的文书' }),
  /** Why no other way was left; the file shows what was tried. */
  reason: text('公告送达的原因'),
  /** What the document says, as far as the public may read it. */
  summary: text('文书主要内容'),
  /** 自发出公告之日起，经过多少日视为送达 */
  deemedServedAfterDays: countField('视为送达的期限（日）'),
  rights: text('权利和期限').nullable(),
  collectAt: text('领取地点'),
  contact: Contact,
})
export type PublicServiceNotice = z.infer<typeof PublicServiceNotice>

export const publicServiceNotice = form({
  id: 'public-service-notice',
  title: '送达公告',
  edition: '2026-11',
  prefix: '应急公告',
  seal: 'agency',
  content: PublicServiceNotice,
  layout: (notice) => [
    addressee(`${notice.addressee}：`),
    paragraph(
      `本机关依法作出${calledBy(notice.document)}。${sentence(notice.reason)}依照《行政处罚法》第六十一条第一款和《民事诉讼法》第九十五条，现向你（单位）公告送达。文书主要内容如下：`,
    ),
    ...paragraphs(notice.summary),
    paragraph(
      `请自本公告发出之日起${notice.deemedServedAfterDays}日内到${notice.collectAt}领取上述文书；逾期不领取的，即视为送达。`,
    ),
    ...(notice.rights === null ? [] : paragraphs(notice.rights)),
    contactParagraph(notice.contact),
    note('本公告发布的日期、方式和位置记入案卷，发布过程以照片、录像记录。'),
  ],
})
