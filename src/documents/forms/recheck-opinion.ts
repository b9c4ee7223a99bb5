import { z } from 'zod'
import { addressee, fields, heading, list, note, paragraph, paragraphs } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { InspectedUnit } from '../parties.ts'
import { unitFields } from '../party-layout.ts'
import { PriorDocument } from '../prior-document.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { date } from '../wording.ts'

const recheckResults = { corrected: '已整改', 'not-corrected': '未整改' } as const

export const RecheckOpinion = z.strictObject({
  agencyName: text('执法部门'),
  unit: InspectedUnit,
  priorDocument: PriorDocument,
  recheckedOn: dayField('复查日期'),
  items: z
    .array(
      z.strictObject({
        problem: text('原存在的问题'),
        result: z.enum(['corrected', 'not-corrected']).meta({ label: '复查结果' }),
        note: text('复查情况').nullable(),
      }),
    )
    .min(1)
    .meta({ label: '逐项复查' }),
  conclusion: text('复查意见'),
  officers: Officers,
  siteSignature: Signature.nullable(),
})
export type RecheckOpinion = z.infer<typeof RecheckOpinion>

export const recheckOpinion = form({
  id: 'recheck-opinion',
  title: '整改复查意见书',
  edition: '2026-11',
  prefix: '应急复查',
  seal: 'enforcement',
  content: RecheckOpinion,
  layout: ({ unit, priorDocument, recheckedOn, items, conclusion, officers, siteSignature }) => [
    addressee(`${unit.name}：`),
    fields(...unitFields(unit).slice(1)),
    paragraph(
      `本机关于${date(priorDocument.issuedOn)}作出${priorDocument.title}${priorDocument.number}，并于${date(recheckedOn)}对你单位整改情况进行复查，结果如下：`,
    ),
    list(
      [
        { label: '序号', width: 12, align: 'centre' },
        { label: '原存在的问题', width: 66 },
        { label: '复查情况', width: 54 },
        { label: '结果', width: 24, align: 'centre' },
      ],
      items.map(({ problem, result, note: seen }, index) => [
        String(index + 1),
        problem,
        seen ?? '—',
        recheckResults[result],
      ]),
    ),
    heading('复查意见'),
    ...paragraphs(conclusion),
    officersSign('执法人员', officers),
    signedBy('单位负责人', siteSignature),
    note('本文书一式两份：一份交被复查单位，一份存档。'),
  ],
})
