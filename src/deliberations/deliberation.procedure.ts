/** One matter before the leading group: submitted, convened, discussed, concluded, its record signed. 《行政处罚法》第五十七条第二款. */
import { penaltyLaw } from '../law/citation.ts'
import { procedure, type Step } from '../procedures/procedure.ts'

type State = 'submitted' | 'convened' | 'open' | 'concluded' | 'filed' | 'withdrawn'

const basis = [penaltyLaw(57, 2)]
const chair = { by: ['agency-head' as const, 'deputy-head' as const] }
const member = { by: ['agency-head' as const, 'deputy-head' as const, 'section-head' as const] }
const recorder = { by: ['clerk' as const, 'officer' as const, 'section-head' as const, 'reviewer' as const] }
const handler = { by: ['officer' as const] }

/** What is submitted and concluded differs by what is deliberated on; the meeting is the same for all. */
const submissions = ['deliberation.submit', 'no-penalty.submit-deliberation', 'daily-penalty.submit-deliberation', 'revocation.submit-deliberation', 'disagreement.submit-deliberation']
const conclusions = ['deliberation.conclude', 'no-penalty.deliberate', 'daily-penalty.deliberate', 'revocation.deliberate', 'disagreement.deliberate']

const before: Step<State>[] = [
  ...submissions.map((act): Step<State> => ({ from: null, act, to: 'submitted', ...handler, label: '提请集体讨论', basis })),
  { from: 'submitted', act: 'deliberation.convene', to: 'convened', ...chair, label: '召集会议', basis },
  { from: 'convened', act: 'deliberation.convene', to: 'convened', ...chair, label: '改期', basis, back: true },
  { from: 'convened', act: 'deliberation.reply', to: 'convened', ...member, label: '回复会议通知，声明回避', basis: [...basis, penaltyLaw(43)] },
  ...(['submitted', 'convened', 'open'] as const).map((from): Step<State> => ({ from, act: 'deliberation.withdraw', to: 'withdrawn', by: ['officer', 'agency-head', 'deputy-head'], label: '撤回、退回', basis, back: true })),
]

const meeting: Step<State>[] = [
  { from: 'convened', act: 'deliberation.open', to: 'open', ...chair, label: '开会：点名、回避、法定人数', basis: [...basis, penaltyLaw(43)] },
  { from: 'open', act: 'deliberation.state', to: 'open', ...member, label: '发表意见并表决', basis },
  { from: 'open', act: 'deliberation.enter-statement', to: 'open', ...recorder, label: '代录意见和表决', basis },
  ...conclusions.map((act): Step<State> => ({ from: 'open', act, to: 'concluded', ...chair, label: '宣布结论', basis, documents: ['deliberation-record'] })),
  { from: 'concluded', act: 'deliberation.file', to: 'filed', ...recorder, label: '签名齐备，整理存卷', basis },
]

export const deliberation = procedure<State>({
  name: 'deliberation',
  label: '集体讨论',
  key: 'deliberationId',
  states: {
    submitted: '待召集',
    convened: '待开会',
    open: '讨论中',
    concluded: '已有结论，待签名',
    filed: '已存卷',
    withdrawn: '已撤回或者退回',
  },
  ends: ['filed', 'withdrawn'],
  steps: [...before, ...meeting],
})
