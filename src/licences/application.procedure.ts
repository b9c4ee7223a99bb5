/** The step tables of an application, whether for a licence, its change or its renewal: 《行政许可法》第二十九条至第五十条. */
import { archiveRegulation, type Citation, licensingLaw, penaltyLaw } from '../law/citation.ts'
import { reviewOfProceeding, reviewSteps } from '../legal-review/index.ts'
import { type Procedure, procedure, type Step } from '../procedures/procedure.ts'
import { remedySteps } from '../proceedings/index.ts'
import { type HearingState, hearingStates, hearingSteps } from './hearing.procedure.ts'

const labels = {
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
  'review-supplementing': '待补充送审材料',
  'review-examined': '待审签',
  'review-passed': '审核通过',
  proposed: '待审核',
  'proposal-examined': '待审批',
  approved: '已批准，待决定',
  granted: '准予，待送达',
  'granted-served': '待制作证件',
  certified: '证件待颁发',
  delivered: '证件已颁发',
  refused: '不予，待送达',
  'refusal-served': '不予准许',
  compiled: '已立卷',
  archived: '已归档',
}
type State = keyof typeof labels | HearingState

const law = licensingLaw
const officer = { by: ['officer' as const] }

export type ApplicationTable = {
  name: string
  label: string
  key: string
  /** By which article it is applied for, and which clocks run from the day it is received. */
  basis: Citation[]
  receivedStarts: string[]
  /** Clocks that run until the decision. */
  limits: string[]
  forms: { granted: string; refused: string }
  states?: Partial<Record<State, string>>
  /** Where silence until the licence ends grants what was asked: 第五十条第二款. */
  bySilence?: true
  /** How remedies that begin here are told apart: `-on-licence`. */
  remedies: string
}

export function applicationProcedure(table: ApplicationTable): Procedure<State> {
  const { name, label, key, states = {} } = table
  const steps = [...intake(table), ...examination(table), ...hearingSteps<State>(name, 'concluded'), ...decision(table), ...silence(table), ...ending(table), ...attacked(table)]
  return procedure<State>({ name, label, key, states: { ...labels, ...states }, ends: ['archived'], steps })
}

function intake({ name, basis, receivedStarts }: ApplicationTable): Step<State>[] {
  const check = { act: `${name}.check-materials`, ...officer, basis: [law(32, 1, 3)], documents: ['licence-receipt'] }
  const supplement = { act: `${name}.supplement`, ...officer, basis: [law(32, 1, 5)], documents: ['licence-receipt'] }
  const untilDecision = receivedStarts.filter((clock) => clock !== 'L-01')
  return [
    { from: null, act: `${name}.receive`, to: 'received', by: ['officer', 'clerk'], label: '收到申请', basis, documents: ['licence-application'], starts: receivedStarts },
    { from: 'received', when: 'complete', to: 'complete', label: '清点：材料齐全', ...check },
    { from: 'received', when: 'incomplete', to: 'incomplete', label: '清点：材料不齐', ...check },
    { from: 'incomplete', when: 'complete', to: 'complete', label: '当场更正、补齐', ...check },
    { from: 'incomplete', when: 'incomplete', to: 'incomplete', label: '再次清点', ...check, back: true },
    { from: 'incomplete', act: `${name}.request-supplement`, to: 'supplement-drawn', ...officer, label: '一次告知补正', basis: [law(32, 1, 4)], documents: ['licence-supplement-notice'] },
    { from: 'supplement-drawn', act: `${name}.serve-supplement`, to: 'supplementing', ...officer, label: '送达补正通知书', basis: [law(32, 1, 4)], documents: ['service-receipt'], meets: ['L-01'] },
    { from: 'supplementing', when: 'complete', to: 'complete-again', label: '补正齐全', ...supplement, starts: ['L-01'] },
    { from: 'supplementing', when: 'incomplete', to: 'supplementing', label: '部分补正', ...supplement, back: true },
    ...(['complete', 'complete-again'] as const).map((from) => ({ from, act: `${name}.accept`, to: 'accepted' as const, ...officer, label: '受理', basis: [law(32, 1, 5)], documents: ['licence-acceptance'], meets: ['L-01'] })),
    ...(['received', 'complete', 'incomplete', 'supplement-drawn', 'complete-again'] as const).map((from) => ({
      from,
      act: `${name}.accept-deemed`,
      to: 'deemed-accepted' as const,
      ...officer,
      label: '逾期未告知，视为受理',
      basis: [law(32, 1, 4)],
      documents: ['licence-acceptance'],
      drops: ['L-01'],
      back: true as const,
    })),
    ...(['received', 'complete', 'incomplete', 'supplementing'] as const).map((from) => ({ from, act: `${name}.decline`, to: 'declined' as const, ...officer, label: '不予受理', basis: [law(32)], documents: ['licence-non-acceptance'], meets: ['L-01'], drops: untilDecision })),
    { from: 'declined', act: `${name}.serve-decline`, to: 'declined-served', ...officer, label: '送达不予受理通知书', basis: [law(32, 2)], documents: ['service-receipt'], starts: ['R-01', 'R-02', 'G-01'] },
    ...(['received', 'complete', 'incomplete', 'supplementing', 'complete-again', 'accepted', 'deemed-accepted', 'verified', 'concluded'] as const).map((from) => ({
      from,
      act: `${name}.withdraw-application`,
      to: 'withdrawn' as const,
      ...officer,
      label: '撤回申请',
      basis: [law(29)],
      drops: 'all' as const,
      back: true as const,
    })),
  ]
}

function examination({ name }: ApplicationTable): Step<State>[] {
  const conclude = { act: `${name}.conclude-examination`, ...officer, basis: [law(34, 1), law(36)] }
  return (['accepted', 'deemed-accepted', 'verified'] as const).flatMap((from) => [
    ...(from === 'verified' ? [] : [{ from, act: `${name}.serve-acceptance`, to: from, ...officer, label: '送达受理通知书', basis: [law(32, 2)], documents: ['service-receipt'] }]),
    { from, act: `${name}.verify`, to: 'verified' as const, ...officer, label: '现场核查', basis: [law(34, 3)], documents: ['licence-verification-record'], ...(from === 'verified' ? { back: true as const } : {}) },
    { from, when: 'clear', to: 'concluded' as const, label: '审查终结', ...conclude },
    { from, when: 'hearing-due', to: 'to-tell' as const, label: '审查终结，须听取意见', ...conclude },
  ])
}

function decision({ name, limits, forms }: ApplicationTable): Step<State>[] {
  const draft = { act: `${name}.draft`, ...officer, basis: [law(38)], documents: [...new Set(Object.values(forms))] }
  const reviewing = { due: 'review-due', submitted: 'in-review', supplementing: 'review-supplementing', examined: 'review-examined', returned: 'review-due', passed: 'review-passed' } as const
  const approval = { basis: [law(37)] }
  return [
    ...(['concluded', 'drafted', 'review-due', 'review-passed'] as const).flatMap((from) => [
      { from, when: 'plain', to: 'drafted' as const, label: '拟定决定', ...draft, ...(from === 'concluded' ? {} : { back: true as const }) },
      { from, when: 'major', to: 'review-due' as const, label: '拟定重大决定', ...draft, ...(from === 'concluded' ? {} : { back: true as const }) },
    ]),
    ...reviewSteps<State>({ ...reviewOfProceeding(name), basis: [law(38)], states: reviewing }),
    ...(['drafted', 'review-passed'] as const).map((from) => ({ from, act: `${name}.propose`, to: 'proposed' as const, ...officer, label: '提请审批', ...approval })),
    { from: 'proposed', act: `${name}.examine`, when: 'agreed', to: 'proposal-examined', by: ['section-head'], label: '审核', ...approval },
    { from: 'proposed', act: `${name}.examine`, when: 'returned', to: 'concluded', by: ['section-head'], label: '退回', ...approval },
    { from: 'proposal-examined', act: `${name}.approve`, when: 'agreed', to: 'approved', by: ['deputy-head'], label: '审批', ...approval, documents: ['licence-approval'] },
    { from: 'proposal-examined', act: `${name}.approve`, when: 'returned', to: 'concluded', by: ['deputy-head'], label: '退回', ...approval },
    { from: 'approved', act: `${name}.decide`, when: 'granted', to: 'granted', by: ['agency-head'], label: '准予', basis: [law(38, 1)], documents: [forms.granted], starts: ['L-04'], meets: limits },
    { from: 'approved', act: `${name}.decide`, when: 'refused', to: 'refused', by: ['agency-head'], label: '不予', basis: [law(38, 2)], documents: [forms.refused], meets: limits },
  ]
}

/** From wherever an accepted application stands undecided. */
const undecided = ['accepted', 'deemed-accepted', 'verified', 'to-tell', 'telling', 'told', 'hearing-requested', 'hearing-arranged', 'concluded', 'drafted', 'review-due', 'in-review', 'review-supplementing', 'review-examined', 'review-passed', 'proposed', 'proposal-examined', 'approved'] as const

function silence({ name, limits, bySilence }: ApplicationTable): Step<State>[] {
  if (!bySilence) return []
  return undecided.map((from) => ({
    from,
    act: `${name}.confirm-deemed`,
    to: 'granted',
    ...officer,
    label: '逾期未决定，视为准予',
    basis: [law(50, 2)],
    documents: ['licence-renewal'],
    drops: [...limits, 'L-05', 'L-06', 'L-07'],
    starts: ['L-04'],
    back: true,
  }))
}

/** From service on, wherever the file has come to. */
function attacked({ remedies }: ApplicationTable): Step<State>[] {
  const served = ['granted-served', 'certified', 'delivered', 'declined-served', 'refusal-served', 'compiled', 'archived'] as const
  return remedySteps<State>(served, remedies)
}

function ending({ name }: ApplicationTable): Step<State>[] {
  const archiving = { by: ['archivist' as const], basis: [penaltyLaw(47), archiveRegulation(39)] }
  const compile = { act: `${name}.compile`, to: 'compiled' as const, label: '立卷编目', ...archiving, documents: ['dossier-cover', 'dossier-catalogue'] }
  const published = { needs: { [`${name}-publication`]: ['published', 'withdrawn'] } }
  const remedies = ['R-01', 'R-02']
  return [
    { from: 'granted', act: `${name}.serve-grant`, to: 'granted-served', ...officer, label: '送达决定书', basis: [law(38), law(44)], documents: ['service-receipt'], starts: remedies },
    { from: 'granted-served', act: `${name}.issue-certificate`, to: 'certified', by: ['clerk'], label: '制作许可证件', basis: [law(39)], documents: ['licence-certificate'] },
    { from: 'certified', act: `${name}.deliver`, to: 'delivered', ...officer, label: '颁发、送达证件', basis: [law(44)], documents: ['service-receipt'], meets: ['L-04'], starts: ['G-01'] },
    { from: 'refused', act: `${name}.serve-refusal`, to: 'refusal-served', ...officer, label: '送达决定书', basis: [law(38, 2), law(44)], documents: ['service-receipt'], starts: [...remedies, 'G-01'] },
    ...(['delivered', 'refusal-served'] as const).map((from) => ({ from, ...compile, ...published })),
    ...(['declined-served', 'withdrawn'] as const).map((from) => ({ from, ...compile })),
    { from: 'compiled', act: `${name}.archive`, to: 'archived', label: '归档', ...archiving, meets: ['G-01'] },
  ]
}
