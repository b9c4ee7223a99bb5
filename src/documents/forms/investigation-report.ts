import { z } from 'zod'
import { field, fields, paragraph, paragraphs, parts, signatures } from '../block.ts'
import { dayField, fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { officersSign } from '../signature-layout.ts'
import { EvidenceList, Violations } from '../violation.ts'
import { date, evidenceList, money, ordinal, sentence } from '../wording.ts'

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

export const investigationReport = form({
  id: 'investigation-report',
  title: '行政处罚案件调查报告',
  edition: '2026-11',
  prefix: '应急终报',
  seal: null,
  content: InvestigationReport,
  layout: (report) => [
    fields([field('案件名称', report.caseName)], [field('案由', report.cause)], ...partyFields(report.party)),
    ...parts(
      [
        '立案和调查经过',
        [
          paragraph(
            `本案于${date(report.filedOn)}立案${report.filingNumber === null ? '' : `，立案文号为${report.filingNumber}`}。`,
          ),
          ...paragraphs(report.course),
        ],
      ],
      ['查明的事实', paragraphs(report.facts)],
      ['证据', [evidenceList(report.evidence)]],
      [
        '违法行为的认定和裁量建议',
        report.violations.flatMap(({ fact, violated, basis, discretion, penalty }, index) => [
          paragraph(`${ordinal(index)}${sentence(fact)}`),
          paragraph(
            `上述行为违反了${violated}的规定，处罚依据为${basis}。裁量理由：${sentence(discretion)}建议：${sentence(penalty)}`,
          ),
        ]),
      ],
      report.rectification === null ? null : ['改正情况', paragraphs(report.rectification)],
      [
        '处理建议',
        [
          ...paragraphs(report.proposal),
          ...(report.totalFineFen === 0 ? [] : [paragraph(`拟处罚款合计${money(report.totalFineFen)}。`)]),
          ...(report.confiscation === null ? [] : [paragraph(`拟没收：${sentence(report.confiscation)}`)]),
        ],
      ],
    ),
    officersSign('调查人员', report.officers),
    signatures([field('报告日期', date(report.reportedOn))]),
  ],
})
