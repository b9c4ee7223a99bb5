/** What goes along with a document that is sent to another organ. */
import { z } from 'zod'
import { type Block, list } from './block.ts'
import { countField, text } from './field.ts'

const Attachment = z.strictObject({
  name: text('材料名称'),
  pieces: countField('件数'),
  pages: countField('页数').nullable(),
})
export const Attachments = z.array(Attachment).meta({ label: '附件材料' })
export type Attachments = z.infer<typeof Attachments>

export function attachmentList(attachments: Attachments): Block {
  return list(
    [
      { label: '序号', width: 14, align: 'centre' },
      { label: '材料名称', width: 94 },
      { label: '件数', width: 24, align: 'centre' },
      { label: '页数', width: 24, align: 'centre' },
    ],
    attachments.map(({ name, pieces, pages }, index) => [
      String(index + 1),
      name,
      String(pieces),
      pages === null ? '—' : String(pages),
    ]),
  )
}
