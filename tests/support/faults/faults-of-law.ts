/** Faults of law and discretion. */
import type { Day } from '../../../src/kernel/day.ts'
import { of, type Planted } from './planted.ts'
import { assessedOf, draftOf, fined, later, penaltyOf, violate } from './planting.ts'

const misapplied = of('定性或者适用法律错误')
export const lawFaults: Planted[] = [
  misapplied(
    'law-in-force',
    '违法行为发生时该条例已经失效',
    (seen) => {
      const { openCase } = penaltyOf(seen)
      Object.assign(openCase, { conductOn: '2026-05-10' as Day, discoveredOn: '2026-05-12' as Day })
      violate(seen, { violated: ['危险化学品安全管理条例|20'] })
    },
    ['article-matches'],
  ),
  misapplied('law-in-force', '所引条文不存在', (seen) =>
    violate(seen, { violated: ['安全生产法|30|1', '安全生产法|130'] }),
  ),
  misapplied('article-matches', '违反的规定与处罚条款不对应', (seen) => violate(seen, { violated: ['安全生产法|41'] })),
  misapplied(
    'article-matches',
    '对个人适用只罚单位的条款',
    ({ record }) => {
      Object.assign(record.subject, { kind: 'person', identityNumber: '530926198001010014' })
    },
    ['party-identity'],
  ),
  misapplied(
    'measure-offered',
    '所引条款没有设定吊销',
    (seen) => violate(seen, { measures: ['罚款', '吊销特种作业操作证'] }),
    ['licence-issuer'],
  ),
  misapplied('measure-offered', '首次发现即责令停产停业', (seen) =>
    violate(seen, { measures: ['罚款', '责令停产停业整顿'] }),
  ),
  misapplied('measure-offered', '所引条款没有设定没收', (seen) =>
    violate(seen, { measures: ['罚款', '没收违法所得'] }),
  ),
  misapplied('limitation', '违法行为终了六年后发现', (seen) => {
    penaltyOf(seen).openCase.conductOn = '2021-08-01' as Day
    penaltyOf(seen).openCase.discoveredOn = '2027-09-15' as Day
  }),
  misapplied('limitation', '终了两年半后发现，没有危害后果的记载', (seen) => {
    penaltyOf(seen).openCase.conductOn = '2023-03-01' as Day
  }),
  misapplied('duplicate-fine', '同一时期同一条款已经罚款', (seen) => {
    const penalty = penaltyOf(seen)
    const { openCase } = penalty
    penalty.others = [{ ...openCase, id: 'another', title: '某公司另案' }]
    penalty.judged = [
      {
        agencyId: '',
        decisionId: '',
        caseId: 'another',
        position: 0,
        provision: assessedOf(seen).penalty,
        target: 'organisation',
        stage: 'first',
        tier: 2,
        fineFen: 3_000_000,
        decidedOn: '2025-09-18' as Day,
      },
    ]
  }),
  misapplied('lighter-new-law', '新规定更轻，仍按旧规定处罚', ({ context }) => {
    const rows = context.law.provisions.filter(({ code }) => code === 'AQ-97-7')
    for (const row of rows) context.law.provisions.push({ ...row, from: '2025-09-20' as Day, maximumFen: 6_000_000 })
    for (const row of rows) row.until = '2025-09-19' as Day
  }),
]

const unfair = of('明显不当')
export const discretionFaults: Planted[] = [
  unfair('not-repeated', '复议撤销以后罚得更重', (seen) => {
    const revoked = { number: '（耿）应急罚〔2025〕1号', decidedOn: '2025-09-01' as Day, contentSha256: '' }
    penaltyOf(seen).revoked = [{ ...revoked, fineFen: 4_000_000, source: 'review', revokedAt: seen.context.now }]
  }),
  unfair('fine-within-provision', '罚款超过法定上限', (seen) => fined(seen, 11_000_000), ['fine-within-tier']),
  unfair('fine-within-provision', '逾期未改正的罚款低于法定下限', (seen) => {
    assessedOf(seen).stage = 'uncorrected'
    fined(seen, 5_000_000)
  }),
  unfair('fine-within-tier', '罚款高于阶次，没有理由', (seen) => fined(seen, 9_000_000)),
  unfair('fine-within-tier', '罚款低于阶次，没有理由', (seen) => fined(seen, 1_000_000)),
  unfair('exemptions-asked', '没有裁量评估', (seen) => {
    penaltyOf(seen).assessment = undefined
  }),
  unfair('exemptions-asked', '没有逐项核对不予处罚情形', (seen) => {
    assessedOf(seen).exemptions = []
  }),
  unfair('exemptions-asked', '评估为不予处罚，仍然处罚', (seen) => {
    assessedOf(seen).exempt = 'must'
  }),
  unfair('exemptions-asked', '评估以后没有重新拟稿', (seen) => {
    const { assessment } = penaltyOf(seen)
    if (assessment) assessment.assessedAt = later(draftOf(seen).draftedAt, 1)
  }),
  unfair('adjustment-reasoned', '没有减轻情节而减轻', (seen) => {
    Object.assign(assessedOf(seen), { adjustment: 'mitigated', factors: [] })
  }),
  unfair('adjustment-reasoned', '有法定从轻情节而没有从轻', (seen) => {
    assessedOf(seen).factors = ['harm-reduced']
  }),
  unfair('adjustment-reasoned', '没有从重情节而从重', (seen) => {
    assessedOf(seen).adjustment = 'heavier'
  }),
]
