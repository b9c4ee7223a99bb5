import { z } from 'zod'
import { field, grid, pair, wide } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { partyRows } from '../party-layout.ts'
import { date } from '../wording.ts'

export const CaseWithdrawal = z.strictObject({
  caseName: text('案件名称'),
  cause: text('案由'),
  party: Party,
  filedOn: dayField('立案日期'),
  filingNumber: text('立案文号').nullable(),
  findings: text('调查情况'),
  reason: text('撤销案件的理由和依据'),
  /** 查封、扣押、先行登记保存的物品如何处理 */
  goods: text('涉案物品处理').nullable(),
  opinions: Opinions,
})
export type CaseWithdrawal = z.infer<typeof CaseWithdrawal>

export const caseWithdrawal = form({
  id: 'case-withdrawal',
  title: '撤销案件审批表',
  edition: '2026-11',
  prefix: '应急撤案',
  seal: 'enforcement',
  secret: 'sub-file',
  content: CaseWithdrawal,
  layout: (withdrawal) => [
    grid(
      wide('案件名称', withdrawal.caseName),
      wide('案由', withdrawal.cause),
      ...partyRows(withdrawal.party),
      pair(field('立案日期', date(withdrawal.filedOn)), field('立案文号', withdrawal.filingNumber)),
      wide('调查情况', withdrawal.findings, { lines: 5 }),
      wide('撤销案件的\n理由和依据', withdrawal.reason, { lines: 3 }),
      wide('涉案物品处理', withdrawal.goods ?? '无涉案物品'),
      ...opinionRows(withdrawal.opinions),
    ),
  ],
})
