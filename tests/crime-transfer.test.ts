/** A suspected crime handed to the police, over HTTP: 《行政处罚法》第二十七条、移送规定第五条至第十二条. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { explore, findBreach, type Invariant } from '../src/procedures/explorer.ts'
import { procedures } from '../src/register.ts'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf, offers, take } from './support/drive.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

const begins = '2025-09-22T10:00:00+08:00'
let app: TestApp
beforeAll(async () => {
  app = await startApp(begins)
})
afterAll(() => app.close())

const suspected = {
  indicators: '事故造成一人死亡，生产经营单位主要负责人存在拒不整改的情形。',
  crime: '重大责任事故罪',
  organ: '某县公安局',
}
const agreed = { outcome: 'agreed', opinion: '同意。' }
const codeOf = async (as: string, on: string, act: string, given: Record<string, unknown> = {}) =>
  (await attempt(app, as, { on, act, with: given })).body.code
const stateOf = async (on: string) => (await livesOf(app, on.slice(6)))['ordinary-penalty']

type Begun = { on: string; transfer: string }

async function reported(last = '审批立案'): Promise<Begun> {
  app.setClock(begins)
  const on = `cases/${await driveUntil(app, last, factsOf({ fine_yuan: 20_000 }))}`
  app.setClock(begins)
  const { subjectId } = await take(app, 'officer1', { on, act: 'crime-transfer.report', with: suspected })
  return { on, transfer: `proceedings/${subjectId}` }
}

async function handedOver(): Promise<Begun> {
  const begun = await reported()
  const on = begun.transfer
  await take(app, 'reviewer1', { on, act: 'crime-transfer.review' })
  await take(app, 'section2', { on, act: 'crime-transfer.countersign' })
  app.setClock('2025-09-23T15:00:00+08:00')
  await take(app, 'head', { on, act: 'crime-transfer.decide' })
  app.setClock('2025-09-24T10:00:00+08:00')
  const handover = { receivedBy: '值班民警', copyTo: '某县人民检察院', withoutAppraisal: '人身伤亡无须另行鉴定。' }
  await take(app, 'officer1', { on, act: 'crime-transfer.hand-over', with: handover })
  return begun
}

const police = { number: '某公（治）立字〔2025〕8号', reason: '经审查，有犯罪事实。' }
const recordPolice = (transfer: string, outcome: string, receivedOn: string) =>
  take(app, 'officer1', { on: transfer, act: 'crime-transfer.record-police', with: { ...police, outcome, receivedOn } })

test('移送、立案、移交物品；其间处罚程序冻结；司法机关移回后继续处罚，办案期限续算', async () => {
  const { on, transfer } = await reported()
  expect(await stateOf(on)).toBe('crime-suspected')
  // 9月22日报告，第3日为9月25日
  expect((await deadlinesOf(app, transfer))['T-01']).toMatchObject({ startsOn: '2025-09-22', dueOn: '2025-09-25' })
  for (const act of ['evidence.add', 'investigation.conclude', 'extension.propose', 'withdrawal.propose']) {
    const { body } = await attempt(app, 'officer1', { on, act })
    expect([act, body.code]).toEqual([act, expect.stringMatching(/not-in-state|invalid-input/)])
    expect((await offers(app, 'officer1', on)).map(({ name }) => name)).not.toContain(act)
  }
  const page = await app.get<Record<string, unknown>>('officer1', `/api/${on}`)
  expect(JSON.stringify(page.body)).toContain('冻结')
  expect(await codeOf('head', transfer, 'crime-transfer.decide', { ...agreed, caseId: on.slice(6) })).toBe(
    'not-in-state',
  )
  expect(await codeOf('reviewer2', transfer, 'crime-transfer.review', agreed)).toBe('reviewer-not-qualified')
  await take(app, 'reviewer1', {
    on: transfer,
    act: 'crime-transfer.review',
    with: { outcome: 'returned', opinion: '写明追诉标准。' },
  })
  await take(app, 'officer1', { on: transfer, act: 'crime-transfer.revise', with: { crime: '危险作业罪' } })
  await take(app, 'reviewer1', { on: transfer, act: 'crime-transfer.review' })
  await take(app, 'section2', { on: transfer, act: 'crime-transfer.countersign' })
  app.setClock('2025-09-23T15:00:00+08:00')
  const { documents } = await take(app, 'head', { on: transfer, act: 'crime-transfer.decide' })
  expect(documents.map(({ title }) => title)).toEqual(['案件移送审批表'])

  app.setClock('2025-09-24T10:00:00+08:00')
  const hours = await app.sql<{ due: string }>(
    `select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as due from deadline where subject_id = $1 and row_id = 'T-02'`,
    [transfer.slice(12)],
  )
  expect(hours).toEqual([{ due: '2025-09-24 15:00' }])
  const handover = { receivedBy: '值班民警', copyTo: '某县人民检察院' }
  const bare = await attempt(app, 'officer1', { on: transfer, act: 'crime-transfer.hand-over', with: handover })
  expect(bare.body).toMatchObject({
    code: 'package-incomplete',
    basis: ['《行政执法机关移送涉嫌犯罪案件的规定》第六条'],
  })
  const whole = { ...handover, withoutAppraisal: '人身伤亡无须另行鉴定。' }
  await take(app, 'officer1', { on: transfer, act: 'crime-transfer.hand-over', with: whole })
  const [letter] = await app.sql<{ content: Record<string, unknown> }>(
    "select content from document where subject_id = $1 and form = 'crime-transfer-letter'",
    [transfer.slice(12)],
  )
  expect(letter?.content).toMatchObject({
    crime: '危险作业罪',
    approvedOn: '2025-09-23',
    copyTo: '某县人民检察院',
    filedOn: '2025-09-22',
  })
  // 9月24日移送，第3日为27日（周六），28日（周日）调休上班
  expect((await deadlinesOf(app, transfer))['T-02-police']).toMatchObject({ dueOn: '2025-09-28' })

  app.setClock('2025-09-26T16:00:00+08:00')
  expect(
    await codeOf('officer1', transfer, 'crime-transfer.record-police', {
      ...police,
      outcome: 'filed',
      receivedOn: '2025-09-23',
    }),
  ).toBe('day-wrong')
  await recordPolice(transfer, 'filed', '2025-09-26')
  expect(await stateOf(on)).toBe('crime-filed')
  expect((await deadlinesOf(app, transfer))['T-03']).toMatchObject({ startsOn: '2025-09-26', dueOn: '2025-09-29' })
  expect(await codeOf('officer1', on, 'crime-transfer.report', { ...suspected, opinion: '再报。' })).toMatch(
    /not-in-state|invalid-input/,
  )
  app.setClock('2025-09-29T09:00:00+08:00')
  const items = { receivedBy: '办案民警', items: '监控录像硬盘一块；涉案设备铭牌照片十张。' }
  await take(app, 'officer1', { on: transfer, act: 'crime-transfer.give-items', with: items })
  expect((await deadlinesOf(app, transfer))['T-03']).toMatchObject({ metOn: '2025-09-29' })

  app.setClock('2025-11-20T09:00:00+08:00')
  const back = { outcome: 'returned', organ: '某县人民检察院', number: '某检不诉〔2025〕3号' }
  await take(app, 'officer1', { on: transfer, act: 'crime-transfer.record-outcome', with: back })
  expect(await stateOf(on)).toBe('investigating')
  expect(await livesOf(app, transfer.slice(12))).toEqual({ 'crime-transfer': 'returned' })
  // 9月23日至11月20日共59日不计：12月21日之后59日为2026年2月18日，春节放假至23日，顺延至24日
  expect((await deadlinesOf(app, on))['C-03']).toMatchObject({
    startsOn: '2025-09-22',
    dueOn: '2026-02-24',
    metOn: null,
  })
  expect((await offers(app, 'officer1', on)).map(({ name }) => name)).toContain('investigation.conclude')
})

test('不批准移送的，理由记录在案，处罚程序继续：移送规定第五条第三款', async () => {
  const { on, transfer } = await reported()
  await take(app, 'reviewer1', { on: transfer, act: 'crime-transfer.review' })
  await take(app, 'section2', { on: transfer, act: 'crime-transfer.countersign' })
  const no = { outcome: 'refused', opinion: '没有达到追诉标准：未造成人员伤亡，直接经济损失不足。' }
  const { documents } = await take(app, 'head', { on: transfer, act: 'crime-transfer.decide', with: no })
  const [form] = await app.sql<{ content: { opinions: { approval: { opinion: string } } } }>(
    'select content from document where id = $1',
    [documents[0]?.id],
  )
  expect(form?.content.opinions.approval.opinion).toContain('没有达到追诉标准')
  expect(await stateOf(on)).toBe('investigating')
  expect((await deadlinesOf(app, on))['C-03']).toMatchObject({ dueOn: '2025-12-22', metOn: null })
})

test('不予立案：三日内提请复议，逾期只能建议检察院监督；监督后仍不立案的继续处罚：移送规定第九条、第十条', async () => {
  const { on, transfer } = await handedOver()
  app.setClock('2025-09-26T16:00:00+08:00')
  const silent = { number: '某公不立〔2025〕2号', outcome: 'not-filed', receivedOn: '2025-09-26' }
  expect(await codeOf('officer1', transfer, 'crime-transfer.record-police', silent)).toBe('reason-missing')
  await recordPolice(transfer, 'not-filed', '2025-09-26')
  expect(await stateOf(on)).toBe('crime-suspected')
  expect((await deadlinesOf(app, transfer))['T-04']).toMatchObject({ startsOn: '2025-09-26', dueOn: '2025-09-29' })
  app.setClock('2025-09-30T09:00:00+08:00')
  const why = { reason: '伤亡和损失均达到追诉标准。' }
  const late = await attempt(app, 'officer1', { on: transfer, act: 'crime-transfer.ask-reconsideration', with: why })
  expect(late.body).toMatchObject({
    code: 'reconsideration-late',
    basis: ['《行政执法机关移送涉嫌犯罪案件的规定》第九条'],
  })
  const inTime = { ...why, askedOn: '2025-09-29' }
  await take(app, 'officer1', { on: transfer, act: 'crime-transfer.ask-reconsideration', with: inTime })
  app.setClock('2025-10-10T09:00:00+08:00')
  await recordPolice(transfer, 'not-filed', '2025-10-10')
  expect((await deadlinesOf(app, transfer))['T-04-prosecutor']).toMatchObject({ dueOn: '2025-10-13' })
  await take(app, 'officer1', {
    on: transfer,
    act: 'crime-transfer.ask-supervision',
    with: { ...why, organ: '某县人民检察院' },
  })
  expect(await stateOf(on)).toBe('crime-suspected')
  await recordPolice(transfer, 'not-filed', '2025-10-10')
  expect(await livesOf(app, transfer.slice(12))).toEqual({ 'crime-transfer': 'not-filed' })
  expect(await stateOf(on)).toBe('investigating')
})

test('审核通过、已告知以后发现涉嫌犯罪的，移回后重新审核、重新告知；已追究刑事责任的结案归档', async () => {
  const { on, transfer } = await reported('送达处罚告知书')
  expect(await livesOf(app, on.slice(6))).toMatchObject({
    'ordinary-penalty': 'crime-suspected',
    'legal-review': 'drafted',
  })
  await take(app, 'reviewer1', { on: transfer, act: 'crime-transfer.review' })
  await take(app, 'section2', { on: transfer, act: 'crime-transfer.countersign' })
  await take(app, 'head', { on: transfer, act: 'crime-transfer.decide' })
  const handover = { receivedBy: '值班民警', copyTo: '某县人民检察院', withoutAppraisal: '无须鉴定。' }
  await take(app, 'officer1', { on: transfer, act: 'crime-transfer.hand-over', with: handover })
  await recordPolice(transfer, 'filed', '2025-09-22')
  await take(app, 'officer1', {
    on: transfer,
    act: 'crime-transfer.give-items',
    with: { receivedBy: '民警', items: '没有物品。' },
  })
  const other = await reported()
  const wrong = {
    outcome: 'punished',
    organ: '某县人民法院',
    number: '（2025）云0926刑初9号',
    caseId: other.on.slice(6),
  }
  expect(await codeOf('officer1', transfer, 'crime-transfer.record-outcome', wrong)).toMatch(
    /not-in-state|case-differs/,
  )
  await take(app, 'officer1', {
    on: transfer,
    act: 'crime-transfer.record-outcome',
    with: { ...wrong, caseId: on.slice(6) },
  })
  expect(await livesOf(app, on.slice(6))).toMatchObject({ 'ordinary-penalty': 'closed', 'legal-review': 'lapsed' })
  const running = await app.sql('select row_id from deadline where subject_id = $1 and met_on is null', [on.slice(6)])
  expect(running).toEqual([{ row_id: 'G-01' }])
  await take(app, 'archivist', { on, act: 'dossier.compile' })
  await take(app, 'archivist', { on, act: 'case.archive' })
})

const frozen: Invariant = {
  name: '涉嫌犯罪移送没有结果以前，处罚程序的行为一项也不能办：第二十七条、移送规定第十一条',
  begins: '',
  after: (memory, { act, outcome }) => {
    if (act === 'crime-transfer.report') return memory === 'frozen' ? undefined : 'frozen'
    // what must not be public any longer is withdrawn meanwhile
    if (act === 'publication.withdraw') return memory
    if (!act.startsWith('crime-transfer.')) return memory === 'frozen' ? undefined : memory
    const over = outcome === 'refused' || outcome === 'final' || /accept-refusal|record-outcome/.test(act)
    return over ? '' : memory
  },
}
test(`没有一条路径绕过：${frozen.name}`, () => {
  const tables = procedures.filter(({ key }) => key === 'caseId')
  expect(findBreach(explore(tables), frozen)).toBeUndefined()
})
