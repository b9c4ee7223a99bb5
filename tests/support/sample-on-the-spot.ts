/** Sample contents of the papers drawn up where a measure is carried out. */
import type { AppraisalPeriodNotice, CoercionRecord, GoodsReturnReceipt } from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import { agencyName, caseName, goods, officers, party } from './sample-case.ts'

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
