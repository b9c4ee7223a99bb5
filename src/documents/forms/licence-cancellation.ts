import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Remedies } from '../remedy.ts'
import { date, remediesParagraph, sentence, you } from '../wording.ts'

/** 《行政许可法》第七十条 */
export const LicenceCancellation = z.strictObject({
  ...applied,
  certificateNumber: text('许可证编号'),
  ground: text('注销的情形'),
  facts: text('事实'),
  basis: text('依据'),
  cancelledOn: dayField('注销日期'),
  remedies: Remedies,
})
export type LicenceCancellation = z.infer<typeof LicenceCancellation>

export const licenceCancellation = form({
  id: 'licence-cancellation',
  title: '注销行政许可决定书',
  edition: '2026-11',
  prefix: '应急许注',
  seal: 'agency',
  content: LicenceCancellation,
  layout: (cancellation) => [
    addressee(`${cancellation.party.name}：`),
    fields(...applicantFields(cancellation.party, '被许可人').slice(1)),
    paragraph(
      `${you(cancellation.party)}持有的${cancellation.matter}（编号${cancellation.certificateNumber}），有下列情形：${sentence(cancellation.ground)}${sentence(cancellation.facts)}`,
    ),
    paragraph(
      `依据${cancellation.basis}，本机关决定自${date(cancellation.cancelledOn)}起注销该行政许可，请将许可证件交回本机关。`,
    ),
    remediesParagraph('本决定', cancellation.remedies),
    note('本文书一式两份：一份送达被许可人，一份存档。'),
  ],
})
