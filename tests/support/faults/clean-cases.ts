/** Cases in order that look unusual: whatever the machine objects to in one of them is a false alarm. */
import type { Day } from '../../../src/kernel/day.ts'
import type { Seen } from '../../../src/review-checks/check.ts'
import type { Base } from './planted.ts'
import {
  assessedOf,
  certificateOf,
  deadline,
  deliberated,
  documentOf,
  draftOf,
  fined,
  later,
  paper,
  penaltyOf,
  redraw,
  violate,
  withEvidence,
} from './planting.ts'

export type Clean = { title: string; base: Base; vary: (seen: Seen) => void }

const refused = { manner: 'refused', reason: '不认可' }

export const cleanCases: Clean[] = [
  { title: '首次送审', base: 'first', vary: () => undefined },
  { title: '听证以后再次送审', base: 'heard', vary: () => undefined },
  { title: '罚款恰为阶次下限', base: 'first', vary: (seen) => fined(seen, 3_000_000) },
  { title: '罚款恰为阶次上限', base: 'first', vary: (seen) => fined(seen, 7_000_000) },
  {
    title: '阶次以外，承办人说明了理由',
    base: 'first',
    vary: (seen) => {
      fined(seen, 9_000_000)
      seen.record.answers.push({ code: 'fine-outside-tier', reason: '', answer: '拒不配合。', act: 'decision.draft' })
    },
  },
  {
    title: '证件曾被暂停，检查以前已经恢复',
    base: 'first',
    vary: (seen) => {
      certificateOf(seen).events = [
        { kind: 'suspended', effectiveOn: '2025-01-01' as Day },
        { kind: 'restored', effectiveOn: '2025-03-01' as Day },
      ]
    },
  },
  {
    title: '证件的区域是全市',
    base: 'first',
    vary: (seen) => {
      certificateOf(seen).area = '5309'
    },
  },
  {
    title: '证件恰在检查当日到期以前',
    base: 'first',
    vary: (seen) => {
      certificateOf(seen).validUntil = '2025-09-22' as Day
    },
  },
  {
    title: '三人询问',
    base: 'first',
    vary: (seen) => {
      const third = seen.record.officers.find(
        ({ personId, certificates }) =>
          certificates.length > 0 && !seen.record.handlers.some((handler) => handler.personId === personId),
      )
      const [certificate] = third?.certificates ?? []
      const officers = documentOf(seen, 'inquiry-record').content.officers as object[]
      if (third && certificate)
        redraw(seen, 'inquiry-record', {
          officers: [...officers, { name: third.name, certificateNumber: certificate.number }],
        })
    },
  },
  {
    title: '拒签，有见证人',
    base: 'first',
    vary: (seen) => redraw(seen, 'inquiry-record', { signature: { ...refused, witness: '村委会主任' } }),
  },
  {
    title: '拒签，有录像',
    base: 'first',
    vary: (seen) => redraw(seen, 'inquiry-record', { signature: { ...refused, witness: null } }),
  },
  {
    title: '屏幕签名代替笔录上的签名',
    base: 'first',
    vary: (seen) => {
      const { id, agencyId, contentSha256, drawnUpAt } = documentOf(seen, 'inquiry-record')
      redraw(seen, 'inquiry-record', { signature: null })
      seen.record.signatures.push({
        ...{ id, agencyId, documentId: id, sheetId: id, signer: 'party', name: '某负责人', manner: 'screen' },
        ...{ contentSha256, strokesSha256: null, scanSha256: null, signedAt: drawnUpAt, takenBy: id },
      })
    },
  },
  {
    title: '监控录像经法制、技术审核',
    base: 'first',
    vary: (seen) =>
      withEvidence(seen, (all) =>
        all.map((piece, index) =>
          index === 0
            ? { ...piece, source: '厂区电子监控设备', monitoringReview: '2025-09-20 法制、技术审核通过' }
            : piece,
        ),
      ),
  },
  {
    title: '物证没有文件',
    base: 'first',
    vary: (seen) =>
      withEvidence(seen, (all) =>
        all.map((piece) => (piece.kind === 'documentary' ? { ...piece, kind: 'physical', sha256: null } : piece)),
      ),
  },
  {
    title: '先行登记保存最后一日处理',
    base: 'first',
    vary: (seen) => deadline(seen, 'C-04', { startsOn: '2025-09-01', dueOn: '2025-09-10', metOn: '2025-09-10' }),
  },
  {
    title: '查封期限因鉴定停止计算',
    base: 'first',
    vary: (seen) => {
      deadline(seen, 'E-01', { startsOn: '2025-08-01', dueOn: '2025-08-31' })
      const last = seen.record.deadlines.at(-1)
      if (last) last.pausedOn = '2025-08-20' as Day
    },
  },
  {
    title: '紧急查封，随后补办批准',
    base: 'first',
    vary: (seen) => {
      const imposed = paper(seen, 'inquiry-record', { form: 'coercion-record' })
      const [step] = seen.record.steps
      if (step) seen.record.steps.push({ ...step, act: 'seizure.impose-at-once', procedure: '' })
      Object.assign(imposed, { content: { ...imposed.content, informed: true, startedAt: null, endedAt: null } })
      imposed.contentSha256 = seen.context.digest(JSON.stringify(imposed.content))
      seen.record.documents.pop()
    },
  },
  {
    title: '违法行为终了日不清楚',
    base: 'first',
    vary: (seen) => {
      penaltyOf(seen).openCase.conductOn = null
    },
  },
  {
    title: '有法定从轻情节，已经从轻',
    base: 'first',
    vary: (seen) => {
      Object.assign(assessedOf(seen), { factors: ['harm-reduced'], adjustment: 'lighter' })
      fined(seen, 3_500_000)
    },
  },
  {
    title: '逾期未改正，责令和复查文书在案',
    base: 'first',
    vary: (seen) => {
      Object.assign(assessedOf(seen), { stage: 'uncorrected', proposed: null })
      fined(seen, 15_000_000)
    },
  },
  {
    title: '逾期未改正，责令停产停业整顿',
    base: 'first',
    vary: (seen) => {
      Object.assign(assessedOf(seen), { stage: 'uncorrected', proposed: null })
      violate(seen, { measures: ['罚款', '责令停产停业整顿'] })
      fined(seen, 15_000_000)
    },
  },
  {
    title: '当事人另案早已受罚，不是同一时期',
    base: 'first',
    vary: (seen) => {
      const penalty = penaltyOf(seen)
      const { openCase } = penalty
      const earlier = { conductOn: '2024-03-01' as Day, discoveredOn: '2024-03-05' as Day }
      penalty.others = [{ ...openCase, ...earlier, id: 'another', title: '某公司另案' }]
      penalty.judged = [
        {
          ...{ agencyId: '', decisionId: '', caseId: 'another', position: 0, provision: assessedOf(seen).penalty },
          ...{ target: 'organisation', stage: 'first', tier: 1, fineFen: 100, decidedOn: '2024-04-01' as Day },
        },
      ]
    },
  },
  {
    title: '作废的文书留有文号和理由',
    base: 'first',
    vary: (seen) => {
      const extra = paper(seen, 'investigation-report', { form: 'investigation-report', number: null })
      Object.assign(extra, { voidedAt: seen.context.now, voidedBy: '', voidReason: '重新制作' })
    },
  },
  {
    title: '已经集体讨论，各人意见俱全',
    base: 'heard',
    vary: (seen) => {
      penaltyOf(seen).deliberation = deliberated(seen)
    },
  },
  {
    title: '留置送达，有见证人',
    base: 'heard',
    vary: ({ record }) => {
      const [service] = record.services
      if (service)
        Object.assign(service, {
          manner: 'left',
          how: {
            ...service.how,
            manner: 'left',
            witnesses: [{ name: '某主任', organisation: '某村委会' }],
            recordings: [],
          },
        })
    },
  },
  {
    title: '书面放弃陈述申辩和听证',
    base: 'heard',
    vary: (seen) => {
      const penalty = penaltyOf(seen)
      const [first] = penalty.defences
      if (first) penalty.defences = [{ ...first, kind: 'waived', recheck: null }]
      penalty.hearing = undefined
    },
  },
  {
    title: '期限超过，但是该期限的天数待核实',
    base: 'first',
    vary: (seen) => deadline(seen, 'C-09', { startsOn: '2025-09-01', dueOn: '2025-09-08', metOn: '2025-09-12' }),
  },
  {
    title: '有伤亡，已经移送',
    base: 'first',
    vary: (seen) => {
      assessedOf(seen).facts = { uncertified: 2, deaths: 1 }
      const letter = paper(seen, 'investigation-report', {
        form: 'crime-transfer-letter',
        drawnUpAt: later(draftOf(seen).draftedAt, 1),
      })
      Object.assign(letter, { number: '（耿）应急移〔2025〕1号', numberSequence: 1 })
    },
  },
]
