import { z } from 'zod'
import { field, fields, list, note, paragraph, paragraphs, parts, signatures } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { date } from '../wording.ts'

/** 《行政强制法》第四十二条：不损害公共利益和他人合法权益 */
export const EnforcementAgreement = z.strictObject({
  agencyName: text('行政机关名称'),
  party: Party,
  priorDocument: PriorDocument,
  /** 分阶段履行 */
  stages: z
    .array(z.strictObject({ duty: text('履行内容'), dueOn: dayField('履行期限') }))
    .min(1)
    .meta({ label: '履行安排' }),
  /** 采取补救措施的，可以减免加处的罚款或者滞纳金 */
  relief: text('补救措施和减免').nullable(),
})
export type EnforcementAgreement = z.infer<typeof EnforcementAgreement>

export const enforcementAgreement = form({
  id: 'enforcement-agreement',
  title: '执行协议',
  edition: '2026-11',
  prefix: '应急执协',
  seal: 'agency',
  content: EnforcementAgreement,
  layout: ({ agencyName, party, priorDocument, stages, relief }) => [
    fields([field('甲方', agencyName)], [field('乙方', party.name)], ...partyFields(party).slice(1)),
    paragraph(
      `为执行甲方${datedAndCalled(priorDocument)}，在不损害公共利益和他人合法权益的前提下，依据《行政强制法》第四十二条，双方达成如下协议：`,
    ),
    ...parts(
      [
        '履行安排',
        [
          list(
            [
              { label: '阶段', width: 20, align: 'centre' },
              { label: '履行内容', width: 92 },
              { label: '履行期限', width: 44, align: 'centre' },
            ],
            stages.map(({ duty, dueOn }, index) => [`第${index + 1}阶段`, duty, date(dueOn)]),
          ),
        ],
      ],
      relief === null ? null : ['补救措施和减免', paragraphs(relief)],
      [
        '不履行的后果',
        [paragraph('乙方应当履行本协议。乙方不履行的，甲方恢复强制执行，或者依法申请人民法院强制执行。')],
      ],
    ),
    signatures([field('甲方代表（签名）', null), field('日期', null)]),
    signatures([field('乙方（签名、盖章）', null), field('日期', null)]),
    note('本协议一式两份，甲乙双方各执一份。'),
  ],
})
