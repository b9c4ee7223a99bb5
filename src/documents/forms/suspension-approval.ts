import { z } from 'zod'
import { field, grid, pair, wide } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { partyRows } from '../party-layout.ts'
import { date } from '../wording.ts'

const suspensionKinds = { suspension: '中止', resumption: '恢复' } as const

export const SuspensionApproval = z.strictObject({
  kind: z.enum(['suspension', 'resumption']).meta({ label: '审批事项' }),
  caseName: text('案件名称'),
  cause: text('案由'),
  party: Party,
  filedOn: dayField('立案日期'),
  from: dayField('中止（恢复）日期'),
  /** On resumption: since when the case had been suspended. */
  suspendedOn: dayField('原中止日期').nullable(),
  circumstances: text('案件办理情况'),
  reason: text('中止（恢复）的理由和依据'),
  opinions: Opinions,
})
export type SuspensionApproval = z.infer<typeof SuspensionApproval>

export const suspensionApproval = form({
  id: 'suspension-approval',
  title: '案件中止（恢复）审批表',
  edition: '2026-11',
  prefix: '应急中审',
  seal: 'enforcement',
  secret: 'sub-file',
  content: SuspensionApproval,
  titleOf: ({ kind }) => `案件${suspensionKinds[kind]}审批表`,
  layout: (approval) => {
    const what = suspensionKinds[approval.kind]
    return [
      grid(
        wide('案件名称', approval.caseName),
        wide('案由', approval.cause),
        ...partyRows(approval.party),
        pair(field('立案日期', date(approval.filedOn)), field(`${what}日期`, date(approval.from))),
        ...(approval.suspendedOn === null ? [] : [wide('原中止日期', date(approval.suspendedOn))]),
        wide('案件办理情况', approval.circumstances, { lines: 4 }),
        wide(`${what}的理由\n和依据`, approval.reason, { lines: 3 }),
        ...opinionRows(approval.opinions),
      ),
    ]
  },
})
