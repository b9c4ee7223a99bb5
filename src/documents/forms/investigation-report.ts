import { z } from 'zod'
import { dayField, fenField, text } from '../field.ts'
import { Officers } from '../officer.ts'
import { Party } from '../parties.ts'
import { EvidenceList, Violations } from '../violation.ts'

export const InvestigationReport = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  cause: text('案由'),
  party: Party,
  filedOn: dayField('立案日期'),
  filingNumber: text('立案文号').nullable(),
  course: text('调查经过'),
  facts: text('查明的事实'),
  evidence: EvidenceList,
  violations: Violations,
  /** 处理建议：合并后的结果 */
  proposal: text('处理建议'),
  totalFineFen: fenField('拟处罚款合计'),
  confiscation: text('拟没收').nullable(),
  rectification: text('改正情况').nullable(),
  officers: Officers,
  reportedOn: dayField('报告日期'),
})
export type InvestigationReport = z.infer<typeof InvestigationReport>
