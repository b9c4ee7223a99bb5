/** The ordinary procedure of a penalty case (普通程序), from clue to archive: 《行政处罚法》第五章第三节. */
import { archiveRegulation, coercionLaw, hearingLaw, penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { remedySteps } from '../proceedings/index.ts'
import { type CrimeState, crimeStates, crimeSteps } from './crime.steps.ts'
import { type NoPenaltyState, noPenaltyStates, noPenaltySteps } from './no-penalty.steps.ts'
import { type RevocationState, revocationStates, revocationSteps } from './revocation.steps.ts'
import { type StandstillState, standstillStates, standstillSteps } from './standstill.steps.ts'
import { type TransferState, transferStates, transferSteps } from './transfer.steps.ts'

type State =
  | 'clue'
  | 'filing-proposed'
  | 'filing-examined'
  | 'not-filed'
  | 'investigating'
  | 'concluded'
  | 'noticed'
  | 'notified'
  | 'hearing-requested'
  | 'hearing-arranged'
  | 'hearing-held'
  | 'hearing-reported'
  | 'deliberated'
  | 'penalty-proposed'
  | 'penalty-examined'
  | 'approved'
  | 'decided'
  | 'served'
  | 'performed'
  | 'closing-proposed'
  | 'closing-examined'
  | 'closed'
  | 'compiled'
  | 'archived'
  | CrimeState
  | NoPenaltyState
  | RevocationState
  | StandstillState
  | TransferState

const reviewPassed = { 'legal-review': ['passed'] }
/** Cases that ended without a penalty come to the same states; what only a penalty brings about asks for one. */
const penalised = { 'legal-review': ['used'] }
/** Exemption lists are asked and tiers proposed before anything is drafted (第三十三条、第三十四条). */
const assessed = { discretion: ['assessed'] }

/** Once the party has been told, drafting and telling are only done again. */
const againFrom = (from: State): Pick<Step, 'back'> => (from === 'notified' ? { back: true } : {})

const filing: Step<State>[] = [
  { from: null, act: 'case.register', to: 'clue', by: ['officer'], label: '登记案件线索', basis: [penaltyLaw(54, 1)] },
  { from: 'clue', act: 'filing.propose', to: 'filing-proposed', by: ['officer'], label: '提请立案', basis: [penaltyLaw(54, 2)] },
  { from: 'filing-proposed', act: 'filing.examine', when: 'agreed', to: 'filing-examined', by: ['section-head'], label: '审核立案', basis: [penaltyLaw(54, 2)] },
  { from: 'filing-proposed', act: 'filing.examine', when: 'returned', to: 'clue', by: ['section-head'], label: '退回补正', basis: [penaltyLaw(54, 2)] },
  { from: 'filing-examined', act: 'filing.approve', when: 'agreed', to: 'investigating', by: ['deputy-head'], label: '批准立案', basis: [penaltyLaw(54, 2)], documents: ['filing-approval'], starts: ['C-03'] },
  { from: 'filing-examined', act: 'filing.approve', when: 'returned', to: 'clue', by: ['deputy-head'], label: '退回补正', basis: [penaltyLaw(54, 2)] },
  { from: 'filing-examined', act: 'filing.approve', when: 'refused', to: 'not-filed', by: ['deputy-head'], label: '不予立案', basis: [penaltyLaw(54, 2)], documents: ['filing-approval'] },
]

const investigation: Step<State>[] = [
  { from: 'investigating', act: 'evidence.add', to: 'investigating', by: ['officer'], label: '收集证据', basis: [penaltyLaw(46)] },
  { from: 'investigating', act: 'inquiry.record', to: 'investigating', by: ['officer'], label: '询问当事人、证人', basis: [penaltyLaw(55, 2)], documents: ['inquiry-record'] },
  { from: 'investigating', act: 'investigation.conclude', to: 'concluded', by: ['officer'], label: '调查终结', basis: [penaltyLaw(57, 1)], documents: ['investigation-report'], starts: ['C-09'] },
  ...(['concluded', 'notified', 'deliberated'] as const).map((from) => ({ from, act: 'investigation.resume', to: 'investigating' as const, by: ['officer' as const], label: '补充调查', basis: [penaltyLaw(54, 1)], back: true as const })),
  ...(['concluded', 'notified'] as const).map((from) => ({ from, act: 'discretion.assess', to: from, by: ['officer' as const], label: '裁量评估', basis: [penaltyLaw(33), penaltyLaw(34)], ...againFrom(from) })),
  ...(['concluded', 'notified'] as const).map((from) => ({ from, act: 'decision.draft', to: from, by: ['officer' as const], label: '拟定处罚决定', basis: [penaltyLaw(57, 1)], needs: assessed, ...againFrom(from) })),
]

/** Each begins a proceeding of its own and leaves the case where it is. */
const measures: Step<State>[] = [
  { from: 'served', act: 'enforcement.begin', to: 'served', by: ['officer'], label: '逾期未缴，催缴罚款', basis: [penaltyLaw(67, 3), penaltyLaw(72, 1)] },
  { from: 'investigating', act: 'preservation.propose', to: 'investigating', by: ['officer'], label: '提请先行登记保存证据', basis: [penaltyLaw(56)] },
  ...(['investigating', 'served'] as const).map((from) => ({ from, act: 'supply-cut.propose', to: from, by: ['officer' as const], label: '提请停止供电、供应爆炸物品', basis: [workSafetyLaw(70, 1)] })),
  { from: 'served', act: 'substitute.propose', to: 'served', by: ['officer'], label: '提请代履行', basis: [coercionLaw(50)] },
  ...(['investigating', 'served'] as const).map((from) => ({ from, act: 'substitute.perform-at-once', to: from, by: ['officer' as const], label: '立即代履行', basis: [coercionLaw(52)] })),
  { from: 'investigating', act: 'seizure.propose', to: 'investigating', by: ['officer'], label: '提请查封、扣押', basis: [coercionLaw(18, undefined, 1)] },
  { from: 'investigating', act: 'seizure.impose-at-once', to: 'investigating', by: ['officer'], label: '紧急查封、扣押', basis: [coercionLaw(19)] },
]

/** A longer term is asked for while the term runs; the case goes on meanwhile. */
const extension: Step<State>[] = (['investigating', 'concluded', 'noticed', 'notified', 'hearing-requested', 'hearing-arranged', 'hearing-held', 'hearing-reported', 'deliberated'] as const).map((from) => ({
  from,
  act: 'extension.propose',
  to: from,
  by: ['officer' as const],
  label: '提请延长办理期限',
  basis: [penaltyLaw(60)],
  back: true as const,
}))

/** The party has months, in which the case may be performed, closed and archived. */
const remedies = remedySteps(['served', 'no-penalty-served', 'performed', 'closing-proposed', 'closing-examined', 'closed', 'compiled', 'archived'] as const)

/** Each begins a proceeding of its own: the money and the correction of a decided case. */
const afterDecision: Step<State>[] = [
  { from: 'served', act: 'deferral.apply', to: 'served', by: ['officer'], label: '申请延期、分期缴纳', basis: [penaltyLaw(66, 2)] },
  { from: 'served', act: 'daily-penalty.recheck', to: 'served', by: ['officer'], label: '复查，拒不改正的按日连续处罚', basis: [workSafetyLaw(112)] },
  { from: 'performed', act: 'daily-penalty.recheck', to: 'performed', by: ['officer'], label: '复查，拒不改正的按日连续处罚', basis: [workSafetyLaw(112)], needs: penalised },
]

const notice: Step<State>[] = [
  ...(['concluded', 'notified'] as const).map((from) => ({ from, act: 'notice.issue', to: 'noticed' as const, by: ['officer' as const], label: '制作处罚告知书', basis: [penaltyLaw(44)], needs: reviewPassed, documents: ['penalty-notice'], ...againFrom(from) })),
  { from: 'noticed', act: 'notice.serve', when: 'with-hearing', to: 'notified', by: ['officer'], label: '送达告知书（含听证权利）', basis: [penaltyLaw(44), penaltyLaw(64, 1)], documents: ['service-receipt'], starts: ['C-05', 'C-06'] },
  { from: 'noticed', act: 'notice.serve', when: 'without-hearing', to: 'notified', by: ['officer'], label: '送达告知书', basis: [penaltyLaw(44)], documents: ['service-receipt'], starts: ['C-05'] },
  { from: 'notified', act: 'defence.record', to: 'notified', by: ['officer'], label: '听取陈述申辩', basis: [penaltyLaw(45, 1), penaltyLaw(62)], documents: ['defence-record'] },
]

const arrange = { act: 'hearing.arrange', to: 'hearing-arranged' as const, by: ['section-head' as const, 'deputy-head' as const], basis: [hearingLaw(2), hearingLaw(4)], documents: ['hearing-notice'], starts: ['C-07', 'C-08'] }
const hold = { from: 'hearing-arranged' as const, act: 'hearing.hold', by: ['reviewer' as const, 'section-head' as const, 'deputy-head' as const], meets: ['C-07', 'C-08'] }
const waive = { act: 'defence.record', when: 'waived', to: 'notified' as const, by: ['officer' as const], label: '书面放弃听证', basis: [hearingLaw(1)], documents: ['defence-record'], back: true as const }

const hearing: Step<State>[] = [
  { from: 'notified', act: 'defence.record', when: 'hearing-requested', to: 'hearing-requested', by: ['officer'], label: '登记听证要求', basis: [penaltyLaw(63, 1), hearingLaw(1)], documents: ['defence-record'], meets: ['C-05', 'C-06'] },
  { ...arrange, from: 'hearing-requested', label: '通知听证' },
  { ...arrange, from: 'hearing-arranged', label: '改期，重新通知听证', meets: ['C-07', 'C-08'], back: true },
  { ...waive, from: 'hearing-requested' },
  { ...waive, from: 'hearing-arranged', meets: ['C-07', 'C-08'] },
  { ...hold, when: 'held', to: 'hearing-held', label: '举行听证', basis: [hearingLaw(3), hearingLaw(7), hearingLaw(8)], documents: ['hearing-record'] },
  { ...hold, when: 'absent', to: 'notified', label: '缺席，终止听证', basis: [hearingLaw(6)], documents: ['hearing-report'] },
  { from: 'hearing-held', act: 'hearing.report', to: 'hearing-reported', by: hold.by, label: '提出听证报告', basis: [penaltyLaw(65)] },
  { from: 'hearing-reported', act: 'hearing.approve-report', to: 'notified', by: ['agency-head'], label: '负责人审核听证报告', basis: [penaltyLaw(65)], documents: ['hearing-report'] },
]

const deciding: Step<State>[] = [
  { from: 'notified', act: 'deliberation.submit', to: 'notified', by: ['officer'], label: '提请集体讨论', basis: [penaltyLaw(57, 2)], needs: reviewPassed },
  { from: 'notified', act: 'deliberation.conclude', when: 'agreed', to: 'deliberated', by: ['agency-head', 'deputy-head'], label: '集体讨论决定', basis: [penaltyLaw(57, 2)], needs: reviewPassed, documents: ['deliberation-record'] },
  { from: 'notified', act: 'deliberation.conclude', when: 'returned', to: 'concluded', by: ['agency-head', 'deputy-head'], label: '集体讨论退回', basis: [penaltyLaw(57, 2)], needs: reviewPassed, documents: ['deliberation-record'] },
  { from: 'notified', act: 'deliberation.conclude', when: 'deferred', to: 'notified', by: ['agency-head', 'deputy-head'], label: '延期再议', basis: [penaltyLaw(57, 2)], needs: reviewPassed, documents: ['deliberation-record'] },
  ...(['notified', 'deliberated'] as const).map((from) => ({ from, act: 'penalty.propose', to: 'penalty-proposed' as const, by: ['officer' as const], label: '呈批处罚决定', basis: [penaltyLaw(57, 1)], needs: reviewPassed, meets: ['C-05', 'C-06'] })),
  { from: 'penalty-proposed', act: 'penalty.examine', when: 'agreed', to: 'penalty-examined', by: ['section-head'], label: '审核处罚决定', basis: [penaltyLaw(57, 1)] },
  { from: 'penalty-proposed', act: 'penalty.examine', when: 'returned', to: 'notified', by: ['section-head'], label: '退回修改', basis: [penaltyLaw(57, 1)] },
  { from: 'penalty-examined', act: 'penalty.approve', when: 'agreed', to: 'approved', by: ['agency-head'], label: '批准处罚决定', basis: [penaltyLaw(57, 1)], documents: ['penalty-approval'] },
  { from: 'penalty-examined', act: 'penalty.approve', when: 'returned', to: 'notified', by: ['agency-head'], label: '退回修改', basis: [penaltyLaw(57, 1)] },
  { from: 'approved', act: 'decision.issue', to: 'decided', by: ['agency-head'], label: '作出处罚决定', basis: [penaltyLaw(57, 1), penaltyLaw(58, 1), penaltyLaw(59)], needs: reviewPassed, documents: ['penalty-decision'], starts: ['C-13'], meets: ['C-03'] },
]

const execution: Step<State>[] = [
  { from: 'decided', act: 'decision.serve', to: 'served', by: ['officer'], label: '送达处罚决定书', basis: [penaltyLaw(61)], documents: ['service-receipt'], starts: ['X-01', 'R-01', 'R-02'], meets: ['C-13'] },
  { from: 'served', act: 'payment.record', when: 'partial', to: 'served', by: ['clerk'], label: '登记部分缴款', basis: [penaltyLaw(67)] },
  { from: 'served', act: 'payment.record', when: 'fine-settled', to: 'served', by: ['clerk'], label: '登记缴清罚款，尚有其他款项', basis: [penaltyLaw(67)], meets: ['X-01'] },
  { from: 'served', act: 'payment.record', when: 'full', to: 'performed', by: ['clerk'], label: '登记缴清', basis: [penaltyLaw(67)], meets: ['X-01'] },
  { from: 'performed', act: 'payment.record', to: 'performed', by: ['clerk'], label: '登记后来决定的款项', basis: [penaltyLaw(67)], needs: penalised },
  { from: 'served', act: 'execution.complete', to: 'performed', by: ['officer'], label: '登记履行完毕', basis: [penaltyLaw(66, 1)], meets: ['X-01'] },
  { from: 'performed', act: 'closing.propose', to: 'closing-proposed', by: ['officer'], label: '提请结案', basis: [penaltyLaw(47)], needs: { publication: ['published', 'withdrawn', 'result-published', 'not-due'] } },
  { from: 'closing-proposed', act: 'closing.examine', when: 'agreed', to: 'closing-examined', by: ['section-head'], label: '审核结案', basis: [penaltyLaw(47)] },
  { from: 'closing-proposed', act: 'closing.examine', when: 'returned', to: 'performed', by: ['section-head'], label: '退回补正', basis: [penaltyLaw(47)] },
  { from: 'closing-examined', act: 'closing.approve', when: 'agreed', to: 'closed', by: ['deputy-head'], label: '批准结案', basis: [penaltyLaw(47)], documents: ['closing-approval'], starts: ['G-01'] },
  { from: 'closing-examined', act: 'closing.approve', when: 'returned', to: 'performed', by: ['deputy-head'], label: '退回补正', basis: [penaltyLaw(47)] },
  { from: 'closed', act: 'dossier.compile', to: 'compiled', by: ['archivist'], label: '立卷编目', basis: [penaltyLaw(47)], documents: ['dossier-cover', 'dossier-catalogue'] },
  { from: 'compiled', act: 'case.archive', to: 'archived', by: ['archivist'], label: '归档', basis: [penaltyLaw(47), archiveRegulation(39)], meets: ['G-01'] },
]

export const ordinaryPenalty = procedure<State>({
  name: 'ordinary-penalty',
  label: '行政处罚普通程序',
  key: 'caseId',
  states: {
    clue: '线索',
    'filing-proposed': '立案待审核',
    'filing-examined': '立案待审批',
    'not-filed': '不予立案',
    investigating: '调查取证',
    concluded: '调查终结',
    noticed: '告知书待送达',
    notified: '已告知',
    'hearing-requested': '当事人要求听证',
    'hearing-arranged': '听证已通知',
    'hearing-held': '听证已举行',
    'hearing-reported': '听证报告待负责人审核',
    deliberated: '已集体讨论',
    'penalty-proposed': '处罚待审核',
    'penalty-examined': '处罚待审批',
    approved: '处罚已批准',
    decided: '已作出决定',
    served: '已送达',
    performed: '已履行或者办结',
    'closing-proposed': '结案待审核',
    'closing-examined': '结案待审批',
    closed: '已结案',
    compiled: '已立卷',
    archived: '已归档',
    ...noPenaltyStates,
    ...standstillStates,
    ...revocationStates,
    ...crimeStates,
    ...transferStates,
  },
  ends: ['not-filed', 'archived'],
  steps: [...filing, ...investigation, ...notice, ...hearing, ...deciding, ...execution, ...afterDecision, ...noPenaltySteps, ...standstillSteps, ...revocationSteps, ...crimeSteps, ...transferSteps, ...measures, ...remedies, ...extension],
})
