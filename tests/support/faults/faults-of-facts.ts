/** Faults of fact and evidence. */
import { of, type Planted } from './planted.ts'
import {
  assessedOf,
  deadline,
  documentOf,
  draftOf,
  fined,
  later,
  paper,
  penaltyOf,
  redraft,
  redraw,
  violate,
  voided,
  withEvidence,
} from './planting.ts'

const vague = of('事实不清')
export const factFaults: Planted[] = [
  vague(
    'investigation-report',
    '没有调查报告',
    (seen) => {
      penaltyOf(seen).report = undefined
    },
    ['exemptions-asked'],
  ),
  vague('investigation-report', '调查报告已作废', (seen) => voided(seen, 'investigation-report'), ['papers-complete']),
  vague('investigation-report', '调查终结以后补入证据', (seen) => {
    const { evidence, report } = penaltyOf(seen)
    const [piece] = evidence
    if (piece && report) piece.addedAt = later(report.concludedAt, 1)
  }),
  vague(
    'investigation-report',
    '拟处罚的行为调查报告没有认定',
    (seen) => {
      const draft = draftOf(seen)
      const [one] = draft.violations
      if (one)
        draft.violations = [
          one,
          { ...one, fact: '二名特种作业人员未取得相应资格从事焊接', basis: ['安全生产法|97||4'], fineFen: 0 },
        ]
    },
    ['exemptions-asked', 'article-matches'],
  ),
  vague(
    'facts-supported',
    '没有一件证据写到所认定的事实',
    (seen) => violate(seen, { fact: '未在有限空间设置明显的安全警示标志' }),
    ['crime-indicators'],
  ),
  vague('facts-supported', '两项事实中有一项没有证据', (seen) => {
    const draft = draftOf(seen)
    const { report, assessment } = penaltyOf(seen)
    const [one] = draft.violations
    const second = one && { ...one, fact: '未对重大危险源登记建档', fineFen: 0 }
    if (second) draft.violations.push(second)
    if (second) report?.violations.push(second)
    const [assessed] = assessment?.violations ?? []
    if (assessed) assessment?.violations.push({ ...assessed, fact: '未对重大危险源登记建档', fineFen: 0 })
  }),
  vague('party-identity', '决定书写的当事人是另一公司', (seen) =>
    redraft(seen, { party: { ...draftOf(seen).content.party, name: '某贸易有限公司' } }),
  ),
  vague('party-identity', '统一社会信用代码抄错一位', ({ record }) => {
    record.subject.creditCode = '91530926MA6K0XT5XX'
  }),
  vague(
    'stage-proved',
    '按逾期未改正处罚，没有复查',
    (seen) => {
      assessedOf(seen).stage = 'uncorrected'
      voided(seen, 'recheck-opinion')
      fined(seen, 12_000_000)
      Object.assign(assessedOf(seen), { proposed: null })
    },
    ['papers-complete'],
  ),
  vague(null, '无证上岗人数查错（记录自相一致）', (seen) => {
    assessedOf(seen).facts = { uncertified: 1 }
  }),
]

const weak = of('证据不足或者违法取得')
export const evidenceFaults: Planted[] = [
  weak('evidence-kinds', '只有当事人陈述', (seen) =>
    withEvidence(seen, (all) => all.filter(({ kind }) => kind === 'statement')),
  ),
  weak(
    'evidence-kinds',
    '没有证据',
    (seen) => {
      penaltyOf(seen).evidence = []
    },
    ['current-evidence'],
  ),
  weak('evidence-provenance', '证据没有来源', (seen) => {
    const [piece] = penaltyOf(seen).evidence
    if (piece) piece.source = ''
  }),
  weak('evidence-provenance', '书证没有文件', (seen) =>
    withEvidence(seen, (all) =>
      all.map((piece) => (piece.kind === 'documentary' ? { ...piece, sha256: null } : piece)),
    ),
  ),
  weak(
    'evidence-provenance',
    '证据没有取证人员',
    (seen) => {
      const [piece] = penaltyOf(seen).evidence
      if (piece) piece.collectedBy = []
    },
    ['two-officers'],
  ),
  weak('monitoring-reviewed', '监控录像未经审核', (seen) => {
    const [piece] = penaltyOf(seen).evidence
    if (piece) piece.source = '厂区电子监控设备'
  }),
  weak('rights-told', '询问没有告知权利', (seen) => redraw(seen, 'inquiry-record', { rightsTold: false })),
  weak('rights-told', '检查没有出示证件', (seen) => redraw(seen, 'inspection-record', { certificatesShown: false })),
  weak('records-signed', '询问笔录没有签名', (seen) => redraw(seen, 'inquiry-record', { signature: null })),
  weak('records-signed', '拒签没有见证人和录像', (seen) =>
    redraw(seen, 'inquiry-record', {
      signature: { manner: 'refused', reason: '不认可', witness: null },
      recording: null,
    }),
  ),
  weak('inquiries-apart', '同一执法人员同时在两处', (seen) => {
    const { startedAt, endedAt } = documentOf(seen, 'inquiry-record').content
    redraw(seen, 'inspection-record', { startedAt, endedAt })
  }),
  weak('inquiries-apart', '询问结束早于开始', (seen) =>
    redraw(seen, 'inquiry-record', { endedAt: '2025-09-22T00:10:00.000Z' }),
  ),
  weak('measures-in-time', '先行登记保存第九个工作日才处理', (seen) =>
    deadline(seen, 'C-04', { startsOn: '2025-09-01', dueOn: '2025-09-10', metOn: '2025-09-12' }),
  ),
  weak('measures-in-time', '查封超过三十日没有处理', (seen) =>
    deadline(seen, 'E-01', { startsOn: '2025-08-01', dueOn: '2025-08-31' }),
  ),
  weak('measures-in-time', '紧急扣押没有在二十四小时内补办批准', (seen) =>
    deadline(seen, 'E-03', { startsOn: '2025-09-01', dueOn: '2025-09-02', metOn: '2025-09-04' }),
  ),
  weak(
    'measures-approved',
    '先行登记保存没有批准',
    (seen) => void paper(seen, 'investigation-report', { form: 'preservation-notice' }),
    ['numbers'],
  ),
  weak(
    'measures-approved',
    '查封在批准以前',
    (seen) => {
      const imposed = paper(seen, 'inquiry-record', { form: 'seizure-decision' })
      paper(seen, 'inquiry-record', { form: 'coercion-approval', drawnUpAt: later(imposed.drawnUpAt, 1) })
    },
    ['numbers'],
  ),
  weak('current-evidence', '拟稿以后证据清单有变化', (seen) => {
    penaltyOf(seen).evidence.reverse()
  }),
  weak(null, '证据与事实无关而字面相同', (seen) =>
    withEvidence(seen, (all) => all.map((piece) => ({ ...piece, name: `另一企业的${piece.name}` }))),
  ),
  weak(null, '笔录签名系他人代签', (seen) =>
    redraw(seen, 'inquiry-record', { signature: { manner: 'signed', name: '代签人', on: '2025-09-22' } }),
  ),
]
