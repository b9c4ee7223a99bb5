/** Point 4: whether the evidence is conclusive and was lawfully got (证据确凿充分). */
import type { DeadlineRecord } from '../acts/index.ts'
import { evidenceKinds } from '../evidence/index.ts'
import { coercionLaw, penaltyLaw } from '../law/citation.ts'
import { mustHaveCurrentDraft } from '../penalty-review/index.ts'
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
import { keptInTime } from './clocks.ts'
import { type OnSitePaper, onSitePapers } from './on-site.ts'
import type { RecordUnderReview } from './record.ts'

export const evidenceKindsSuffice = check({
  id: 'evidence-kinds',
  point: 4,
  label: '不只凭当事人陈述定案，证据种类可以互相印证',
  basis: [penaltyLaw(40), penaltyLaw(46)],
  answer: ({ record: { penalty } }) => {
    if (!penalty) return notApplicable('不是处罚案件')
    const { evidence } = penalty
    const proofs = evidence.map(
      ({ id, kind, name }): Proof => ({ text: `${evidenceKinds[kind]}：${name}`, ref: { kind: 'evidence', id } }),
    )
    if (evidence.length === 0) return problem('没有证据')
    const kinds = new Set(evidence.map(({ kind }) => kind))
    if (kinds.size === 1 && kinds.has('statement')) return problem('只有当事人的陈述，没有其他证据印证', proofs)
    return kinds.size > 1
      ? sound(`共${evidence.length}件，${kinds.size}种，可以互相印证`, proofs)
      : unknown(`${evidence.length}件证据同属一种，能否互相印证请人工判断`, proofs)
  },
})

export const evidenceProvenance = check({
  id: 'evidence-provenance',
  point: 4,
  label: '每件证据写明来源、证明事项和取证人员，有原件或者文件',
  basis: [penaltyLaw(46)],
  answer: ({ record: { penalty } }) => {
    const evidence = penalty?.evidence ?? []
    if (evidence.length === 0) return notApplicable('没有登记证据')
    const answers = evidence.map(({ id, name, source, proves, collectedBy, sha256, documentId, kind }): Answer => {
      const proofs: Proof[] = [{ text: `${name}：${source}`, ref: { kind: 'evidence', id } }]
      const missing = [
        ...(source.trim() === '' ? ['来源'] : []),
        ...(proves.trim() === '' ? ['证明事项'] : []),
        ...(collectedBy.length === 0 ? ['取证人员'] : []),
        ...(sha256 === null && documentId === null && kind !== 'physical' ? ['文件'] : []),
      ]
      return missing.length > 0 ? problem(`「${name}」缺${missing.join('、')}`, proofs) : sound('', proofs)
    })
    return overall(answers, `${evidence.length}件证据来源、证明事项、取证人员齐全`)
  },
})

export const monitoringReviewed = check({
  id: 'monitoring-reviewed',
  point: 4,
  label: '电子监控设备收集的证据经法制和技术审核',
  basis: [penaltyLaw(41)],
  answer: ({ record: { penalty } }) => {
    const monitored = (penalty?.evidence ?? []).filter(
      ({ source, monitoringReview }) => /监控/.test(source) || (monitoringReview ?? null) !== null,
    )
    if (monitored.length === 0) return notApplicable('没有电子监控证据')
    const answers = monitored.map(({ id, name, monitoringReview }): Answer => {
      const proofs: Proof[] = [
        { text: `${name}：${monitoringReview ?? '没有审核记录'}`, ref: { kind: 'evidence', id } },
      ]
      return monitoringReview ? sound('', proofs) : problem(`「${name}」没有法制、技术审核记录`, proofs)
    })
    return overall(answers, '电子监控证据均经审核')
  },
})

const proofOf = ({ document, title, on }: OnSitePaper): Proof => ({
  text: `${on}《${title}》`,
  ref: { kind: 'document', id: document.id },
})

export const rightsTold = check({
  id: 'rights-told',
  point: 4,
  label: '笔录记载出示证件、告知权利',
  basis: [penaltyLaw(55, 1), coercionLaw(18, undefined, 5)],
  answer: ({ record }) => {
    const papers = onSitePapers(record).filter(({ shown, told }) => shown !== null || told !== null)
    const answers = papers.map((paper): Answer => {
      const missing = [
        ...(paper.shown === false ? ['出示执法证件'] : []),
        ...(paper.told === false ? ['告知权利'] : []),
      ]
      return missing.length > 0
        ? problem(`《${paper.title}》没有记载${missing.join('、')}`, [proofOf(paper)])
        : sound('', [proofOf(paper)])
    })
    return overall(answers, papers.length === 0 ? '没有现场笔录' : `${papers.length}份笔录均记载出示证件、告知权利`)
  },
})

export const recordsSigned = check({
  id: 'records-signed',
  point: 4,
  label: '笔录有当事人签名；拒签的注明原因，有见证人或者录像',
  basis: [penaltyLaw(55, 2), coercionLaw(18, undefined, 8)],
  answer: ({ record }) => {
    const papers = onSitePapers(record).filter(({ signature }) => signature !== undefined)
    return overall(
      papers.map((paper) => signed(paper, record)),
      papers.length === 0 ? '没有需要签名的笔录' : `${papers.length}份笔录签名齐全`,
    )
  },
})

function signed(paper: OnSitePaper, { signatures }: RecordUnderReview): Answer {
  const { signature, title, document, recording } = paper
  const own = signatures.some(({ documentId, signer }) => documentId === document.id && signer === 'party')
  if (own || signature?.manner === 'signed') return sound('', [proofOf(paper)])
  if (!signature) return problem(`《${title}》没有当事人签名，也没有拒签记载`, [proofOf(paper)])
  if (signature.witness === null && !recording)
    return problem(`《${title}》当事人拒签，没有见证人，也没有音像记录`, [proofOf(paper)])
  return sound('', [proofOf(paper)])
}

export const inquiriesApart = check({
  id: 'inquiries-apart',
  point: 4,
  label: '同一执法人员没有同时在两处制作笔录，起止时间合理',
  basis: [penaltyLaw(42, 1), penaltyLaw(54, 1)],
  answer: ({ record }) => {
    const papers = onSitePapers(record).filter(({ startedAt, endedAt }) => startedAt !== null && endedAt !== null)
    const answers = papers.map((paper, index): Answer => {
      if (String(paper.endedAt) <= String(paper.startedAt))
        return problem(`《${paper.title}》结束时间不晚于开始时间`, [proofOf(paper)])
      const other = papers.slice(0, index).find((earlier) => isAtOnce(paper, earlier))
      if (!other) return sound('', [proofOf(paper)])
      return problem(`《${paper.title}》与《${other.title}》时间重叠，由同一执法人员制作`, [
        proofOf(paper),
        proofOf(other),
      ])
    })
    return overall(answers, papers.length === 0 ? '没有记载起止时间的笔录' : `${papers.length}份笔录时间没有重叠`)
  },
})

function isAtOnce(one: OnSitePaper, other: OnSitePaper): boolean {
  const overlaps = String(one.startedAt) < String(other.endedAt) && String(other.startedAt) < String(one.endedAt)
  return (
    overlaps &&
    one.named.some(({ certificateNumber }) =>
      other.named.some((named) => named.certificateNumber === certificateNumber),
    )
  )
}

const ofMeasures = ['C-04', 'E-01', 'E-03', 'E-04', 'E-05']

export const isOfMeasure = ({ rowId }: DeadlineRecord) => ofMeasures.includes(rowId)

export const measuresInTime = check({
  id: 'measures-in-time',
  point: 4,
  label: '先行登记保存、查封扣押没有超过法定期限',
  basis: [penaltyLaw(56), coercionLaw(25), coercionLaw(19)],
  answer: (seen) => {
    const own = seen.record.deadlines.filter(isOfMeasure)
    return overall(
      own.map((deadline) => keptInTime(deadline, seen)),
      own.length === 0 ? '没有先行登记保存、查封扣押' : `${own.length}项期限均未超过`,
    )
  },
})

/** What was seized or kept has its approval, unless it was urgent and ratified. */
export const measuresApproved = check({
  id: 'measures-approved',
  point: 4,
  label: '先行登记保存、查封扣押经负责人批准',
  basis: [penaltyLaw(56), coercionLaw(18, undefined, 1), coercionLaw(19)],
  answer: ({ record }) => {
    const approvals: Record<string, string> = {
      'preservation-notice': 'preservation-approval',
      'seizure-decision': 'coercion-approval',
    }
    const measures = record.documents.filter(({ form, voidedAt }) => form in approvals && voidedAt === null)
    const answers = measures.map(({ id, form, subjectId, number, drawnUpAt }): Answer => {
      const proofs: Proof[] = [{ text: number ?? form, ref: { kind: 'document', id } }]
      const approval = record.documents.find((one) => one.form === approvals[form] && one.subjectId === subjectId)
      const isUrgent = record.steps.some(
        ({ act, subjectId: of }) => of === subjectId && act.startsWith('seizure.impose-at-once'),
      )
      if (!approval) return isUrgent ? unknown('紧急实施，尚未补办批准', proofs) : problem('采取措施没有审批表', proofs)
      if (!isUrgent && approval.drawnUpAt > drawnUpAt) return problem('采取措施在批准以前', proofs)
      return sound('', [...proofs, { text: approval.number ?? '审批表', ref: { kind: 'document', id: approval.id } }])
    })
    return overall(answers, measures.length === 0 ? '没有先行登记保存、查封扣押' : '均经批准')
  },
})

export const currentEvidence = check({
  id: 'current-evidence',
  point: 4,
  label: '草稿所列证据与案卷证据清单一致',
  basis: [penaltyLaw(58, 1)],
  answer: ({ record: { penalty }, context }: Seen) => {
    if (!penalty?.draft) return notApplicable('尚未拟定处罚决定')
    const { draft, evidence } = penalty
    const proofs: Proof[] = [
      { text: `证据清单指纹 ${draft.evidenceSha256.slice(0, 10)}`, ref: { kind: 'document', id: draft.documentId } },
    ]
    const refusal = mustHaveCurrentDraft({ draft, evidence }, context)
    const listed = draft.content.evidence.length
    if (!refusal && listed !== evidence.length)
      return problem(`草稿列证据${listed}件，案卷有${evidence.length}件`, proofs)
    return asRefused(refusal, () => sound(`草稿列明全部${listed}件证据`, proofs), proofs)
  },
})
