/** A recordal (行政备案): received, checked, supplemented once, recorded by another than who checked. */
import { archiveRegulation, disclosureRegulation, emergencyPlanRules } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { resultPublication } from '../proceedings/index.ts'
import { limits, recordalLaw } from './recordal-kind.ts'

type State = 'submitted' | 'complete' | 'complete-again' | 'incomplete' | 'supplement-drawn' | 'supplementing' | 'return-proposed' | 'return-proposed-again' | 'returned' | 'return-served' | 'withdrawn' | 'registered' | 'delivered' | 'compiled' | 'archived'

const officer = { by: ['officer' as const] }
const head = { by: ['section-head' as const] }
const told = { ...officer, basis: [emergencyPlanRules(28)] }
const published = { 'recordal-publication': ['published', 'withdrawn'] }

const submit = { from: null, act: 'recordal.submit', to: 'submitted' as const, by: ['officer' as const, 'clerk' as const], basis: recordalLaw }
const check = { act: 'recordal.check-materials', ...officer, basis: recordalLaw }
const supplement = { from: 'supplementing' as const, act: 'recordal.supplement', ...officer, basis: recordalLaw }
const register = { ...head, to: 'registered' as const, documents: ['recordal-form'] }
const proposeReturn = { act: 'recordal.propose-return', ...told, label: '提请不予备案' }
const decideReturn = { act: 'recordal.return', ...head, basis: [emergencyPlanRules(28)] }
const compile = { act: 'recordal.compile', to: 'compiled' as const, by: ['archivist' as const], label: '立卷编目', basis: [archiveRegulation(39)], documents: ['dossier-cover', 'dossier-catalogue'] }

const intake: Step<State>[] = [
  { ...submit, when: 'B-01', label: '应急预案', starts: ['B-01'] },
  { ...submit, when: 'B-02', label: '易制毒化学品', starts: ['B-02'] },
  { from: 'submitted', when: 'complete', to: 'complete', label: '核对：材料齐全', ...check },
  { from: 'submitted', when: 'incomplete', to: 'incomplete', label: '核对：材料不齐', ...check },
  { from: 'incomplete', when: 'complete', to: 'complete', label: '当场补齐', ...check },
  { from: 'incomplete', when: 'incomplete', to: 'incomplete', label: '再次核对', ...check, back: true },
  { from: 'incomplete', act: 'recordal.request-supplement', to: 'supplement-drawn', ...told, label: '一次告知补正', documents: ['recordal-supplement'] },
  { from: 'supplement-drawn', act: 'recordal.serve-supplement', to: 'supplementing', ...told, label: '送达补正告知书', documents: ['service-receipt'], meets: limits },
  { ...supplement, when: 'B-01', to: 'complete-again', label: '预案材料补齐', starts: ['B-01'] },
  { ...supplement, when: 'B-02', to: 'complete-again', label: '易制毒化学品材料补齐', starts: ['B-02'] },
  { ...supplement, when: 'incomplete', to: 'supplementing', label: '部分补正', back: true },
  ...(['submitted', 'incomplete', 'supplementing'] as const).map((from) => ({
    from,
    act: 'recordal.withdraw-submission',
    to: 'withdrawn' as const,
    ...officer,
    label: '备案人撤回',
    basis: recordalLaw,
    drops: 'all' as const,
    back: true as const,
  })),
]

const ending: Step<State>[] = [
  ...(['complete', 'complete-again'] as const).map((from) => ({ from, act: 'recordal.register', ...register, label: '备案登记', basis: recordalLaw, meets: limits })),
  ...(['submitted', 'incomplete', 'supplement-drawn'] as const).map((from) => ({ from, act: 'recordal.register-deemed', ...register, label: '逾期视为已备案', basis: [emergencyPlanRules(28)], drops: limits, back: true as const })),
  ...(['complete', 'incomplete'] as const).map((from) => ({ from, ...proposeReturn, to: 'return-proposed' as const })),
  ...(['supplementing', 'complete-again'] as const).map((from) => ({ from, ...proposeReturn, to: 'return-proposed-again' as const })),
  { from: 'return-proposed', ...decideReturn, when: 'returned', to: 'submitted', label: '退回重新核对' },
  { from: 'return-proposed-again', ...decideReturn, when: 'returned', to: 'supplementing', label: '退回等待补正' },
  ...(['return-proposed', 'return-proposed-again'] as const).map((from) => ({ from, ...decideReturn, when: 'agreed', to: 'returned' as const, label: '不予备案', documents: ['recordal-refusal'], meets: limits, starts: ['P-04'] })),
  { from: 'registered', act: 'recordal.serve-registration', to: 'delivered', ...officer, label: '送达备案登记表', basis: recordalLaw, documents: ['service-receipt'], starts: ['G-01'] },
  { from: 'returned', act: 'recordal.serve-return', to: 'return-served', ...told, label: '送达不予备案通知书', documents: ['service-receipt'], starts: ['R-01', 'R-02', 'G-01'] },
  ...(['delivered', 'return-served'] as const).map((from) => ({ from, ...compile, needs: published })),
  { from: 'withdrawn', ...compile },
  { from: 'compiled', act: 'recordal.archive', to: 'archived', by: ['archivist'], label: '归档', basis: [archiveRegulation(39)], meets: ['G-01'] },
]

export const recordal = procedure<State>({
  name: 'recordal',
  label: '行政备案程序',
  key: 'recordalId',
  states: {
    submitted: '已收件，待核对',
    complete: '材料齐全，待登记',
    incomplete: '材料不齐',
    'supplement-drawn': '补正告知书待送达',
    supplementing: '等待补正',
    'complete-again': '补正齐全，待登记',
    'return-proposed': '不予备案待决定',
    'return-proposed-again': '补正后不予备案待决定',
    returned: '不予备案，待送达',
    'return-served': '不予备案',
    withdrawn: '备案人撤回',
    registered: '已备案，待送达',
    delivered: '已备案',
    compiled: '已立卷',
    archived: '已归档',
  },
  // withdrawn before anything was written, there is nothing to bind
  ends: ['withdrawn', 'archived'],
  steps: [...intake, ...ending],
})

/** 办理结果 is active disclosure (《政府信息公开条例》第二十条第（五）项), and so within the days of its 第二十六条. */
const publicity = { key: 'recordalId', clock: 'P-04', basis: [disclosureRegulation(20, undefined, 5)] }

export const recordalPublication = resultPublication({ ...publicity, name: 'recordal', label: '行政备案' }, [
  { act: 'recordal.register', ...head },
  { act: 'recordal.register-deemed', ...head },
  { act: 'recordal.serve-return', ...officer, label: '送达不予备案通知书', starts: [] },
])

type Cancelling = 'proposed' | 'refused' | 'cancelled' | 'served' | 'compiled' | 'archived'
const cancellationHead = { from: 'proposed' as const, act: 'recordal-cancellation.decide', ...head, basis: recordalLaw }
const compileCancellation = { ...compile, act: 'recordal-cancellation.compile' }

export const recordalCancellation = procedure<Cancelling>({
  name: 'recordal-cancellation',
  label: '注销备案程序',
  key: 'cancellationId',
  states: { proposed: '待决定', refused: '不予注销', cancelled: '已注销，待送达', served: '已注销', compiled: '已立卷', archived: '已归档' },
  ends: ['refused', 'archived'],
  steps: [
    { from: null, act: 'recordal-cancellation.propose', to: 'proposed', ...officer, label: '提请注销备案', basis: recordalLaw },
    { ...cancellationHead, when: 'agreed', to: 'cancelled', label: '决定注销', documents: ['recordal-cancellation'], starts: ['P-04'] },
    { ...cancellationHead, when: 'refused', to: 'refused', label: '不予注销' },
    { from: 'cancelled', act: 'recordal-cancellation.serve', to: 'served', ...officer, label: '送达注销通知书', basis: recordalLaw, documents: ['service-receipt'], starts: ['R-01', 'R-02', 'G-01'] },
    { from: 'served', ...compileCancellation, needs: { 'recordal-cancellation-publication': ['published', 'withdrawn'] } },
    { from: 'compiled', act: 'recordal-cancellation.archive', to: 'archived', by: ['archivist'], label: '归档', basis: [archiveRegulation(39)], meets: ['G-01'] },
  ],
})

export const cancellationPublication = resultPublication({ ...publicity, name: 'recordal-cancellation', label: '注销备案', key: 'cancellationId' }, [{ act: 'recordal-cancellation.serve', ...officer, label: '送达注销通知书', starts: [] }])
