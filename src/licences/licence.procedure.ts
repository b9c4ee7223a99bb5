/** A licence (行政许可), from the application to the certificate: 《行政许可法》第二十九条至第四十八条. */
import { archiveRegulation, licensingLaw, penaltyLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { remedySteps, resultPublication } from '../proceedings/index.ts'
import { type HearingState, hearingStates, hearingSteps } from './hearing.procedure.ts'

type Own =
  | 'received'
  | 'complete'
  | 'incomplete'
  | 'supplement-drawn'
  | 'supplementing'
  | 'complete-again'
  | 'declined'
  | 'declined-served'
  | 'withdrawn'
  | 'accepted'
  | 'deemed-accepted'
  | 'verified'
  | 'concluded'
  | 'drafted'
  | 'review-due'
  | 'in-review'
  | 'review-examined'
  | 'review-passed'
  | 'proposed'
  | 'proposal-examined'
  | 'approved'
  | 'granted'
  | 'granted-served'
  | 'certified'
  | 'delivered'
  | 'refused'
  | 'refusal-served'
  | 'compiled'
  | 'archived'
type State = Own | HearingState

const law = licensingLaw
const officer = { by: ['officer' as const] }
const check = { act: 'licence.check-materials', ...officer, basis: [law(32, 1, 3)], documents: ['licence-receipt'] }
const supplement = { act: 'licence.supplement', ...officer, basis: [law(32, 1, 5)], documents: ['licence-receipt'] }

const intake: Step<State>[] = [
  { from: null, act: 'licence.receive', to: 'received', by: ['officer', 'clerk'], label: '收到申请', basis: [law(29), law(32, 2)], documents: ['licence-application'], starts: ['L-01'] },
  { from: 'received', when: 'complete', to: 'complete', label: '清点：材料齐全', ...check },
  { from: 'received', when: 'incomplete', to: 'incomplete', label: '清点：材料不齐', ...check },
  { from: 'incomplete', when: 'complete', to: 'complete', label: '当场更正、补齐', ...check },
  { from: 'incomplete', when: 'incomplete', to: 'incomplete', label: '再次清点', ...check, back: true },
  { from: 'incomplete', act: 'licence.request-supplement', to: 'supplement-drawn', ...officer, label: '一次告知补正', basis: [law(32, 1, 4)], documents: ['licence-supplement-notice'] },
  { from: 'supplement-drawn', act: 'licence.serve-supplement', to: 'supplementing', ...officer, label: '送达补正通知书', basis: [law(32, 1, 4)], documents: ['service-receipt'], meets: ['L-01'] },
  { from: 'supplementing', when: 'complete', to: 'complete-again', label: '补正齐全', ...supplement, starts: ['L-01'] },
  { from: 'supplementing', when: 'incomplete', to: 'supplementing', label: '部分补正', ...supplement, back: true },
  ...(['complete', 'complete-again'] as const).map((from) => ({ from, act: 'licence.accept', to: 'accepted' as const, ...officer, label: '受理', basis: [law(32, 1, 5)], documents: ['licence-acceptance'], meets: ['L-01'] })),
  ...(['received', 'complete', 'incomplete', 'supplement-drawn', 'complete-again'] as const).map((from) => ({
    from,
    act: 'licence.accept-deemed',
    to: 'deemed-accepted' as const,
    ...officer,
    label: '逾期未告知，视为受理',
    basis: [law(32, 1, 4)],
    documents: ['licence-acceptance'],
    drops: ['L-01'],
    back: true as const,
  })),
  ...(['received', 'complete', 'incomplete', 'supplementing'] as const).map((from) => ({ from, act: 'licence.decline', to: 'declined' as const, ...officer, label: '不予受理', basis: [law(32)], documents: ['licence-non-acceptance'], meets: ['L-01'] })),
  { from: 'declined', act: 'licence.serve-decline', to: 'declined-served', ...officer, label: '送达不予受理通知书', basis: [law(32, 2)], documents: ['service-receipt'], starts: ['R-01', 'R-02', 'G-01'] },
  ...(['received', 'complete', 'incomplete', 'supplementing', 'complete-again', 'accepted', 'deemed-accepted', 'verified', 'concluded'] as const).map((from) => ({
    from,
    act: 'licence.withdraw-application',
    to: 'withdrawn' as const,
    ...officer,
    label: '撤回申请',
    basis: [law(29)],
    drops: 'all' as const,
    back: true as const,
  })),
]

const conclude = { act: 'licence.conclude-examination', ...officer, basis: [law(34, 1), law(36)] }
const examination: Step<State>[] = (['accepted', 'deemed-accepted', 'verified'] as const).flatMap((from) => [
  ...(from === 'verified' ? [] : [{ from, act: 'licence.serve-acceptance', to: from, ...officer, label: '送达受理通知书', basis: [law(32, 2)], documents: ['service-receipt'] }]),
  { from, act: 'licence.verify', to: 'verified' as const, ...officer, label: '现场核查', basis: [law(34, 3)], documents: ['licence-verification-record'], ...(from === 'verified' ? { back: true as const } : {}) },
  { from, when: 'clear', to: 'concluded' as const, label: '审查终结', ...conclude },
  { from, when: 'hearing-due', to: 'to-tell' as const, label: '审查终结，须听取意见', ...conclude },
])

const draft = { act: 'licence.draft', ...officer, basis: [law(38)], documents: ['licence-grant', 'licence-refusal'] }
const decision: Step<State>[] = [
  ...(['concluded', 'drafted', 'review-due', 'review-passed'] as const).flatMap((from) => [
    { from, when: 'plain', to: 'drafted' as const, label: '拟定决定', ...draft, ...(from === 'concluded' ? {} : { back: true as const }) },
    { from, when: 'major', to: 'review-due' as const, label: '拟定重大决定', ...draft, ...(from === 'concluded' ? {} : { back: true as const }) },
  ]),
  { from: 'review-due', act: 'licence.submit-review', to: 'in-review', ...officer, label: '送法制审核', basis: [law(38)], documents: ['review-submission'] },
  { from: 'in-review', act: 'licence.examine-review', when: 'agreed', to: 'review-examined', by: ['reviewer'], label: '初审同意', basis: [law(38)] },
  { from: 'in-review', act: 'licence.examine-review', to: 'review-due', by: ['reviewer'], label: '初审存在问题', basis: [law(38)], documents: ['review-opinion'] },
  { from: 'review-examined', act: 'licence.countersign-review', when: 'agreed', to: 'review-passed', by: ['section-head'], label: '审签同意', basis: [law(38)], documents: ['review-opinion'] },
  { from: 'review-examined', act: 'licence.countersign-review', to: 'review-due', by: ['section-head'], label: '审签不同意', basis: [law(38)], documents: ['review-opinion'] },
  ...(['drafted', 'review-passed'] as const).map((from) => ({ from, act: 'licence.propose', to: 'proposed' as const, ...officer, label: '提请审批', basis: [law(37)] })),
  { from: 'proposed', act: 'licence.examine', when: 'agreed', to: 'proposal-examined', by: ['section-head'], label: '审核', basis: [law(37)] },
  { from: 'proposed', act: 'licence.examine', when: 'returned', to: 'concluded', by: ['section-head'], label: '退回', basis: [law(37)] },
  { from: 'proposal-examined', act: 'licence.approve', when: 'agreed', to: 'approved', by: ['deputy-head'], label: '审批', basis: [law(37)], documents: ['licence-approval'] },
  { from: 'proposal-examined', act: 'licence.approve', when: 'returned', to: 'concluded', by: ['deputy-head'], label: '退回', basis: [law(37)] },
  { from: 'approved', act: 'licence.decide', when: 'granted', to: 'granted', by: ['agency-head'], label: '准予许可', basis: [law(38, 1)], documents: ['licence-grant'], starts: ['L-04'], meets: ['L-02', 'L-10', 'L-11'] },
  { from: 'approved', act: 'licence.decide', when: 'refused', to: 'refused', by: ['agency-head'], label: '不予许可', basis: [law(38, 2)], documents: ['licence-refusal'], meets: ['L-02', 'L-10', 'L-11'] },
]

const served = { needs: { 'licence-publication': ['published', 'withdrawn'] } }
const compile = { act: 'licence.compile', to: 'compiled' as const, by: ['archivist' as const], label: '立卷编目', basis: [penaltyLaw(47), archiveRegulation(39)], documents: ['dossier-cover', 'dossier-catalogue'] }
const ending: Step<State>[] = [
  { from: 'granted', act: 'licence.serve-grant', to: 'granted-served', ...officer, label: '送达决定书', basis: [law(38), law(44)], documents: ['service-receipt'], starts: ['R-01', 'R-02'] },
  { from: 'granted-served', act: 'licence.issue-certificate', to: 'certified', by: ['clerk'], label: '制作许可证件', basis: [law(39)], documents: ['licence-certificate'] },
  { from: 'certified', act: 'licence.deliver', to: 'delivered', ...officer, label: '颁发、送达证件', basis: [law(44)], documents: ['service-receipt'], meets: ['L-04'], starts: ['G-01'] },
  { from: 'refused', act: 'licence.serve-refusal', to: 'refusal-served', ...officer, label: '送达决定书', basis: [law(38, 2), law(44)], documents: ['service-receipt'], starts: ['R-01', 'R-02', 'G-01'] },
  ...(['delivered', 'refusal-served'] as const).map((from) => ({ from, ...compile, ...served })),
  ...(['declined-served', 'withdrawn'] as const).map((from) => ({ from, ...compile })),
  { from: 'compiled', act: 'licence.archive', to: 'archived', by: ['archivist'], label: '归档', basis: [penaltyLaw(47), archiveRegulation(39)], meets: ['G-01'] },
]

export const licence = procedure<State>({
  name: 'licence',
  label: '行政许可程序',
  key: 'licenceId',
  states: {
    received: '已收件，待清点',
    complete: '材料齐全，待受理',
    incomplete: '材料不齐',
    'supplement-drawn': '补正通知书待送达',
    supplementing: '等待补正',
    'complete-again': '补正齐全，待受理',
    declined: '不予受理，待送达',
    'declined-served': '不予受理',
    withdrawn: '申请人撤回',
    accepted: '已受理，审查中',
    'deemed-accepted': '逾期未告知，视为受理',
    verified: '已现场核查',
    ...hearingStates,
    concluded: '审查终结，待拟稿',
    drafted: '已拟稿',
    'review-due': '待送法制审核',
    'in-review': '待初审',
    'review-examined': '待审签',
    'review-passed': '审核通过',
    proposed: '待审核',
    'proposal-examined': '待审批',
    approved: '已批准，待决定',
    granted: '准予许可，待送达',
    'granted-served': '待制作证件',
    certified: '证件待颁发',
    delivered: '证件已颁发',
    refused: '不予许可，待送达',
    'refusal-served': '不予许可',
    compiled: '已立卷',
    archived: '已归档',
  },
  ends: ['archived'],
  steps: [...intake, ...examination, ...hearingSteps<State>('licence', 'concluded'), ...decision, ...ending, ...remedySteps(['granted-served', 'certified', 'delivered', 'declined-served', 'refusal-served', 'compiled', 'archived'] as const, '-on-licence')],
})

export const licencePublication = resultPublication({ name: 'licence', label: '行政许可', key: 'licenceId', clock: 'P-02', basis: [law(40)] }, [{ act: 'licence.decide', by: ['agency-head'] }])

type Term = 'running' | 'paused' | 'extension-proposed' | 'extension-approved' | 'extended' | 'paused-extended' | 'hearing' | 'hearing-extended' | 'ended'
const limits = ['L-02', 'L-10', 'L-11']
const examining = { needs: { licence: ['accepted', 'deemed-accepted', 'verified'] } }
const stop = { pauses: limits, basis: [law(45)] }
const goOn = { resumes: limits, basis: [law(45)] }
const pairs = [
  ['running', 'paused', 'hearing'],
  ['extended', 'paused-extended', 'hearing-extended'],
] as const
const all: Term[] = ['running', 'paused', 'extension-proposed', 'extension-approved', 'extended', 'paused-extended']

/** How long the decision may take: begun with acceptance, stopped by hearings and appraisals, extended once. */
export const licenceTerm = procedure<Term>({
  name: 'licence-term',
  label: '许可决定期限',
  key: 'licenceId',
  states: {
    running: '计算中',
    paused: '特别程序，停止计算',
    'extension-proposed': '延期待批准',
    'extension-approved': '延期通知书待送达',
    extended: '延长后计算中',
    'paused-extended': '延长后特别程序，停止计算',
    hearing: '听证，停止计算',
    'hearing-extended': '延长后听证，停止计算',
    ended: '已了结',
  },
  ends: ['ended'],
  unbegun: ['licence.withdraw-application'],
  steps: [
    ...['licence.accept', 'licence.accept-deemed'].flatMap((act) => limits.map((limit) => ({ from: null, act, when: limit, to: 'running' as const, ...officer, label: '受理，起算期限', basis: [law(42, 1)], starts: [limit] }))),
    ...pairs.flatMap(([open, paused, hearing]) => [
      { from: open, act: 'licence.begin-special-procedure', to: paused, ...officer, label: '启动特别程序', ...stop, ...examining, documents: ['licence-special-procedure-notice'], back: true as const },
      { from: paused, act: 'licence.end-special-procedure', to: open, ...officer, label: '特别程序结束', ...goOn },
      { from: open, act: 'licence.request-hearing', to: hearing, ...officer, label: '申请听证', ...stop },
      { from: hearing, act: 'licence.hold-hearing', to: open, by: ['reviewer' as const, 'section-head' as const, 'deputy-head' as const], label: '听证结束', ...goOn },
      { from: hearing, act: 'licence.note-no-hearing', to: open, ...officer, label: '撤回听证申请', ...goOn },
      { from: open, act: 'licence.note-no-hearing', to: open, ...officer, label: '不举行听证', basis: [law(47, 1)] },
      { from: open, act: 'licence.decide', to: 'ended' as const, by: ['agency-head' as const], label: '作出决定', basis: [law(42, 1)] },
    ]),
    { from: 'running', act: 'licence.propose-extension', to: 'extension-proposed', ...officer, label: '提请延长期限', basis: [law(42, 1)], back: true },
    { from: 'extension-proposed', act: 'licence.approve-extension', when: 'agreed', to: 'extension-approved', by: ['agency-head'], label: '批准延长', basis: [law(42, 1)], documents: ['licence-extension-notice'], extends: { 'L-02': 'L-02-extension' } },
    { from: 'extension-proposed', act: 'licence.approve-extension', when: 'refused', to: 'running', by: ['agency-head'], label: '不予延长', basis: [law(42, 1)] },
    { from: 'extension-approved', act: 'licence.serve-extension', to: 'extended', ...officer, label: '告知延长理由', basis: [law(42, 1)], documents: ['service-receipt'] },
    ...all.map((from) => ({ from, act: 'licence.withdraw-application', to: 'ended' as const, ...officer, label: '撤回申请', basis: [law(29)] })),
  ],
})
