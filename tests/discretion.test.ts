/** Discretion over HTTP: assessed before anything is drafted, and what a draft is refused or asked: 《行政处罚法》第二十九条至第三十四条. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mustContainStatutoryItems } from '../src/drafts/draft.rules.ts'
import { startApp, type TestApp } from './support/app.ts'
import { assess, draft, draftMeasures, measured, type Violation } from './support/assess.ts'
import { attempt, driveUntil, driveWhole, factsOf, offers, take } from './support/drive.ts'
import { expectRefused, expectWarned } from './support/refusals.ts'
import { reviewAgain } from './support/steps.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())
beforeEach(() => app.setClock('2025-09-22T10:00:00+08:00'))

const driven = async (last: string, facts = factsOf({ fine_yuan: 20_000 })) =>
  `cases/${await driveUntil(app, last, facts)}`
const concluded = (change: Parameters<typeof factsOf>[0] = {}) =>
  driven('调查终结，提出处理建议', factsOf({ fine_yuan: 20_000, ...change }))

test('V-10 拟定以前先逐项评估；由事实定档，超出法定幅度的拒绝，超出档次的说明理由并集体讨论', async () => {
  const on = await concluded({ fine_yuan: 40_000 })
  expectRefused(await draft(app, on), 'V-10', 'needs-discretion')
  const unanswered = await assess(app, on, {
    change: (one) => ({ exemptions: one.exemptions.slice(1) }),
  })
  expect(unanswered.body).toMatchObject({
    code: 'exemption-unanswered',
    detail: expect.stringContaining('轻微并及时改正'),
  })
  expectRefused(await assess(app, on, { change: () => ({ fineFen: 20_000_000 }) }), 'V-10', 'fine-outside-provision')
  expectRefused(await assess(app, on, { change: () => ({ adjustment: 'lighter' }) }), 'V-10', 'reduction-without-cause')

  const heavy = expectWarned(await assess(app, on, { change: measured(1) }), 'V-10', 'fine-outside-tier')
  expect(heavy).toContain('拟罚款4万元，事实对应第1档（无证上岗人数不满2人，罚款3万元以下）')
  expect((await assess(app, on, { change: measured(2) })).status).toBe(200)
  await take(app, 'officer1', { on, act: 'decision.draft' })
  const [kept] = await app.sql<{ outside: boolean; discretion: string }>(
    "select outside_tier as outside, violations->0->>'discretion' as discretion from draft_decision where case_id = $1",
    [on.slice(6)],
  )
  expect(kept).toEqual({ outside: false, discretion: expect.stringContaining('无证上岗人数2人，对应第2档') })

  const answers = { 'fine-outside-tier': '同类案件均按此数额处罚。' }
  const again = await assess(app, on, { change: measured(1), more: { answers } })
  expect(again.status).toBe(200)
  await reviewAgain(app, on, 40_000)
  await take(app, 'officer1', { on, act: 'notice.issue' })
  await take(app, 'officer1', { on, act: 'notice.serve' })
  app.setClock('2025-09-26T10:00:00+08:00')
  expectRefused(await attempt(app, 'officer1', { on, act: 'penalty.propose' }), 'V-15', 'not-deliberated')
})

test('V-10 第三十三条：不予处罚的，不拟处罚；评估改变的，重新拟稿以后才送审', async () => {
  const on = await concluded()
  const exempt = (one: Violation) => ({ exemptions: one.exemptions.map((each) => ({ ...each, applies: true })) })
  expect((await assess(app, on, { change: exempt })).status).toBe(200)
  const shut = (await offers(app, 'officer1', on)).find(({ name }) => name === 'decision.draft')
  expect(shut?.reasons).toMatchObject([{ code: 'exempt-from-penalty', basis: [expect.stringContaining('第三十三条')] }])
  expect((await assess(app, on)).status).toBe(200)
  await take(app, 'officer1', { on, act: 'decision.draft' })
  expect((await assess(app, on, { change: measured(1) })).status).toBe(200)
  const early = await attempt(app, 'officer1', { on, act: 'review.submit' })
  expect(early.body.code).toBe('draft-before-assessment')
})

test('V-12 同一当事人、同一条款、同一时期的罚款先提醒；另一时期的不提醒', async () => {
  const first = await driven('拟定处罚决定')
  const [found] = await app.sql<{ title: string }>('select title from penalty_case where id = $1', [first.slice(6)])
  const on = await driven('裁量评估')
  expect(expectWarned(await draft(app, on), 'V-12', 'duplicate-fine')).toContain(found?.title ?? '?')
  const earlier = await driven('裁量评估', factsOf({ fine_yuan: 20_000, inspected_on: '2025-06-02' }))
  const codes = (await draft(app, earlier)).body.warnings?.map(({ code }) => code) ?? []
  expect(codes).not.toContain('duplicate-fine')
})

test('V-14 决定书缺一项不得拟定；当事人没有地址的说明原因', async () => {
  const on = await driven('裁量评估')
  expectWarned(await draft(app, on), 'V-14', 'party-address-missing')
  await take(app, 'officer1', { on, act: 'decision.draft' })
  const [row] = await app.sql<{ content: Parameters<typeof mustContainStatutoryItems>[0] }>(
    'select content from draft_decision where case_id = $1',
    [on.slice(6)],
  )
  if (!row) throw new Error('没有拟稿')
  const { content } = row
  expect(mustContainStatutoryItems(content)).toBeUndefined()
  const { party, payment, remedies } = content
  for (const lacking of [
    { ...content, party: { ...party, name: '' } },
    { ...content, facts: '' },
    { ...content, evidence: [] },
    { ...content, result: ' ' },
    { ...content, payment: null },
    { ...content, payment: payment && { ...payment, account: '' } },
    { ...content, remedies: { ...remedies, reviewOrgan: '' } },
    { ...content, remedies: { ...remedies, court: '' } },
    { ...content, agencyName: '' },
  ])
    expect(mustContainStatutoryItems(lacking as never)?.code).toBe('decision-incomplete')
  expect(payment).toMatchObject({ dueDays: 15, surchargePercent: 3 })
  expect(remedies.reviewOrgan).toMatch(/人民政府$/)
})

test('V-19 关闭须有人民政府的决定，拘留由公安机关决定', async () => {
  const on = await driven('裁量评估')
  expectRefused(await draftMeasures(app, on, { measures: ['责令关闭'] }), 'V-19', 'closure-by-government')
  expectRefused(await draftMeasures(app, on, { measures: ['罚款', '行政拘留'] }), 'V-19', 'detention-by-police')
  const given = { governmentDocument: '某政发〔2025〕1号' }
  const { body } = await draftMeasures(app, on, { measures: ['罚款', '责令关闭'], ...given })
  expect(body.code).toBe('warning-unanswered')
  const answers = Object.fromEntries((body.warnings ?? []).map(({ code }) => [code, '已核对。']))
  expect((await draftMeasures(app, on, { measures: ['罚款', '责令关闭'], ...given, answers })).status).toBe(200)
  const [row] = await app.sql<{ text: string }>(
    "select content->>'procedure' as text from draft_decision where case_id = $1",
    [on.slice(6)],
  )
  expect(row?.text).toContain('某政发〔2025〕1号')
})

test('V-21 吊销、暂扣许可证件由颁发机关决定', async () => {
  const on = await driven('裁量评估')
  expectWarned(
    await draftMeasures(app, on, { measures: ['罚款', '吊销安全生产许可证'] }),
    'V-21',
    'revocation-by-issuer',
  )
})

test('V-22 违法行为发生时已失效的规定不得作为依据', async () => {
  app.setClock('2026-05-06T10:00:00+08:00')
  const wrong = { inspected_on: '2026-05-06', basis: ['危险化学品安全管理条例|77|3'], violated: [] }
  const on = await concluded({ ...wrong, fine_yuan: 100_000 })
  expectRefused(await assess(app, on), 'V-22', 'statute-not-in-force')
})

test('V-28 存在重大事故隐患，一百八十日内第三次受罚：提请关闭', async () => {
  const hazard = factsOf({
    fine_yuan: 20_000,
    party_as_published: '某屡罚企业',
    violation: '特种作业人员未取得相应资格上岗作业（判定重大事故隐患）',
  })
  await driveWhole(app, hazard)
  const second = await driven('裁量评估', hazard)
  expect((await draft(app, second)).body.warnings?.map(({ code }) => code)).not.toContain('closure-proposal-due')
  app.setClock('2025-09-23T10:00:00+08:00')
  await driveWhole(app, hazard)
  const third = await driven('裁量评估', hazard)
  expect(expectWarned(await draft(app, third), 'V-28', 'closure-proposal-due')).toContain('一百八十日内3次')
  app.setClock('2026-04-22T10:00:00+08:00')
  const { body } = await draft(app, third)
  expect(body.warnings?.map(({ code }) => code)).not.toContain('closure-proposal-due')
})

test('V-29 涉嫌犯罪的，移送以前不继续处罚', async () => {
  const on = await concluded()
  expect((await assess(app, on, { more: { crimeSuspected: true } })).status).toBe(200)
  expectWarned(await draft(app, on), 'V-29', 'crime-suspected')
})
