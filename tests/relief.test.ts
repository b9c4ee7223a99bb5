/** Disaster relief over HTTP, from the household's request to the archive. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { codeOf, newSubject, peopleOf } from './support/applications.ts'
import { take } from './support/drive.ts'
import { runningUntil } from './support/measures.ts'
import { livesOf } from './support/steps.ts'

/** A Monday; 28 September and 11 October are working days, 1–8 October holidays. */
const begins = '2025-09-22T09:00:00+08:00'
const article = '《自然灾害救助条例》第二十一条'
const account = '演示银行勐永支行6200000000000000'

let app: TestApp
let people: Record<string, string>
beforeAll(async () => {
  app = await startApp(begins)
  people = await peopleOf(app)
})
afterAll(() => app.close())

const asked = () => ({
  ...{ kind: 'emergency-living', origin: 'applied', receivedOn: app.now().slice(0, 10), occurredOn: '2025-09-20' },
  ...{ disaster: '山洪冲毁住房。', village: '勐永镇示例村', members: 4, loss: '住房倒塌两间。', request: '申请救助。' },
  ...{ account, informed: true, handlers: [people.officer1, people.officer2] },
})
const household = (name: string, given: Record<string, unknown> = {}) =>
  newSubject(app, { name, kind: 'person', address: '示例村2组12号', telephone: '13800000000', ...given })
const apply = (subjectId: string, given: Record<string, unknown> = {}) =>
  app.post('clerk', '/api/relief', { ...asked(), subjectId, ...given })

async function applied(name: string, given: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await apply(await household(name), given)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return `proceedings/${body.subjectId}`
}

const seen = (given: Record<string, unknown> = {}) => ({
  ...{ losses: [{ item: '住房', extent: '倒塌两间' }], people: 3, sensitive: ['肢体残疾'], result: 'eligible' },
  ...{ conclusion: '损失属实。', villageReview: '同意申报。', ...given },
})
const stateOf = async (on: string) => (await livesOf(app, on.split('/')[1] ?? '')).relief

async function posted(on: string): Promise<void> {
  await take(app, 'officer1', { on, act: 'relief.verify', with: seen() })
  await take(app, 'officer1', { on, act: 'relief.publicise' })
}

async function approved(on: string): Promise<void> {
  await take(app, 'officer1', { on, act: 'relief.propose' })
  await take(app, 'section1', { on, act: 'relief.examine' })
  await take(app, 'deputy1', { on, act: 'relief.approve' })
}

async function archived(on: string): Promise<void> {
  await take(app, 'archivist', { on, act: 'relief.compile' })
  await take(app, 'archivist', { on, act: 'relief.archive' })
}

const contentOf = async (on: string, form: string) => {
  const rows = await app.sql<{ content: Record<string, unknown>; number: string }>(
    'select content, number from document where subject_id = $1 and form = $2 order by drawn_up_at desc',
    [on.split('/')[1], form],
  )
  return rows[0]
}

describe('申请、核查、公示、审批、给付、发放、公开、归档', () => {
  let on: string
  let house: string

  test('以户主个人名义办理；受灾在先；两人承办', async () => {
    const company = await newSubject(app, { name: '某合作社' })
    expect((await apply(company)).body.code).toBe('not-a-household')
    house = await household('岩温')
    expect((await apply(house, { occurredOn: '2025-09-23' })).body.code).toBe('day-wrong')
    const alone = await apply(house, { handlers: [people.officer1] })
    expect([alone.body.code, alone.body.basis]).toEqual(['too-few-verifiers', [article]])
    expect((await apply(house, { informed: false })).status).toBe(400)
    const { body } = await apply(house)
    on = `proceedings/${body.subjectId}`
    expect(await contentOf(on, 'relief-application')).toMatchObject({ content: { manner: '受灾人员本人申请' } })
  })

  test('两人入户核查；核定人数不超过家庭人口；不是承办人不得核查', async () => {
    const act = 'relief.verify'
    expect((await codeOf(app, 'officer1', { on, act, with: seen({ verifiers: [people.officer1] }) }))[0]).toBe(
      'too-few-verifiers',
    )
    expect((await codeOf(app, 'officer1', { on, act, with: seen({ people: 5 }) }))[0]).toBe('too-many-people')
    expect((await codeOf(app, 'officer3', { on, act, with: seen() }))[0]).toBe('not-handler')
    const done = await take(app, 'officer1', { on, act, with: seen() })
    expect(done.documents.map(({ title }) => title)).toEqual(['自然灾害救助入户核查记录'])
  })

  test('公示只写姓氏，不写敏感情况和号码；至少七日', async () => {
    const tells = { loss: '户主肢体残疾，住房倒塌两间' }
    expect(await codeOf(app, 'officer1', { on, act: 'relief.publicise', with: tells })).toEqual([
      'tells-too-much',
      ['《个人信息保护法》第二十八条', '《突发事件应对法》第八十五条'],
    ])
    await take(app, 'officer1', { on, act: 'relief.publicise' })
    const paper = await contentOf(on, 'relief-publicity')
    expect(paper?.content).toMatchObject({
      ...{ household: '岩某', loss: '住房：倒塌两间', proposedFen: 90_000, from: '2025-09-22', until: '2025-09-29' },
    })
    expect(await runningUntil(app, on, 'S-01')).toBe('2025-09-29')
  })

  test('有异议的，核实答复之前不得提请；公示期满前不得提请', async () => {
    app.setClock('2025-09-25T09:00:00+08:00')
    const given = { objection: '称该户住房未倒塌。' }
    await take(app, 'officer1', { on, act: 'relief.record-objection', with: given })
    const opinion = { opinion: '建议给付。' }
    expect((await codeOf(app, 'officer1', { on, act: 'relief.propose', with: opinion }))[0]).toBe('not-in-state')
    const answer = { finding: 'unfounded', answer: '复核照片和现场，异议不成立，已当面答复。' }
    await take(app, 'officer1', { on, act: 'relief.answer-objection', with: answer })
    app.setClock('2025-09-29T18:00:00+08:00')
    expect(await codeOf(app, 'officer1', { on, act: 'relief.propose', with: opinion })).toEqual([
      'publicity-running',
      [article],
    ])
  })

  test('期满次日提请；金额由人数和标准算出；承办人不得审核', async () => {
    app.setClock('2025-09-30T09:00:00+08:00')
    await app.sql("update account set roles = '{officer,section-head}' where username = 'officer2'")
    app.forget('officer2')
    await take(app, 'officer1', { on, act: 'relief.propose' })
    expect(await runningUntil(app, on, 'S-01')).toBeUndefined()
    const agreed = { outcome: 'agreed', opinion: '同意。' }
    expect((await codeOf(app, 'officer2', { on, act: 'relief.examine', with: agreed }))[0]).toBe('approver-is-handler')
    await take(app, 'section1', { on, act: 'relief.examine' })
    await take(app, 'deputy1', { on, act: 'relief.approve' })
    expect((await contentOf(on, 'relief-approval'))?.content).toMatchObject({
      ...{ amountFen: 90_000, standard: '每人300.00元，3人（标准待核实）', proposed: '给予救助' },
      publicity: '自2025年9月22日起公示，公示期满，异议1件，均已核实答复。',
    })
  })

  test('签过意见的不得再作决定；决定起算公示期限', async () => {
    await app.sql("update account set roles = '{deputy-head,agency-head}' where username = 'deputy1'")
    app.forget('deputy1')
    expect((await codeOf(app, 'deputy1', { on, act: 'relief.decide' }))[0]).toBe('same-person')
    const done = await take(app, 'head', { on, act: 'relief.decide' })
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([
      ['自然灾害救助给付决定书', '（耿）应急救准〔2025〕1号'],
    ])
    // 10月9日起二十个工作日（10月11日调休上班）
    expect(await runningUntil(app, on, 'P-03')).toBe('2025-11-04')
    const early = { amountFen: 90_000, paidOn: '2025-09-30', voucher: '国库1' }
    expect((await codeOf(app, 'clerk', { on, act: 'relief.pay', with: early }))[0]).toBe('not-in-state')
    await take(app, 'officer1', { on, act: 'relief.serve-grant' })
    expect([await runningUntil(app, on, 'R-01'), await runningUntil(app, on, 'R-02')]).toEqual([
      '2025-12-01',
      '2026-03-30',
    ])
  })

  test('分次发放，合计不超过批准金额，同一凭证只登记一次', async () => {
    const act = 'relief.pay'
    const done = await take(app, 'clerk', { on, act, with: { amountFen: 50_000, voucher: '国库1' } })
    expect(done.documents.map(({ number }) => number)).toEqual(['（耿）应急救付〔2025〕1号'])
    const refusals = [
      [{ amountFen: 40_001, voucher: '国库2' }, 'overpaid'],
      [{ amountFen: 40_000, voucher: '国库1' }, 'voucher-known'],
      [{ paidOn: '2025-09-29', voucher: '国库2' }, 'day-wrong'],
    ] as const
    for (const [given, code] of refusals)
      expect(await codeOf(app, 'clerk', { on, act, with: given })).toEqual([code, ['《突发事件应对法》第五十四条']])
    await take(app, 'clerk', { on, act, with: { voucher: '国库2' } })
    expect((await contentOf(on, 'relief-receipt'))?.content).toMatchObject({ amountFen: 40_000, paidFen: 90_000 })
    expect(await stateOf(on)).toBe('paid')
    expect((await codeOf(app, 'clerk', { on, act, with: early('国库3') }))[0]).toBe('not-in-state')
  })

  test('绕开程序直接写库，也超不过批准金额，改不了已发放的', async () => {
    const more = `insert into relief_payment select gen_random_uuid(), agency_id, proceeding_id, 1, paid_on, '国库9', recorded_at from relief_payment limit 1`
    await expect(app.sql(more)).rejects.toThrow('MZ062')
    await expect(app.sql('update relief_payment set amount_fen = 1')).rejects.toThrow('不得改动')
  })

  test('同一户同一灾害同一项目不得再次申请', async () => {
    const again = await apply(house)
    expect([again.body.code, again.body.detail]).toEqual(['granted-already', expect.stringContaining('2025-09-30')])
    expect((await apply(house, { occurredOn: '2025-09-21' })).status).toBe(200)
  })

  test('公开页遮盖姓名、账户和敏感情况；公开之后立卷归档', async () => {
    const bound = { on, act: 'relief.compile', with: { retention: 'thirty-years' } }
    expect((await codeOf(app, 'archivist', bound))[0]).toBe('needs-relief-publication')
    const conclusion = `给付救助金900.00元至${account}，户主岩温肢体残疾，电话13800000000`
    const shown = { secrecyReview: 'may-publish', alsoHide: [], conclusion }
    await take(app, 'discloser', { on, act: 'relief.publish', with: shown })
    const [row] = await app.sql<{ id: string; body: string }>(
      "select id, body from portal.result where kind = 'relief'",
    )
    expect(JSON.parse(row?.body ?? '')).toMatchObject({
      ...{ title: '岩某户应急期生活救助', party: { name: '岩某', creditCode: null } },
      conclusion: `给付救助金900.00元至${'*'.repeat(account.length)}，户主岩某（敏感情况不公开），电话***********`,
    })
    const page = await (await app.fetch(`/results/${row?.id}`, {})).text()
    for (const word of ['岩温', account, '肢体残疾', '13800000000', '12号']) expect(page).not.toContain(word)
    expect(page).toContain('900.00元')
    await archived(on)
    expect(await livesOf(app, on.split('/')[1] ?? '')).toEqual({
      ...{ relief: 'archived', 'relief-publication': 'published' },
    })
  })
})

const early = (voucher: string) => ({ amountFen: 1, paidOn: '2025-09-30', voucher })

test('异议成立或者审核退回的，重新核查、重新公示，公示期重新起算', async () => {
  app.setClock('2025-10-09T09:00:00+08:00')
  const on = await applied('岩保', { origin: 'found' })
  await posted(on)
  expect(await runningUntil(app, on, 'S-01')).toBe('2025-10-16')
  await take(app, 'officer1', { on, act: 'relief.record-objection', with: { objection: '实为三人。' } })
  const founded = { finding: 'founded', answer: '重新核查人口。' }
  await take(app, 'officer1', { on, act: 'relief.answer-objection', with: founded })
  expect([await stateOf(on), await runningUntil(app, on, 'S-01')]).toEqual(['applied', undefined])
  app.setClock('2025-10-10T09:00:00+08:00')
  await posted(on)
  expect(await runningUntil(app, on, 'S-01')).toBe('2025-10-17')
  app.setClock('2025-10-20T09:00:00+08:00')
  await take(app, 'officer1', { on, act: 'relief.propose' })
  await take(app, 'section1', { on, act: 'relief.examine', with: { outcome: 'returned', opinion: '核查照片不清。' } })
  expect(await stateOf(on)).toBe('applied')
  await take(app, 'officer1', { on, act: 'relief.withdraw-request', with: { statement: '已由亲属接济，撤回。' } })
  await archived(on)
})

test('不符合条件的不公示，审批后书面决定不予救助，写明理由和救济', async () => {
  const on = await applied('岩罕')
  const refused = seen({ result: 'ineligible', conclusion: '住房完好，不符合救助条件。' })
  await take(app, 'officer1', { on, act: 'relief.verify', with: refused })
  await approved(on)
  const done = await take(app, 'head', { on, act: 'relief.decide' })
  expect(done.documents.map(({ title }) => title)).toEqual(['不予救助决定书'])
  expect((await contentOf(on, 'relief-refusal'))?.content).toMatchObject({
    reason: '住房完好，不符合救助条件。',
    remedies: { reviewOrgan: '耿马傣族佤族自治县人民政府', reviewDays: 60, litigationMonths: 6 },
  })
  await take(app, 'officer1', { on, act: 'relief.serve-refusal' })
  const shown = { secrecyReview: 'may-publish', alsoHide: [] }
  await take(app, 'discloser', { on, act: 'relief.publish', with: shown })
  await take(app, 'discloser', { on, act: 'relief.withdraw', with: { explanation: '户主要求不公开。' } })
  expect(await app.sql('select party, body from portal.result where subject_id = $1', [on.split('/')[1]])).toEqual([
    { party: null, body: null },
  ])
  await archived(on)
  expect(await stateOf(on)).toBe('archived')
})
