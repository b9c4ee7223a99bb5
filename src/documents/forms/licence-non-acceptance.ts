import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Remedies } from '../remedy.ts'
import { date, remediesParagraph, sentence, you } from '../wording.ts'

/** 《行政许可法》第三十二条第一款第一项、第二项、第四项 */
const grounds = {
  'not-needed': '依法不需要取得行政许可',
  'not-ours': '依法不属于本机关职权范围',
  incomplete: '经告知补正，仍未提交齐全、符合法定形式的申请材料',
} as const

export const LicenceNonAcceptance = z.strictObject({
  ...applied,
  receivedOn: dayField('收到日期'),
  ground: z.enum(['not-needed', 'not-ours', 'incomplete']).meta({ label: '不予受理的情形' }),
  reason: text('理由'),
  /** Whom to turn to, where another organ decides. */
  otherOrgan: text('有权机关').nullable(),
  remedies: Remedies,
})
export type LicenceNonAcceptance = z.infer<typeof LicenceNonAcceptance>

export const licenceNonAcceptance = form({
  id: 'licence-non-acceptance',
  title: '行政许可不予受理通知书',
  edition: '2026-11',
  prefix: '应急许不受',
  seal: 'enforcement',
  content: LicenceNonAcceptance,
  layout: (declined) => [
    addressee(`${declined.party.name}：`),
    fields(...applicantFields(declined.party).slice(1)),
    paragraph(
      `${you(declined.party)}申请的${declined.matter}，本机关于${date(declined.receivedOn)}收到。经查，该申请${grounds[declined.ground]}。${sentence(declined.reason)}依照《行政许可法》第三十二条，决定不予受理。`,
    ),
    ...(declined.otherOrgan === null ? [] : [paragraph(`请向${declined.otherOrgan}申请。`)]),
    remediesParagraph('本决定', declined.remedies),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})
