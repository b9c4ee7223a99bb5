/** Sample contents of how a case may end or turn besides a penalty decision. */
import type {
  CaseWithdrawal,
  CorrectionDecision,
  CrimeTransferLetter,
  EducationRecord,
  ExamCertificate,
  ExtensionApproval,
  NoPenaltyDecision,
  RevocationDecision,
  SummaryDecision,
  SuspensionApproval,
  TransferApproval,
  TransferLetter,
} from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import {
  agencyName,
  attachments,
  caseName,
  cause,
  contact,
  evidence,
  facts,
  officers,
  opinions,
  party,
  penaltyDocument,
  personParty,
  remedies,
} from './sample-case.ts'

export const summaryDecision: SummaryDecision = {
  agencyName,
  party: personParty,
  occurredAt: instant('2026-11-06T02:15:00Z'),
  place: '耿马镇示例路1号某铸造厂装卸区',
  facts: '当事人在装卸区动火作业时未按规定佩戴、使用劳动防护用品，有现场照片两张和执法记录仪视频证实。',
  violated: '《安全生产法》第五十七条',
  basis: '《安全生产法》第一百零七条',
  discretion: '初次发现，当场改正，未造成危害后果，从轻处罚。',
  certificatesShown: true,
  rightsTold: true,
  defence: '当事人承认未戴防护面罩，称因天热取下，请求从轻。执法人员复核后采纳。',
  penalty: '罚款人民币100.00元',
  fineFen: 10_000,
  rectification: '立即按规定佩戴、使用劳动防护用品',
  payment: {
    manner: 'on-spot',
    amountFen: 10_000,
    because: '属于依法给予一百元以下罚款的情形',
    receipt: '滇财字0012345678',
  },
  remedies: {
    reviewOrgan: remedies.reviewOrgan,
    reviewDays: 60,
    court: remedies.court,
    litigationDays: 15,
  },
  officers,
  partySignature: null,
}

export const noPenaltyDecision: NoPenaltyDecision = {
  agencyName,
  caseName,
  party,
  facts,
  evidence,
  violated: '《安全生产法》第四十一条第二款',
  ground: 'first-violation',
  reason: '你单位系初次违法，渣坑积水当日排除，没有造成危害后果，且已经主动完善巡查制度。',
  basis: '《行政处罚法》第三十三条第一款、第五十七条第一款第（二）项',
  rectification: '保持渣坑干燥，落实每班巡查',
  education: '本机关执法人员已于2026年12月3日对你单位进行了安全生产法律法规教育。',
  remedies,
}

export const transferApproval: TransferApproval = {
  caseName,
  cause,
  party,
  kind: 'crime',
  receivingOrgan: '耿马傣族佤族自治县公安局',
  circumstances: facts,
  reason:
    '上述行为涉嫌危险作业罪。依照《行政处罚法》第二十七条第一款和《行政执法机关移送涉嫌犯罪案件的规定》第三条，应当移送公安机关。',
  opinions,
}

export const crimeTransferLetter: CrimeTransferLetter = {
  caseName,
  receivingOrgan: '耿马傣族佤族自治县公安局',
  copyTo: '耿马傣族佤族自治县人民检察院',
  party,
  filedOn: day('2026-11-04'),
  facts,
  crime: '危险作业罪',
  basis: '《行政处罚法》第二十七条第一款、《行政执法机关移送涉嫌犯罪案件的规定》第三条',
  approvedOn: day('2026-11-24'),
  measures: '本机关已责令立即停止作业并查封1号中频炉，未作出行政处罚。',
  attachments,
  contact,
}

export const transferLetter: TransferLetter = {
  caseName: '某铸造厂占用消防车通道案',
  receivingOrgan: '耿马傣族佤族自治县消防救援大队',
  party,
  filedOn: day('2026-11-04'),
  findings: '2026年11月2日检查时发现，某铸造厂在厂区消防车通道上堆放砂箱，占用长度约十二米。\n该厂负责人当场承认。',
  violated: '《消防法》第二十八条',
  basis: '《行政处罚法》第二十二条、《安全生产法》第六十九条',
  attachments,
  contact,
}

export const examCertificate: ExamCertificate = {
  ...{ agencyName, name: '执法员甲', exam: '2026年行政执法资格考试', purpose: '执法资格考试' },
  ...{ satOn: day('2026-11-20'), points: 86, totalPoints: 100, passPoints: 60, announcedOn: day('2026-11-25') },
}

export const extensionApproval: ExtensionApproval = {
  caseName,
  cause,
  party,
  filedOn: day('2026-11-04'),
  dueOn: day('2027-02-02'),
  newDueOn: day('2027-04-03'),
  circumstances: '已询问有关人员六名，调取设备档案；冷却水系统的检测鉴定尚在进行。',
  reason: '鉴定机构预计2027年3月上旬出具意见，期限届满前不能作出决定，申请延长办理期限。',
  opinions,
}

export const suspensionApproval: SuspensionApproval = {
  kind: 'resumption',
  caseName,
  cause,
  party,
  filedOn: day('2026-11-04'),
  from: day('2027-01-18'),
  suspendedOn: day('2026-11-27'),
  circumstances: '因等待法院对设备权属的判决，案件于2026年11月27日中止。',
  reason: '判决已经生效，设备权属已经确定，中止的原因消除，申请恢复办理。',
  opinions,
}

export const caseWithdrawal: CaseWithdrawal = {
  caseName,
  cause,
  party,
  filedOn: day('2026-11-04'),
  filingNumber: '（耿）应急立〔2026〕5号',
  findings: '经向发证机关核实，两名作业人员在检查当日均持有有效的特种作业操作证，系信息系统同步延迟所致。',
  reason: '违法事实不能成立，依照《行政处罚法》第五十七条第一款第（三）项，建议撤销案件。',
  goods: '先行登记保存的人员名册已经退还。',
  opinions,
}

export const educationRecord: EducationRecord = {
  agencyName,
  caseName,
  party,
  startedAt: instant('2026-12-03T01:00:00Z'),
  endedAt: instant('2026-12-03T01:35:00Z'),
  place: '某铸造厂会议室',
  person: { name: '负责人丙', post: '厂长' },
  officers,
  conduct: '渣坑底部有积水，未及时发现并消除事故隐患。',
  content: '向受教育人讲解事故隐患排查治理的法定责任，并以高温熔融金属遇水爆炸的事故案例说明后果。',
  response: '接受教育，承诺落实每班巡查并建立台账。',
  signature: { manner: 'signed', name: '负责人丙', on: day('2026-12-03') },
}

export const correctionDecision: CorrectionDecision = {
  agencyName,
  party,
  priorDocument: penaltyDocument,
  corrections: [
    { where: '第1页当事人基本情况', written: '耿马镇示例路11号', corrected: '耿马镇示例路1号' },
    { where: '第3页第二段', written: '2026年11月12日', corrected: '2026年11月2日' },
  ],
  reason: '系制作文书时的笔误，不影响事实认定、法律适用和处罚结果。',
}

export const revocationDecision: RevocationDecision = {
  agencyName,
  kind: 'changed',
  party,
  priorDocument: penaltyDocument,
  occasion: '耿马傣族佤族自治县司法局在执法监督中建议本机关复核第二项罚款的裁量。',
  reason: '经复核，你单位在责令整改之前已经签订设备采购合同，原决定未予考虑，裁量明显不当。',
  basis: '《行政处罚法》第七十五条第二款',
  changedTo: '对第二项违法行为罚款人民币20,000.00元，合并罚款人民币60,000.00元。',
  refundFen: 1_000_000,
  remedies,
}
