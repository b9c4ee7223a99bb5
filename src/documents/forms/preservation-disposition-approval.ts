import { z } from 'zod'
import { grid, wide } from '../block.ts'
import { text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { fieldsAsRow, partyRows } from '../party-layout.ts'
import { PreservedItems, preservedList } from '../preserved.ts'
import { PriorDocument, priorFields } from '../prior-document.ts'

export const PreservationDispositionApproval = z.strictObject({
  caseName: text('案件名称'),
  party: Party,
  priorDocument: PriorDocument,
  circumstances: text('案件基本情况'),
  items: PreservedItems,
  reason: text('处理的理由和依据'),
  opinions: Opinions,
})
export type PreservationDispositionApproval = z.infer<typeof PreservationDispositionApproval>

export const preservationDispositionApproval = form({
  id: 'preservation-disposition-approval',
  title: '先行登记保存证据处理审批表',
  edition: '2026-11',
  prefix: '应急先保处审',
  seal: 'enforcement',
  secret: 'sub-file',
  content: PreservationDispositionApproval,
  layout: (approval) => [
    grid(
      wide('案件名称', approval.caseName),
      ...partyRows(approval.party),
      ...priorFields(approval.priorDocument).map(fieldsAsRow),
      wide('案件基本情况', approval.circumstances, { lines: 4 }),
    ),
    preservedList(approval.items),
    grid(wide('处理的理由\n和依据', approval.reason, { lines: 3 }), ...opinionRows(approval.opinions)),
  ],
})
