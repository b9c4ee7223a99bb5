/** Sample contents of the papers drawn up where a measure is carried out. */
import type {
  AppraisalPeriodNotice,
  CoercionRecord,
  GoodsReturnReceipt,
  ImmediatePerformanceNotice,
  PerformanceCostDecision,
} from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import { agencyName, caseName, goods, officers, party, remedies } from './sample-case.ts'

export const coercionRecord: CoercionRecord = {
  agencyName,
  caseName,
  party,
  measure: '查封1号中频炉及其配电柜',
  startedAt: instant('2026-11-02T03:00:00Z'),
  endedAt: instant('2026-11-02T04:10:00Z'),
  place: '熔炼车间',
  officers,
  attended: null,
  witness: '村干部己',
  certificatesShown: true,
  informed: true,
  statement: '当事人经电话通知未到场，未提出陈述和申辩。',
  situation: '执法人员会同见证人清点、拍照后，对1号中频炉加贴封条两张，断电上锁。',
  recording: '执法记录仪编号03，全程录像，文件20261102-03-01',
  signature: { manner: 'signed', name: '村干部己', on: day('2026-11-02') },
}

const decision = { number: '（耿）应急查扣〔2026〕2号', issuedOn: day('2026-11-02'), title: '查封扣押决定书' }

export const appraisalPeriodNotice: AppraisalPeriodNotice = {
  agencyName,
  party,
  priorDocument: decision,
  institute: '某省特种设备检验检测研究院',
  goods,
  requirement: '监测报警装置性能检测',
  from: day('2026-11-05'),
  until: day('2026-11-20'),
  basis: '《行政强制法》第二十五条第三款',
  partySignature: null,
}

export const goodsReturnReceipt: GoodsReturnReceipt = {
  agencyName,
  partyName: party.name,
  priorDocument: { title: '查封扣押处理决定书', number: '（耿）应急查扣处〔2026〕1号', issuedOn: day('2026-11-24') },
  returnedAt: instant('2026-11-25T02:00:00Z'),
  place: '熔炼车间',
  receiver: '负责人丙',
  items: [{ name: '中频炉', quantity: '1台', condition: '与查封时一致，封条完好' }],
  proceedsFen: 120_000,
  officers,
  signature: { manner: 'signed', name: '负责人丙', on: day('2026-11-25') },
}

export const performanceCostDecision: PerformanceCostDecision = {
  agencyName,
  party,
  priorDocument: { title: '代履行决定书', number: '（耿）应急代履〔2026〕1号', issuedOn: day('2026-11-16') },
  performedOn: day('2026-11-24'),
  performer: '某清运公司',
  costs: [
    { item: '清运车辆', amountFen: 360_000 },
    { item: '人工', amountFen: 120_000 },
  ],
  totalFen: 480_000,
  explanation: '按清运公司的收费标准和实际用工计算，附票据两张。',
  dueOn: day('2026-12-10'),
  account: { bank: '某银行耿马县支行', account: '000000000000' },
  basis: '《行政强制法》第五十一条第二款',
  remedies,
}

export const immediatePerformanceNotice: ImmediatePerformanceNotice = {
  agencyName,
  party,
  place: '厂区门前公路',
  performedAt: instant('2026-11-02T03:00:00Z'),
  obstacle: '散落的废渣约三吨，占用一条车道',
  situation: '执法人员通知当事人未到场，组织清运人员当场清除，道路恢复通行。',
  disposition: '责令当事人立即规范堆放废渣；清除费用另行决定。',
  basis: '《行政强制法》第五十二条',
  remedies,
}
