import { z } from 'zod'
import { field, grid, pair, paragraph, wide } from '../block.ts'
import { personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Signature } from '../signature.ts'
import { signedBy } from '../signature-layout.ts'

/** 《行政处罚法》第六十一条第二款：当事人同意并签订确认书的，可以采用传真、电子邮件等方式 */
export const ServiceAddressConfirmation = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  partyName: text('受送达人'),
  recipient: personalText('收件人', 'name'),
  address: personalText('送达地址', 'address'),
  postcode: text('邮政编码').nullable(),
  telephone: personalText('联系电话', 'phone'),
  /** Null in all of them: electronic service was not agreed to. */
  electronic: z
    .strictObject({
      email: text('电子邮箱').nullable(),
      fax: text('传真号码').nullable(),
      other: text('其他电子地址').nullable(),
    })
    .nullable()
    .meta({ label: '电子送达' }),
  /** 代收人 */
  agent: personalText('指定代收人', 'name').nullable(),
  signature: Signature.nullable(),
})
export type ServiceAddressConfirmation = z.infer<typeof ServiceAddressConfirmation>

export const serviceAddressConfirmation = form({
  id: 'service-address-confirmation',
  title: '送达地址确认书',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: ServiceAddressConfirmation,
  layout: (confirmation) => [
    paragraph(
      `${confirmation.agencyName}已告知：受送达人应当如实提供准确的送达地址；地址变更的，应当及时书面告知。因提供的地址不准确、变更未告知或者拒绝签收，致使文书未能被实际接收的，按确认的地址送达即依法发生送达的后果。`,
    ),
    grid(
      wide('案件名称', confirmation.caseName),
      wide('受送达人', confirmation.partyName),
      pair(field('收件人', confirmation.recipient), field('联系电话', confirmation.telephone)),
      wide('送达地址', confirmation.address, { lines: 2 }),
      pair(field('邮政编码', confirmation.postcode ?? '—'), field('代收人', confirmation.agent ?? '无')),
      wide('是否同意\n电子送达', confirmation.electronic === null ? '不同意' : '同意采用下列方式送达文书'),
      ...electronicRows(confirmation.electronic),
    ),
    paragraph('本人（单位）已经阅读并理解上述告知，确认以上内容真实、准确。'),
    signedBy('受送达人', confirmation.signature),
  ],
})

function electronicRows(electronic: ServiceAddressConfirmation['electronic']) {
  if (electronic === null) return []
  const { email, fax, other } = electronic
  return [wide('电子邮箱', email ?? '—'), wide('传真号码', fax ?? '—'), wide('其他电子地址', other ?? '—')]
}
