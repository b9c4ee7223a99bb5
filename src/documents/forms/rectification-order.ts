import { z } from 'zod'
import { addressee, fields, heading, list, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { InspectedUnit } from '../parties.ts'
import { unitFields } from '../party-layout.ts'
import { Remedies } from '../remedy.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { date, remediesParagraph } from '../wording.ts'

export const RectificationOrder = z.strictObject({
  agencyName: text('执法部门'),
  unit: InspectedUnit,
  inspectedOn: dayField('检查日期'),
  recordNumber: text('现场检查记录文号').nullable(),
  problems: z
    .array(
      z.strictObject({
        problem: text('存在的问题'),
        violated: text('违反的规定'),
        major: z.boolean().meta({ label: '重大事故隐患' }),
        dueOn: dayField('整改期限'),
      }),
    )
    .min(1)
    .meta({ label: '存在的问题' }),
  /** 责令改正的依据 */
  basis: text('依据'),
  remedies: Remedies,
  officers: Officers,
  receiverSignature: Signature.nullable(),
})
export type RectificationOrder = z.infer<typeof RectificationOrder>

export const rectificationOrder = form({
  id: 'rectification-order',
  title: '责令限期整改指令书',
  edition: '2026-11',
  prefix: '应急责改',
  seal: 'enforcement',
  content: RectificationOrder,
  layout: (order) => [
    addressee(`${order.unit.name}：`),
    fields(...unitFields(order.unit).slice(1)),
    paragraph(
      `本机关于${date(order.inspectedOn)}对你单位进行检查${order.recordNumber === null ? '' : `，制作现场检查记录${order.recordNumber}`}，发现存在下列问题：`,
    ),
    list(
      [
        { label: '序号', width: 12, align: 'centre' },
        { label: '存在的问题', width: 52 },
        { label: '违反的规定', width: 38 },
        { label: '重大隐患', width: 20, align: 'centre' },
        { label: '整改期限', width: 34, align: 'centre' },
      ],
      order.problems.map(({ problem, violated, major, dueOn }, index) => [
        String(index + 1),
        problem,
        violated,
        major ? '是' : '否',
        date(dueOn),
      ]),
    ),
    paragraph(
      `依据${order.basis}，现责令你单位按上表所列期限完成整改，达到有关法律、法规、规章和标准的要求。整改期间应当采取措施防止事故发生；整改期满，本机关依法进行复查。`,
    ),
    paragraph('因不可抗力无法在规定期限内完成的，应当在期限届满前说明理由，书面申请延期。'),
    heading('权利救济'),
    remediesParagraph('本指令', order.remedies),
    officersSign('执法人员', order.officers),
    signedBy('单位负责人', order.receiverSignature),
    note('本文书一式两份：一份交被检查单位，一份存档。'),
  ],
})
