/** Point 7: whether the procedure was kept (程序合法): filed, told, heard, recorded, deliberated, in time. */
import { mustHaveDeliberatedThisDraft } from '../deliberations/index.ts'
import { proposedOf } from '../drafts/index.ts'
import {
  mustBeNotifiedInTime,
  mustHaveHeardParty,
  mustNotBeHeavierThanNoticed,
  mustNotHaveInvestigated,
} from '../hearings/index.ts'
import { dayOf } from '../kernel/day.ts'
import { civilProcedureLaw, hearingLaw, penaltyLaw } from '../law/citation.ts'
import { requiresDeliberation, requiresHearing } from '../law/major.ts'
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
import { bindsAgency, keptInTime } from './clocks.ts'
import { isOfMeasure } from './evidence.checks.ts'
import { issuedOf, onSitePapers } from './on-site.ts'
import type { PenaltyRecord } from './record.ts'

export const filedFirst = check({
  id: 'filed-first',
  point: 7,
  label: '经批准立案，各阶段依次进行',
  basis: [penaltyLaw(54, 2)],
  answer: ({ record }) => {
    if (!record.penalty) return notApplicable('不是处罚案件')
    const order = ['filing-approval', 'investigation-report', 'penalty-notice', 'hearing-notice', 'hearing-record']
    const papers = order.flatMap((form) => issuedOf(record, form).slice(0, 1))
    const proofs = papers.map(
      ({ id, number, form }): Proof => ({ text: number ?? form, ref: { kind: 'document', id } }),
    )
    if (papers[0]?.form !== 'filing-approval') return problem('没有立案审批表', proofs)
    const early = papers.find(({ drawnUpAt }, index) => index > 0 && drawnUpAt < (papers[index - 1]?.drawnUpAt ?? ''))
    if (early) return problem(`${early.number ?? '文书'}早于它之前的环节制作`, proofs)
    return sound('先立案，后调查终结、告知、听证', proofs)
  },
})

const noticeProofs = ({ notice }: PenaltyRecord): Proof[] =>
  notice ? [{ text: `${dayOf(notice.issuedAt)} 告知`, ref: { kind: 'document', id: notice.documentId } }] : []

export const partyHeard = check({
  id: 'party-heard',
  point: 7,
  label: '告知书已送达，陈述申辩、听证期限届满或者书面放弃，意见经复核',
  basis: [penaltyLaw(44), penaltyLaw(45, 1), penaltyLaw(62)],
  answer: ({ record, context }) => {
    const { penalty } = record
    if (!penalty?.notice) return notApplicable('审核在告知以前，尚未到告知环节')
    const { notice } = penalty
    const proofs = noticeProofs(penalty)
    const served = record.services.find(({ documentId }) => documentId === notice.documentId)
    if (!served) return problem('告知书没有送达的记录', proofs)
    const all: Proof[] = [
      ...proofs,
      { text: `${served.servedOn} 送达`, ref: { kind: 'document', id: served.receiptId } },
    ]
    const refusal = mustHaveHeardParty(penalty, context)
    if (refusal?.code === 'window-open') return unknown(refusal.reason, all)
    return asRefused(refusal, () => sound('已告知、送达，期限届满或者放弃，意见均经复核', all), all)
  },
})

export const notHeavier = check({
  id: 'not-heavier',
  point: 7,
  label: '拟处罚不重于告知的处罚',
  basis: [penaltyLaw(45, 2)],
  answer: ({ record: { penalty } }) => {
    if (!penalty?.notice || !penalty.draft) return notApplicable('尚未告知')
    const proofs = noticeProofs(penalty)
    return asRefused(mustNotBeHeavierThanNoticed(penalty), () => sound('不重于告知的处罚', proofs), proofs)
  },
})

export const hearingTold = check({
  id: 'hearing-told',
  point: 7,
  label: '符合听证条件的，告知了听证权利',
  basis: [penaltyLaw(63, 1)],
  answer: ({ record: { penalty, subject }, context }) => {
    if (!penalty?.draft) return notApplicable('尚未拟定处罚决定')
    const due = requiresHearing(proposedOf(penalty.draft, subject.kind), context.law, context.today)
    if (!due.required) return notApplicable('没有达到听证条件')
    const because = due.because.map(({ label }) => label).join('、')
    if (!penalty.notice) return notApplicable(`应当告知听证权利（${because}），告知时核对`)
    const proofs = noticeProofs(penalty)
    return penalty.notice.hearingTold
      ? sound(`已告知听证权利（${because}）`, proofs)
      : problem(`应当告知听证权利（${because}），告知书没有告知`, proofs)
  },
})

export const hearingLawful = check({
  id: 'hearing-lawful',
  point: 7,
  label: '听证提前通知，由非调查人员主持，笔录、报告齐全',
  basis: [hearingLaw(2), hearingLaw(4), penaltyLaw(65)],
  answer: ({ record: { penalty }, context }) => {
    if (!penalty?.hearing) return notApplicable('没有举行听证')
    const { hearing, handlers, evidence } = penalty
    const proofs: Proof[] = [
      { text: `${dayOf(hearing.startsAt)} 听证`, ref: { kind: 'document', id: hearing.documentId } },
    ]
    const { session, report } = hearing
    if (!session) return unknown('听证尚未举行', proofs)
    const refusal =
      mustBeNotifiedInTime(session.notifiedOn, dayOf(session.startedAt), context.law) ??
      mustNotHaveInvestigated(hearing, { handlers, evidence })
    if (!refusal && session.outcome === 'held' && !report) return problem('举行了听证，没有听证报告', proofs)
    return asRefused(refusal, () => sound('提前通知，主持人、听证员、书记员均未参与调查', proofs), proofs)
  },
})

export const clocksKept = check({
  id: 'clocks-kept',
  point: 7,
  label: '立案至决定、送达等各项法定期限没有超过',
  basis: [penaltyLaw(60), penaltyLaw(61, 1)],
  answer: (seen) => {
    const own = seen.record.deadlines.filter((deadline) => bindsAgency(deadline, seen) && !isOfMeasure(deadline))
    return overall(
      own.map((deadline) => keptInTime(deadline, seen)),
      own.length === 0 ? '没有正在计算的期限' : `${own.length}项期限均未超过`,
    )
  },
})

export const deliberationHeld = check({
  id: 'deliberation-held',
  point: 7,
  label: '应当集体讨论的，就本稿讨论通过，各人意见、结论俱全',
  basis: [penaltyLaw(57, 2)],
  answer: ({ record, context }) => {
    const { penalty, subject } = record
    if (!penalty?.draft) return notApplicable('尚未拟定处罚决定')
    const due = requiresDeliberation(proposedOf(penalty.draft, subject.kind), context.law, context.today)
    if (!due.required) return notApplicable('没有达到集体讨论的条件')
    const because = due.because.map(({ label }) => label).join('、')
    const { deliberation } = penalty
    const isPast = record.steps.some(({ act }) => act === 'penalty.propose')
    if (!deliberation)
      return isPast
        ? problem(`应当集体讨论（${because}），没有讨论就提请审批`)
        : notApplicable(`审核通过后应当集体讨论（${because}）`)
    const [paper] = issuedOf(record, 'deliberation-record').slice(-1)
    const proofs: Proof[] = paper
      ? [{ text: `集体讨论记录 ${paper.number ?? ''}`, ref: { kind: 'document', id: paper.id } }]
      : []
    const silent = deliberation.members.find(({ statement }) => statement.trim() === '')
    if (silent) return problem(`集体讨论记录没有${silent.name}的意见`, proofs)
    const refusal = mustHaveDeliberatedThisDraft(penalty)
    if (refusal && !isPast) return unknown('讨论的不是现在的草稿，须重新讨论', proofs)
    return asRefused(refusal, () => sound('已就本稿集体讨论通过', proofs), proofs)
  },
})

export const serviceProved = check({
  id: 'service-proved',
  point: 7,
  label: '文书送达方式合法，有回执；留置送达有见证人或者录像',
  basis: [penaltyLaw(61), civilProcedureLaw(89)],
  answer: ({ record }) => {
    const answers = record.services.map(({ receiptId, manner, servedOn, how }): Answer => {
      const proofs: Proof[] = [{ text: `${servedOn} 送达`, ref: { kind: 'document', id: receiptId } }]
      const receipt = record.documents.find(({ id }) => id === receiptId)
      if (!receipt || receipt.voidedAt !== null) return problem(`${servedOn} 的送达没有送达回执`, proofs)
      const isBare =
        manner === 'left' && 'witnesses' in how && how.witnesses.length === 0 && how.recordings.length === 0
      return isBare ? problem('留置送达没有见证人，也没有照片、录像', proofs) : sound('', proofs)
    })
    return overall(answers, answers.length === 0 ? '没有送达的文书' : `${answers.length}次送达均有回执`)
  },
})

/** What a paper says of a recording proves that one was made, not what it covers: at most unknown until recordings are kept with their times. */
export const recordingCoverage = check({
  id: 'recording-coverage',
  point: 7,
  label: '应当全程音像记录的环节有覆盖全程的音像记录',
  basis: [penaltyLaw(47)],
  answer: ({ record }: Seen) => {
    const papers = onSitePapers(record).filter(({ recorded }) => recorded !== undefined)
    const answers = papers.map(({ title, recorded, recording, document }): Answer => {
      const proofs: Proof[] = [
        { text: `《${title}》音像记录：${recording ?? '没有记载'}`, ref: { kind: 'document', id: document.id } },
      ]
      const full = recorded === 'full-course'
      if (!recording)
        return full
          ? problem(`《${title}》应当全程录音录像，没有记载`, proofs)
          : unknown(`《${title}》没有音像记录，请核对是否说明原因`, proofs)
      return unknown(`《${title}》记载了音像记录，是否覆盖全程不能判断`, proofs)
    })
    return overall(answers, '没有应当音像记录的环节')
  },
})
