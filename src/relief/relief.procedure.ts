/** Disaster relief (行政给付): asked or found, seen by two, posted, approved at a computed amount, paid once. */
import { archiveRegulation, disasterReliefRegulation, disclosureRegulation, emergencyResponseLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'
import { resultPublication } from '../proceedings/index.ts'
import { reliefLaw } from './relief-kind.ts'

type State = 'applied' | 'verified' | 'ineligible' | 'publicised' | 'objected' | 'proposed' | 'examined' | 'approved' | 'refusal-proposed' | 'refusal-examined' | 'refusal-approved' | 'granted' | 'grant-served' | 'paid' | 'refused' | 'refusal-served' | 'withdrawn' | 'compiled' | 'archived'

const basis = [disasterReliefRegulation(21)]
const officer = { by: ['officer' as const], basis }
const asked = { from: null, act: 'relief.apply', to: 'applied' as const, by: ['officer' as const, 'clerk' as const], basis: reliefLaw, documents: ['relief-application'] }
const verify = { from: 'applied' as const, act: 'relief.verify', ...officer, documents: ['relief-verification'] }
const answer = { from: 'objected' as const, act: 'relief.answer-objection', ...officer }
const again = { to: 'applied' as const, drops: ['S-01'], label: '退回重新核查' }
const examine = { act: 'relief.examine', by: ['section-head' as const], basis: reliefLaw }
const approve = { act: 'relief.approve', by: ['deputy-head' as const], basis: reliefLaw, documents: ['relief-approval'] }
const decide = { act: 'relief.decide', by: ['agency-head' as const], basis: reliefLaw }
const serve = { by: ['officer' as const], basis: reliefLaw, documents: ['service-receipt'] }
const pay = { from: 'grant-served' as const, act: 'relief.pay', by: ['clerk' as const], basis: [emergencyResponseLaw(54)], documents: ['relief-receipt'] }
const compile = { act: 'relief.compile', to: 'compiled' as const, by: ['archivist' as const], label: '立卷编目', basis: [archiveRegulation(39)], documents: ['dossier-cover', 'dossier-catalogue'] }

const finding: Step<State>[] = [
  { ...asked, when: 'applied', label: '受灾人员申请' },
  { ...asked, when: 'nominated', label: '村（居）民小组提名' },
  { ...asked, when: 'found', label: '主动发现' },
  { ...verify, when: 'eligible', to: 'verified', label: '两人入户核查：符合条件' },
  { ...verify, when: 'ineligible', to: 'ineligible', label: '两人入户核查：不符合条件' },
  { from: 'verified', act: 'relief.publicise', to: 'publicised', ...officer, label: '在村（社区）公示', documents: ['relief-publicity'], starts: ['S-01'] },
  { from: 'publicised', act: 'relief.record-objection', to: 'objected', ...officer, label: '登记异议', back: true },
  { ...answer, when: 'unfounded', to: 'publicised', label: '异议不成立' },
  { ...answer, when: 'founded', ...again, label: '异议成立，重新核查' },
  ...(['applied', 'verified', 'ineligible', 'publicised', 'objected'] as const).map((from) => ({ from, act: 'relief.withdraw-request', to: 'withdrawn' as const, by: ['officer' as const], basis: reliefLaw, label: '撤回申请', drops: 'all' as const, starts: ['G-01'], back: true as const })),
]

/** What was not posted can only be refused: the two ways never meet. */
const deciding: Step<State>[] = [
  { from: 'publicised', act: 'relief.propose', to: 'proposed', ...officer, label: '公示期满，提请给付', meets: ['S-01'] },
  { from: 'proposed', ...examine, when: 'agreed', to: 'examined', label: '审核给付' },
  { from: 'examined', ...approve, when: 'agreed', to: 'approved', label: '审批给付' },
  { from: 'approved', ...decide, to: 'granted', label: '决定给付', documents: ['relief-grant'] },
  { from: 'ineligible', act: 'relief.propose', to: 'refusal-proposed', ...officer, label: '提请不予救助' },
  { from: 'refusal-proposed', ...examine, when: 'agreed', to: 'refusal-examined', label: '审核不予救助' },
  { from: 'refusal-examined', ...approve, when: 'agreed', to: 'refusal-approved', label: '审批不予救助' },
  { from: 'refusal-approved', ...decide, to: 'refused', label: '决定不予救助', documents: ['relief-refusal'] },
  ...(['proposed', 'refusal-proposed'] as const).map((from) => ({ from, ...examine, when: 'returned', ...again })),
  ...(['examined', 'refusal-examined'] as const).map((from) => ({ from, ...approve, documents: [], when: 'returned', ...again })),
]

const ending: Step<State>[] = [
  { from: 'granted', act: 'relief.serve-grant', to: 'grant-served', ...serve, label: '送达给付决定书', starts: ['R-01', 'R-02'] },
  { from: 'refused', act: 'relief.serve-refusal', to: 'refusal-served', ...serve, label: '送达不予救助决定书', starts: ['R-01', 'R-02', 'G-01'] },
  { ...pay, when: 'partial', to: 'grant-served', label: '发放一部分' },
  { ...pay, when: 'full', to: 'paid', label: '发放完毕', starts: ['G-01'] },
  ...(['paid', 'refusal-served'] as const).map((from) => ({ from, ...compile, needs: { 'relief-publication': ['published', 'withdrawn'] } })),
  { from: 'withdrawn', ...compile },
  { from: 'compiled', act: 'relief.archive', to: 'archived', by: ['archivist'], label: '归档', basis: [archiveRegulation(39)], meets: ['G-01'] },
]

export const relief = procedure<State>({
  name: 'relief',
  label: '行政给付（自然灾害救助）程序',
  key: 'reliefId',
  states: {
    applied: '待入户核查',
    verified: '符合条件，待公示',
    ineligible: '不符合条件，待提请',
    publicised: '公示中',
    objected: '有异议，待核实答复',
    proposed: '给付待审核',
    examined: '给付待审批',
    approved: '给付已批准，待决定',
    'refusal-proposed': '不予救助待审核',
    'refusal-examined': '不予救助待审批',
    'refusal-approved': '不予救助已批准，待决定',
    granted: '给付决定待送达',
    'grant-served': '待发放',
    paid: '已发放',
    refused: '不予救助，待送达',
    'refusal-served': '不予救助',
    withdrawn: '户主撤回申请',
    compiled: '已立卷',
    archived: '已归档',
  },
  ends: ['archived'],
  steps: [...finding, ...deciding, ...ending],
})

/** A decision of enforcement other than a penalty or a licence: within the days of P-03. */
export const reliefPublication = resultPublication({ name: 'relief', label: '救助', key: 'reliefId', clock: 'P-03', basis: [disclosureRegulation(21)] }, [{ act: 'relief.decide', by: ['agency-head'] }])
