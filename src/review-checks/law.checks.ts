/** Point 5: whether the law is applied correctly (适用依据): in force on the day of the conduct, and about this conduct. */
import { mustBeWithinLimitation } from '../cases/index.ts'
import type { ReportedViolation } from '../evidence/index.ts'
import { type Day, dayInChinese } from '../kernel/day.ts'
import { resolveArticle } from '../law/authority.ts'
import { type Citation, citationAsText, citationInChinese, parseCitation, penaltyLaw } from '../law/citation.ts'
import type { LawBook, ProvisionRow } from '../law/law-book.ts'
import { fineRange, provisionsFor } from '../law/provisions.ts'
import { isRefusal } from '../law/refusal.ts'
import {
  type Answer,
  asRefused,
  check,
  notApplicable,
  overall,
  type Proof,
  problem,
  type Seen,
  sound,
  unknown,
} from './check.ts'
import type { PenaltyRecord } from './record.ts'
import { asWarned } from './warned.ts'

export const articleProof = (citation: Citation, text = citationInChinese(citation)): Proof => ({
  text,
  ref: { kind: 'article', id: citationAsText(citation) },
})

export const conductDay = ({ openCase }: PenaltyRecord) => openCase.conductOn ?? openCase.discoveredOn

export const violationsOf = (penalty: PenaltyRecord): ReportedViolation[] =>
  penalty.draft?.violations ?? penalty.report?.violations ?? []

/**
 * The rows that an act's first basis points to, on a day, for this kind of party; those of the stage at which it was
 * judged, where the provision has them.
 */
export function rowsOf(
  { basis }: ReportedViolation,
  { record }: Seen,
  { law, on }: { law: LawBook; on: Day },
): ProvisionRow[] {
  const [first] = basis
  if (first === undefined) return []
  const targets =
    record.subject.kind === 'person' ? (['person', 'person-in-charge'] as const) : (['organisation'] as const)
  const all = targets.flatMap((target) => provisionsFor(law, parseCitation(first), { on, target }))
  const judged = stageOf({ basis }, { record })
  const own = all.filter(({ stage }) => stage === judged)
  return own.length > 0 ? own : all
}

function stageOf({ basis }: Pick<ReportedViolation, 'basis'>, { record: { penalty } }: Pick<Seen, 'record'>) {
  return penalty?.assessment?.violations.find(({ provision }) => basis.includes(provision))?.stage ?? 'first'
}

export const lawInForce = check({
  id: 'law-in-force',
  point: 5,
  label: '所引规定在违法行为发生时有效，条文存在',
  basis: [penaltyLaw(37)],
  answer: ({ record: { penalty }, context: { law } }) => {
    if (!penalty) return notApplicable('不是处罚案件')
    const on = conductDay(penalty)
    const cited = [...new Set(violationsOf(penalty).flatMap(({ basis, violated }) => [...basis, ...violated]))].map(
      parseCitation,
    )
    const answers = cited.map((citation): Answer => {
      const authority = resolveArticle(law, citation, on)
      if (isRefusal(authority)) return problem(authority.reason, [articleProof(citation)])
      if (!authority.known)
        return unknown(`法律库没有收录《${citation.statute}》，请核对文本`, [articleProof(citation)])
      const { fullTitle, version } = authority.version
      return sound('', [articleProof(citation, `${citationInChinese(citation)}：《${fullTitle}》（${version} 版本）`)])
    })
    return overall(answers, `${cited.length}处条文在${dayInChinese(on)}均有效`)
  },
})

export const lighterNewLaw = check({
  id: 'lighter-new-law',
  point: 5,
  label: '从旧兼从轻：行为以后的新规定没有更轻',
  basis: [penaltyLaw(37)],
  answer: (seen) => {
    const { penalty } = seen.record
    if (!penalty) return notApplicable('不是处罚案件')
    const on = conductDay(penalty)
    const { law, today } = seen.context
    const answers = violationsOf(penalty).map((violation): Answer => {
      const [then, now] = [rowsOf(violation, seen, { law, on: on }), rowsOf(violation, seen, { law, on: today })]
      const proofs = violation.basis.slice(0, 1).map((text) => articleProof(parseCitation(text)))
      if (then.length === 0) return unknown('处罚条款库没有这一条，新旧规定请人工比对', proofs)
      if (highest(now) < highest(then))
        return problem(`现行规定的罚款上限低于行为时的规定，应当适用较轻的新规定`, proofs)
      if (now.length === 0) return unknown('该条现行有效的规定不在条款库，新旧规定请人工比对', proofs)
      return sound('', proofs)
    })
    return overall(answers, '行为时与现在的规定相同，或者新规定没有更轻')
  },
})

function highest(rows: ProvisionRow[]): number {
  return rows.length === 0
    ? Number.POSITIVE_INFINITY
    : Math.max(...rows.map((row) => fineRange(row)?.maximumFen ?? Number.POSITIVE_INFINITY))
}

export const articleMatches = check({
  id: 'article-matches',
  point: 5,
  label: '处罚条款与违反的规定、当事人类别对应',
  basis: [penaltyLaw(4), penaltyLaw(38, 1)],
  answer: (seen) => {
    const { penalty } = seen.record
    if (!penalty) return notApplicable('不是处罚案件')
    return overall(
      violationsOf(penalty).map((violation) => matched(violation, seen, penalty)),
      '处罚条款的适用对象、所对应的义务条款与认定的违法行为一致',
    )
  },
})

function matched(violation: ReportedViolation, seen: Seen, penalty: PenaltyRecord): Answer {
  const { law } = seen.context
  const on = conductDay(penalty)
  const rows = rowsOf(violation, seen, { law, on: on })
  const proofs = [...violation.basis, ...violation.violated].map((text) => articleProof(parseCitation(text)))
  if (rows.length === 0) {
    const [first] = violation.basis
    const others = law.provisions.some(
      ({ penalty: place, from, until }) =>
        first !== undefined && citationAsText(place) === first && from <= on && (until === null || on <= until),
    )
    if (others) return problem('该处罚条款不适用于这一类当事人', proofs)
    return unknown('处罚条款库没有这一条，请核对条文与违法行为是否对应', proofs)
  }
  const stage = stageOf(violation, seen)
  if (rows.every((row) => row.stage !== stage)) return problem('该处罚条款没有对这一类当事人在这一阶段设定处罚', proofs)
  const duties = rows.flatMap((row) => row.duties)
  if (duties.length === 0 || violation.violated.length === 0) return unknown('没有载明违反的规定，不能比对', proofs)
  const fits = violation.violated
    .map(parseCitation)
    .some((cited) => duties.some(({ statute, article }) => statute === cited.statute && article === cited.article))
  if (fits) return sound('', proofs)
  const expected = [...new Set(duties.map(citationInChinese))].join('、')
  return problem(`「${violation.fact.slice(0, 24)}」的处罚条款对应的义务是${expected}，与所写的违反规定不符`, proofs)
}

/** The kinds of 《行政处罚法》第九条 that a provision must offer by name. */
const kinds = ['停产停业', '停业整顿', '吊销', '暂扣', '没收', '关闭', '限制从业', '降低资质']

export const measureOffered = check({
  id: 'measure-offered',
  point: 5,
  label: '处罚种类是所引条款设定的',
  basis: [penaltyLaw(4), penaltyLaw(9)],
  answer: (seen) => {
    const { penalty } = seen.record
    if (!penalty) return notApplicable('不是处罚案件')
    const answers = violationsOf(penalty).flatMap((violation) => {
      const rows = rowsOf(violation, seen, { law: seen.context.law, on: conductDay(penalty) })
      const wanted = kinds.filter((kind) => violation.measures.some((text) => text.includes(kind)))
      const proofs = violation.basis.map((text) => articleProof(parseCitation(text)))
      return wanted.map((kind) => offered(kind, rows, proofs))
    })
    return overall(answers, answers.length === 0 ? '只处警告、罚款' : '处罚种类均由所引条款设定')
  },
})

function offered(kind: string, rows: ProvisionRow[], proofs: Proof[]): Answer {
  if (rows.length === 0) return unknown(`处罚条款库没有这一条，「${kind}」请核对条文`, proofs)
  const isOffered = rows.some(({ measures }) =>
    measures.some((text) => text.includes(kind.slice(0, 2)) || text.includes(kind)),
  )
  return isOffered ? sound('', proofs) : problem(`所引条款没有设定「${kind}」`, proofs)
}

export const limitation = check({
  id: 'limitation',
  point: 5,
  label: '没有超过追诉时效',
  basis: [penaltyLaw(36)],
  answer: ({ record: { penalty }, context: { law } }) => {
    if (!penalty) return notApplicable('不是处罚案件')
    const { conductOn, discoveredOn } = penalty.openCase
    if (conductOn === null) return unknown('没有登记违法行为终了日，不能计算时效')
    const proofs: Proof[] = [
      { text: `${conductOn} 终了，${discoveredOn} 发现`, ref: { kind: 'register', id: penalty.openCase.id } },
    ]
    const ordinary = mustBeWithinLimitation({ conductOn, discoveredOn, grave: false }, law)
    if (!ordinary) return sound('在二年内发现', proofs)
    const grave = mustBeWithinLimitation({ conductOn, discoveredOn, grave: true }, law)
    return asRefused(
      grave,
      () => unknown('超过二年未满五年，须有涉及生命健康、金融安全且有危害后果的证明', proofs),
      proofs,
    )
  },
})

export const duplicateFine = check({
  id: 'duplicate-fine',
  point: 5,
  label: '同一违法行为没有给予两次以上罚款',
  basis: [penaltyLaw(29)],
  answer: (seen) =>
    seen.record.penalty?.draft
      ? asWarned(seen, 'duplicate-fine', '该当事人没有同一时期、同一条款的其他罚款')
      : notApplicable('尚未拟定处罚决定'),
})
