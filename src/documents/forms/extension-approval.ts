import { z } from 'zod'
import { field, grid, pair, wide } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { partyRows } from '../party-layout.ts'
import { date } from '../wording.ts'

/** 《行政处罚法》第六十条 */
export const ExtensionApproval = z
  .strictObject({
    caseName: text('案件名称'),
    cause: text('案由'),
    party: Party,
    filedOn: dayField('立案日期'),
    dueOn: dayField('原办理期限'),
    newDueOn: dayField('拟延长至'),
    circumstances: text('案件办理情况'),
    reason: text('延期的理由和依据'),
    opinions: Opinions,
  })
  .refine(({ dueOn, newDueOn }) => newDueOn > dueOn, { path: ['newDueOn'], error: '应当晚于原办理期限' })
export type ExtensionApproval = z.infer<typeof ExtensionApproval>

export const extensionApproval = form({
  id: 'extension-approval',
  title: '案件延期审批表',
  edition: '2026-11',
  prefix: '应急延审',
  seal: 'enforcement',
  secret: 'sub-file',
  content: ExtensionApproval,
  layout: (approval) => [
    grid(
      wide('案件名称', approval.caseName),
      wide('案由', approval.cause),
      ...partyRows(approval.party),
      wide('立案日期', date(approval.filedOn)),
      pair(field('原办理期限', date(approval.dueOn)), field('拟延长至', date(approval.newDueOn))),
      wide('案件办理情况', approval.circumstances, { lines: 4 }),
      wide('延期的理由\n和依据', approval.reason, { lines: 3 }),
      ...opinionRows(approval.opinions),
    ),
  ],
})
