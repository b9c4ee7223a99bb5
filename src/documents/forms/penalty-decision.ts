import { z } from 'zod'
import { type Block, field, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { Payment, Remedies } from '../remedy.ts'
import { EvidenceList, Violations } from '../violation.ts'
import { evidenceList, money, ordinal, paymentParagraphs, remediesParagraph, sentence } from '../wording.ts'

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

export const penaltyDecision = form({
  id: 'penalty-decision',
  title: '行政处罚决定书',
  edition: '2026-11',
  prefix: '应急罚',
  seal: 'agency',
  content: PenaltyDecision,
  layout: (decision) => [
    fields([field('案件名称', decision.caseName)], ...partyFields(decision.party)),
    ...parts(
      [
        '违法事实和证据',
        [...paragraphs(decision.facts), paragraph('认定上述事实的证据如下：'), evidenceList(decision.evidence)],
      ],
      ['告知、听取意见和审核情况', paragraphs(decision.procedure)],
      ['处罚的理由、依据和裁量', decision.violations.map(reasonParagraph)],
      ['处罚决定', resultParagraphs(decision)],
      decision.payment === null ? null : ['履行方式和期限', paymentParagraphs(decision.payment, decision.party)],
      [
        '权利救济',
        [
          remediesParagraph('本处罚决定', decision.remedies),
          paragraph('逾期不申请行政复议、不提起行政诉讼，又不履行本决定的，本机关将依法申请人民法院强制执行。'),
        ],
      ],
    ),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})

/** 分别裁量：each act is judged by itself before the results are put together. */
function reasonParagraph(
  { fact, violated, basis, discretion, penalty }: PenaltyDecision['violations'][number],
  index: number,
) {
  return paragraph(
    `${ordinal(index)}${sentence(fact)}该行为违反了${violated}的规定，依据${basis}，${sentence(discretion)}决定给予：${sentence(penalty)}`,
  )
}

function resultParagraphs({ result, totalFineFen, confiscation, rectification }: PenaltyDecision): Block[] {
  return [
    ...paragraphs(result),
    ...(totalFineFen === 0 ? [] : [paragraph(`罚款合计${money(totalFineFen)}。`)]),
    ...(confiscation === null ? [] : [paragraph(`没收：${sentence(confiscation)}`)]),
    ...(rectification === null ? [] : [paragraph(`责令改正：${sentence(rectification)}`)]),
  ]
}
