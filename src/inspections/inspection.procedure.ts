/** An inspection (行政检查), from plan to re-check: 《安全生产法》第六十五条 and after. */
import { penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'planned' | 'examined' | 'approved' | 'dropped' | 'on-site' | 'clean' | 'recorded' | 'ordered' | 'corrected' | 'uncorrected' | 'filed'

export const inspection = procedure<State>({
  name: 'inspection',
  label: '行政检查程序',
  key: 'inspectionId',
  states: {
    planned: '方案待审核',
    examined: '方案待审批',
    approved: '方案已批准',
    dropped: '不予实施',
    'on-site': '现场检查中',
    clean: '未发现问题',
    recorded: '已记录问题',
    ordered: '已责令整改',
    corrected: '复查合格',
    uncorrected: '逾期未改',
    filed: '已转案件办理',
  },
  ends: ['dropped', 'clean', 'corrected', 'filed'],
  steps: [
    { from: null, act: 'inspection.plan', to: 'planned', by: ['officer'], label: '拟定检查方案', basis: [workSafetyLaw(62, 2)] },
    { from: 'planned', act: 'inspection.examine', when: 'agreed', to: 'examined', by: ['section-head'], label: '审核方案', basis: [workSafetyLaw(62, 2)] },
    { from: 'planned', act: 'inspection.examine', when: 'returned', to: 'dropped', by: ['section-head'], label: '退回', basis: [workSafetyLaw(62, 2)] },
    { from: 'examined', act: 'inspection.approve', when: 'agreed', to: 'approved', by: ['deputy-head'], label: '批准方案', basis: [workSafetyLaw(62, 2)], documents: ['inspection-plan'] },
    { from: 'examined', act: 'inspection.approve', when: 'returned', to: 'dropped', by: ['deputy-head'], label: '不予批准', basis: [workSafetyLaw(62, 2)] },
    { from: 'approved', act: 'inspection.begin', to: 'on-site', by: ['officer'], label: '到场亮证、告知', basis: [workSafetyLaw(67, 1), penaltyLaw(55, 1)] },
    { from: 'on-site', act: 'inspection.record', when: 'clean', to: 'clean', by: ['officer'], label: '记录检查情况（未发现问题）', basis: [workSafetyLaw(68)], documents: ['inspection-record'] },
    { from: 'on-site', act: 'inspection.record', when: 'problems', to: 'recorded', by: ['officer'], label: '记录检查情况（发现问题）', basis: [workSafetyLaw(68)], documents: ['inspection-record'] },
    { from: 'recorded', act: 'rectification.order', to: 'ordered', by: ['officer'], label: '责令限期整改', basis: [workSafetyLaw(65, 1), penaltyLaw(28, 1)], documents: ['rectification-order'], starts: ['I-03'] },
    { from: 'ordered', act: 'rectification.recheck', when: 'corrected', to: 'corrected', by: ['officer'], label: '复查合格', basis: [workSafetyLaw(65, 1)], documents: ['recheck-opinion'], meets: ['I-03'] },
    { from: 'ordered', act: 'rectification.recheck', when: 'uncorrected', to: 'uncorrected', by: ['officer'], label: '复查不合格', basis: [workSafetyLaw(65, 1)], documents: ['recheck-opinion'], meets: ['I-03'] },
    { from: 'uncorrected', act: 'case.register', to: 'filed', by: ['officer'], label: '逾期未改，登记案件', basis: [penaltyLaw(54, 1)] },
    ...(['recorded', 'ordered', 'corrected'] as const).map((from) => ({ from, act: 'case.register', to: from, by: ['officer' as const], label: '发现违法线索，登记案件', basis: [penaltyLaw(54, 1)] })),
    ...(['recorded', 'ordered', 'corrected'] as const).map((from) => ({ from, act: 'summary.begin', to: from, by: ['officer' as const], label: '轻微违法，当场处罚', basis: [penaltyLaw(51)] })),
  ],
})
