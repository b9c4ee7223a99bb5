/** Point 9: whether the papers are complete and as they must be (文书规范、齐备). */
import type { DocumentRow } from '../documents/document.store.ts'
import { documentTitle, getForm, parseDocumentNumber, paymentOf, remediesOf, sealOf } from '../documents/index.ts'
import { mustContainStatutoryItems } from '../drafts/index.ts'
import { totalFine } from '../evidence/index.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Day } from '../kernel/day.ts'
import { collectionRegulation, penaltyLaw, reconsiderationLaw } from '../law/citation.ts'
import { inForce, type LawBook } from '../law/law-book.ts'
import { amountInChinese } from '../law/provisions.ts'
import { type Answer, asRefused, check, notApplicable, overall, type Proof, problem, sound, unknown } from './check.ts'
import { standing } from './on-site.ts'
import { asWarned } from './warned.ts'

const proofOf = (document: DocumentRow): Proof => ({
  text: `《${documentTitle(document)}》${document.number ?? ''}`,
  ref: { kind: 'document', id: document.id },
})

export const papersComplete = check({
  id: 'papers-complete',
  point: 9,
  label: '步骤表要求的文书齐全',
  basis: [penaltyLaw(47)],
  answer: ({ record, tables }) => {
    const there = standing(record.documents)
    const owed = record.steps.flatMap(({ procedure, subjectId, act, fromState, toState }) => {
      const table = tables.find(({ name }) => name === procedure)
      const row = table?.steps.find((step) => step.act === act && step.from === fromState && step.to === toState)
      return (row?.documents ?? []).map((form) => ({ form, subjectId, label: row?.label ?? act, act }))
    })
    const answers = owed.map(({ form, subjectId, label, act }): Answer => {
      const found = there.find((document) => document.form === form && document.subjectId === subjectId)
      if (found) return sound('', [proofOf(found)])
      return problem(`「${label}」缺《${getForm(form).title}》`, [{ text: label, ref: { kind: 'act', id: act } }])
    })
    return overall(answers, `已办的环节应当制作的${owed.length}份文书齐全`)
  },
})

export const numbersContinuous = check({
  id: 'numbers',
  point: 9,
  label: '文号齐全、规范，按字号和年度连续',
  basis: [penaltyLaw(59, 2)],
  answer: ({ record }) => {
    const answers = standing(record.documents).flatMap((document): Answer[] => {
      if (getForm(document.form).prefix === null) return []
      if (document.number === null) return [problem(`《${documentTitle(document)}》没有文号`, [proofOf(document)])]
      const read = parseDocumentNumber(document.number)
      const isOwn = read?.area === record.agency.numberPrefix && read.sequence === document.numberSequence
      return [
        isOwn ? sound('', [proofOf(document)]) : problem(`文号「${document.number}」不合规范`, [proofOf(document)]),
      ]
    })
    const gaps = record.missingNumbers.map(
      ({ prefix, year, sequence }): Answer =>
        problem(`${prefix}〔${year}〕缺${sequence}号`, [
          { text: `${prefix}〔${year}〕${sequence}号`, ref: { kind: 'register', id: prefix } },
        ]),
    )
    return overall([...answers, ...gaps], `${answers.length}个文号规范、连续`)
  },
})

export const sealed = check({
  id: 'seals',
  point: 9,
  label: '应当用印的文书已用印，印章用于同一内容',
  basis: [penaltyLaw(59, 2)],
  answer: ({ record }) => {
    const due = standing(record.documents).filter((document) => sealOf(document) !== null)
    const answers = due.map((document): Answer => {
      const use = record.seals.find(({ documentId }) => documentId === document.id)
      if (!use) return problem(`《${documentTitle(document)}》没有用印登记`, [proofOf(document)])
      const isSame = use.contentSha256 === document.contentSha256 && use.seal === sealOf(document)
      return isSame
        ? sound('', [proofOf(document)])
        : problem(`《${documentTitle(document)}》用印的内容或者印章不符`, [proofOf(document)])
    })
    return overall(answers, due.length === 0 ? '没有需要用印的文书' : `${due.length}份文书均已用印`)
  },
})

export const bytesUnchanged = check({
  id: 'bytes-unchanged',
  point: 9,
  label: '文书内容与成文时的指纹一致，没有改动',
  basis: [penaltyLaw(47)],
  answer: ({ record, context }) => {
    const answers = record.documents.map((document): Answer => {
      const isSame = context.digest(canonical(document.content)) === document.contentSha256
      return isSame
        ? sound('', [proofOf(document)])
        : problem(`《${documentTitle(document)}》内容与指纹不符`, [proofOf(document)])
    })
    return overall(answers, `${answers.length}份文书与指纹一致`)
  },
})

export const approvalsSigned = check({
  id: 'approvals-signed',
  point: 9,
  label: '审批表各级意见、签名齐全',
  basis: [penaltyLaw(57, 1)],
  answer: ({ record }) => {
    const forms = standing(record.documents).filter(
      ({ content }) => typeof content.opinions === 'object' && content.opinions !== null,
    )
    const answers = forms.map((document): Answer => {
      const { review, approval } = document.content.opinions as { review?: unknown; approval?: unknown }
      const missing = [...(review === null ? ['审核意见'] : []), ...(approval === null ? ['审批意见'] : [])]
      return missing.length === 0
        ? sound('', [proofOf(document)])
        : problem(`《${documentTitle(document)}》缺${missing.join('、')}`, [proofOf(document)])
    })
    return overall(answers, forms.length === 0 ? '没有审批表' : `${forms.length}份审批表意见齐全`)
  },
})

export const statutoryItems = check({
  id: 'statutory-items',
  point: 9,
  label: '决定书载明六项法定内容，当事人地址已写明',
  basis: [penaltyLaw(59, 1)],
  answer: (seen) => {
    const draft = seen.record.penalty?.draft
    if (!draft) return notApplicable('尚未拟定处罚决定')
    const proofs: Proof[] = [{ text: '拟处罚决定书草稿', ref: { kind: 'document', id: draft.documentId } }]
    const warned = asWarned(seen, 'party-address-missing', '')
    return asRefused(
      mustContainStatutoryItems(draft.content),
      () => (warned.answer === 'problem' ? warned : sound('六项内容齐全', proofs)),
      proofs,
    )
  },
})

export const remediesRight = check({
  id: 'remedies',
  point: 9,
  label: '救济途径正确：复议机关是本级人民政府，期限与现行法一致',
  basis: [reconsiderationLaw(20), reconsiderationLaw(24), penaltyLaw(59, 1, 5)],
  answer: ({ record, context }) => {
    const papers = [
      ...standing(record.documents),
      ...record.documents.filter(({ id }) => id === record.penalty?.draft?.documentId),
    ].filter(({ content }) => typeof content.remedies === 'object' && content.remedies !== null)
    const answers = papers.map((document): Answer => {
      const on = document.issueDay ?? context.today
      const said = document.content.remedies as Record<string, unknown>
      if (!isKnown(context.law, on)) return unknown(`期限库没有 ${on} 的救济期限，不能比对`, [proofOf(document)])
      const right: Record<string, unknown> = remediesOf(record.agency, { ...context, today: on })
      const wrong = Object.keys(right).filter((key) => key in said && said[key] !== right[key])
      return wrong.length === 0
        ? sound('', [proofOf(document)])
        : problem(`《${documentTitle(document)}》的${wrong.map((key) => remedyLabels[key]).join('、')}不正确`, [
            proofOf(document),
          ])
    })
    return overall(answers, papers.length === 0 ? '没有载明救济途径的文书' : '复议机关、人民法院和期限均正确')
  },
})

const isKnown = (law: LawBook, on: Day) =>
  ['R-01', 'R-02'].every((id) => inForce(law.deadlines, on).some((row) => row.id === id))

const remedyLabels: Record<string, string> = {
  reviewOrgan: '复议机关',
  reviewDays: '复议期限',
  court: '管辖法院',
  litigationMonths: '起诉期限',
}

export const paymentRight = check({
  id: 'payment',
  point: 9,
  label: '缴款期限、账户、加处标准写明且正确，金额相符',
  basis: [penaltyLaw(67, 3), penaltyLaw(72, 1), collectionRegulation(7)],
  answer: ({ record, context }) => {
    const draft = record.penalty?.draft
    if (!draft) return notApplicable('尚未拟定处罚决定')
    const { payment, totalFineFen, result } = draft.content
    const proofs: Proof[] = [{ text: result, ref: { kind: 'document', id: draft.documentId } }]
    if (totalFine(draft.violations) !== totalFineFen || draft.fineFen !== totalFineFen)
      return problem(
        `罚款合计${amountInChinese(totalFineFen)}与各项之和${amountInChinese(totalFine(draft.violations))}不符`,
        proofs,
      )
    const right = paymentOf(totalFineFen, record.agency, context)
    if (right === null) return payment === null ? notApplicable('没有罚款') : problem('没有罚款，却写了缴款', proofs)
    const wrong = (Object.keys(right) as (keyof typeof right)[]).filter((key) => payment?.[key] !== right[key])
    return wrong.length === 0
      ? sound('期限、账户、加处标准与现行规定和登记一致', proofs)
      : problem(`缴款事项与现行规定、登记的账户不一致：${wrong.map((key) => paymentLabels[key]).join('、')}`, proofs)
  },
})

const paymentLabels = {
  amountFen: '金额',
  dueDays: '缴纳期限',
  bank: '银行',
  account: '账号',
  surchargePercent: '加处比例',
}
