/** Sample contents of the papers that accompany a case from the clue to the file. */
import type {
  ClueRegistration,
  HearingDeclined,
  MemorandumSheet,
  NoticeApproval,
  PublicServiceNotice,
  ServiceAddressConfirmation,
} from '../../src/documents/index.ts'
import { day, instant } from '../../src/kernel/day.ts'
import { agencyName, caseName, cause, contact, facts, opinions, party, penaltyDocument } from './sample-case.ts'

export const clueRegistration: ClueRegistration = {
  source: 'complaint',
  receivedAt: instant('2026-10-28T07:40:00Z'),
  receiver: '值班员亥',
  informant: { name: '举报人午', telephone: '13700000000', address: '耿马镇示例村3组' },
  subject: '某铸造厂',
  place: '耿马镇示例路1号',
  content: '某铸造厂让没有电焊证的工人干活，炉子的冷却水没有报警，夜班经常出事，请查处。',
  materials: '手机照片三张。',
  handlingOpinion: {
    opinion: '线索具体，建议列入11月专项检查现场核查。',
    name: '股长庚',
    certificateNumber: '23090126003',
    date: day('2026-10-29'),
  },
  approval: null,
}

export const noticeApproval: NoticeApproval = {
  caseName,
  cause,
  party,
  facts,
  basis: '违反《安全生产法》第三十条第一款、第四十一条第二款，依据第九十七条第（七）项、第一百零二条处罚。',
  proposedPenalty: '分别裁量，合并罚款。',
  totalFineFen: 7_000_000,
  hearingRight: true,
  review: '同意（第1轮，2026年11月26日）。',
  opinions,
}

export const hearingDeclined: HearingDeclined = {
  agencyName,
  caseName,
  party,
  notice: {
    title: '行政处罚（听证）告知书',
    number: '（耿）应急罚告〔2026〕4号',
    issuedOn: day('2026-11-27'),
  },
  requestedOn: day('2026-12-10'),
  because: 'late',
  reason: '告知书于2026年11月27日送达，申请期限至2026年12月4日届满，且没有不可抗力等正当理由。',
  basis: '《行政处罚法》第六十四条第（一）项',
  contact,
}

export const serviceAddressConfirmation: ServiceAddressConfirmation = {
  agencyName,
  caseName,
  partyName: party.name,
  recipient: '安全员丁',
  address: '云南省临沧市耿马傣族佤族自治县耿马镇示例路1号',
  postcode: '677500',
  telephone: '13600000000',
  electronic: { email: 'office@example.com', fax: null, other: null },
  agent: '文员申',
  signature: { manner: 'signed', name: '负责人丙', on: day('2026-11-05') },
}

export const publicServiceNotice: PublicServiceNotice = {
  agencyName,
  addressee: party.name,
  document: penaltyDocument,
  reason: '因你单位人去楼空，直接送达、邮寄送达均无法送达',
  summary:
    '一、对特种作业人员无证上岗的违法行为罚款人民币40,000.00元。\n二、对未及时消除事故隐患的违法行为罚款人民币30,000.00元。',
  deemedServedAfterDays: 30,
  rights: '如不服该决定，可以自送达之日起60日内向耿马傣族佤族自治县人民政府申请行政复议。',
  collectAt: '耿马傣族佤族自治县应急管理局201室',
  contact,
}

export const memorandumSheet: MemorandumSheet = {
  caseName,
  archiveNumber: '2026-执法-0001',
  pieces: 18,
  pages: 46,
  carriers: '光盘一张：现场检查录像、询问录像，共三段。',
  remarks: '第12至14页为复印件，已由当事人核对签名；其余为原件。卷内材料齐全，无缺损。',
  compiler: '执法员甲',
  compiledOn: day('2026-12-25'),
  checker: null,
  checkedOn: null,
}
