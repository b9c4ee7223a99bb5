import { z } from 'zod'
import { countField, fenField, text } from '../field.ts'
import { Party } from '../parties.ts'
import { EvidenceList, Violations } from '../violation.ts'

const Window = z.strictObject({
  days: countField('期限'),
  counted: z.enum(['days', 'working-days']).meta({ label: '计算方式' }),
})

export const PenaltyNotice = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  party: Party,
  facts: text('查明的事实'),
  evidence: EvidenceList,
  violations: Violations,
  proposedPenalty: text('拟作出的处罚'),
  totalFineFen: fenField('拟处罚款合计'),
  confiscation: text('拟没收').nullable(),
  /** 《行政处罚法》第四十四条、第四十五条 */
  defence: Window.meta({ label: '陈述申辩期限' }),
  /** 《行政处罚法》第六十三条、第六十四条；不适用听证的为空 */
  hearing: Window.nullable().meta({ label: '听证申请期限' }),
  contact: z
    .strictObject({
      name: text('联系人'),
      telephone: text('联系电话'),
      address: text('地址'),
      postcode: text('邮政编码'),
    })
    .meta({ label: '联系方式' }),
})
export type PenaltyNotice = z.infer<typeof PenaltyNotice>
