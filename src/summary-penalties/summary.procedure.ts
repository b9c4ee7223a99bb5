/** A penalty given on the spot (简易程序、当场处罚): 《行政处罚法》第五十一条至第五十三条. */
import { archiveRegulation, penaltyLaw, reconsiderationLaw, workSafetyLaw } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'
import { remedySteps } from '../proceedings/index.ts'

type State = 'told' | 'left' | 'collected' | 'handed-in' | 'unpaid' | 'performed' | 'closed' | 'compiled' | 'archived'

const decide = { from: 'told' as const, act: 'summary.decide', by: ['officer' as const], basis: [penaltyLaw(51), penaltyLaw(52, 1)], documents: ['summary-decision'] }

const decided = ['collected', 'handed-in', 'unpaid', 'performed', 'closed', 'compiled', 'archived'] as const

export const summaryPenalty = procedure<State>({
  name: 'summary-penalty',
  label: '行政处罚简易程序',
  key: 'summaryId',
  states: {
    told: '已告知，听取意见',
    left: '转普通程序',
    collected: '已当场收缴',
    'handed-in': '罚款已交本机关',
    unpaid: '待缴纳罚款',
    performed: '已履行',
    closed: '已结案',
    compiled: '已立卷',
    archived: '已归档',
  },
  ends: ['left', 'archived'],
  steps: [
    { from: null, act: 'summary.begin', to: 'told', by: ['officer'], label: '亮证，查明事实，告知', basis: [penaltyLaw(52, 1), penaltyLaw(44)] },
    { from: 'told', act: 'summary.leave', to: 'left', by: ['officer'], label: '不符合条件，转普通程序', basis: [penaltyLaw(54, 1)], back: true },
    { ...decide, when: 'collected', to: 'collected', label: '当场处罚，当场收缴', starts: ['C-15', 'R-01'] },
    { ...decide, when: 'unpaid', to: 'unpaid', label: '当场处罚，限期缴纳', starts: ['X-01', 'R-01'] },
    { ...decide, when: 'warned', to: 'performed', label: '当场警告', starts: ['R-01'] },
    { from: 'collected', act: 'summary.hand-in', to: 'handed-in', by: ['officer'], label: '罚款交本机关', basis: [penaltyLaw(71)], meets: ['C-15'], starts: ['C-16'] },
    { from: 'handed-in', act: 'summary.pay-in', to: 'performed', by: ['clerk'], label: '罚款缴付银行', basis: [penaltyLaw(71)], meets: ['C-16'] },
    { from: 'unpaid', act: 'summary.pay', when: 'partial', to: 'unpaid', by: ['clerk'], label: '登记部分缴款', basis: [penaltyLaw(67)] },
    { from: 'unpaid', act: 'summary.pay', when: 'full', to: 'performed', by: ['clerk'], label: '登记缴清罚款', basis: [penaltyLaw(67)], meets: ['X-01'] },
    { from: 'performed', act: 'summary.close', to: 'closed', by: ['section-head'], label: '批准结案', basis: [penaltyLaw(47)], needs: { 'summary-report': ['reported'], 'summary-publication': ['published', 'withdrawn'] }, starts: ['G-01'] },
    { from: 'closed', act: 'summary.compile', to: 'compiled', by: ['archivist'], label: '立卷编目', basis: [penaltyLaw(47)], documents: ['dossier-cover', 'dossier-catalogue'] },
    { from: 'compiled', act: 'summary.archive', to: 'archived', by: ['archivist'], label: '归档', basis: [penaltyLaw(47), archiveRegulation(39)], meets: ['G-01'] },
    ...decided.map((from) => ({ from, act: 'reconsideration.submit', to: from, by: ['officer' as const, 'reviewer' as const, 'clerk' as const], label: '当事人通过本机关申请复议', basis: [reconsiderationLaw(32, 1)], meets: ['R-01'], back: true as const })),
    ...remedySteps(decided, '-on-summary'),
  ],
})

/** Begun by the decision itself: what must be reported cannot be forgotten. */
export const summaryReport = procedure<'due' | 'reported'>({
  name: 'summary-report',
  label: '当场处罚备案',
  key: 'summaryId',
  states: { due: '待报备案', reported: '已报备案' },
  ends: ['reported'],
  steps: [
    { from: null, act: 'summary.decide', to: 'due', by: ['officer'], label: '当场作出处罚决定', basis: [penaltyLaw(52, 3)], starts: ['C-14'] },
    { from: 'due', act: 'summary.report', to: 'reported', by: ['officer'], label: '报所属机关备案', basis: [penaltyLaw(52, 3)], meets: ['C-14'] },
  ],
})

/** Its clock begins with the decision too; 《安全生产法》第七十八条第二款 makes no exception for what was decided on the spot. */
export const summaryPublication = procedure<'due' | 'published' | 'withdrawn'>({
  name: 'summary-publication',
  label: '当场处罚决定公示',
  key: 'summaryId',
  states: { due: '待公示', published: '已公示', withdrawn: '已撤回' },
  ends: ['published', 'withdrawn'],
  steps: [
    { from: null, act: 'summary.decide', to: 'due', by: ['officer'], label: '作出决定，起算公示期限', basis: [workSafetyLaw(78, 2)], starts: ['P-01'] },
    { from: 'due', act: 'summary.publish', to: 'published', by: ['discloser'], label: '向社会公示', basis: [penaltyLaw(48, 1), workSafetyLaw(78, 2)], meets: ['P-01'] },
    { from: 'published', act: 'summary.withdraw', to: 'withdrawn', by: ['discloser'], label: '撤回公示并说明理由', basis: [penaltyLaw(48, 2)], back: true },
  ],
})
