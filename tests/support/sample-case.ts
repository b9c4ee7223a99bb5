/** What the sample documents have in common: a foundry, two unlawful acts, people in their roles. */
import type { InspectedUnit, Opinions, Party, PenaltyDecision, Remedies } from '../../src/documents/index.ts'
import { day } from '../../src/kernel/day.ts'

export const agencyName = '耿马傣族佤族自治县应急管理局'
export const caseName = '某铸造厂特种作业人员无证上岗、安全设备缺监测报警案'
export const cause = '特种作业人员未取得相应资格上岗作业；冷却水系统未设置监测报警装置'
export const officers = [
  { name: '执法员甲', certificateNumber: '23090126001' },
  { name: '执法员乙', certificateNumber: '23090126002' },
]
export const unit: InspectedUnit = {
  name: '某铸造厂',
  creditCode: '91530926MA6K0T1X2A',
  address: '云南省临沧市耿马傣族佤族自治县耿马镇示例路1号',
  representative: '负责人丙',
  representativePost: '厂长',
  contact: '安全员丁',
  telephone: '0883-0000001',
  industry: '金属冶炼（铸造）',
}
export const party: Party = {
  kind: 'organisation',
  name: unit.name,
  creditCode: unit.creditCode,
  representative: unit.representative,
  representativePost: unit.representativePost,
  address: unit.address,
  postcode: '677500',
  telephone: unit.telephone,
}
export const personParty: Party = {
  kind: 'person',
  name: '当事人戊',
  gender: '男',
  age: 41,
  identityNumber: '530926198501011234',
  address: '云南省临沧市耿马傣族佤族自治县勐永镇示例村2组',
  workplace: null,
  post: null,
  postcode: null,
  telephone: '13900000000',
}
export const remedies: Remedies = {
  reviewOrgan: '耿马傣族佤族自治县人民政府',
  reviewDays: 60,
  court: '耿马傣族佤族自治县人民法院',
  litigationMonths: 6,
}
export const opinions: Opinions = {
  handlers: { opinion: '经初步核查，有违法事实，属本机关管辖，建议立案。', officers, date: day('2026-11-03') },
  review: {
    opinion: '同意承办人意见，报请审批。',
    name: '股长庚',
    certificateNumber: '23090126003',
    date: day('2026-11-03'),
  },
  approval: {
    opinion: '同意立案，由执法员甲、执法员乙承办。',
    name: '副局长辛',
    certificateNumber: null,
    date: day('2026-11-04'),
  },
}
export const evidence: PenaltyDecision['evidence'] = [
  {
    name: '现场检查记录（耿）应急检记〔2026〕12号',
    kind: '书证',
    proves: '现场作业和设备情况',
    sha256: 'a1'.repeat(32),
  },
  {
    name: '现场照片八张、执法记录仪视频一段',
    kind: '视听资料',
    proves: '两名焊工正在作业，冷却水管路无报警装置',
    sha256: 'b2'.repeat(32),
  },
  { name: '负责人丙询问笔录', kind: '当事人陈述', proves: '违法行为及主观状态', sha256: 'c3'.repeat(32) },
  { name: '特种作业操作证查询结果', kind: '电子数据', proves: '作业人员未取得操作证', sha256: null },
]
export const violations: PenaltyDecision['violations'] = [
  {
    fact: '你单位安排两名未取得特种作业操作证的人员在熔炼车间从事电焊作业',
    violated: '《安全生产法》第三十条第一款',
    basis: '《安全生产法》第九十七条第（七）项',
    discretion: '涉及作业人员两名，未造成事故，发现后当日停止作业，属较轻裁量阶次。',
    penalty: '罚款人民币40,000.00元',
    fineFen: 4_000_000,
  },
  {
    fact: '中频炉冷却水系统未设置进出水温度和流量的监测报警装置，未及时消除事故隐患',
    violated: '《安全生产法》第四十一条第二款',
    basis: '《安全生产法》第一百零二条',
    discretion: '属重大事故隐患，整改期限内完成整改，属一般裁量阶次。',
    penalty: '罚款人民币30,000.00元',
    fineFen: 3_000_000,
  },
]
export const facts =
  '2026年11月2日，本机关执法人员依照检查计划对你单位进行现场检查，发现熔炼车间有两名工人正在进行电焊作业，二人均不能出示特种作业操作证；经查询，二人未取得相应资格。同时发现1号中频炉冷却水系统没有安装进出水温度和流量的监测报警装置。\n上述情况经现场拍照、录像固定，并由你单位负责人在笔录中确认。2026年11月20日复查时，你单位已经停止无证作业并完成监测报警装置的安装。'
export const contact = {
  name: '执法员甲',
  telephone: '0883-0000000',
  address: '耿马镇示例路2号',
  postcode: '677500',
}
export const penaltyDocument = {
  title: '行政处罚决定书',
  number: '（耿）应急罚〔2026〕1号',
  issuedOn: day('2026-12-07'),
}
export const attachments = [
  { name: '案件调查报告', pieces: 1, pages: 6 },
  { name: '涉案物品清单', pieces: 1, pages: 1 },
  { name: '检验报告、鉴定意见', pieces: 2, pages: null },
]
const noDetails = { origin: null, condition: null, unitPriceFen: null, remark: null }
export const goods = [
  {
    name: '中频感应电炉',
    specification: 'GW-1T-750kW',
    origin: '示例电炉厂',
    condition: '在用，七成新',
    quantity: '1',
    unit: '台',
    unitPriceFen: 38_000_000,
    remark: '1号炉，炉内已排空',
  },
  { name: '配电柜', specification: 'GGD-2', ...noDetails, quantity: '1', unit: '台' },
  { name: '废旧炉衬', specification: null, ...noDetails, quantity: '12.5', unit: '吨' },
]
