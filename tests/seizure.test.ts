/** Sealing and seizure over HTTP, from the proposal to the return of the goods: 《行政强制法》第十六条至第二十八条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, offers, take } from './support/drive.ts'
import { diesel, fileCase, ground, offered, onSite, open, runningUntil } from './support/measures.ts'
import { livesOf } from './support/steps.ts'

/** A Monday, before the National Day week of 2025. */
const begins = '2025-09-22T09:00:00+08:00'

let app: TestApp
let caseOn: string

beforeAll(async () => {
  app = await startApp(begins)
  caseOn = await fileCase(app)
})
afterAll(() => app.close())

const idOf = (on: string) => on.split('/')[1] ?? ''
const stateOf = async (on: string) => (await livesOf(app, idOf(on))).seizure

async function codeOf(...asked: Parameters<typeof attempt>): Promise<[string, string[]]> {
  const { status, body } = await attempt(...asked)
  return status === 200 ? ['done', []] : [body.code, body.basis]
}

const urgent = (item: object, startedAt: string, endedAt: string) => ({
  ...{ ...ground, urgency: '油气积聚，随时可能爆炸。', items: [{ ...diesel, ...item }] },
  ...onSite(startedAt, endedAt),
})

describe('经批准的查封、扣押', () => {
  let on: string
  const morning = onSite('2025-09-22T14:00:00+08:00', '2025-09-22T15:00:00+08:00')

  test('提请、审核、批准以前不得实施；批准以后不得倒填时间', async () => {
    const asked = { ...ground, objects: '柴油1.5吨' }
    const { status, body } = await attempt(app, 'officer1', {
      on: caseOn,
      act: 'seizure.propose',
      with: { ...asked, noNecessities: false },
    })
    expect([status, JSON.stringify(body).includes('不含公民个人及其所扶养家属的生活必需品')]).toEqual([400, true])
    on = await open(app, 'officer1', { on: caseOn, act: 'seizure.propose', with: asked })
    expect((await offers(app, 'officer1', on)).map(({ name }) => name)).not.toContain('seizure.impose')
    await take(app, 'section1', { on, act: 'seizure.examine' })
    const [code] = await codeOf(app, 'section1', {
      on,
      act: 'seizure.approve',
      with: { outcome: 'agreed', opinion: '同意' },
    })
    expect(code).toBe('role-missing')
    app.setClock('2025-09-22T13:00:00+08:00')
    await take(app, 'head', { on, act: 'seizure.approve' })
    app.setClock('2025-09-22T16:00:00+08:00')
    const early = onSite('2025-09-22T12:00:00+08:00', '2025-09-22T12:30:00+08:00')
    expect(await codeOf(app, 'officer1', { on, act: 'seizure.impose', with: { ...early, items: [diesel] } })).toEqual([
      'seizure-approval',
      ['《行政强制法》第十八条第（一）项'],
    ])
  })

  test.each([
    ['期限超过三十日', { untilOn: '2025-10-23' }, 'seizure-limit', '《行政强制法》第二十五条第一款'],
    ['清单重复', { items: [diesel, { ...diesel, name: '柴 油' }] }, 'listed-twice', '《行政强制法》第二十四条第二款'],
    ['没有录像也没有说明', { recording: undefined }, 'recording-missing', '《行政处罚法》第四十七条'],
    ['拒签没有注明', { signature: 'refused' }, 'refusal-unexplained', '《行政强制法》第十八条第（八）项'],
  ])('实施被拒绝：%s', async (_name, changed, code, article) => {
    const given = { ...morning, items: [diesel], ...changed }
    expect(await codeOf(app, 'officer1', { on, act: 'seizure.impose', with: given })).toEqual([code, [article]])
  })

  test('一名执法人员不得实施', async () => {
    const { defaults } = await offered(app, 'officer1', { on, act: 'seizure.impose' })
    const [one] = defaults.officers as string[]
    const [code] = await codeOf(app, 'officer1', {
      on,
      act: 'seizure.impose',
      with: { ...morning, items: [diesel], officers: [one] },
    })
    expect(code).toBe('too-few-officers')
  })

  test('现场实施，当场交付决定书和清单；期限三十日不顺延', async () => {
    const done = await take(app, 'officer1', { on, act: 'seizure.impose', with: { ...morning, items: [diesel] } })
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([
      ['查封扣押决定书', '（耿）应急查扣〔2025〕1号'],
      ['查封扣押（场所、设施、财物）清单', null],
      ['行政强制现场笔录', null],
    ])
    expect(await runningUntil(app, on, 'E-01')).toBe('2025-10-22')
    expect(await runningUntil(app, on, 'P-03')).toBe('2025-10-24')
    const [item] = await app.sql<Record<string, unknown>>(
      'select name, quantity, unit_price_fen, identity, seized_on, ended_on from seized_item',
    )
    expect(item).toEqual({
      ...{ name: '柴油', quantity: '1.5', unit_price_fen: 750_000, identity: 'thing|柴油|0号|1号罐' },
      ...{ seized_on: '2025-09-22', ended_on: null },
    })
  })

  test('同一物不得重复查封，写法不同也认得出', async () => {
    const again = urgent({ name: '柴油 ', mark: '１号罐' }, '2025-09-22T15:30:00+08:00', '2025-09-22T15:50:00+08:00')
    expect(await codeOf(app, 'officer1', { on: caseOn, act: 'seizure.impose-at-once', with: again })).toEqual([
      'sealed-already',
      ['《行政强制法》第二十三条第二款'],
    ])
  })

  test('检测期间不计入，提前或者逾期取得结果都按告知的期间截止', async () => {
    app.setClock('2025-09-25T10:00:00+08:00')
    const commission = { institute: '某检测院', requirement: '闪点检测', untilOn: '2025-10-10', told: true }
    const done = await take(app, 'officer1', { on, act: 'seizure.commission-appraisal', with: commission })
    expect(done.documents.map(({ title }) => title)).toEqual(['鉴定委托书', '检测、检验、检疫、鉴定期间告知书'])
    expect(await runningUntil(app, on, 'E-04')).toBe('2025-10-10')
    app.setClock('2025-10-12T10:00:00+08:00')
    await take(app, 'officer1', {
      on,
      act: 'seizure.record-appraisal',
      with: { result: '不合格', reportNumber: '检字1号' },
    })
    // 9月26日至10月10日停15日
    expect(await runningUntil(app, on, 'E-01')).toBe('2025-11-06')
  })

  test('延长一次，不超过三十日，届满以前书面告知', async () => {
    const asked = { reason: '案情复杂，尚需核查来源。' }
    const tooLong = { ...asked, untilOn: '2025-12-07' }
    expect(await codeOf(app, 'officer1', { on, act: 'seizure.propose-extension', with: tooLong })).toEqual([
      'seizure-limit',
      ['《行政强制法》第二十五条第一款'],
    ])
    await take(app, 'officer1', { on, act: 'seizure.propose-extension', with: { ...asked, untilOn: '2025-12-01' } })
    await take(app, 'section1', { on, act: 'seizure.examine-extension' })
    await take(app, 'head', { on, act: 'seizure.approve-extension' })
    expect(await runningUntil(app, on, 'E-01')).toBe('2025-12-01')
    await take(app, 'officer1', { on, act: 'seizure.serve-extension' })
    expect(await codeOf(app, 'officer1', { on, act: 'seizure.propose-extension', with: asked })).toEqual([
      'seizure-limit',
      ['《行政强制法》第二十五条第一款'],
    ])
  })

  test('没收须有没收的处罚决定；逐项处理；公示', async () => {
    const { defaults } = await offered(app, 'officer1', { on, act: 'seizure.propose-disposition' })
    const [item] = defaults.items as { id: string; name: string }[]
    const asked = { reason: '已查清。', items: [{ ...item, disposition: 'confiscated' }] }
    expect(await codeOf(app, 'officer1', { on, act: 'seizure.propose-disposition', with: asked })).toEqual([
      'confiscation-without-penalty',
      ['《行政强制法》第二十七条'],
    ])
    const given = { matter: '扣押柴油', conclusion: '扣押', secrecyReview: 'may-publish' }
    await take(app, 'discloser', { on, act: 'seizure.publish', with: given })
    expect(await runningUntil(app, on, 'P-03')).toBeUndefined()
  })

  test('期限届满：到期以后只能解除，待办里标明超期', async () => {
    app.setClock('2025-12-02T09:00:00+08:00')
    const [code, basis] = await codeOf(app, 'officer1', {
      on,
      act: 'seizure.propose-disposition',
      with: { reason: '晚了' },
    })
    expect([code, basis]).toEqual(['seizure-limit', ['《行政强制法》第二十八条第一款第（四）项']])
    for (const as of ['officer1', 'section1', 'deputy1']) {
      const todo = await app.get<{ deadlines: { id: string; label: string; due: { level: string } }[] }>(
        as,
        '/api/todo',
      )
      const own = todo.body.deadlines.find(({ id, label }) => id === idOf(on) && label === '查封、扣押期限')
      expect([as, own?.due.level]).toEqual([as, 'past'])
    }
    await take(app, 'officer1', { on, act: 'seizure.find-release' })
    expect(await runningUntil(app, on, 'E-05')).toBe('2025-12-03')
    const returned = { outcome: 'returned', opinion: '再查一查。' }
    expect((await codeOf(app, 'head', { on, act: 'seizure.lift', with: returned }))[0]).toBe('seizure-limit')
    await take(app, 'head', { on, act: 'seizure.lift' })
    await take(app, 'officer1', { on, act: 'seizure.serve-disposition' })
    const done = await take(app, 'officer1', { on, act: 'seizure.return-goods' })
    expect(done.documents.map(({ title }) => title)).toEqual(['退还物品清单'])
    expect(await stateOf(on)).toBe('concluded')
    expect(await runningUntil(app, on, 'E-05')).toBeUndefined()
    expect(await app.sql('select disposition, ended_on from seized_item')).toEqual([
      { disposition: 'released', ended_on: '2025-12-02' },
    ])
  })
})

describe('《行政强制法》第十九条 情况紧急当场实施', () => {
  const took = (mark: string) => urgent({ mark }, '2025-12-03T08:00:00+08:00', '2025-12-03T08:40:00+08:00')

  test('二十四小时内报告、补办批准，精确到分', async () => {
    app.setClock('2025-12-03T09:00:00+08:00')
    const on = await open(app, 'officer1', { on: caseOn, act: 'seizure.impose-at-once', with: took('2号罐') })
    const [clock] = await app.sql<{ dueAt: string }>(
      `select due_at as "dueAt" from deadline where subject_id = $1 and row_id = 'E-03'`,
      [idOf(on)],
    )
    expect(clock?.dueAt).toBe('2025-12-04T00:00:00.000Z')
    await take(app, 'officer1', { on, act: 'seizure.report' })
    app.setClock('2025-12-04T07:59:00+08:00')
    await take(app, 'head', { on, act: 'seizure.ratify' })
    expect(await stateOf(on)).toBe('in-force')
  })

  test('过了二十四小时不得补批，只能立即解除', async () => {
    const given = urgent({ mark: '3号罐' }, '2025-12-04T09:00:00+08:00', '2025-12-04T09:30:00+08:00')
    app.setClock('2025-12-04T10:00:00+08:00')
    const on = await open(app, 'officer1', { on: caseOn, act: 'seizure.impose-at-once', with: given })
    await take(app, 'officer1', { on, act: 'seizure.report' })
    app.setClock('2025-12-05T09:00:01+08:00')
    expect(await codeOf(app, 'head', { on, act: 'seizure.ratify' })).toEqual([
      'seizure-approval',
      ['《行政强制法》第十九条'],
    ])
    const refused = { outcome: 'refused', opinion: '没有必要。' }
    const done = await take(app, 'head', { on, act: 'seizure.ratify', with: refused })
    expect(done.documents.map(({ title }) => title)).toEqual(['行政强制审批表', '查封扣押处理决定书'])
    expect([await runningUntil(app, on, 'E-01'), await runningUntil(app, on, 'E-05')]).toEqual([
      undefined,
      '2025-12-08',
    ])
    await take(app, 'officer1', { on, act: 'seizure.serve-disposition' })
    await take(app, 'officer1', { on, act: 'seizure.return-goods' })
    expect(await stateOf(on)).toBe('concluded')
  })
})
