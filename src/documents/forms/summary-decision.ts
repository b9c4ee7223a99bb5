import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { type Block, field, fields, note, paragraph, paragraphs, parts } from '../block.ts'
import { fenField, instantField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { Payment, ReviewFirstRemedies } from '../remedy.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { money, paymentParagraphs, reviewFirstParagraph, sentence } from '../wording.ts'

/** 《行政处罚法》第六十八条、第六十九条：什么情形可以当场收缴、凭什么票据 */
const CollectedOnSpot = z.strictObject({
  manner: z.literal('on-spot'),
  amountFen: fenField('罚款金额'),
  because: text('当场收缴的情形'),
  receipt: text('专用票据号码'),
})
const PaidAtBank = z.strictObject({ manner: z.literal('bank'), ...Payment.shape })

/** The contents of 《行政处罚法》第五十二条第二款; filled in and handed over on the spot. */
export const SummaryDecision = z
  .strictObject({
    agencyName: text('行政机关名称'),
    party: Party,
    occurredAt: instantField('违法行为发现时间'),
    place: text('地点'),
    facts: text('违法事实和证据'),
    violated: text('违反的规定'),
    basis: text('处罚依据'),
    discretion: text('裁量理由').nullable(),
    certificatesShown: z.literal(true, '应当出示执法证件').meta({ label: '已出示执法证件' }),
    rightsTold: z.literal(true, '应当告知内容、事实、理由、依据和权利').meta({ label: '已告知权利' }),
    defence: text('当事人的陈述和申辩'),
    penalty: text('处罚决定'),
    fineFen: fenField('罚款金额'),
    rectification: text('责令改正').nullable(),
    payment: z.discriminatedUnion('manner', [CollectedOnSpot, PaidAtBank]).nullable().meta({ label: '缴纳' }),
    remedies: ReviewFirstRemedies,
    officers: Officers,
    partySignature: Signature.nullable(),
  })
  .refine(({ fineFen, payment }) => (payment?.amountFen ?? 0) === fineFen, {
    path: ['payment', 'amountFen'],
    error: '缴纳金额应当等于罚款金额；没有罚款的，不写缴纳',
  })
export type SummaryDecision = z.infer<typeof SummaryDecision>

export const summaryDecision = form({
  id: 'summary-decision',
  title: '行政（当场）处罚决定书',
  edition: '2026-11',
  prefix: '应急罚当',
  seal: 'agency',
  content: SummaryDecision,
  layout: (decision) => [
    fields(
      ...partyFields(decision.party),
      [field('时间', instantInChinese(decision.occurredAt))],
      [field('地点', decision.place)],
    ),
    ...parts(
      ['违法事实和证据', paragraphs(decision.facts)],
      ['告知和听取意见', toldParagraphs(decision)],
      ['处罚依据和决定', resultParagraphs(decision)],
      decision.payment === null ? null : ['履行方式和期限', paymentBlocks(decision)],
      ['权利救济', [reviewFirstParagraph('本处罚决定', decision.remedies)]],
    ),
    officersSign('执法人员', decision.officers),
    signedBy('当事人', decision.partySignature),
    note('本文书一式两份：一份当场交付当事人，一份报本机关备案。'),
  ],
})

/** 《行政处罚法》第四十四条、第四十五条、第五十二条第一款 */
function toldParagraphs({ officers, defence }: SummaryDecision): Block[] {
  const names = officers.map(({ name }) => name).join('、')
  return [
    paragraph(
      `行政执法人员${names}已出示执法证件，当场告知拟作出的行政处罚内容及事实、理由、依据和陈述、申辩等权利。当事人陈述和申辩：${sentence(defence)}`,
    ),
  ]
}

function resultParagraphs({ violated, basis, discretion, penalty, rectification }: SummaryDecision): Block[] {
  const reason = discretion === null ? '' : sentence(discretion)
  return [
    paragraph(`上述行为违反了${violated}的规定，依据${basis}，${reason}当场决定给予：${sentence(penalty)}`),
    ...(rectification === null ? [] : [paragraph(`责令改正：${sentence(rectification)}`)]),
  ]
}

function paymentBlocks({ payment, party }: SummaryDecision): Block[] {
  if (payment === null) return []
  if (payment.manner === 'bank') return paymentParagraphs(payment, party)
  return [
    paragraph(
      `罚款${money(payment.amountFen)}，因${sentence(payment.because).slice(0, -1)}，由执法人员依法当场收缴，并出具专用票据（号码：${payment.receipt}）。`,
    ),
  ]
}
