import { z } from 'zod'
import { addressee, fields, heading, note, paragraph } from '../block.ts'
import { text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { PreservedItems, preservedList } from '../preserved.ts'
import { datedAndCalled, PriorDocument } from '../prior-document.ts'
import { Remedies } from '../remedy.ts'
import { remediesParagraph, sentence, you } from '../wording.ts'

/** 《行政处罚法》第五十六条：在法定期限内及时作出处理决定 */
export const PreservationDisposition = z.strictObject({
  agencyName: text('行政机关名称'),
  party: Party,
  priorDocument: PriorDocument,
  items: PreservedItems,
  reason: text('处理的理由'),
  basis: text('依据'),
  remedies: Remedies,
})
export type PreservationDisposition = z.infer<typeof PreservationDisposition>

export const preservationDisposition = form({
  id: 'preservation-disposition',
  title: '先行登记保存证据处理决定书',
  edition: '2026-11',
  prefix: '应急先保处',
  seal: 'enforcement',
  content: PreservationDisposition,
  layout: ({ party, priorDocument, items, reason, basis, remedies }) => [
    addressee(`${party.name}：`),
    fields(...partyFields(party).slice(1)),
    paragraph(
      `本机关${datedAndCalled(priorDocument)}对${you(party)}的有关证据先行登记保存。${sentence(reason)}依据${basis}，决定处理如下：`,
    ),
    preservedList(items),
    heading('权利救济'),
    remediesParagraph('本决定', remedies),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})
