import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph, paragraphs } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Remedies } from '../remedy.ts'
import { date, remediesParagraph, sentence, you } from '../wording.ts'

/** 《行政许可法》第三十八条第二款：应当说明理由，并告知救济权利 */
export const LicenceRefusal = z.strictObject({
  ...applied,
  acceptedOn: dayField('受理日期'),
  findings: text('审查情况'),
  reason: text('不予许可的理由'),
  basis: text('依据'),
  remedies: Remedies,
})
export type LicenceRefusal = z.infer<typeof LicenceRefusal>

export const licenceRefusal = form({
  id: 'licence-refusal',
  title: '不予行政许可决定书',
  edition: '2026-11',
  prefix: '应急许不',
  seal: 'agency',
  content: LicenceRefusal,
  layout: (refusal) => [
    addressee(`${refusal.party.name}：`),
    fields(...applicantFields(refusal.party).slice(1)),
    paragraph(`${you(refusal.party)}申请的${refusal.matter}，本机关于${date(refusal.acceptedOn)}受理。经审查：`),
    ...paragraphs(refusal.findings),
    paragraph(`不予许可的理由：${sentence(refusal.reason)}`),
    paragraph(`依据${refusal.basis}，本机关决定不予行政许可。`),
    remediesParagraph('本决定', refusal.remedies),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})
