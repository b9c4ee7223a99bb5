import { z } from 'zod'
import { addressee, fields, list, note, paragraph } from '../block.ts'
import { text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { sentence } from '../wording.ts'

/** Slips of the pen only: what changes rights is a revocation or a change, with its own decision. */
export const CorrectionDecision = z.strictObject({
  agencyName: text('行政机关名称'),
  party: Party,
  priorDocument: PriorDocument,
  corrections: z
    .array(z.strictObject({ where: text('所在位置'), written: text('原文'), corrected: text('更正为') }))
    .min(1, '没有更正内容')
    .meta({ label: '更正内容' }),
  reason: text('更正的理由'),
})
export type CorrectionDecision = z.infer<typeof CorrectionDecision>

export const correctionDecision = form({
  id: 'correction-decision',
  title: '更正决定书',
  edition: '2026-11',
  prefix: '应急更正',
  seal: 'agency',
  content: CorrectionDecision,
  layout: ({ party, priorDocument, corrections, reason }) => [
    addressee(`${party.name}：`),
    fields(...partyFields(party).slice(1)),
    paragraph(`本机关${datedAndCalled(priorDocument)}有下列文字差错。${sentence(reason)}现更正如下：`),
    list(
      [
        { label: '序号', width: 12, align: 'centre' },
        { label: '所在位置', width: 40 },
        { label: '原文', width: 52 },
        { label: '更正为', width: 52 },
      ],
      corrections.map(({ where, written, corrected }, index) => [String(index + 1), where, written, corrected]),
    ),
    paragraph('原文书的其他内容和告知的权利、期限不变。'),
    note('本文书一式两份，与原文书一并使用：一份送达当事人，一份存档。'),
  ],
})
