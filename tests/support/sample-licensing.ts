/** Sample contents of the papers of a licence, from the application to the certificate and its end. */
import type {
  LicenceAcceptance,
  LicenceApplication,
  LicenceApproval,
  LicenceCancellation,
  LicenceCertificate,
  LicenceChange,
  LicenceExtensionNotice,
  LicenceGrant,
  LicenceHearingNotice,
  LicenceHearingRecord,
  LicenceInterestedPartiesNotice,
  LicenceNonAcceptance,
  LicenceReceipt,
  LicenceRefusal,
  LicenceRenewal,
  LicenceRevocation,
  LicenceSpecialProcedureNotice,
  LicenceSupplementNotice,
  LicenceVerificationRecord,
  RecordalCancellation,
  RecordalForm,
  RecordalRefusal,
  RecordalSupplement,
} from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import { agencyName, contact, officers, opinions, party, remedies } from './sample-case.ts'

const matter = '烟花爆竹经营（零售）许可'
const applied = { agencyName, matter, party }
const receivedOn = day('2026-11-23')
const acceptedOn = day('2026-11-25')
const certificateNumber = '（耿）应急许证〔2026〕1号'
const basis = '《烟花爆竹安全管理条例》第十九条第二款'
const particulars = [
  { label: '经营地址', value: '耿马镇示例街8号' },
  { label: '经营种类', value: '个人燃放类C级、D级' },
  { label: '限制存放量', value: '50箱（含药量不超过300千克）' },
]
const materials = [
  { name: '经营场所平面图', required: true, note: '原件一份' },
  { name: '安全培训合格证明', required: true, note: null },
  { name: '授权委托书', required: false, note: '委托办理时提交' },
]
const bench = {
  host: { name: '法制审核员壬', post: '法制审核员' },
  members: [{ name: '副局长寅', post: '副局长' }],
  clerk: { name: '书记员丑', post: '书记员' },
}
const signature = { manner: 'signed' as const, name: '负责人丙', on: receivedOn }

export const licenceApplication: LicenceApplication = {
  ...applied,
  purpose: '新办',
  channel: '窗口提交',
  receivedOn,
  request: '在耿马镇示例街8号设烟花爆竹零售点，从业人员两名。',
  particulars,
  materials,
  signature,
}

export const licenceReceipt: LicenceReceipt = {
  ...applied,
  receivedOn,
  received: materials,
  missing: ['零售场所消防器材清单'],
  contact,
}

export const licenceSupplementNotice: LicenceSupplementNotice = {
  ...applied,
  receivedOn,
  items: ['提交零售场所消防器材清单', '平面图标明与相邻建筑的距离'],
  contact,
}

export const licenceAcceptance: LicenceAcceptance = {
  ...applied,
  acceptedOn,
  deemed: false,
  decisionDays: 20,
  decideBy: null,
  contact,
}

export const licenceNonAcceptance: LicenceNonAcceptance = {
  ...applied,
  receivedOn,
  ground: 'not-ours',
  reason: '申请从事烟花爆竹批发，属于市级应急管理部门职权。',
  otherOrgan: '临沧市应急管理局',
  remedies,
}

export const licenceVerificationRecord: LicenceVerificationRecord = {
  ...applied,
  place: '耿马镇示例街8号',
  startedAt: instant('2026-11-27T01:00:00Z'),
  endedAt: instant('2026-11-27T02:10:00Z'),
  officers,
  certificatesShown: true,
  items: [
    { item: '零售场所面积不小于十平方米', finding: '实测十四平方米。' },
    { item: '周边五十米内无其他零售点', finding: '未发现其他零售点。' },
  ],
  conclusion: '现场情况与申请材料一致，符合经营条件。',
  recording: '记录仪03号，文件07',
  signature,
}

export const licenceInterestedPartiesNotice: LicenceInterestedPartiesNotice = {
  ...applied,
  proposed: '准予行政许可',
  reason: '零售点与被告知人的粮油店相邻，可能影响其重大利益。',
  told: [{ name: '邻铺店主酉', interest: '零售点东侧相邻商铺的承租人' }],
  hearingDays: 5,
  contact,
}

export const licenceHearingNotice: LicenceHearingNotice = {
  ...applied,
  invited: ['负责人丙', '邻铺店主酉'],
  startsAt: instant('2026-12-15T01:00:00Z'),
  place: '本机关三楼会议室',
  ...bench,
  contact,
}

export const licenceHearingRecord: LicenceHearingRecord = {
  ...applied,
  startedAt: instant('2026-12-15T01:00:00Z'),
  endedAt: instant('2026-12-15T02:20:00Z'),
  place: '本机关三楼会议室',
  ...bench,
  examiners: officers,
  attended: ['负责人丙', '邻铺店主酉'],
  record: '审查人员：说明审查意见和证据。\n邻铺店主酉：担心堆放过量。\n负责人丙：承诺按限量存放。',
  signature,
}

export const licenceSpecialProcedureNotice: LicenceSpecialProcedureNotice = {
  ...applied,
  procedure: '专家评审',
  reason: '需要对零售场所的安全距离进行专家评审。',
  from: day('2026-11-26'),
  expectedUntil: day('2026-12-04'),
  contact,
}

export const licenceExtensionNotice: LicenceExtensionNotice = {
  ...applied,
  acceptedOn,
  extendedBy: 10,
  reason: '节前申请集中，现场核查尚未完成。',
  contact,
}

export const licenceApproval: LicenceApproval = {
  ...applied,
  purpose: '准予行政许可',
  beganOn: acceptedOn,
  particulars,
  findings: '材料齐全，现场核查符合条件。',
  heard: '2026年12月15日举行听证，邻铺店主酉的意见经限量存放已经解决。',
  review: '同意（2026年12月16日）。',
  proposed: '准予烟花爆竹经营（零售）许可，有效期二年。',
  basis,
  opinions,
}

export const licenceGrant: LicenceGrant = {
  ...applied,
  acceptedOn,
  findings: '申请材料齐全，现场核查符合经营条件。',
  basis,
  particulars,
  certificateName: '烟花爆竹经营（零售）许可证',
  validityMonths: 24,
  issueDays: 10,
  remedies,
}

export const licenceRefusal: LicenceRefusal = {
  ...applied,
  acceptedOn,
  findings: '现场核查发现零售场所与居民住宅同处一栋建筑。',
  reason: '零售场所不符合安全条件。',
  basis,
  remedies,
}

export const licenceCertificate: LicenceCertificate = {
  agencyName,
  name: '烟花爆竹经营（零售）许可证',
  holder: party.name,
  creditCode: '91530926MA6K0T1X2A',
  particulars,
  validFrom: day('2026-12-18'),
  validUntil: day('2028-12-17'),
  replaces: '（耿）应急许证〔2024〕6号',
}

export const licenceChange: LicenceChange = {
  ...applied,
  granted: true,
  certificateNumber,
  receivedOn,
  changes: [{ label: '限制存放量', from: '50箱', to: '40箱' }],
  reason: '变更后仍符合法定条件、标准。',
  basis: '《行政许可法》第四十九条',
  remedies,
}

export const licenceRenewal: LicenceRenewal = {
  ...applied,
  outcome: 'deemed',
  certificateNumber,
  receivedOn: day('2028-10-20'),
  expiresOn: day('2028-12-17'),
  renewedUntil: day('2030-12-17'),
  reason: '申请在法定期限内提出，本机关未在有效期届满前作出决定。',
  basis: '《行政许可法》第五十条第二款',
  remedies,
}

export const licenceCancellation: LicenceCancellation = {
  ...applied,
  certificateNumber,
  ground: '法人或者其他组织依法终止',
  facts: '经查询登记信息，该企业已于2027年3月办理注销登记。',
  basis: '《行政许可法》第七十条第（三）项',
  cancelledOn: day('2027-04-01'),
  remedies,
}

export const licenceRevocation: LicenceRevocation = {
  ...applied,
  certificateNumber,
  ground: '被许可人以欺骗、贿赂等不正当手段取得行政许可',
  facts: '经核实，提交的安全培训合格证明系伪造。',
  heard: '被许可人陈述证明由中介办理，未要求听证；复核后不予采纳。',
  reason: '伪造材料是取得许可的决定性条件，撤销不致对公共利益造成重大损害。',
  basis: '《行政许可法》第六十九条第二款',
  compensation: '被许可人基于该许可取得的利益不受保护。',
  remedies,
}

const recordal = { agencyName, party, matter: '生产安全事故应急预案备案', receivedOn }

export const recordalForm: RecordalForm = {
  ...recordal,
  recordedOn: acceptedOn,
  particulars: [{ label: '预案名称', value: '某铸造厂生产安全事故综合应急预案' }],
  materials,
  basis: '《生产安全事故应急条例》第七条',
  validUntil: day('2029-11-24'),
  replaces: '（耿）应急备〔2023〕9号',
  deemed: false,
}

export const recordalSupplement: RecordalSupplement = {
  ...recordal,
  items: ['提交应急预案评审意见', '风险评估报告加盖公章'],
  contact,
}

export const recordalRefusal: RecordalRefusal = {
  ...recordal,
  reason: '该企业不属于应当备案的生产经营单位。',
  basis: '《生产安全事故应急条例》第七条',
  remedies,
}

export const recordalCancellation: RecordalCancellation = {
  agencyName,
  party,
  matter: recordal.matter,
  recordalNumber: '（耿）应急备〔2026〕1号',
  reason: '备案人已经停止生产经营并申请注销。',
  basis: '《生产安全事故应急条例》第七条',
  cancelledOn: day('2027-05-10'),
  remedies,
}
