import { z } from 'zod'
import { addressee, fields, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { date, sentence } from '../wording.ts'

const turns = { suspended: '中止', resumed: '恢复', terminated: '终结' } as const

/** 《行政强制法》第三十九条、第四十条 */
export const EnforcementSuspension = z.strictObject({
  agencyName: text('行政机关名称'),
  turn: z.enum(['suspended', 'resumed', 'terminated']).meta({ label: '通知事项' }),
  party: Party,
  priorDocument: PriorDocument,
  from: dayField('起始日期'),
  reason: text('理由'),
  basis: text('依据'),
})
export type EnforcementSuspension = z.infer<typeof EnforcementSuspension>

export const enforcementSuspension = form({
  id: 'enforcement-suspension',
  title: '中止（恢复、终结）执行通知书',
  edition: '2026-11',
  prefix: '应急执中',
  seal: 'enforcement',
  content: EnforcementSuspension,
  titleOf: ({ turn }) => `${turns[turn]}执行通知书`,
  layout: ({ turn, party, priorDocument, from, reason, basis }) => [
    addressee(`${party.name}：`),
    fields(...partyFields(party).slice(1)),
    paragraph(
      `本机关${datedAndCalled(priorDocument)}正在执行中。${sentence(reason)}依据${basis}，本机关决定自${date(from)}起${turns[turn]}执行。`,
    ),
    paragraph(consequence[turn]),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})

const consequence = {
  suspended: '中止执行的情形消失后，本机关恢复执行。中止执行期间，请妥善保管有关财物。',
  resumed: '请立即履行决定确定的义务；仍不履行的，本机关依法继续执行，或者依法申请人民法院强制执行。',
  terminated: '终结执行后，本机关对上述决定不再执行。',
} as const
