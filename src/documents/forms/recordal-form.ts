import { z } from 'zod'
import { applicantFields, applied, Materials, materialList, Particulars, particularFields } from '../applied.ts'
import { field, fields, heading, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { date } from '../wording.ts'

/** 备案登记：收到、核对齐全即予登记，不是许可 */
export const RecordalForm = z.strictObject({
  ...applied,
  receivedOn: dayField('收到日期'),
  recordedOn: dayField('备案日期'),
  particulars: Particulars,
  materials: Materials,
  basis: text('依据'),
  validUntil: dayField('有效期至').nullable(),
  replaces: text('变更自').nullable(),
  /** Neither recorded nor answered in time: on record by law. */
  deemed: z.boolean().meta({ label: '逾期视为已备案' }),
})
export type RecordalForm = z.infer<typeof RecordalForm>

export const recordalForm = form({
  id: 'recordal-form',
  title: '备案登记表',
  edition: '2026-11',
  prefix: '应急备',
  seal: 'agency',
  content: RecordalForm,
  layout: (recordal) => [
    fields(
      [field('备案事项', recordal.matter)],
      ...applicantFields(recordal.party, '备案人'),
      ...particularFields(recordal.particulars),
      [field('收到日期', date(recordal.receivedOn)), field('备案日期', date(recordal.recordedOn))],
      ...(recordal.validUntil === null ? [] : [[field('有效期至', date(recordal.validUntil))]]),
      ...(recordal.replaces === null ? [] : [[field('变更自', recordal.replaces)]]),
    ),
    heading('备案材料'),
    materialList(recordal.materials),
    paragraph(
      `${recordal.deemed ? `本机关逾期未予备案，也未告知需要补齐的材料，依法自${date(recordal.recordedOn)}起视为已经备案。依据${recordal.basis}，补办登记。` : `经核对，备案材料齐全，依据${recordal.basis}，予以备案登记。`}备案不免除备案人的安全生产责任，也不表示本机关对其内容作出审批。`,
    ),
    note('本表一式两份：一份交备案人，一份存档。'),
  ],
})
