/** Who a document is about: the party of a case, the unit that is inspected. */
import { z } from 'zod'
import { personalText, text } from './field.ts'

const organisationFields = {
  name: text('名称'),
  creditCode: text('统一社会信用代码').nullable(),
  /** 法定代表人、负责人；个体工商户为经营者 */
  representative: personalText('法定代表人或者负责人', 'name').nullable(),
  representativePost: text('职务').nullable(),
  address: text('地址'),
  postcode: text('邮政编码').nullable(),
  telephone: personalText('联系电话', 'phone').nullable(),
}

export const OrganisationParty = z.strictObject({
  kind: z.enum(['organisation', 'individual-business']),
  ...organisationFields,
})
export type OrganisationParty = z.infer<typeof OrganisationParty>

export const PersonParty = z.strictObject({
  kind: z.literal('person'),
  name: personalText('姓名', 'name'),
  gender: text('性别').nullable(),
  age: z.int().min(0).max(150).nullable().meta({ label: '年龄' }),
  identityNumber: personalText('身份证号', 'id-number').nullable(),
  address: personalText('住址', 'address'),
  workplace: text('所在单位').nullable(),
  post: text('职务').nullable(),
  postcode: text('邮政编码').nullable(),
  telephone: personalText('联系电话', 'phone').nullable(),
})
export type PersonParty = z.infer<typeof PersonParty>

export const Party = z.discriminatedUnion('kind', [OrganisationParty, PersonParty]).meta({ label: '当事人' })
export type Party = z.infer<typeof Party>

export const InspectedUnit = z
  .strictObject({
    name: text('被检查单位'),
    creditCode: text('统一社会信用代码').nullable(),
    address: text('地址'),
    representative: personalText('法定代表人或者负责人', 'name').nullable(),
    representativePost: text('职务').nullable(),
    contact: personalText('联系人', 'name').nullable(),
    telephone: personalText('联系电话', 'phone').nullable(),
    industry: text('所属行业').nullable(),
  })
  .meta({ label: '被检查单位' })
export type InspectedUnit = z.infer<typeof InspectedUnit>
