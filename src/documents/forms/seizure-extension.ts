import { z } from 'zod'
import { addressee, fields, heading, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { Remedies } from '../remedy.ts'
import { date, remediesParagraph, sentence, you } from '../wording.ts'

/** 《行政强制法》第二十五条第一款、第二款 */
export const SeizureExtension = z
  .strictObject({
    agencyName: text('行政机关名称'),
    party: Party,
    priorDocument: PriorDocument,
    until: dayField('原届满日期'),
    extendedUntil: dayField('延长至'),
    reason: text('延长的理由'),
    basis: text('依据'),
    remedies: Remedies,
  })
  .refine(({ until, extendedUntil }) => extendedUntil > until, {
    path: ['extendedUntil'],
    error: '应当晚于原届满日期',
  })
export type SeizureExtension = z.infer<typeof SeizureExtension>

export const seizureExtension = form({
  id: 'seizure-extension',
  title: '延长查封扣押期限决定书',
  edition: '2026-11',
  prefix: '应急查扣延',
  seal: 'enforcement',
  content: SeizureExtension,
  layout: ({ party, priorDocument, until, extendedUntil, reason, basis, remedies }) => [
    addressee(`${party.name}：`),
    fields(...partyFields(party).slice(1)),
    paragraph(
      `本机关${datedAndCalled(priorDocument)}对${you(party)}的场所、设施或者财物实施查封扣押，期限至${date(until)}届满。${sentence(reason)}`,
    ),
    paragraph(`依据${basis}，经本机关负责人批准，决定将查封扣押期限延长至${date(extendedUntil)}。查封扣押的对象不变。`),
    heading('权利救济'),
    remediesParagraph('本决定', remedies),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})
