/** The example county: a bureau as the plan describes it, its people named by their roles. Nobody here is a real person. */
import type { Role } from '../identity/role.ts'
import { day } from '../kernel/day.ts'
import { type Citation, workSafetyLaw } from '../law/citation.ts'
import { type Recipient, recipientNames } from '../penalty-reports/index.ts'

export const agency = {
  name: '耿马傣族佤族自治县应急管理局',
  shortName: '县应急管理局',
  numberPrefix: '耿',
  areaCode: '530926',
  creditCode: null,
  address: '耿马傣族佤族自治县耿马镇（演示地址）',
  postcode: '677500',
  telephone: '0883-0000000',
  supervisionTelephone: '0883-0000001',
  government: '耿马傣族佤族自治县人民政府',
  court: '耿马傣族佤族自治县人民法院',
  paymentBank: '演示银行耿马支行',
  paymentAccount: '0000 0000 0000 0000（演示）',
}

export type SectionKey = 'leadership' | 'regulation' | 'safety' | 'coordination' | 'office' | 'justice'

/** From the plan: the sections that carry out the three systems; 法规股 is the 执法大队 and reviews as well. */
export const sections: Record<
  SectionKey,
  { name: string; kind: 'leadership' | 'enforcement' | 'office'; duties: string }
> = {
  leadership: { name: '局领导', kind: 'leadership', duties: '领导全局行政执法工作，集体讨论重大行政执法决定' },
  regulation: {
    name: '法规股（执法大队）',
    kind: 'enforcement',
    duties: '行政执法、法制审核、推行三项制度领导小组办公室',
  },
  safety: { name: '安全生产监督管理股', kind: 'enforcement', duties: '安全生产监督检查、行政处罚、行政强制' },
  coordination: { name: '协调股', kind: 'enforcement', duties: '应急协调、行政许可、行政备案' },
  office: { name: '办公室', kind: 'office', duties: '公文、用印、收缴登记、公示、档案' },
  justice: { name: '县司法局（执法监督）', kind: 'office', duties: '行政执法监督' },
}

export type PersonRow = {
  username: string
  name: string
  section: SectionKey
  post: string
  roles: Role[]
  leadingGroup?: boolean
  legalQualification?: string
  certificate?: string
}

export const people: PersonRow[] = [
  { username: 'head', name: '局长', section: 'leadership', post: '局长', roles: ['agency-head'], leadingGroup: true },
  {
    username: 'deputy1',
    name: '副局长甲',
    section: 'leadership',
    post: '副局长，分管执法',
    roles: ['deputy-head'],
    leadingGroup: true,
  },
  {
    username: 'deputy2',
    name: '副局长乙',
    section: 'leadership',
    post: '副局长',
    roles: ['deputy-head'],
    leadingGroup: true,
  },
  {
    username: 'deputy3',
    name: '副局长丙',
    section: 'leadership',
    post: '副局长',
    roles: ['deputy-head'],
    leadingGroup: true,
  },
  {
    username: 'deputy4',
    name: '副局长丁',
    section: 'leadership',
    post: '副局长',
    roles: ['deputy-head'],
    leadingGroup: true,
  },
  {
    username: 'officer1',
    name: '执法员甲',
    section: 'safety',
    post: '执法人员',
    roles: ['officer'],
    certificate: '53092600001',
  },
  {
    username: 'officer2',
    name: '执法员乙',
    section: 'safety',
    post: '执法人员',
    roles: ['officer'],
    certificate: '53092600002',
  },
  {
    username: 'officer3',
    name: '执法员丙',
    section: 'regulation',
    post: '执法人员',
    roles: ['officer'],
    certificate: '53092600003',
  },
  {
    username: 'section1',
    name: '安监股股长',
    section: 'safety',
    post: '股长',
    roles: ['section-head'],
    certificate: '53092600004',
  },
  {
    username: 'section2',
    name: '法规股股长',
    section: 'regulation',
    post: '股长、大队长',
    roles: ['section-head'],
    certificate: '53092600005',
  },
  {
    username: 'reviewer1',
    name: '法制审核员甲',
    section: 'regulation',
    post: '法制审核初审员',
    roles: ['reviewer'],
    legalQualification: '演示-法职资-0001',
  },
  {
    username: 'reviewer2',
    name: '法制审核员乙',
    section: 'regulation',
    post: '法制审核员，尚未取得资格',
    roles: ['reviewer'],
  },
  { username: 'clerk', name: '书记员', section: 'office', post: '书记员', roles: ['clerk'] },
  { username: 'discloser', name: '公示员', section: 'office', post: '公示员', roles: ['discloser'] },
  { username: 'archivist', name: '档案员', section: 'office', post: '档案员', roles: ['archivist'] },
  { username: 'administrator', name: '系统管理员', section: 'office', post: '系统管理员', roles: ['administrator'] },
  { username: 'supervisor', name: '执法监督员', section: 'justice', post: '执法监督', roles: ['supervisor'] },
]

export type PowerRow = {
  code: string
  name: string
  category: 'penalty' | 'inspection'
  basis: Citation[]
  section: SectionKey
}

export const powers: PowerRow[] = [
  {
    code: '530926-AQ-JC-01',
    name: '对生产经营单位执行安全生产法律、法规和标准情况的监督检查',
    category: 'inspection',
    basis: [workSafetyLaw(62), workSafetyLaw(65)],
    section: 'safety',
  },
  {
    code: '530926-AQ-CF-97',
    name: '对安全生产培训、机构人员、特种作业资格等违法行为的处罚',
    category: 'penalty',
    basis: [workSafetyLaw(97)],
    section: 'safety',
  },
  {
    code: '530926-AQ-CF-99',
    name: '对警示标志、安全设备、劳动防护等违法行为的处罚',
    category: 'penalty',
    basis: [workSafetyLaw(99)],
    section: 'safety',
  },
  {
    code: '530926-AQ-CF-101',
    name: '对危险物品、重大危险源、隐患排查治理制度等违法行为的处罚',
    category: 'penalty',
    basis: [workSafetyLaw(101)],
    section: 'safety',
  },
  {
    code: '530926-AQ-CF-102',
    name: '对未采取措施消除事故隐患的处罚',
    category: 'penalty',
    basis: [workSafetyLaw(102)],
    section: 'safety',
  },
  {
    code: '530926-YH-CF-36',
    name: '对未经许可生产、经营烟花爆竹的处罚',
    category: 'penalty',
    basis: [{ statute: '烟花爆竹安全管理条例', article: 36 }],
    section: 'coordination',
  },
]

const reportRecipient = (code: keyof typeof recipientNames, organ: string, rule: string): Recipient => ({
  ...{ code, name: recipientNames[code], content: { organ, rule }, basis: [], source: '规定全文未获取，待核实' },
  ...{ standing: 'unverified', from: day('2021-07-15'), until: null },
})

export const reportRecipients = [
  reportRecipient('superior', '临沧市应急管理局', '应急管理部门重大行政处罚备案的规定（条文待核实）'),
  reportRecipient('justice', '耿马傣族佤族自治县司法局', '云南省重大行政执法决定备案的规定（条文待核实）'),
]

/** Made-up enterprises; the check characters of their codes are computed. */
export const subjects = [
  {
    name: '示例烟花爆竹零售店',
    kind: 'individual-business' as const,
    stem: '92530926MA6X0000',
    industry: '烟花爆竹零售',
    address: '耿马镇示例路1号',
    representative: '经营者（演示）',
  },
  {
    name: '示例机械加工有限公司',
    kind: 'organisation' as const,
    stem: '91530926MA6X0001',
    industry: '工贸',
    address: '孟定镇示例路2号',
    representative: '负责人（演示）',
  },
]

/** Which 执法类别 serve here; the issuing organ's own list has not been read. */
export const enforcementCategories = ['安全生产', '应急管理', '综合'].map((name) => ({
  ...{ name, source: '发证机关的类别目录未获取，待核实' },
  standing: 'unverified' as const,
}))

export const demoPassword = 'mingzheng-demo-1'
