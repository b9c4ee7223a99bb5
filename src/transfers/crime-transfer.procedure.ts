/** The transfer of a suspected crime to the police (涉嫌犯罪移送): 《行政处罚法》第二十七条、移送规定第五条至第十二条. */
import { crimeTransferRegulation, penaltyLaw } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'reported' | 'reviewed' | 'to-revise' | 'passed' | 'approved' | 'handed-over' | 'police-refused' | 'reconsidering' | 'reconsidered' | 'supervising' | 'police-filed' | 'items-given' | 'refused' | 'not-filed' | 'returned' | 'punished'

const on = crimeTransferRegulation
const officer = { by: ['officer' as const] }
const review = [penaltyLaw(58, 1)]
const police = { ...officer, act: 'crime-transfer.record-police' }
const filed = { ...police, when: 'filed', to: 'police-filed' as const, label: '公安机关立案', basis: [on(8)], starts: ['T-03'] }
const outcome = { ...officer, act: 'crime-transfer.record-outcome', basis: [penaltyLaw(27, 1)] }

export const crimeTransfer = procedure<State>({
  name: 'crime-transfer',
  label: '涉嫌犯罪移送',
  key: 'crimeTransferId',
  states: {
    reported: '移送报告待法制审核',
    reviewed: '法制审核待审签',
    'to-revise': '退回补充报告',
    passed: '待负责人决定',
    approved: '已批准，待移送',
    'handed-over': '已移送，待公安机关决定',
    'police-refused': '公安机关不予立案',
    reconsidering: '已提请公安机关复议',
    reconsidered: '公安机关维持不予立案',
    supervising: '已建议检察院立案监督',
    'police-filed': '公安机关已立案，待移交物品',
    'items-given': '物品材料已移交，待司法处理',
    refused: '不批准移送',
    'not-filed': '未立案，继续行政处罚',
    returned: '司法机关移回行政处罚',
    punished: '已追究刑事责任',
  },
  ends: ['refused', 'not-filed', 'returned', 'punished'],
  steps: [
    { from: null, act: 'crime-transfer.report', to: 'reported', ...officer, label: '专案组提出移送报告', basis: [on(5)], starts: ['T-01'] },
    { from: 'to-revise', act: 'crime-transfer.revise', to: 'reported', ...officer, label: '补充移送报告', basis: [on(5)] },
    { from: 'reported', act: 'crime-transfer.review', when: 'agreed', to: 'reviewed', by: ['reviewer'], label: '法制初审', basis: review },
    { from: 'reported', act: 'crime-transfer.review', when: 'returned', to: 'to-revise', by: ['reviewer'], label: '初审退回', basis: review },
    { from: 'reviewed', act: 'crime-transfer.countersign', when: 'agreed', to: 'passed', by: ['section-head'], label: '法制审签', basis: review },
    { from: 'reviewed', act: 'crime-transfer.countersign', when: 'returned', to: 'to-revise', by: ['section-head'], label: '审签退回', basis: review },
    { from: 'passed', act: 'crime-transfer.decide', when: 'agreed', to: 'approved', by: ['agency-head'], label: '批准移送', basis: [on(5)], documents: ['transfer-approval'], meets: ['T-01'], starts: ['T-02'] },
    { from: 'passed', act: 'crime-transfer.decide', when: 'refused', to: 'refused', by: ['agency-head'], label: '不批准移送，记明理由', basis: [on(5)], documents: ['transfer-approval'], meets: ['T-01'] },
    { from: 'approved', act: 'crime-transfer.hand-over', to: 'handed-over', ...officer, label: '移送公安机关，抄送检察院', basis: [on(5), on(6)], documents: ['crime-transfer-letter'], meets: ['T-02'], starts: ['T-02-police'] },
    { ...filed, from: 'handed-over', meets: ['T-02-police'] },
    { ...police, from: 'handed-over', when: 'not-filed', to: 'police-refused', label: '公安机关不予立案', basis: [on(8)], meets: ['T-02-police'], starts: ['T-04'] },
    ...(['police-refused', 'reconsidered'] as const).flatMap((from) => [
      { from, act: 'crime-transfer.accept-refusal', to: 'not-filed' as const, ...officer, label: '接受不予立案', basis: [on(10)], meets: ['T-04', 'T-04-prosecutor'] },
      { from, act: 'crime-transfer.ask-supervision', to: 'supervising' as const, ...officer, label: '建议检察院立案监督', basis: [on(9)], meets: ['T-04', 'T-04-prosecutor'] },
    ]),
    { from: 'police-refused', act: 'crime-transfer.ask-reconsideration', to: 'reconsidering', ...officer, label: '提请公安机关复议', basis: [on(9)], meets: ['T-04'] },
    { ...filed, from: 'reconsidering', label: '复议后立案' },
    { ...police, from: 'reconsidering', when: 'not-filed', to: 'reconsidered', label: '复议维持不予立案', basis: [on(9)], starts: ['T-04-prosecutor'] },
    { ...filed, from: 'supervising', label: '监督后立案' },
    { ...police, from: 'supervising', when: 'final', to: 'not-filed', label: '监督后仍不立案', basis: [on(9), on(10)] },
    { from: 'police-filed', act: 'crime-transfer.give-items', to: 'items-given', ...officer, label: '移交涉案物品和材料', basis: [on(12)], meets: ['T-03'] },
    { ...outcome, from: 'items-given', when: 'returned', to: 'returned', label: '司法机关移回行政处罚' },
    { ...outcome, from: 'items-given', when: 'punished', to: 'punished', label: '已追究刑事责任' },
  ],
})
