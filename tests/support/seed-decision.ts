/** A decision that stands, with its agency, party and papers, for tests of what is made public. Canaries mark what is personal. */
import type { PenaltyDecision } from '../../src/documents/index.ts'
import type { Day } from '../../src/kernel/day.ts'
import { withClient } from './with-client.ts'

export const seeded = {
  agencyId: '01900000-0000-7000-8000-0000000000a1',
  sectionId: '01900000-0000-7000-8000-0000000000a2',
  personId: '01900000-0000-7000-8000-0000000000a3',
  certificateId: '01900000-0000-7000-8000-0000000000a4',
} as const

/** Personal words of the case: none of them may be found in the public store. */
export const canaries = {
  representative: '金丝雀甲',
  witness: '探路乙雀',
  passerBy: '未登记丙',
  identityNumber: '530926198012120013',
  telephone: '13987654321',
  home: '某乡金丝雀村99号',
}

const id = (kind: string, index: number) =>
  `01900000-0000-7000-8000-${kind}${String(index).padStart(12 - kind.length, '0')}`
export const caseIdOf = (index: number) => id('ca', index)
const documentIdOf = (index: number) => id('dc', index)

export type Seed = { index: number; party: string; conduct: string; decidedOn: Day; fineFen: number }

export async function seedAgency(adminUrl: string): Promise<void> {
  const { agencyId, sectionId, personId, certificateId } = seeded
  await withClient(adminUrl, async (client) => {
    await client.query('insert into agency values ($1,$2,$3,$4,$5,null,$6,$7,$8,$9,$10,$11,$12,$13)', [
      ...[
        agencyId,
        '某县应急管理局',
        '县应急局',
        '某',
        '530926',
        '某县城南路1号',
        '677500',
        '0883-0000001',
        '0883-0000002',
      ],
      ...['某县人民政府', '某县人民法院', '某银行某县支行', '6200000000000000'],
    ])
    await client.query('insert into section values ($1,$2,$3,$4,$5)', [
      ...[sectionId, agencyId, '法规股（执法大队）', 'enforcement', '执法与法制'],
    ])
    await client.query('insert into person values ($1,$2,$3,$4,null)', [personId, agencyId, '执法员甲', sectionId])
    await client.query(
      "insert into post_term values (gen_random_uuid(),$1,$2,'执法大队队员',false,'2024-01-01',null)",
      [agencyId, personId],
    )
    await client.query('insert into officer_certificate values ($1,$2,$3,$4,$5,$6,$7,$8)', [
      ...[certificateId, agencyId, personId, '25090001', '行政处罚', '5309', '2024-01-01', '2029-12-31'],
    ])
    await client.query(
      "insert into power values (gen_random_uuid(),$1,'CF-001','对特种作业人员无证上岗的处罚','penalty',$2,$3,'2024-01-01',null)",
      [agencyId, JSON.stringify([{ statute: '安全生产法', article: 97, item: 7 }]), sectionId],
    )
  })
}

/** Triggers are off: how a decision comes to stand is tested elsewhere. */
export async function seedDecision(adminUrl: string, seed: Seed): Promise<void> {
  const { index, party, conduct, decidedOn, fineFen } = seed
  const { agencyId, personId } = seeded
  const content = contentOf(seed)
  const number = `（某）应急罚〔${decidedOn.slice(0, 4)}〕${index}号`
  const sha256 = String(index).padStart(64, '0')
  await withClient(adminUrl, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(
      "insert into subject (id, agency_id, kind, name, credit_code, representative, address, telephone, registered_at) values ($1,$2,'organisation',$3,$4,$5,'某县工业园区',$6,now())",
      [
        id('5b', index),
        agencyId,
        party,
        `91530926MA6K${String(index).padStart(6, '0')}`,
        canaries.representative,
        canaries.telephone,
      ],
    )
    await client.query(
      "insert into penalty_case (id, agency_id, subject_id, title, cause, source, clue, discovered_on, registered_by, registered_at) values ($1,$2,$3,$4,$5,'inspection','检查发现',$6,$7,now())",
      [caseIdOf(index), agencyId, id('5b', index), content.caseName, conduct, decidedOn, personId],
    )
    const document =
      'insert into document (id, agency_id, subject_id, form, edition, standing, number, number_prefix, number_year, number_sequence, content, content_sha256, drawn_up_at, drawn_up_by, issue_day, verification_code, pdf_sha256, pdf_size) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,now(),$13,$14,$15,$16,$17)'
    await client.query(document, [
      ...[documentIdOf(index), agencyId, caseIdOf(index), 'penalty-decision', '1', 'issued', number, '应急罚'],
      ...[decidedOn.slice(0, 4), index, JSON.stringify(content), sha256, personId, decidedOn],
      ...[`CODE${String(index).padStart(12, '0')}`, sha256.replace(/^0/, 'f'), 1000],
    ])
    await client.query(document, [
      ...[id('1a', index), agencyId, caseIdOf(index), 'inquiry-record', '1', 'issued', null, null, null, null],
      ...[JSON.stringify(inquiry), sha256, personId, decidedOn, `ASK0${String(index).padStart(12, '0')}`, null, null],
    ])
    await client.query(
      'insert into decision (case_id, agency_id, document_id, number, content, content_sha256, evidence_sha256, measures, fine_fen, confiscation, decided_on, decided_by) values ($1,$2,$3,$4,$5,$6,$6,$7,$8,null,$9,$10)',
      [
        caseIdOf(index),
        agencyId,
        documentIdOf(index),
        number,
        JSON.stringify(content),
        sha256,
        ['罚款'],
        fineFen,
        decidedOn,
        personId,
      ],
    )
  })
}

const inquiry = {
  person: { name: canaries.witness, identityNumber: canaries.identityNumber, telephone: null, address: canaries.home },
}

function contentOf({ party, conduct, fineFen }: Seed): PenaltyDecision {
  const { representative, witness, passerBy, identityNumber, telephone, home } = canaries
  return {
    agencyName: '某县应急管理局',
    caseName: `${party}${conduct}案`,
    party: {
      kind: 'organisation',
      name: party,
      creditCode: '91530926MA6K000000',
      representative,
      representativePost: '厂长',
      address: '某县工业园区',
      postcode: null,
      telephone,
    },
    facts: `经查，${party}存在${conduct}的违法行为。${representative}（身份证号${identityNumber}，住${home}，电话${telephone}）、${witness}和${passerBy}在场。`,
    evidence: [{ name: `${witness}的询问笔录`, kind: '当事人陈述', proves: '违法事实', sha256: null }],
    violations: [
      {
        fact: `${conduct}，${witness}当日在岗`,
        violated: '《安全生产法》第三十条第一款',
        basis: '《安全生产法》第九十七条第（七）项',
        discretion: '属一般情节',
        penalty: `罚款${fineFen / 100}元`,
        fineFen,
      },
    ],
    procedure: `向${representative}送达告知书，未提出陈述申辩；经法制审核通过。`,
    result: `责令限期改正，罚款${fineFen / 100}元`,
    totalFineFen: fineFen,
    confiscation: null,
    rectification: null,
    payment: { amountFen: fineFen, dueDays: 15, bank: '某银行', account: '6200000000000000', surchargePercent: 3 },
    remedies: { reviewOrgan: '某县人民政府', reviewDays: 60, court: '某县人民法院', litigationMonths: 6 },
  }
}
