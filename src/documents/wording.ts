/** Sentences and figures that several forms share. */
import { type Day, dayInChinese } from '../kernel/day.ts'
import { fenInWords, fenToYuan } from '../kernel/money.ts'
import { numberInChinese } from '../law/citation.ts'
import { type Block, list, paragraph } from './block.ts'
import type { Officer } from './officer.ts'
import type { Party } from './parties.ts'
import type { Payment, PaymentAccount, Remedies, ReviewFirstRemedies } from './remedy.ts'
import type { EvidenceItem } from './violation.ts'

/** 人民币70,000.00元（大写：柒万元整） */
export function money(amountFen: number): string {
  return `人民币${fenToYuan(amountFen)}元（大写：${fenInWords(amountFen)}）`
}

export function date(on: Day | null): string {
  return on === null ? '' : dayInChinese(on)
}

/** 执法员甲（证号 …）、执法员乙（证号 …） */
export function officersInLine(officers: Officer[]): string {
  return officers.map(({ name, certificateNumber }) => `${name}（证号${certificateNumber}）`).join('、')
}

/** （一） */
export function ordinal(index: number): string {
  return `（${numberInChinese(index + 1)}）`
}

/** How a document speaks to the party. */
export function you({ kind }: Party): string {
  return kind === 'person' ? '你' : '你单位'
}

/** Ends a sentence once, whatever the writer typed at its end. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return /[。！？]$/.test(trimmed) ? trimmed : `${trimmed.replace(/[；，、.;,]+$/, '')}。`
}

/** The hash is shown by its beginning; the whole stands in the record. */
export function evidenceList(evidence: EvidenceItem[]): Block {
  return list(
    [
      { label: '序号', width: 12, align: 'centre' },
      { label: '证据名称', width: 50 },
      { label: '种类', width: 24, align: 'centre' },
      { label: '证明事项', width: 41 },
      { label: '文件指纹', width: 29, align: 'centre' },
    ],
    evidence.map(({ name, kind, proves, sha256 }, index) => [
      String(index + 1),
      name,
      kind,
      proves ?? '—',
      sha256?.slice(0, 10) ?? '—',
    ]),
  )
}

/** 《行政处罚法》第六十七条、第七十二条第一款第一项、第二款 */
export function paymentParagraphs(payment: Payment, party: Party): Block[] {
  const { amountFen, dueDays, bank, account, surchargePercent } = payment
  return [
    paragraph(
      `${you(party)}应当自收到本决定书之日起${dueDays}日内，将罚款${money(amountFen)}缴至${bank}（账号：${account}），或者通过电子支付系统缴纳。`,
    ),
    paragraph(
      `到期不缴纳罚款的，每日按罚款数额的${surchargePercent}%加处罚款，加处罚款的数额不超出罚款的数额；本机关并可以依法申请人民法院强制执行。`,
    ),
  ]
}

/** 《行政复议法》第二十条、第二十四条，《行政诉讼法》第四十六条；执行不停止：《行政处罚法》第七十三条 */
export function remediesParagraph(what: string, { reviewOrgan, reviewDays, court, litigationMonths }: Remedies): Block {
  return paragraph(
    `如不服${what}，可以自收到之日起${reviewDays}日内向${reviewOrgan}申请行政复议，也可以自收到之日起${litigationMonths}个月内依法向${court}提起行政诉讼。复议、诉讼期间，除法律另有规定外，不停止执行。`,
  )
}

/** 《行政复议法》第二十条、第二十三条第一款第一项、第三十二条，《行政诉讼法》第四十五条 */
export function reviewFirstParagraph(
  what: string,
  { reviewOrgan, reviewDays, court, litigationDays }: ReviewFirstRemedies,
): Block {
  return paragraph(
    `如不服${what}，应当自收到之日起${reviewDays}日内先向${reviewOrgan}申请行政复议，也可以通过本机关提交行政复议申请；对行政复议决定不服的，可以自收到复议决定书之日起${litigationDays}日内依法向${court}提起行政诉讼。复议、诉讼期间，除法律另有规定外，不停止执行。`,
  )
}

export function payInto({ bank, account }: PaymentAccount): string {
  return `${bank}（账号：${account}）`
}

export function span(from: Day, until: Day): string {
  return from === until ? date(from) : `${date(from)}至${date(until)}`
}
