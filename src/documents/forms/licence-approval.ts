import { z } from 'zod'
import { applied, Particulars } from '../applied.ts'
import { grid, wide } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { partyRows } from '../party-layout.ts'
import { date } from '../wording.ts'

export const LicenceApproval = z.strictObject({
  ...applied,
  purpose: text('审批事项'),
  beganOn: dayField('受理（立项）日期'),
  particulars: Particulars,
  findings: text('审查情况'),
  /** 听证、陈述申辩 */
  heard: text('听取意见情况').nullable(),
  review: text('法制审核意见').nullable(),
  proposed: text('拟作出的决定'),
  basis: text('依据'),
  opinions: Opinions,
})
export type LicenceApproval = z.infer<typeof LicenceApproval>

export const licenceApproval = form({
  id: 'licence-approval',
  title: '行政许可审批表',
  edition: '2026-11',
  prefix: '应急许审',
  seal: 'enforcement',
  secret: 'sub-file',
  content: LicenceApproval,
  layout: (approval) => [
    grid(
      wide('事项名称', approval.matter),
      wide('审批事项', approval.purpose),
      ...partyRows(approval.party),
      wide('受理（立项）\n日期', date(approval.beganOn)),
      ...approval.particulars.map(({ label, value }) => wide(label, value)),
      wide('审查情况', approval.findings, { lines: 4 }),
      ...(approval.heard === null ? [] : [wide('听取意见情况', approval.heard)]),
      ...(approval.review === null ? [] : [wide('法制审核意见', approval.review)]),
      wide('拟作出的决定', approval.proposed, { lines: 2 }),
      wide('依据', approval.basis),
      ...opinionRows(approval.opinions),
    ),
  ],
})
