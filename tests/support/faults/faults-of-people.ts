/** Faults of organ and officers: who may not act, or not alone, or not twice. */
import type { Day } from '../../../src/kernel/day.ts'
import type { Seen } from '../../../src/review-checks/check.ts'
import { of, type Planted } from './planted.ts'
import { certificateOf, documentOf, penaltyOf, redraft, redraw } from './planting.ts'

const organ = of('主体不合法')
export const organFaults: Planted[] = [
  organ('organ-name', '决定书草稿署名是另一单位', (seen) => redraft(seen, { agencyName: '某镇安全生产监督管理站' })),
  organ('organ-name', '询问笔录署名是内设机构', (seen) =>
    redraw(seen, 'inquiry-record', { agencyName: '综合行政执法大队' }),
  ),
  organ('power-listed', '权责清单没有这一条', ({ record }) => {
    record.powers = record.powers.filter(({ code }) => !code.endsWith('CF-97'))
  }),
  organ('power-listed', '权责事项在发现以前已经取消', ({ record }) => {
    for (const power of record.powers) if (power.code.endsWith('CF-97')) power.heldUntil = '2025-06-30' as Day
  }),
  organ('power-listed', '权责事项在发现以后才公布', ({ record }) => {
    for (const power of record.powers) if (power.code.endsWith('CF-97')) power.heldFrom = '2025-09-20' as Day
  }),
  organ('jurisdiction', '检查地点在邻县', (seen) =>
    redraw(seen, 'inspection-record', { place: '云南省临沧市双江县勐勐镇' }),
  ),
]

const unfit = of('人员无资格')
export const personnelFaults: Planted[] = [
  unfit('certificates', '证件在检查前一日到期', (seen) => {
    certificateOf(seen).validUntil = '2025-09-21' as Day
  }),
  unfit('certificates', '证件办案期间被暂停', (seen) => {
    certificateOf(seen).events = [{ kind: 'suspended', effectiveOn: '2025-09-01' as Day }]
  }),
  unfit('certificates', '证件已注销', (seen) => {
    certificateOf(seen, 1).events = [{ kind: 'revoked', effectiveOn: '2025-01-01' as Day }]
  }),
  unfit('certificates', '证件的区域是另一县', (seen) => {
    certificateOf(seen).area = '530922'
  }),
  unfit('certificates', '证件的类别是交通运输', (seen) => {
    Object.assign(certificateOf(seen), { category: '交通运输', serves: [] })
  }),
  unfit('certificates', '笔录上的证号查无此证', (seen) => {
    const [one, ...others] = named(seen)
    redraw(seen, 'inquiry-record', { officers: [{ ...one, certificateNumber: '53092699999' }, ...others] })
  }),
  unfit('certificates', '辅助人员参加取证', (seen) => {
    penaltyOf(seen).evidence[0]?.collectedBy.push('00000000-0000-7000-8000-000000000001')
  }),
  of('人员无资格', 'heard')('certificates', '送达人没有证件', ({ record }) => {
    record.services[0]?.servers.push('00000000-0000-7000-8000-000000000001')
  }),
]

const few = of('不足两人')
export const numberFaults: Planted[] = [
  few('two-officers', '一人取证', (seen) => {
    const [piece] = penaltyOf(seen).evidence
    if (piece) piece.collectedBy = piece.collectedBy.slice(0, 1)
  }),
  few('two-officers', '一人询问', (seen) => redraw(seen, 'inquiry-record', { officers: named(seen).slice(0, 1) })),
  few('two-officers', '同一人在检查记录上签两次', (seen) => {
    const [one] = named(seen)
    redraw(seen, 'inspection-record', { officers: [one, one] })
  }),
  of('不足两人', 'heard')('two-officers', '一人送达告知书', ({ record }) => {
    const [service] = record.services
    if (service) service.servers = service.servers.slice(0, 1)
  }),
]

const named = (seen: Seen) => documentOf(seen, 'inquiry-record').content.officers as { name: string }[]

const mixed = of('审核与承办不分')
export const separationFaults: Planted[] = [
  mixed('separate-persons', '承办人审批立案', ({ record }) => {
    const approver = record.opinions.find(({ kind, level }) => kind === 'filing' && level === 'approver')
    if (approver) approver.personId = record.handlers[0]?.personId ?? ''
  }),
  mixed('separate-persons', '一人既审核又审批', ({ record }) => {
    const [examiner, approver] = record.opinions.filter(({ kind, level }) => kind === 'filing' && level !== 'handler')
    if (examiner && approver) approver.personId = examiner.personId
  }),
  of('审核与承办不分', 'heard')('separate-persons', '承办人作法制初审', ({ record }) => {
    for (const review of record.rounds.reviews) review.reviewerId = record.handlers[0]?.personId ?? ''
  }),
]
