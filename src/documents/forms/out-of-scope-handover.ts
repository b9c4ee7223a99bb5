import { z } from 'zod'
import { Attachments, attachmentList } from '../attachment.ts'
import { addressee, field, fields, list, note, paragraph, parts, signatures } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { InspectedUnit } from '../parties.ts'
import { unitFields } from '../party-layout.ts'
import { date } from '../wording.ts'

/** 《安全生产法》第六十九条：发现应当由其他有关部门处理的安全问题，及时移送并形成记录备查 */
export const OutOfScopeHandover = z.strictObject({
  agencyName: text('执法部门'),
  receivingOrgan: text('受移交部门'),
  unit: InspectedUnit,
  foundOn: dayField('发现日期'),
  problems: z
    .array(z.strictObject({ problem: text('安全问题'), place: text('部位').nullable() }))
    .min(1, '没有移交的问题')
    .meta({ label: '移交的问题' }),
  /** What was done at once so that nobody came to harm meanwhile. */
  immediate: text('已采取的措施').nullable(),
  attachments: Attachments,
  contact: Contact,
})
export type OutOfScopeHandover = z.infer<typeof OutOfScopeHandover>

export const outOfScopeHandover = form({
  id: 'out-of-scope-handover',
  title: '非职责范围安全问题移交单',
  edition: '2026-11',
  prefix: '应急移交',
  seal: 'enforcement',
  content: OutOfScopeHandover,
  layout: (handover) => [
    addressee(`${handover.receivingOrgan}：`),
    paragraph(
      `本机关于${date(handover.foundOn)}对下列单位进行检查，发现存在应当由你单位处理的安全问题。依据《安全生产法》第六十九条，现移交你单位处理，请将处理结果告知本机关。`,
    ),
    fields(...unitFields(handover.unit)),
    ...parts(
      [
        '移交的问题',
        [
          list(
            [
              { label: '序号', width: 14, align: 'centre' },
              { label: '安全问题', width: 96 },
              { label: '部位', width: 46 },
            ],
            handover.problems.map(({ problem, place }, index) => [String(index + 1), problem, place ?? '—']),
          ),
        ],
      ],
      handover.immediate === null ? null : ['已采取的措施', [paragraph(handover.immediate)]],
      handover.attachments.length === 0 ? null : ['附件', [attachmentList(handover.attachments)]],
    ),
    contactParagraph(handover.contact),
    signatures([field('接收人（签名）', null), field('日期', null)]),
    note('本移交单一式两份：一份送受移交部门，一份由接收人签收后存档。'),
  ],
})
