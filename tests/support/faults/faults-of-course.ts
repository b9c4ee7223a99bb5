/** Faults of procedure and of powers. */
import type { Day } from '../../../src/kernel/day.ts'
import { of, type Planted } from './planted.ts'
import {
  assessedOf,
  deadline,
  deliberated,
  documentOf,
  draftOf,
  later,
  paper,
  penaltyOf,
  redraw,
  violate,
  voided,
} from './planting.ts'

const early = of('程序违法')
const told = of('程序违法', 'heard')
export const courseFaults: Planted[] = [
  early('filed-first', '没有立案审批', (seen) => voided(seen, 'filing-approval'), ['papers-complete']),
  early('filed-first', '调查终结以后才立案', (seen) => {
    documentOf(seen, 'filing-approval').drawnUpAt = later(documentOf(seen, 'investigation-report').drawnUpAt, 1)
  }),
  early('inspection-lawful', '检查没有审批', (seen) => voided(seen, 'inspection-approval'), ['papers-complete']),
  early('inspection-lawful', '检查事项没有公布', ({ record }) => {
    record.powers = record.powers.filter(({ category }) => category !== 'inspection')
  }),
  early('clocks-kept', '立案超过九十日', (seen) =>
    deadline(seen, 'C-03', { startsOn: '2025-05-01', dueOn: '2025-07-30' }),
  ),
  early('deliberation-held', '没有集体讨论就提请处罚', ({ record }) => {
    const [step] = record.steps
    if (step) record.steps.push({ ...step, act: 'penalty.propose', procedure: '' })
  }),
  early(
    'recording-coverage',
    '强制现场没有音像记录',
    (seen) =>
      void paper(seen, 'inquiry-record', {
        form: 'coercion-record',
        content: {
          ...documentOf(seen, 'inquiry-record').content,
          recording: null,
          informed: true,
          startedAt: null,
          endedAt: null,
        },
      }),
  ),
  told('party-heard', '告知书没有送达', ({ record }) => {
    record.services = []
  }),
  told('party-heard', '陈述申辩没有复核', (seen) => {
    for (const one of penaltyOf(seen).defences) if (one.kind === 'stated') one.recheck = null
  }),
  told('party-heard', '要求听证，没有举行听证', (seen) => {
    penaltyOf(seen).hearing = undefined
  }),
  told('not-heavier', '因申辩加重处罚', (seen) => {
    const { notice } = penaltyOf(seen)
    if (notice) notice.fineFen = 4_000_000
  }),
  told('not-heavier', '告知以后增加处罚种类', (seen) => {
    draftOf(seen).measures.push('责令停产停业整顿')
  }),
  told('hearing-told', '达到听证数额，没有告知听证权利', (seen) => {
    const { notice } = penaltyOf(seen)
    if (notice) notice.hearingTold = false
  }),
  told('hearing-lawful', '听证前六个工作日才通知', (seen) => {
    const session = penaltyOf(seen).hearing?.session
    if (session) session.notifiedOn = '2025-09-28' as Day
  }),
  told('hearing-lawful', '承办人主持听证', (seen) => {
    const { hearing, handlers } = penaltyOf(seen)
    if (hearing) hearing.hostId = handlers[0]?.personId ?? ''
  }),
  told(
    'hearing-lawful',
    '听证没有报告',
    (seen) => {
      const { hearing } = penaltyOf(seen)
      if (hearing) hearing.report = undefined
    },
    ['party-heard'],
  ),
  told('service-proved', '留置送达没有见证人和录像', ({ record }) => {
    const [service] = record.services
    if (service)
      Object.assign(service, { manner: 'left', how: { ...service.how, manner: 'left', witnesses: [], recordings: [] } })
  }),
  told('service-proved', '告知书没有送达回执', (seen) => voided(seen, 'service-receipt'), ['papers-complete']),
  told('deliberation-held', '集体讨论没有成员的意见', (seen) => {
    penaltyOf(seen).deliberation = {
      ...deliberated(seen),
      members: [{ personId: '', name: '某副局长', post: '副局长', statement: ' ', vote: 'agree', enteredBy: null }],
    }
  }),
  told(null, '听证只给当事人两分钟发言', (seen) => redraw(seen, 'hearing-record', { recording: '录像 1 号' })),
]

const beyond = of('超越、滥用职权')
export const powerFaults: Planted[] = [
  beyond('others-powers', '拟行政拘留', (seen) => violate(seen, { measures: ['罚款', '行政拘留五日'] })),
  beyond('others-powers', '没有人民政府决定而责令关闭', (seen) => violate(seen, { measures: ['罚款', '责令关闭'] }), [
    'measure-offered',
  ]),
  beyond(
    'licence-issuer',
    '暂扣他机关颁发的许可证',
    (seen) => violate(seen, { measures: ['罚款', '暂扣安全生产许可证'] }),
    ['measure-offered'],
  ),
  beyond(
    'accident-level',
    '县级机关按较大事故处罚',
    (seen) => {
      Object.assign(assessedOf(seen), { stage: 'accident', code: 'AQ-114-2' })
    },
    ['article-matches'],
  ),
]
