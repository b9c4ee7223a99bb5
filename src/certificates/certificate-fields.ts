/** The fields that acts on certificates share. */
import { z } from 'zod'
import { choiceField, citationField, dayField, longTextField, sha256Field, textField } from '../acts/field.ts'
import { areaPattern } from './certificate.rules.ts'

export const categoryField = textField('执法类别', { max: 60, description: '证件上写明的，例如安全生产' })
export const areaField = textField('执法区域代码', {
  max: 12,
  description: '行政区划代码，上级代码包含下级，例如 530926',
}).regex(areaPattern, '执法区域代码须为 2、4、6、9 或者 12 位数字')
const numberField = textField('执法证号', { max: 40 })
export const issuedFields = {
  number: numberField,
  validFrom: dayField('有效期自'),
  validUntil: dayField('有效期至'),
  issuer: textField('发证机关', { max: 100 }),
}
export const groundFields = {
  effectiveOn: dayField('生效日期'),
  document: textField('依据的文件', { description: '名称、文号' }).optional(),
  article: citationField('依据的条文').optional(),
  reason: longTextField('理由', { max: 1000 }),
}

/** Half a megabyte: a portrait that a phone shows at once. */
export const photoLimitBytes = 512 * 1024
export const photoFields = {
  photoSha256: sha256Field('证件照片', { description: 'JPEG 或者 PNG，不超过 512 KB，一寸免冠' }),
  sizeBytes: z.int().min(1).max(photoLimitBytes, '照片不得超过 512 KB').meta({ title: '文件大小', widget: 'fixed' }),
  mediaType: choiceField('文件类型', { 'image/jpeg': 'JPEG', 'image/png': 'PNG' }, { widget: 'fixed' }),
}
