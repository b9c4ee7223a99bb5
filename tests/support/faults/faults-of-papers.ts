/** Faults of the papers, of crimes not handed over, and of what was sent. */
import type { Day, Instant } from '../../../src/kernel/day.ts'
import { of, type Planted } from './planted.ts'
import { assessedOf, documentOf, draftOf, penaltyOf, redraft, redraw, voided } from './planting.ts'

const papers = of('文书不规范、不齐备')
export const paperFaults: Planted[] = [
  papers('papers-complete', '缺送审表', (seen) => voided(seen, 'review-submission')),
  papers('papers-complete', '缺询问笔录', (seen) => {
    seen.record.documents = seen.record.documents.filter(({ form }) => form !== 'inquiry-record')
  }),
  papers('numbers', '文号跳号', ({ record }) => {
    record.missingNumbers.push({ prefix: '应急立', year: 2025, sequence: 1 })
  }),
  papers('numbers', '调查报告没有文号', (seen) => {
    documentOf(seen, 'investigation-report').number = null
  }),
  papers('numbers', '文号的地区简称不对', (seen) => {
    documentOf(seen, 'filing-approval').number = '（沧）应急立〔2025〕1号'
  }),
  papers('seals', '责改指令书没有用印', (seen) => {
    const { id } = documentOf(seen, 'rectification-order')
    seen.record.seals = seen.record.seals.filter(({ documentId }) => documentId !== id)
  }),
  papers('seals', '印章盖在另一内容上', (seen) => {
    const [seal] = seen.record.seals
    if (seal) seal.contentSha256 = '0'.repeat(64)
  }),
  papers('bytes-unchanged', '成文以后改动询问笔录', (seen) => {
    documentOf(seen, 'inquiry-record').content.place = '改动以后的地点'
  }),
  papers('approvals-signed', '立案审批表缺审批意见', (seen) => {
    const { opinions } = documentOf(seen, 'filing-approval').content
    redraw(seen, 'filing-approval', { opinions: { ...(opinions as object), approval: null } })
  }),
  papers('statutory-items', '决定书没有当事人地址', ({ record, ...seen }) => {
    const penalty = penaltyOf({ ...seen, record })
    penalty.subject = { ...penalty.subject, address: null }
  }),
  papers('statutory-items', '决定书没有写处罚结果', (seen) => redraft(seen, { result: '' })),
  papers('remedies', '复议机关写成上级主管部门', (seen) =>
    redraft(seen, { remedies: { ...draftOf(seen).content.remedies, reviewOrgan: '临沧市应急管理局' } }),
  ),
  papers('remedies', '起诉期限写成三个月', (seen) =>
    redraft(seen, { remedies: { ...draftOf(seen).content.remedies, litigationMonths: 3 } }),
  ),
  papers('remedies', '责改指令书的复议期限不对', (seen) => {
    const { remedies } = documentOf(seen, 'rectification-order').content
    redraw(seen, 'rectification-order', { remedies: { ...(remedies as object), reviewDays: 30 } })
  }),
  papers('payment', '缴纳期限写成十日', (seen) =>
    redraft(seen, { payment: { ...draftOf(seen).content.payment, dueDays: 10 } }),
  ),
  papers('payment', '收款账号不是登记的账号', (seen) =>
    redraft(seen, { payment: { ...draftOf(seen).content.payment, account: '个人账户' } }),
  ),
  papers('payment', '合计与各项之和不符', (seen) => {
    draftOf(seen).fineFen = 5_100_000
  }),
]

const crime = of('应移送未移送')
export const crimeFaults: Planted[] = [
  crime('crime-indicators', '事故死亡一人', (seen) => {
    assessedOf(seen).facts = { uncertified: 2, deaths: 1 }
  }),
  crime('crime-indicators', '直接经济损失一百二十万元', (seen) => {
    assessedOf(seen).facts = { uncertified: 2, loss: 120 }
  }),
  crime('crime-indicators', '拒不执行停产停业决定', (seen) =>
    redraft(seen, { facts: '该公司拒不执行停产停业整顿决定，二名特种作业人员继续无证上岗。' }),
  ),
  crime('crime-indicators', '关闭可燃气体报警设备', (seen) => {
    penaltyOf(seen).openCase.clue = '检查发现该公司关闭可燃气体报警装置。'
  }),
  crime('crime-indicators', '暴力阻碍执法', (seen) => {
    penaltyOf(seen).openCase.clue = '当事人以暴力阻碍检查。'
  }),
  crime('crime-suspected', '裁量评估认为涉嫌犯罪', (seen) => {
    const { assessment } = penaltyOf(seen)
    if (assessment) assessment.crimeSuspected = true
  }),
]

const sent = of('送审与在案不一致')
export const sendingFaults: Planted[] = [
  of('其他')('closure-due', '半年内第三次受罚，存在重大隐患，没有提请关闭', (seen) => {
    const penalty = penaltyOf(seen)
    const judged = { agencyId: '', decisionId: '', position: 0, target: 'organisation', stage: 'first', tier: 1 }
    const decided = { ...judged, provision: '安全生产法|99||1', fineFen: 100, decidedOn: '2025-08-01' as Day }
    penalty.majorHazard = true
    penalty.judged = ['one', 'two'].map((caseId) => ({ ...decided, caseId }))
  }),
  sent('sent-as-drafted', '送审以后改稿', (seen) => {
    const { submission } = seen.record.rounds
    if (submission) submission.draftSha256 = '0'.repeat(64)
  }),
  sent('sent-as-drafted', '送审材料缺件', (seen) => {
    const { submission } = seen.record.rounds
    submission?.materials.push({ name: '鉴定意见', present: false, note: null })
  }),
  of('送审与在案不一致', 'heard')('returned-put-right', '退回以后原样再送', ({ record, context }) => {
    const review = record.rounds.reviews.at(-1)
    if (review) Object.assign(review, { outcome: 'returned', givenAt: context.now as Instant })
  }),
]
