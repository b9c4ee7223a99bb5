import { z } from 'zod'
import { type Block, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { countField, dayField, fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { calledBy, datedAndCalled, PriorDocument } from '../prior-document.ts'
import { Payment, Remedies } from '../remedy.ts'
import { EvidenceList } from '../violation.ts'
import { date, evidenceList, money, paymentParagraphs, remediesParagraph, span, you } from '../wording.ts'

/** 《安全生产法》第一百一十二条：责令改正并罚款，拒不改正的，自责令改正之日的次日起按日连续处罚 */
export const DailyPenaltyDecision = z
  .strictObject({
    agencyName: text('行政机关名称'),
    caseName: text('案件名称'),
    party: Party,
    fineDecision: PriorDocument.meta({ label: '原罚款决定' }),
    order: PriorDocument.meta({ label: '责令改正文书' }),
    /** 证明拒不改正的复查文书 */
    recheck: PriorDocument.meta({ label: '复查文书' }),
    facts: text('拒不改正的事实'),
    evidence: EvidenceList.min(1, '没有证据'),
    procedure: text('程序履行情况'),
    originalFineFen: fenField('原罚款数额'),
    from: dayField('计罚起始日期'),
    until: dayField('计罚截止日期'),
    days: countField('计罚日数'),
    totalFineFen: fenField('按日连续处罚合计'),
    basis: text('处罚依据'),
    payment: Payment,
    remedies: Remedies,
  })
  .refine(({ originalFineFen, days, totalFineFen }) => originalFineFen * days === totalFineFen, {
    path: ['totalFineFen'],
    error: '合计应当等于原罚款数额乘以计罚日数',
  })
  .refine(({ payment, totalFineFen }) => payment.amountFen === totalFineFen, {
    path: ['payment', 'amountFen'],
    error: '缴纳金额应当等于合计',
  })
export type DailyPenaltyDecision = z.infer<typeof DailyPenaltyDecision>

export const dailyPenaltyDecision = form({
  id: 'daily-penalty-decision',
  title: '按日连续处罚决定书',
  edition: '2026-11',
  prefix: '应急日罚',
  seal: 'agency',
  content: DailyPenaltyDecision,
  layout: (decision) => [
    fields(...partyFields(decision.party)),
    paragraph(
      `${decision.caseName}，本机关${datedAndCalled(decision.fineDecision)}给予罚款，${datedAndCalled(decision.order)}责令改正。`,
    ),
    ...parts(
      ['拒不改正的事实和证据', factBlocks(decision)],
      ['告知、听取意见和审核情况', paragraphs(decision.procedure)],
      ['处罚的依据和决定', resultParagraphs(decision)],
      ['履行方式和期限', paymentParagraphs(decision.payment, decision.party)],
      ['权利救济', [remediesParagraph('本处罚决定', decision.remedies)]],
    ),
    note('本文书一式两份：一份送达当事人，一份存档。'),
  ],
})

function factBlocks({ recheck, facts, evidence }: DailyPenaltyDecision): Block[] {
  return [
    paragraph(`本机关于${date(recheck.issuedOn)}复查，作出${calledBy(recheck)}，确认未改正。`),
    ...paragraphs(facts),
    paragraph('认定上述事实的证据如下：'),
    evidenceList(evidence),
  ]
}

function resultParagraphs(decision: DailyPenaltyDecision): Block[] {
  const { basis, party, from, until, days, originalFineFen, totalFineFen } = decision
  return [
    paragraph(
      `依据${basis}，决定对${you(party)}按日连续处罚：自${span(from, until)}，共${days}日，每日按原罚款数额${money(originalFineFen)}计罚，合计${money(totalFineFen)}。`,
    ),
    paragraph(`责令${you(party)}立即改正；继续拒不改正的，依法继续计罚。`),
  ]
}
