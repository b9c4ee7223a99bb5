import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { grid, wide } from '../block.ts'
import { instantField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { partyRows } from '../party-layout.ts'

/** 《行政强制法》第十八条第一项；情况紧急当场实施的，第十九条 */
export const CoercionApproval = z.strictObject({
  caseName: text('案件名称'),
  party: Party,
  circumstances: text('案件基本情况'),
  measure: text('拟采取的强制措施'),
  basis: text('依据'),
  /** How long, or until what has happened. */
  period: text('期限'),
  urgent: z
    .strictObject({
      takenAt: instantField('当场实施时间'),
      reportedAt: instantField('报告时间'),
      reason: text('情况紧急的理由'),
    })
    .nullable()
    .meta({ label: '紧急情况当场实施' }),
  opinions: Opinions,
})
export type CoercionApproval = z.infer<typeof CoercionApproval>

export const coercionApproval = form({
  id: 'coercion-approval',
  title: '行政强制审批表',
  edition: '2026-11',
  prefix: '应急强审',
  seal: 'enforcement',
  secret: 'sub-file',
  content: CoercionApproval,
  layout: (approval) => [
    grid(
      wide('案件名称', approval.caseName),
      ...partyRows(approval.party),
      wide('案件基本情况', approval.circumstances, { lines: 5 }),
      wide('拟采取的\n强制措施', approval.measure, { lines: 2 }),
      wide('依据', approval.basis, { lines: 2 }),
      wide('期限', approval.period),
      ...(approval.urgent === null ? [] : [wide('情况紧急\n当场实施', urgentText(approval.urgent))]),
      ...opinionRows(approval.opinions),
    ),
  ],
})

function urgentText({ takenAt, reportedAt, reason }: NonNullable<CoercionApproval['urgent']>): string {
  return `${instantInChinese(takenAt)}当场实施，${instantInChinese(reportedAt)}报告并补办批准手续。\n${reason}`
}
