import { z } from 'zod'
import { field, grid, pair, wide } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { InspectedUnit } from '../parties.ts'
import { fieldsAsRow, unitFields } from '../party-layout.ts'
import { PriorDocument, priorFields } from '../prior-document.ts'
import { date } from '../wording.ts'

export const RecheckExtensionApproval = z.strictObject({
  unit: InspectedUnit,
  priorDocument: PriorDocument,
  appliedOn: dayField('申请日期'),
  dueOn: dayField('原整改期限'),
  requestedUntil: dayField('申请延期至'),
  /** Which of the ordered items are not done yet. */
  items: text('申请延期的事项'),
  reason: text('申请延期的理由'),
  safeguards: text('延期期间的安全防范措施'),
  opinions: Opinions,
})
export type RecheckExtensionApproval = z.infer<typeof RecheckExtensionApproval>

export const recheckExtensionApproval = form({
  id: 'recheck-extension-approval',
  title: '整改复查延期申请审批表',
  edition: '2026-11',
  prefix: '应急复延审',
  seal: 'enforcement',
  content: RecheckExtensionApproval,
  layout: (approval) => [
    grid(
      ...unitFields(approval.unit).map(fieldsAsRow),
      ...priorFields(approval.priorDocument).map(fieldsAsRow),
      wide('申请日期', date(approval.appliedOn)),
      pair(field('原整改期限', date(approval.dueOn)), field('申请延期至', date(approval.requestedUntil))),
      wide('申请延期\n的事项', approval.items, { lines: 2 }),
      wide('申请理由', approval.reason, { lines: 3 }),
      wide('延期期间的\n安全防范措施', approval.safeguards, { lines: 2 }),
      ...opinionRows(approval.opinions),
    ),
  ],
})
