import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { text } from '../field.ts'
import { form } from '../form.ts'
import { Remedies } from '../remedy.ts'
import { remediesParagraph, sentence, you } from '../wording.ts'

/** 《行政许可法》第六十九条 */
export const LicenceRevocation = z.strictObject({
  ...applied,
  certificateNumber: text('许可证编号'),
  ground: text('撤销的情形'),
  facts: text('事实和证据'),
  /** What the holder said, and what became of it. */
  heard: text('听取意见情况'),
  reason: text('理由'),
  basis: text('依据'),
  /** 第六十九条第四款；不予赔偿的，写明理由 */
  compensation: text('赔偿或者利益保护'),
  remedies: Remedies,
})
export type LicenceRevocation = z.infer<typeof LicenceRevocation>

export const licenceRevocation = form({
  id: 'licence-revocation',
  title: '撤销行政许可决定书',
  edition: '2026-11',
  prefix: '应急许撤',
  seal: 'agency',
  content: LicenceRevocation,
  layout: (revocation) => [
    addressee(`${revocation.party.name}：`),
    fields(...applicantFields(revocation.party, '被许可人').slice(1)),
    paragraph(
      `本机关对${you(revocation.party)}持有的${revocation.matter}（编号${revocation.certificateNumber}）进行了审查。`,
    ),
    ...parts(
      ['查明的事实', [paragraph(`撤销的情形：${sentence(revocation.ground)}`), ...paragraphs(revocation.facts)]],
      ['听取意见情况', paragraphs(revocation.heard)],
      [
        '理由、依据和决定',
        [
          ...paragraphs(revocation.reason),
          paragraph(`依据${revocation.basis}，本机关决定撤销该行政许可，请将许可证件交回本机关。`),
          paragraph(`赔偿或者利益保护：${sentence(revocation.compensation)}`),
        ],
      ],
      ['权利救济', [remediesParagraph('本决定', revocation.remedies)]],
    ),
    note('本文书一式两份：一份送达被许可人，一份存档。'),
  ],
})
