/** 按日连续处罚, of a case whose fine was decided and whose order to correct is refused: 《安全生产法》第一百一十二条. */
import { type Citation, hearingLaw, penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { reviewOfProceeding, reviewSteps } from '../legal-review/index.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { remedySteps, resultPublication } from '../proceedings/index.ts'

type State = 'refused' | 'corrected' | 'drafted' | 'in-review' | 'review-supplementing' | 'review-examined' | 'review-passed' | 'noticed' | 'notified' | 'hearing-requested' | 'hearing-arranged' | 'deliberated' | 'proposed' | 'examined' | 'approved' | 'decided' | 'served' | 'dropped'

const basis = [workSafetyLaw(112)]
const officer = { by: ['officer' as const] }
const section = { by: ['section-head' as const] }
const back = { back: true as const }
const recheck = { ...officer, basis, documents: ['recheck-opinion'] }
const redraft = (from: State): Partial<Step<State>> => (from === 'refused' ? {} : back)

const proof: Step<State>[] = [
  { from: null, act: 'daily-penalty.recheck', when: 'uncorrected', to: 'refused', label: '复查：拒不改正', ...recheck },
  { from: null, act: 'daily-penalty.recheck', when: 'corrected', to: 'corrected', label: '复查：已经改正', ...recheck },
  ...(['refused', 'notified'] as const).map((from) => ({ from, act: 'daily-penalty.recheck-again', to: 'refused' as const, label: '再次复查', ...recheck, ...back })),
  ...(['refused', 'drafted', 'review-passed', 'notified'] as const).map((from) => ({ from, act: 'daily-penalty.draft', to: 'drafted' as const, ...officer, label: '拟定按日连续处罚', basis, documents: ['daily-penalty-decision'], ...redraft(from) })),
  ...(['refused', 'drafted', 'review-passed', 'notified'] as const).map((from) => ({ from, act: 'daily-penalty.drop', to: 'dropped' as const, ...officer, label: '不再按日处罚', basis, ...back, drops: 'all' as const })),
]

const review = reviewSteps<State>({
  ...reviewOfProceeding('daily-penalty'),
  basis: [penaltyLaw(58, 1)],
  states: { due: 'drafted', submitted: 'in-review', supplementing: 'review-supplementing', examined: 'review-examined', returned: 'refused', passed: 'review-passed' },
})

const told = { act: 'daily-penalty.serve-notice', to: 'notified' as const, ...officer, documents: ['service-receipt'] }
const hear = { act: 'daily-penalty.record-defence', ...officer, documents: ['defence-record'] }
const waive = { ...hear, when: 'waived', to: 'notified' as const, label: '书面放弃听证', basis: [hearingLaw(1)], ...back }
const hold = { from: 'hearing-arranged' as const, act: 'daily-penalty.hold-hearing', to: 'notified' as const, by: ['reviewer' as const, 'section-head' as const, 'deputy-head' as const], meets: ['C-07'] }

const hearing: Step<State>[] = [
  { from: 'review-passed', act: 'daily-penalty.notify', to: 'noticed', ...officer, label: '制作告知书', basis: [penaltyLaw(44), penaltyLaw(63)], documents: ['penalty-notice'] },
  { ...told, from: 'noticed', when: 'with-hearing', label: '送达告知书（含听证权利）', basis: [penaltyLaw(44), penaltyLaw(64, 1)], starts: ['C-05', 'C-06'] },
  { ...told, from: 'noticed', when: 'without-hearing', label: '送达告知书', basis: [penaltyLaw(44)], starts: ['C-05'] },
  { ...hear, from: 'notified', to: 'notified', label: '听取陈述申辩', basis: [penaltyLaw(45, 1), penaltyLaw(62)] },
  { ...hear, from: 'notified', when: 'hearing-requested', to: 'hearing-requested', label: '登记听证要求', basis: [penaltyLaw(63, 1), hearingLaw(1)], meets: ['C-05', 'C-06'] },
  { ...waive, from: 'hearing-requested' },
  { ...waive, from: 'hearing-arranged', meets: ['C-07'] },
  { from: 'hearing-requested', act: 'daily-penalty.arrange-hearing', to: 'hearing-arranged', by: ['section-head', 'deputy-head'], label: '通知听证', basis: [hearingLaw(2), hearingLaw(4)], documents: ['hearing-notice'], starts: ['C-07'] },
  { ...hold, label: '举行听证，提出报告', basis: [hearingLaw(3), hearingLaw(7), hearingLaw(8), penaltyLaw(65)], documents: ['hearing-record', 'hearing-report'] },
]

const propose = { act: 'daily-penalty.propose', to: 'proposed' as const, ...officer, label: '呈批', basis: [penaltyLaw(57, 1)], meets: ['C-05', 'C-06'] }
const level = (basisOf: Citation[]) => ({ basis: basisOf })

const deliberate = { from: 'notified' as const, act: 'daily-penalty.deliberate', by: ['agency-head' as const, 'deputy-head' as const], basis: [penaltyLaw(57, 2)], documents: ['deliberation-record'] }

const deciding: Step<State>[] = [
  { from: 'notified', act: 'daily-penalty.submit-deliberation', to: 'notified', ...officer, label: '提请集体讨论', basis: [penaltyLaw(57, 2)] },
  { ...deliberate, when: 'agreed', to: 'deliberated', label: '集体讨论决定' },
  { ...deliberate, when: 'returned', to: 'refused', label: '集体讨论退回' },
  { ...deliberate, when: 'deferred', to: 'notified', label: '延期再议' },
  ...(['notified', 'deliberated'] as const).map((from) => ({ from, ...propose })),
  { from: 'proposed', act: 'daily-penalty.examine', when: 'agreed', to: 'examined', ...section, label: '审核', ...level([penaltyLaw(57, 1)]) },
  { from: 'proposed', act: 'daily-penalty.examine', when: 'returned', to: 'notified', ...section, label: '退回', ...level([penaltyLaw(57, 1)]) },
  { from: 'examined', act: 'daily-penalty.approve', when: 'agreed', to: 'approved', by: ['deputy-head'], label: '审批', basis: [penaltyLaw(57, 1)], documents: ['penalty-approval'] },
  { from: 'examined', act: 'daily-penalty.approve', when: 'returned', to: 'notified', by: ['deputy-head'], label: '退回', basis: [penaltyLaw(57, 1)] },
  { from: 'approved', act: 'daily-penalty.decide', to: 'decided', by: ['agency-head'], label: '作出按日连续处罚决定', basis, documents: ['daily-penalty-decision'], starts: ['C-13'] },
  { from: 'decided', act: 'daily-penalty.serve', to: 'served', ...officer, label: '送达决定书', basis: [penaltyLaw(61)], documents: ['service-receipt'], starts: ['X-01', 'R-01', 'R-02'], meets: ['C-13'] },
]

export const dailyPenalty = procedure<State>({
  name: 'daily-penalty',
  label: '按日连续处罚',
  key: 'dailyPenaltyId',
  states: {
    refused: '拒不改正，待拟定',
    corrected: '已经改正，不处罚',
    drafted: '待送审',
    'in-review': '法制初审',
    'review-supplementing': '待补充送审材料',
    'review-examined': '法制审签',
    'review-passed': '审核通过，待告知',
    noticed: '告知书待送达',
    notified: '已告知',
    'hearing-requested': '当事人要求听证',
    'hearing-arranged': '听证已通知',
    deliberated: '已集体讨论',
    proposed: '待审核',
    examined: '待审批',
    approved: '待作出决定',
    decided: '决定待送达',
    served: '决定已送达',
    dropped: '不再处罚',
  },
  ends: ['corrected', 'served', 'dropped'],
  steps: [...proof, ...review, ...hearing, ...deciding, ...remedySteps(['served'] as const, '-on-daily-penalty')],
})

export const dailyPenaltyPublication = resultPublication(
  {
    ...{ name: 'daily-penalty', label: '按日连续处罚', key: 'dailyPenaltyId', clock: 'P-01' },
    basis: [penaltyLaw(48, 1), workSafetyLaw(78, 2)],
  },
  [{ act: 'daily-penalty.decide', by: ['agency-head'] }],
)
