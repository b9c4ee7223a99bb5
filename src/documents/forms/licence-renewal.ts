import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Remedies } from '../remedy.ts'
import { date, remediesParagraph, sentence, you } from '../wording.ts'

/** 《行政许可法》第五十条：届满前未作决定的，视为准予延续 */
export const LicenceRenewal = z.strictObject({
  ...applied,
  outcome: z.enum(['granted', 'refused', 'deemed']).meta({ label: '结果' }),
  certificateNumber: text('许可证编号'),
  receivedOn: dayField('收到申请日期'),
  expiresOn: dayField('原有效期届满日'),
  /** Null where it is not renewed. */
  renewedUntil: dayField('延续至').nullable(),
  reason: text('理由'),
  basis: text('依据'),
  remedies: Remedies,
})
export type LicenceRenewal = z.infer<typeof LicenceRenewal>

const titles = {
  granted: '准予延续行政许可决定书',
  refused: '不予延续行政许可决定书',
  deemed: '视为准予延续行政许可确认书',
} as const

export const licenceRenewal = form({
  id: 'licence-renewal',
  title: '延续行政许可决定书',
  edition: '2026-11',
  prefix: '应急许延续',
  seal: 'agency',
  content: LicenceRenewal,
  titleOf: ({ outcome }) => titles[outcome],
  layout: (renewal) => [
    addressee(`${renewal.party.name}：`),
    fields(...applicantFields(renewal.party).slice(1)),
    paragraph(
      `${you(renewal.party)}持有的${renewal.matter}（编号${renewal.certificateNumber}）有效期至${date(renewal.expiresOn)}，${you(renewal.party)}于${date(renewal.receivedOn)}申请延续。`,
    ),
    paragraph(`${sentence(renewal.reason)}依据${renewal.basis}，${resultText(renewal)}`),
    remediesParagraph('本决定', renewal.remedies),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})

function resultText({ outcome, renewedUntil }: LicenceRenewal): string {
  if (outcome === 'refused') return '本机关决定不予延续。'
  const until = renewedUntil === null ? '' : `，有效期延续至${date(renewedUntil)}`
  if (outcome === 'deemed') return `本机关未在有效期届满前作出决定，视为准予延续${until}。`
  return `本机关决定准予延续${until}。`
}
