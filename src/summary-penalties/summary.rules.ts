/** When a penalty may be given on the spot, and when its fine may be collected there: regulations V-11. */
import type { Day } from '../kernel/day.ts'
import { mustCiteLawInForce } from '../law/authority.ts'
import { parseCitation, penaltyLaw } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import { amountInChinese, mustBeWithinProvision, provisionsFor } from '../law/provisions.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { threshold } from '../law/thresholds.ts'
import type { SubjectKind } from '../subjects/index.ts'
import type { Begun, Decided } from './summary.ts'

const register = '请登记案件，按普通程序立案调查。'

type Proposed = Pick<Begun, 'penalties' | 'fineFen'> & { kind: SubjectKind }

/**
 * 第五十一条. An individual business (个体工商户) is a natural person in trade (《民法典》第五十四条), so the limit for
 * citizens is kept: whoever is above it can still be penalised, by the ordinary procedure.
 */
export function mustBeSummary({ penalties, fineFen, kind }: Proposed, law: LawBook, on: Day): Refusal | undefined {
  if (penalties.includes('public-criticism'))
    return refuse('summary-measure', '当场只能给予警告或者法定数额以下的罚款。', penaltyLaw(51), register)
  if (penalties.includes('fine') !== fineFen > 0)
    return refuse('fine-differs', '选择罚款的，应当填写罚款金额；不罚款的，金额为零。', penaltyLaw(51), '请核对。')
  const target = kind === 'organisation' ? 'organisation' : 'person'
  const limit = threshold(law, `summary.fine.${target}`, on).value
  if (fineFen <= limit) return undefined
  const whom = { organisation: '法人或者其他组织', person: '公民', 'individual-business': '个体工商户（按公民掌握）' }
  const reason = `对${whom[kind]}当场罚款不得超过${amountInChinese(limit)}，拟罚款${amountInChinese(fineFen)}。`
  return refuse('summary-limit', reason, penaltyLaw(51), register)
}

/** 第五十一条「有法定依据」: in force that day, and the fine within its range (第三十四条). */
export function mustHaveBasis(
  { violated, basis, fineFen }: Pick<Begun, 'violated' | 'basis' | 'fineFen'>,
  { kind, on, law }: { kind: SubjectKind; on: Day; law: LawBook },
): Refusal | undefined {
  const targets = kind === 'person' ? (['person', 'person-in-charge'] as const) : (['organisation'] as const)
  const cited = basis.map(parseCitation)
  const rows = cited
    .slice(0, 1)
    .flatMap((first) => targets.flatMap((target) => provisionsFor(law, first, { on, target })))
  return (
    mustCiteLawInForce(law, [...violated.map(parseCitation), ...cited], on) ??
    mustBeWithinProvision(rows, { amountFen: fineFen })
  )
}

/** 第六十八条、第六十九条、第七十条. */
export function mustBeCollectable(
  { payment, occasion, receiptNumber }: Pick<Decided, 'payment' | 'occasion' | 'receiptNumber'>,
  fineFen: number,
  { law, on }: { law: LawBook; on: Day },
): Refusal | undefined {
  if (payment === 'bank') return undefined
  if (fineFen === 0)
    return refuse('nothing-to-collect', '没有罚款，不存在当场收缴。', penaltyLaw(68), '请改选缴纳方式。')
  if (occasion === undefined)
    return refuse(
      'collection-occasion',
      '当场收缴只限于法定情形。',
      [penaltyLaw(68), penaltyLaw(69)],
      '请选择所属情形，否则由当事人到银行缴纳。',
    )
  const most = threshold(law, 'collection.on-the-spot', on).value
  if (occasion === 'small' && fineFen > most)
    return refuse(
      'collection-limit',
      `罚款${amountInChinese(fineFen)}，超过${amountInChinese(most)}，不属于小额罚款。`,
      penaltyLaw(68, undefined, 1),
      '请由当事人到银行缴纳，或者选择确有根据的其他情形。',
    )
  if (receiptNumber !== undefined) return undefined
  return refuse(
    'receipt-missing',
    '当场收缴罚款必须出具财政部门统一制发的专用票据。',
    penaltyLaw(70),
    '请填写专用票据号。',
  )
}

/** 第五十二条第一款: what the party refuses to sign is noted, with somebody who saw it. */
export function mustNoteRefusal({
  signature,
  refusalReason,
  witness,
}: Pick<Decided, 'signature' | 'refusalReason' | 'witness'>): Refusal | undefined {
  if (signature === 'signed' || (refusalReason !== undefined && witness !== undefined)) return undefined
  return refuse(
    'signature-missing',
    '当事人拒绝签收的，应当注明情况。',
    penaltyLaw(52, 1),
    '请填写拒绝签收的情况和见证人。',
  )
}
