/** Sample contents of the documents of the closing. */
import type { ClosingApproval, DossierCatalogue, DossierCover, ServiceReceipt } from '../../src/documents/index.ts'
import { day } from '../../src/kernel/day.ts'
import { agencyName, caseName, cause, officers, opinions, party } from './sample-case.ts'

export const serviceReceipt: ServiceReceipt = {
  caseName,
  addressee: party.name,
  rows: [
    {
      title: '行政处罚决定书',
      number: '（耿）应急罚〔2026〕1号',
      place: '某铸造厂办公室',
      servedOn: day('2026-12-08'),
      manner: 'left',
      recipient: null,
    },
    {
      title: '行政处罚（听证）告知书',
      number: '（耿）应急罚告〔2026〕4号',
      place: '某铸造厂办公室',
      servedOn: day('2026-12-08'),
      manner: 'left',
      recipient: null,
    },
  ],
  proof: {
    manner: 'left',
    refusedBy: '负责人丙',
    reason: '认为处罚过重，拒绝签收',
    witnesses: [{ name: '村干部庚', organisation: '某村民委员会' }],
  },
  officers,
  recipientSignature: null,
  remark: '送达过程已录像。',
}

export const closingApproval: ClosingApproval = {
  caseName,
  cause,
  party,
  filedOn: day('2026-11-04'),
  decisionNumber: '（耿）应急罚〔2026〕1号',
  decidedOn: day('2026-12-07'),
  outcome: '依据《安全生产法》第九十七条第（七）项、第一百零二条，合并罚款人民币70,000.00元。',
  execution: '当事人已于2026年12月15日缴清罚款，违法行为已改正，决定已依法公示。',
  opinions,
}

export const dossierCover: DossierCover = {
  agencyName,
  caseName,
  cause,
  partyName: party.name,
  decisionNumber: '（耿）应急罚〔2026〕1号',
  outcome: closingApproval.outcome,
  filedOn: day('2026-11-04'),
  closedOn: day('2026-12-20'),
  officers,
  archivedOn: day('2026-12-25'),
  archiveNumber: '2026-执法-0001',
  retention: '30年',
  pieces: 18,
  pages: 46,
}

export const dossierCatalogue: DossierCatalogue = {
  caseName,
  rows: Array.from({ length: 32 }, (_, index) => ({
    title: index % 2 === 0 ? '文书送达回执' : '现场照片及说明',
    number: index % 2 === 0 ? `（耿）应急回〔2026〕${index + 1}号` : null,
    date: day('2026-11-02'),
    pages: `${index + 1}`,
    remark: index === 3 ? '复印件' : null,
  })),
}
