import { z } from 'zod'
import { field, grid, pair, wide } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { partyRows } from '../party-layout.ts'
import { date } from '../wording.ts'

export const ClosingApproval = z.strictObject({
  caseName: text('案件名称'),
  cause: text('案由'),
  party: Party,
  filedOn: dayField('立案日期'),
  decisionNumber: text('处罚决定书文号').nullable(),
  decidedOn: dayField('处罚决定日期').nullable(),
  outcome: text('处理结果'),
  execution: text('执行情况'),
  opinions: Opinions,
})
export type ClosingApproval = z.infer<typeof ClosingApproval>

export const closingApproval = form({
  id: 'closing-approval',
  title: '结案审批表',
  edition: '2026-11',
  prefix: '应急结',
  seal: 'enforcement',
  content: ClosingApproval,
  layout: (closing) => [
    grid(
      wide('案件名称', closing.caseName),
      wide('案由', closing.cause),
      ...partyRows(closing.party),
      pair(field('立案日期', date(closing.filedOn)), field('决定日期', date(closing.decidedOn))),
      wide('决定书文号', closing.decisionNumber),
      wide('处理结果', closing.outcome, { lines: 3 }),
      wide('执行情况', closing.execution, { lines: 3 }),
      ...opinionRows(closing.opinions),
    ),
  ],
})
