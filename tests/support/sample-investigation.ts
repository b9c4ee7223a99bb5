/** Sample contents of the documents of the investigation. */
import type {
  FilingApproval,
  InquiryRecord,
  InvestigationReport,
  ReviewOpinion,
  ReviewSubmission,
} from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import { agencyName, caseName, cause, evidence, facts, officers, opinions, party, violations } from './sample-case.ts'

export const filingApproval: FilingApproval = {
  caseName,
  cause,
  source: '监督检查',
  occurredOn: day('2026-11-02'),
  party,
  circumstances: facts,
  basis: '涉嫌违反《安全生产法》第三十条第一款、第四十一条第二款，依照《行政处罚法》第五十四条第二款，符合立案标准。',
  opinions,
}

export const inquiryRecord: InquiryRecord = {
  agencyName,
  caseName,
  ordinal: 1,
  startedAt: instant('2026-11-05T02:00:00Z'),
  endedAt: instant('2026-11-05T03:10:00Z'),
  place: '耿马傣族佤族自治县应急管理局询问室',
  person: {
    name: '负责人丙',
    gender: '女',
    age: 45,
    identityNumber: '530926198101014321',
    workplace: '某铸造厂',
    post: '厂长',
    address: '云南省临沧市耿马傣族佤族自治县耿马镇示例小区3幢',
    telephone: '13800000000',
  },
  officers,
  recorder: '执法员乙',
  present: null,
  certificatesShown: true,
  rightsTold: true,
  questions: [
    { question: '你是否看清我们的执法证件？是否申请执法人员回避？', answer: '看清了，不申请回避。' },
    {
      question: '11月2日在熔炼车间从事电焊作业的两名人员是否取得特种作业操作证？',
      answer: '没有。原来的焊工辞工了，临时从别的班组调了两个人来顶，想着就几天。',
    },
    {
      question: '中频炉冷却水系统为什么没有监测报警装置？',
      answer: '设备是前年买的旧炉子，当时就没有。去年自查时提过，因为要停炉，一直拖着没装。',
    },
    { question: '你还有什么需要补充？', answer: '我们认识到错误，已经停止作业并联系厂家安装，请求从轻处理。' },
  ],
  recording: '询问室固定摄像，编号XW-2026-031',
  signature: null,
}

export const investigationReport: InvestigationReport = {
  agencyName,
  caseName,
  cause,
  party,
  filedOn: day('2026-11-04'),
  filingNumber: '（耿）应急立〔2026〕5号',
  course:
    '立案后，执法人员询问了负责人丙和两名作业人员，调取了人员名册、设备档案，查询了特种作业操作证信息，并于2026年11月20日进行了复查。',
  facts,
  evidence,
  violations,
  proposal: '建议对上述两项违法行为分别裁量，合并给予罚款处罚。',
  totalFineFen: 7_000_000,
  confiscation: null,
  rectification: '两项违法行为均已在整改期限内改正。',
  officers,
  reportedOn: day('2026-11-23'),
}

export const reviewSubmission: ReviewSubmission = {
  caseName,
  partyName: party.name,
  category: '行政处罚',
  round: 1,
  section: '安全生产监督管理股',
  officers,
  submittedOn: day('2026-11-24'),
  grounds: [
    '《行政处罚法》第五十八条第一款：直接关系当事人重大权益',
    '本机关重大执法决定法制审核目录第3项：对单位罚款五万元以上',
  ],
  proposedDecision: '罚款人民币70,000.00元。',
  materials: [
    { name: '调查报告', present: true, note: null },
    { name: '处罚决定书草稿', present: true, note: '与下列指纹一致' },
    { name: '全部证据及证据清单', present: true, note: '共四项' },
    { name: '听证材料', present: false, note: '当事人未申请听证' },
  ],
  draftSha256: 'd4'.repeat(32),
  evidenceSha256: 'e5'.repeat(32),
  remark: null,
}

export const reviewOpinion: ReviewOpinion = {
  caseName,
  partyName: party.name,
  category: '行政处罚',
  round: 1,
  section: '安全生产监督管理股',
  officers,
  submittedOn: day('2026-11-24'),
  draftSha256: 'd4'.repeat(32),
  evidenceSha256: 'e5'.repeat(32),
  items: [
    '执法主体合法，执法人员具备资格',
    '执法程序合法',
    '案件事实清楚，证据合法充分',
    '适用法律、法规、规章准确，裁量基准运用适当',
    '未超越法定权限',
    '执法文书完备、规范',
    '违法行为是否涉嫌犯罪、需要移送',
    '当事人权利告知和保障',
    '处罚种类和幅度与过罚相当',
    '其他应当审核的内容',
  ].map((label, index) => ({
    label,
    result: index === 6 ? ('not-applicable' as const) : ('sound' as const),
    note: index === 6 ? '未达立案追诉标准' : null,
  })),
  conclusion: 'agreed',
  opinion: '本案主体适格，事实清楚，证据确实充分，程序合法，适用法律正确，裁量适当，同意拟作出的处罚决定。',
  reviewer: { name: '法制审核员壬', qualification: 'A2020530926000' },
  signedOn: day('2026-11-26'),
  sectionHead: { opinion: '同意审核意见。', name: '股长癸', certificateNumber: null, date: day('2026-11-26') },
  adoption: '采纳。',
}
