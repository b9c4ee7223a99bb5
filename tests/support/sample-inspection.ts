/** Sample contents of the documents of the inspection. */
import type { InspectionPlan, InspectionRecord, RecheckOpinion, RectificationOrder } from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import { agencyName, officers, opinions, remedies, unit } from './sample-case.ts'

export const inspectionPlan: InspectionPlan = {
  unit,
  from: day('2026-11-02'),
  to: day('2026-11-02'),
  officers,
  taskSource: '年度监督检查计划',
  frequency: '本年度第1次，上限2次',
  matters: [
    { item: '特种作业人员持证上岗情况', basis: '《安全生产法》第三十条' },
    { item: '重大危险部位和安全设备的监测、报警、维护情况', basis: '《安全生产法》第三十六条' },
    { item: '事故隐患排查治理制度建立和落实情况', basis: '《安全生产法》第四十一条' },
  ],
  manner: '现场查看、查阅资料、询问有关人员，全过程音像记录',
  review: opinions.review,
  approval: null,
  remark: '自备防护用品。',
}

export const inspectionRecord: InspectionRecord = {
  agencyName,
  unit,
  place: '熔炼车间、浇注跨、配电室',
  startedAt: instant('2026-11-02T01:30:00Z'),
  endedAt: instant('2026-11-02T03:45:00Z'),
  planNumber: '（耿）应急检查〔2026〕9号',
  officers,
  certificatesShown: true,
  rightsTold: true,
  recusal: '不申请回避',
  findings: '检查组查阅了隐患排查台账、特种作业人员名册，并对熔炼车间、浇注跨和配电室进行了现场检查。',
  problems: [
    '两名正在从事电焊作业的人员未取得特种作业操作证',
    '1号中频炉冷却水系统未设置进出水温度和流量监测报警装置',
    '渣坑底部有积水',
  ],
  correctedOnSite: '无证人员已当场停止作业。',
  recording: '执法记录仪编号03，全程录像',
  siteSignature: { manner: 'signed', name: '负责人丙', on: day('2026-11-02') },
}

export const rectificationOrder: RectificationOrder = {
  agencyName,
  unit,
  inspectedOn: day('2026-11-02'),
  recordNumber: '（耿）应急检记〔2026〕12号',
  problems: [
    {
      problem: '两名电焊作业人员未取得特种作业操作证',
      violated: '《安全生产法》第三十条第一款',
      major: true,
      dueOn: day('2026-11-02'),
    },
    {
      problem: '中频炉冷却水系统未设置监测报警装置',
      violated: '《安全生产法》第四十一条第二款',
      major: true,
      dueOn: day('2026-11-20'),
    },
    { problem: '渣坑底部有积水', violated: '《安全生产法》第四十一条第二款', major: true, dueOn: day('2026-11-06') },
  ],
  basis: '《安全生产法》第六十五条第一款第（二）项',
  remedies,
  officers,
  receiverSignature: {
    manner: 'refused',
    reason: '负责人以需要请示为由拒绝签名，执法人员当场留置并录像。',
    witness: '村干部己',
  },
}

export const recheckOpinion: RecheckOpinion = {
  agencyName,
  unit,
  priorDocument: { title: '责令限期整改指令书', number: '（耿）应急责改〔2026〕7号', issuedOn: day('2026-11-02') },
  recheckedOn: day('2026-11-20'),
  items: [
    { problem: '两名电焊作业人员未取得特种作业操作证', result: 'corrected', note: '已调离岗位，另聘持证人员两名' },
    { problem: '中频炉冷却水系统未设置监测报警装置', result: 'corrected', note: '已安装并联锁试验' },
    { problem: '渣坑底部有积水', result: 'not-corrected', note: null },
  ],
  conclusion: '前两项已按要求整改；渣坑积水未完全排除，责令立即排除，并依法处理。',
  officers,
  siteSignature: null,
}
