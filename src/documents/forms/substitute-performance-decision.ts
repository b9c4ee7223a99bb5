import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { type Block, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { text } from '../field.ts'
import { form } from '../form.ts'
import { partyFields } from '../party-layout.ts'
import { datedAndCalled } from '../prior-document.ts'
import { Remedies } from '../remedy.ts'
import { substitute } from '../substitute.ts'
import { money, remediesParagraph, sentence, you } from '../wording.ts'

/** The contents of 《行政强制法》第五十一条第一款第一项. */
export const SubstitutePerformanceDecision = z.strictObject({
  ...substitute,
  reason: text('代履行的理由'),
  basis: text('代履行的依据'),
  manner: text('代履行的方式和标的'),
  remedies: Remedies,
})
export type SubstitutePerformanceDecision = z.infer<typeof SubstitutePerformanceDecision>

export const substitutePerformanceDecision = form({
  id: 'substitute-performance-decision',
  title: '代履行决定书',
  edition: '2026-11',
  prefix: '应急代履',
  seal: 'enforcement',
  content: SubstitutePerformanceDecision,
  layout: (decision) => [
    fields(...partyFields(decision.party)),
    ...parts(
      [
        '理由和依据',
        [
          paragraph(
            `本机关${datedAndCalled(decision.priorDocument)}，要求${you(decision.party)}履行下列义务：${sentence(decision.duty)}${you(decision.party)}逾期未履行。`,
          ),
          ...paragraphs(decision.reason),
        ],
      ],
      ['决定', resultParagraphs(decision)],
      ['权利救济', [remediesParagraph('本决定', decision.remedies)]],
    ),
    note('本文书一式三份：一份送达当事人，一份交代履行人，一份存档。'),
  ],
})

/** 第五十一条第一款第三项、第二款、第三款 */
function resultParagraphs(decision: SubstitutePerformanceDecision): Block[] {
  const { basis, performer, performAt, place, manner, budgetFen } = decision
  return [
    paragraph(
      `依据${basis}，决定由${performer}于${instantInChinese(performAt)}在${place}代为履行。方式和标的：${sentence(manner)}`,
    ),
    paragraph(`费用预算：${money(budgetFen)}，按照成本合理确定，除法律另有规定外，由当事人承担。`),
    paragraph(
      '代履行前本机关再次催告；当事人履行的，停止代履行。代履行时本机关派员到场监督，完毕后由到场监督的工作人员、代履行人和当事人或者见证人在执行文书上签名或者盖章。代履行不采用暴力、胁迫以及其他非法方式。',
    ),
  ]
}
