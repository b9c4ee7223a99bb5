import { z } from 'zod'
import { applicantFields, applied, Particulars, particularFields } from '../applied.ts'
import { addressee, fields, note, paragraph, paragraphs } from '../block.ts'
import { countField, dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Remedies } from '../remedy.ts'
import { date, remediesParagraph, you } from '../wording.ts'

/** 《行政许可法》第三十八条第一款、第三十九条 */
export const LicenceGrant = z.strictObject({
  ...applied,
  acceptedOn: dayField('受理日期'),
  findings: text('审查情况'),
  basis: text('依据'),
  particulars: Particulars,
  certificateName: text('许可证件名称'),
  /** Null where the licence has no term. */
  validityMonths: countField('有效期（月）').nullable(),
  issueDays: countField('颁发、送达证件的期限（工作日）'),
  remedies: Remedies,
})
export type LicenceGrant = z.infer<typeof LicenceGrant>

export const licenceGrant = form({
  id: 'licence-grant',
  title: '准予行政许可决定书',
  edition: '2026-11',
  prefix: '应急许准',
  seal: 'agency',
  content: LicenceGrant,
  layout: (grant) => [
    addressee(`${grant.party.name}：`),
    fields(...applicantFields(grant.party).slice(1)),
    paragraph(`${you(grant.party)}申请的${grant.matter}，本机关于${date(grant.acceptedOn)}受理。经审查：`),
    ...paragraphs(grant.findings),
    paragraph(`${you(grant.party)}的申请符合法定条件、标准。依据${grant.basis}，本机关决定准予行政许可：`),
    fields(...particularFields(grant.particulars)),
    paragraph(
      `本机关自本决定作出之日起${grant.issueDays}个工作日内颁发、送达${grant.certificateName}${termText(grant)}。`,
    ),
    remediesParagraph('本决定', grant.remedies),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})

function termText({ validityMonths }: LicenceGrant): string {
  return validityMonths === null ? '' : `，有效期${validityMonths}个月，自颁发之日起计算`
}
