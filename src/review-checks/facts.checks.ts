/** Point 3: whether the main facts are cleared up (主要事实清楚). */
import { penaltyLaw } from '../law/citation.ts'
import { checkCreditCode, checkIdentityNumber } from '../subjects/index.ts'
import { type Answer, check, notApplicable, overall, type Proof, problem, sound, unknown } from './check.ts'
import { issuedOf } from './on-site.ts'
import type { PenaltyRecord, RecordUnderReview } from './record.ts'
import { sharedShare } from './words.ts'

const investigated = (penalty: PenaltyRecord | null) => penalty?.draft?.violations ?? penalty?.report?.violations ?? []

export const investigationReport = check({
  id: 'investigation-report',
  point: 3,
  label: '调查已经终结，有调查报告，认定的违法行为与报告一致',
  basis: [penaltyLaw(57, 1)],
  answer: ({ record }) => {
    const { penalty } = record
    if (!penalty) return notApplicable('不是处罚案件')
    const { report, draft, evidence } = penalty
    const paper = issuedOf(record, 'investigation-report').at(-1)
    if (!report || !paper) return problem('没有案件调查报告')
    const proofs: Proof[] = [{ text: `案件调查报告 ${paper.number ?? ''}`, ref: { kind: 'document', id: paper.id } }]
    const later = evidence.filter(({ addedAt }) => addedAt > report.concludedAt)
    if (later.length > 0) return problem(`调查终结以后又补入证据「${later[0]?.name}」，没有重新终结`, proofs)
    const reported = new Set(report.violations.map(({ basis }) => basis.join()))
    const added = (draft?.violations ?? []).find(({ basis }) => !reported.has(basis.join()))
    if (added) return problem(`拟处罚的「${added.fact.slice(0, 40)}」不在调查报告认定的违法行为中`, proofs)
    return sound('调查报告在案，拟处罚的违法行为都在报告认定的范围内', proofs)
  },
})

/** How much of the fact's wording a piece of evidence must share to be taken as speaking of it. */
const speaksOf = 0.35

export const factsSupported = check({
  id: 'facts-supported',
  point: 3,
  label: '每项违法事实都有证据写明',
  basis: [penaltyLaw(40), penaltyLaw(54, 1)],
  answer: ({ record }) => {
    const { penalty } = record
    const violations = investigated(penalty)
    if (!penalty || violations.length === 0) return notApplicable('尚未认定违法事实')
    const said = statementsIn(record, penalty)
    const answers = violations.map(({ fact }): Answer => {
      const support = said.filter(({ text }) => sharedShare(fact, text) >= speaksOf)
      const short = fact.slice(0, 30)
      if (support.length === 0)
        return problem(
          `「${short}」没有一件证据的证明事项或者内容提到`,
          said.map(({ proof }) => proof),
        )
      return sound(
        '',
        support.map(({ proof }) => ({ ...proof, text: `${proof.text}——「${short}」` })),
      )
    })
    return overall(answers, `${violations.length}项违法事实均有证据提到`)
  },
})

/** What each piece of evidence says, with the words of the record that it is. */
function statementsIn({ documents }: RecordUnderReview, { evidence, openCase }: PenaltyRecord) {
  const textOf = (id: string | null) => JSON.stringify(documents.find((document) => document.id === id)?.content ?? '')
  const pieces = evidence.map(({ id, name, proves, documentId }) => ({
    text: `${name}${proves}${documentId === null ? '' : textOf(documentId)}`,
    proof: { text: name, ref: { kind: 'evidence' as const, id } },
  }))
  const inspected = documents
    .filter(({ form, subjectId }) => form === 'inspection-record' && subjectId === openCase.inspectionId)
    .map(({ id, content }) => ({
      text: JSON.stringify(content),
      proof: { text: '现场检查记录', ref: { kind: 'document' as const, id } },
    }))
  return [...pieces, ...inspected]
}

export const partyIdentity = check({
  id: 'party-identity',
  point: 3,
  label: '当事人认定准确：名称一致，代码、身份号码经校验',
  basis: [penaltyLaw(59, 1, 1)],
  answer: ({ record, context }) => {
    const { subject, penalty } = record
    const proofs: Proof[] = [{ text: subject.name, ref: { kind: 'register', id: subject.id } }]
    const written = penalty?.draft?.content.party
    if (written && written.name !== subject.name)
      return problem(`决定书写的当事人「${written.name}」与立案的当事人「${subject.name}」不一致`, proofs)
    if (subject.kind === 'person') {
      if (subject.identityNumber === null) return unknown('没有登记当事人的身份号码', proofs)
      const checked = checkIdentityNumber(subject.identityNumber, context.today)
      return checked.ok ? sound('当事人一致，身份号码校验无误', proofs) : problem(checked.reason, proofs)
    }
    if (subject.creditCode === null) return unknown('没有登记统一社会信用代码，主体资格请人工核对', proofs)
    const checked = checkCreditCode(subject.creditCode)
    return checked.ok ? sound('当事人一致，统一社会信用代码校验无误', proofs) : problem(checked.reason, proofs)
  },
})

export const stageProved = check({
  id: 'stage-proved',
  point: 3,
  label: '按「逾期未改正」处罚的，有责令改正和复查的文书',
  basis: [penaltyLaw(28, 1), penaltyLaw(40)],
  answer: ({ record }) => {
    const acts = (record.penalty?.assessment?.violations ?? []).filter(({ stage }) => stage === 'uncorrected')
    if (acts.length === 0) return notApplicable('没有按逾期未改正处罚的违法行为')
    const order = issuedOf(record, 'rectification-order').at(-1)
    const recheck = issuedOf(record, 'recheck-opinion').at(-1)
    const proofs = [order, recheck].flatMap((document): Proof[] =>
      document ? [{ text: document.number ?? document.form, ref: { kind: 'document', id: document.id } }] : [],
    )
    if (!order) return problem('没有责令限期整改指令书，不能认定逾期未改正', proofs)
    if (!recheck) return problem('没有整改复查意见书，不能认定逾期未改正', proofs)
    return sound('责令改正、复查文书在案', proofs)
  },
})
