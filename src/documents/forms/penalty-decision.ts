import { z } from 'zod'
import { fenField, text } from '../field.ts'
import { Party } from '../parties.ts'
import { Payment, Remedies } from '../remedy.ts'
import { EvidenceList, Violations } from '../violation.ts'

/** The six contents of 《行政处罚法》第五十九条. Number, day and seal are stamped on issue: draft and decision hash alike. */
export const PenaltyDecision = z
  .strictObject({
    agencyName: text('行政机关名称'),
    caseName: text('案件名称'),
    party: Party,
    facts: text('查明的事实'),
    evidence: EvidenceList.min(1, '没有证据'),
    violations: Violations,
    /** 告知、陈述申辩、听证、法制审核、集体讨论情况 */
    procedure: text('程序履行情况'),
    /** 合并处罚后的结果 */
    result: text('处罚决定'),
    totalFineFen: fenField('罚款合计'),
    confiscation: text('没收').nullable(),
    rectification: text('责令改正').nullable(),
    payment: Payment.nullable(),
    remedies: Remedies,
  })
  .refine(({ totalFineFen, payment }) => (payment?.amountFen ?? 0) === totalFineFen, {
    path: ['payment', 'amountFen'],
    error: '缴纳金额应当等于罚款合计；没有罚款的，不写缴纳',
  })
export type PenaltyDecision = z.infer<typeof PenaltyDecision>
