/** Point 6: whether discretion was used as the benchmarks say (裁量). */
import { mustAdjustWithCause, mustHaveAssessed } from '../discretion/index.ts'
import { judgedFrom, mustFollowAssessment, mustStayWithinLaw } from '../drafts/index.ts'
import { parseCitation, penaltyLaw } from '../law/citation.ts'
import { amountInChinese } from '../law/provisions.ts'
import { type Answer, asRefused, check, notApplicable, overall, type Proof, problem, sound, unknown } from './check.ts'
import { articleProof, conductDay, rowsOf, violationsOf } from './law.checks.ts'
import type { PenaltyRecord } from './record.ts'
import { answersTo, asWarned } from './warned.ts'

const draftProofs = ({ draft }: PenaltyRecord): Proof[] =>
  draft ? [{ text: `拟罚款${amountInChinese(draft.fineFen)}`, ref: { kind: 'document', id: draft.documentId } }] : []

export const fineWithinProvision = check({
  id: 'fine-within-provision',
  point: 6,
  label: '罚款在法定幅度以内',
  basis: [penaltyLaw(34)],
  answer: (seen) => {
    const { penalty } = seen.record
    if (!penalty?.draft) return notApplicable('尚未拟定处罚决定')
    const fined = violationsOf(penalty).filter(({ fineFen }) => fineFen > 0)
    if (fined.length === 0) return notApplicable('没有罚款')
    const refusal = mustStayWithinLaw(fined, penalty, seen.context)
    const proofs = [
      ...draftProofs(penalty),
      ...fined.flatMap(({ basis }) => basis.map((text) => articleProof(parseCitation(text)))),
    ]
    const bare = fined.filter(
      (one) => rowsOf(one, seen, { law: seen.context.law, on: conductDay(penalty) }).length === 0,
    )
    return asRefused(
      refusal?.code === 'fine-outside-provision' ? refusal : undefined,
      () =>
        bare.length > 0
          ? unknown(`「${bare[0]?.fact.slice(0, 24)}」的条款不在条款库，幅度请人工核对`, proofs)
          : sound('各项罚款均在所引条款的幅度以内', proofs),
      proofs,
    )
  },
})

export const exemptionsAsked = check({
  id: 'exemptions-asked',
  point: 6,
  label: '拟稿前逐项核对了不予、从轻、减轻处罚情形，按最后的评估拟稿',
  basis: [penaltyLaw(33), penaltyLaw(32)],
  answer: ({ record: { penalty } }) => {
    if (!penalty) return notApplicable('不是处罚案件')
    const { assessment, report, draft } = penalty
    const refusal = mustHaveAssessed({ assessment, report })
    if (refusal || !assessment) return problem(refusal?.reason ?? '没有裁量评估')
    const proofs: Proof[] = [
      { text: `裁量评估，${assessment.violations.length}项`, ref: { kind: 'act', id: 'discretion.assess' } },
    ]
    const unasked = assessment.violations.find(({ exemptions }) => exemptions.length === 0)
    if (unasked) return problem(`「${unasked.fact.slice(0, 24)}」没有逐项核对不予处罚情形`, proofs)
    if (draft && draft.draftedAt < assessment.assessedAt) return problem('拟稿以后重新评估了裁量，没有重新拟稿', proofs)
    const followed = draft && mustFollowAssessment(draft.violations, assessment)
    return asRefused(followed, () => sound('各项均已核对，草稿与评估一致', proofs), proofs)
  },
})

export const fineWithinTier = check({
  id: 'fine-within-tier',
  point: 6,
  label: '罚款在事实对应的裁量阶次以内；以外的说明了理由',
  basis: [penaltyLaw(34), penaltyLaw(57, 2)],
  answer: ({ record: { penalty, answers: said } }) => {
    if (!penalty?.draft) return notApplicable('尚未拟定处罚决定')
    const { draft, assessment } = penalty
    const reasons = answersTo(said, 'fine-outside-tier')
    const judged = judgedFrom(draft.violations, assessment).filter(({ fineFen }) => fineFen > 0)
    const answers = judged.map(({ fact, fineFen, tierWords, outsideTier }): Answer => {
      const proofs: Proof[] = [
        {
          text: `${amountInChinese(fineFen)}；事实对应${tierWords ?? '（没有裁量基准）'}`,
          ref: { kind: 'document', id: draft.documentId },
        },
      ]
      if (tierWords === null) return unknown(`「${fact.slice(0, 24)}」没有现行裁量基准`, proofs)
      if (!outsideTier) return sound('', proofs)
      const reason = `「${fact.slice(0, 24)}」罚款${amountInChinese(fineFen)}在${tierWords}以外`
      return reasons.length > 0
        ? unknown(`${reason}，承办人说明了理由，是否成立请人工判断`, [...proofs, ...reasons])
        : problem(`${reason}，没有说明理由`, proofs)
    })
    return overall(answers, '各项罚款均在事实对应的阶次以内')
  },
})

export const adjustmentReasoned = check({
  id: 'adjustment-reasoned',
  point: 6,
  label: '从轻、减轻、从重有法定情节；应当从轻减轻的没有遗漏',
  basis: [penaltyLaw(32), penaltyLaw(5, 2)],
  answer: ({ record: { penalty } }) => {
    const judged = (penalty?.assessment?.violations ?? []).filter(({ exempt }) => exempt === null)
    if (judged.length === 0) return notApplicable('没有裁量评估')
    const answers = judged.map((one): Answer => {
      const proofs: Proof[] = [
        {
          text: `${one.fact.slice(0, 24)}：${one.steps.at(-1)?.found ?? ''}`,
          ref: { kind: 'act', id: 'discretion.assess' },
        },
      ]
      return asRefused(mustAdjustWithCause(one), () => sound('', proofs), proofs)
    })
    return overall(answers, '裁量情节与档内调整一致')
  },
})

export const notRepeated = check({
  id: 'not-repeated',
  point: 6,
  label: '重新作出的决定没有重复被撤销的决定，没有因救济而加重',
  basis: [
    { statute: '行政复议法', article: 64, paragraph: 2 },
    { statute: '行政诉讼法', article: 71 },
  ],
  answer: (seen) => {
    const { penalty } = seen.record
    if (!penalty?.draft || penalty.revoked.length === 0) return notApplicable('没有被撤销的决定')
    return asWarned(seen, 'not-lighter-than-revoked', '轻于被撤销的决定')
  },
})
