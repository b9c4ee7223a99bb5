/** Sample contents of the papers of coercive measures. */
import type {
  CoercionApproval,
  SeizureDecision,
  SeizureDisposition,
  SeizureExtension,
  SeizureList,
  SupplyCutDecision,
  SupplyCutNotice,
  SupplyRestoration,
} from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import { agencyName, caseName, contact, goods, officers, opinions, party, remedies } from './sample-case.ts'

const seizureDocument = {
  title: '查封扣押决定书',
  number: '（耿）应急查扣〔2026〕2号',
  issuedOn: day('2026-11-02'),
}
const haltDocument = {
  title: '现场处理措施决定书',
  number: '（耿）应急现决〔2026〕3号',
  issuedOn: day('2026-11-02'),
}

export const coercionApproval: CoercionApproval = {
  caseName,
  party,
  circumstances: '检查发现1号中频炉冷却水系统没有监测报警装置，仍在带病运行，随时可能发生漏炉爆炸。',
  measure: '查封1号中频炉及其配电柜。',
  basis: '《安全生产法》第六十五条第一款第（四）项',
  period: '自2026年11月2日起三十日。',
  urgent: {
    takenAt: instant('2026-11-02T03:00:00Z'),
    reportedAt: instant('2026-11-02T05:30:00Z'),
    reason: '炉内有钢水，不立即停炉将危及现场人员生命安全。',
  },
  opinions,
}

export const seizureDecision: SeizureDecision = {
  agencyName,
  party,
  measure: 'sealing',
  reason:
    '2026年11月2日检查发现，你单位1号中频炉冷却水系统未设置进出水温度和流量监测报警装置，仍在运行，不符合保障安全生产的国家标准，有发生爆炸的现实危险。',
  basis: '《安全生产法》第六十五条第一款第（四）项',
  goods,
  from: day('2026-11-02'),
  until: day('2026-12-02'),
  appraisal: '查封的中频炉需要进行技术鉴定，期间为2026年11月5日至2026年11月14日。',
  custody: { place: '某铸造厂熔炼车间（原地查封）', custodian: '某铸造厂' },
  defence: '负责人丙表示对查封没有异议，请求允许先排空炉内钢水；执法人员同意并现场监督。',
  remedies,
  officers,
  partySignature: { manner: 'signed', name: '负责人丙', on: day('2026-11-02') },
}

export const seizureList: SeizureList = {
  decisionNumber: seizureDocument.number,
  partyName: party.name,
  place: '某铸造厂熔炼车间',
  takenOn: day('2026-11-02'),
  goods,
  witness: '村干部己',
  officers,
  partySignature: null,
}

export const seizureExtension: SeizureExtension = {
  agencyName,
  party,
  priorDocument: seizureDocument,
  until: day('2026-12-02'),
  extendedUntil: day('2027-01-01'),
  reason: '案情复杂，设备改造方案尚待专家论证。',
  basis: '《行政强制法》第二十五条第一款',
  remedies,
}

export const seizureDisposition: SeizureDisposition = {
  agencyName,
  party,
  priorDocument: seizureDocument,
  items: [
    { name: '中频感应电炉', quantity: '1台', disposition: 'released', remark: '已完成改造' },
    { name: '配电柜', quantity: '1台', disposition: 'released', remark: null },
    { name: '废旧炉衬', quantity: '12.5吨', disposition: 'destroyed', remark: '由有资质的单位处置' },
  ],
  reason: '你单位已经安装监测报警装置，经复查合格，不再需要采取查封措施。',
  basis: '《行政强制法》第二十八条第一款第（四）项',
  collection: '请于2026年11月25日前持本决定书到现场，由执法人员启封。',
  remedies,
}

export const supplyCutNotice: SupplyCutNotice = {
  agencyName,
  party,
  supply: 'electricity',
  supplier: '示例供电局耿马分局',
  priorDocument: haltDocument,
  danger: '熔炼车间中频炉没有监测报警装置，决定停产后仍在夜间开炉，炉前有作业人员。',
  basis: '《安全生产法》第七十条第一款',
  cutAt: instant('2026-11-09T02:00:00Z'),
  contact,
}

export const supplyCutDecision: SupplyCutDecision = {
  agencyName,
  party,
  supply: 'explosives',
  supplier: '示例民用爆炸物品有限公司',
  priorDocument: haltDocument,
  danger: '采场边坡存在滑坡险情，决定停产后仍在装药爆破。',
  noticeAndDefence: '本机关已于2026年11月7日送达停止供应的通知，当事人未提出陈述和申辩，也未停止作业',
  basis: '《安全生产法》第七十条第一款',
  cutAt: instant('2026-11-09T02:00:00Z'),
  remedies,
  officers,
}

export const supplyRestoration: SupplyRestoration = {
  agencyName,
  party,
  supply: 'electricity',
  supplier: '示例供电局耿马分局',
  priorDocument: { title: '停止供电决定书', number: '（耿）应急停决〔2026〕1号', issuedOn: day('2026-11-09') },
  checkedOn: day('2026-11-20'),
  result: '监测报警装置已经安装并联锁试验合格，重大事故隐患已经消除。',
  basis: '《安全生产法》第七十条第二款',
  restoredAt: instant('2026-11-21T01:00:00Z'),
}
