/** Whom the party turns to, on what is sent to it. */
import { z } from 'zod'
import { type Block, paragraph } from './block.ts'
import { text } from './field.ts'

export const Contact = z
  .strictObject({
    name: text('联系人'),
    telephone: text('联系电话'),
    address: text('地址'),
    postcode: text('邮政编码'),
  })
  .meta({ label: '联系方式' })

export function contactParagraph({ name, telephone, address, postcode }: z.infer<typeof Contact>): Block {
  return paragraph(`联系人：${name}　联系电话：${telephone}　地址：${address}　邮政编码：${postcode}`)
}
