/** Sample contents of the steps around an inspection. */
import type {
  InspectionApproval,
  InspectionNotice,
  OnsiteMeasuresDecision,
  OutOfScopeHandover,
  RecheckExtensionApproval,
  RecheckExtensionReply,
} from '../../src/documents/index.ts'
import { day } from '../../src/kernel/day.ts'
import { agencyName, contact, officers, opinions, remedies, unit } from './sample-case.ts'
import { inspectionPlan } from './sample-inspection.ts'

const orderDocument = {
  title: '责令限期整改指令书',
  number: '（耿）应急责改〔2026〕7号',
  issuedOn: day('2026-11-02'),
}
const { matters, manner } = inspectionPlan

export const onsiteMeasuresDecision: OnsiteMeasuresDecision = {
  agencyName,
  unit,
  inspectedOn: day('2026-11-02'),
  recordNumber: '（耿）应急检记〔2026〕12号',
  dangers: [
    { danger: '1号中频炉冷却水系统未设置进出水温度和流量监测报警装置', violated: '《安全生产法》第四十一条第二款' },
    { danger: '渣坑底部有积水，遇高温熔融金属可能爆炸', violated: '《安全生产法》第四十一条第二款' },
  ],
  basis: '《安全生产法》第六十五条第一款第（三）项',
  measures: [
    { measure: 'evacuate', scope: '立即从熔炼车间炉台区域撤出全部作业人员' },
    { measure: 'stop-using', scope: '停止使用1号中频炉，直至监测报警装置安装完毕' },
  ],
  from: day('2026-11-02'),
  until: null,
  remedies,
  officers,
  siteSignature: { manner: 'signed', name: '负责人丙', on: day('2026-11-02') },
}

export const inspectionApproval: InspectionApproval = {
  unit,
  kind: 'special',
  taskSource: '金属冶炼专项检查',
  frequency: '本年度第1次，上限2次',
  from: day('2026-11-02'),
  to: day('2026-11-03'),
  officers,
  assistants: 2,
  manner,
  noticeGiven: '不事先通知：专项检查方案确定采用不发通知、直奔现场的方式',
  matters,
  opinions,
}

export const inspectionNotice: InspectionNotice = {
  agencyName,
  unit,
  taskSource: '年度监督检查计划',
  approvalNumber: '（耿）应急检审〔2026〕9号',
  from: day('2026-11-02'),
  to: day('2026-11-02'),
  officers,
  assistants: 1,
  manner,
  frequency: '本年度第1次，上限2次',
  matters,
  prepare: ['特种作业人员名册和操作证', '安全设备检测、维护记录', '事故隐患排查治理台账'],
  supervision: '0883-0000012',
  contact,
}

export const recheckExtensionApproval: RecheckExtensionApproval = {
  unit,
  priorDocument: orderDocument,
  appliedOn: day('2026-11-16'),
  dueOn: day('2026-11-20'),
  requestedUntil: day('2026-12-05'),
  items: '中频炉冷却水系统监测报警装置的安装。',
  reason: '设备由外省厂家供货，因道路中断推迟到货，附采购合同和物流单据。',
  safeguards: '1号中频炉已断电上锁，悬挂禁止启动标志，每班巡查并记录。',
  opinions,
}

export const recheckExtensionReply: RecheckExtensionReply = {
  agencyName,
  unit,
  priorDocument: orderDocument,
  appliedOn: day('2026-11-16'),
  items: '中频炉冷却水系统监测报警装置的安装',
  extendedUntil: day('2026-12-05'),
  reason: '延期理由属实，安全防范措施能够保证安全。',
  requirements: '延期期间不得启用1号中频炉',
}

export const outOfScopeHandover: OutOfScopeHandover = {
  agencyName,
  receivingOrgan: '耿马傣族佤族自治县消防救援大队',
  unit,
  foundOn: day('2026-11-02'),
  problems: [
    { problem: '消防车通道被砂箱占用，长度约十二米', place: '厂区东侧' },
    { problem: '办公楼灭火器过期六具', place: null },
  ],
  immediate: '已责令该厂当场移开部分砂箱，保证一侧通行。',
  attachments: [{ name: '现场照片', pieces: 4, pages: null }],
  contact,
}
