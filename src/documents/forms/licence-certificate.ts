import { z } from 'zod'
import { Particulars, particularFields } from '../applied.ts'
import { field, fields, note, paragraph } from '../block.ts'
import { dayField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { date } from '../wording.ts'

/** 《行政许可法》第三十九条；载明事项由各许可的依据规定，如《烟花爆竹安全管理条例》第十九条第二款 */
export const LicenceCertificate = z.strictObject({
  agencyName: text('发证机关'),
  name: text('许可证件名称'),
  holder: personalText('被许可人', 'name'),
  creditCode: text('统一社会信用代码').nullable(),
  particulars: Particulars,
  validFrom: dayField('有效期自'),
  validUntil: dayField('有效期至').nullable(),
  /** The number under which it was first granted, on a certificate that takes its place. */
  replaces: text('换发自').nullable(),
})
export type LicenceCertificate = z.infer<typeof LicenceCertificate>

export const licenceCertificate = form({
  id: 'licence-certificate',
  title: '行政许可证',
  edition: '2026-11',
  prefix: '应急许证',
  seal: 'agency',
  content: LicenceCertificate,
  titleOf: ({ name }) => name,
  layout: (certificate) => [
    fields(
      [field('被许可人', certificate.holder)],
      ...(certificate.creditCode === null ? [] : [[field('统一社会信用代码', certificate.creditCode)]]),
      ...particularFields(certificate.particulars),
      [field('有效期限', termText(certificate))],
      ...(certificate.replaces === null ? [] : [[field('换发自', certificate.replaces)]]),
    ),
    paragraph('被许可人应当在许可的范围内从事活动。本证不得涂改、倒卖、出租、出借或者以其他形式非法转让。'),
    note('扫描二维码可以核验本证。'),
  ],
})

function termText({ validFrom, validUntil }: LicenceCertificate): string {
  return validUntil === null ? `自${date(validFrom)}起，未规定期限` : `自${date(validFrom)}至${date(validUntil)}`
}
