import { z } from 'zod'
import { field, grid, pair, wide } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { partyRows } from '../party-layout.ts'
import { date } from '../wording.ts'

export const FilingApproval = z.strictObject({
  caseName: text('案件名称'),
  cause: text('案由'),
  source: text('案件来源'),
  occurredOn: dayField('案件发生时间').nullable(),
  party: Party,
  circumstances: text('案件基本情况'),
  /** 涉嫌违反的规定和立案依据 */
  basis: text('立案依据'),
  opinions: Opinions,
})
export type FilingApproval = z.infer<typeof FilingApproval>

export const filingApproval = form({
  id: 'filing-approval',
  title: '立案审批表',
  edition: '2026-11',
  prefix: '应急立',
  seal: 'enforcement',
  content: FilingApproval,
  layout: (filing) => [
    grid(
      wide('案件名称', filing.caseName),
      wide('案由', filing.cause),
      pair(field('案件来源', filing.source), field('案发时间', date(filing.occurredOn))),
      ...partyRows(filing.party),
      wide('案件基本情况', filing.circumstances, { lines: 5 }),
      wide('立案依据', filing.basis),
      ...opinionRows(filing.opinions),
    ),
  ],
})
