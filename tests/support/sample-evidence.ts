/** Sample contents of the papers by which evidence is collected and kept. */
import type {
  AppraisalCommission,
  InquirySummons,
  PreservationApproval,
  PreservationDisposition,
  PreservationDispositionApproval,
  PreservationNotice,
  SamplingVoucher,
  SceneRecord,
} from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import { agencyName, caseName, contact, goods, officers, opinions, party, remedies, unit } from './sample-case.ts'

const preservationDocument = {
  title: '先行登记保存证据通知书',
  number: '（耿）应急先保通〔2026〕1号',
  issuedOn: day('2026-11-05'),
}
const items: PreservationDisposition['items'] = [
  { name: '特种作业人员名册', quantity: '1册', handling: 'taken-as-evidence', remark: '复印后退还' },
  { name: '中频炉控制器', quantity: '1台', handling: 'appraised', remark: null },
  { name: '电焊机', quantity: '2台', handling: 'released', remark: null },
]

export const inquirySummons: InquirySummons = {
  agencyName,
  personName: '负责人丙',
  workplace: '某铸造厂',
  matter: '某铸造厂特种作业人员持证上岗和安全设备维护情况',
  basis: '《行政处罚法》第五十五条第二款',
  at: instant('2026-11-05T02:00:00Z'),
  place: '耿马傣族佤族自治县应急管理局询问室',
  bring: ['居民身份证', '营业执照副本', '法定代表人身份证明或者授权委托书', '特种作业人员名册和操作证'],
  contact,
}

export const sceneRecord: SceneRecord = {
  agencyName,
  caseName,
  startedAt: instant('2026-11-03T01:00:00Z'),
  endedAt: instant('2026-11-03T03:20:00Z'),
  place: '某铸造厂熔炼车间',
  weather: '晴，微风',
  officers,
  recorder: '执法员乙',
  present: [
    { role: 'party', name: '负责人丙', workplace: '某铸造厂', post: '厂长' },
    { role: 'party', name: '安全员丁', workplace: '某铸造厂', post: '安全员' },
    { role: 'invited', name: '工程师酉', workplace: '示例技术服务中心', post: null },
  ],
  certificatesShown: true,
  rightsTold: true,
  situation:
    '熔炼车间位于厂区东侧，坐北朝南，长四十二米、宽十八米。1号中频炉位于车间中部，炉台高二点六米。\n冷却水进水管、回水管上均没有温度和流量传感器，控制柜面板没有相应的报警指示。\n渣坑位于炉台南侧三米，坑底有积水，最深处约八厘米。',
  attachments: ['现场平面示意图一张', '照片十二张', '录像一段，时长四十一分'],
  partySignature: null,
}

export const samplingVoucher: SamplingVoucher = {
  agencyName,
  unit,
  siteManager: '安全员丁',
  startedAt: instant('2026-11-03T06:00:00Z'),
  endedAt: instant('2026-11-03T06:40:00Z'),
  place: '某铸造厂原料库',
  samples: [
    {
      name: '炉料（废钢）',
      specification: '批号20261028',
      quantity: '2千克',
      lot: '约3吨',
      sealing: '封条1、2号',
    },
    { name: '劳动防护面罩', specification: null, quantity: '2只', lot: null, sealing: null },
  ],
  method: '随机抽取，当场封样，由双方签名',
  purpose: '送检验机构检验是否混入密闭容器等危险物',
  officers,
  siteSignature: { manner: 'signed', name: '安全员丁', on: day('2026-11-03') },
}

export const preservationApproval: PreservationApproval = {
  caseName,
  party,
  circumstances: '检查中发现特种作业人员名册有涂改痕迹，中频炉控制器的运行数据可能被覆盖。',
  goods,
  reason: '证据可能灭失，依照《行政处罚法》第五十六条，申请先行登记保存。',
  manner: '就地封存于某铸造厂熔炼车间控制室，加贴封条。',
  opinions,
}

export const preservationNotice: PreservationNotice = {
  agencyName,
  party,
  suspected: '安排未取得特种作业操作证的人员上岗作业',
  basis: '《行政处罚法》第五十六条',
  goods,
  place: '某铸造厂熔炼车间控制室',
  manner: '就地封存，加贴封条',
  from: day('2026-11-05'),
  until: day('2026-11-16'),
  officers,
  partySignature: {
    manner: 'refused',
    reason: '现场负责人称未获授权，拒绝签名。',
    witness: '村干部己',
  },
}

export const preservationDispositionApproval: PreservationDispositionApproval = {
  caseName,
  party,
  priorDocument: preservationDocument,
  circumstances: '先行登记保存的名册已经核对，控制器数据需要鉴定，电焊机与案件无关。',
  items,
  reason: '依照《行政处罚法》第五十六条，应当在法定期限内作出处理决定。',
  opinions,
}

export const preservationDisposition: PreservationDisposition = {
  agencyName,
  party,
  priorDocument: preservationDocument,
  items,
  reason: '经调查，上述证据已经查明用途。',
  basis: '《行政处罚法》第五十六条',
  remedies,
}

export const appraisalCommission: AppraisalCommission = {
  agencyName,
  caseName,
  institute: '示例检验检测有限公司',
  goods,
  requirement:
    '1. 中频炉冷却水系统是否具备进出水温度和流量的监测报警功能。\n2. 控制器中2026年10月的运行数据是否被删除、能否恢复。',
  materials: '设备说明书一份、现场照片十二张。',
  dueOn: day('2026-11-20'),
  contact,
}
