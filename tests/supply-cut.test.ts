/** Cutting power over HTTP, because a decision to stop is not obeyed: 《安全生产法》第七十条、《行政强制法》第四十三条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf, take } from './support/drive.ts'
import { fileCase, onSite, open } from './support/measures.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

let app: TestApp
let caseOn: string
beforeAll(async () => {
  app = await startApp()
  const facts = factsOf({ measures: ['责令停产停业整顿', '罚款'] })
  caseOn = `cases/${await driveUntil(app, '送达处罚决定书', facts)}`
})
afterAll(() => app.close())

const asked = {
  ...{ supply: 'electricity', supplier: '某供电局', safe: true, notResidential: true },
  ...{ disobedience: '收到决定后仍在生产。', danger: '粉尘浓度超标，随时可能爆炸。' },
}

async function codeOf(...given: Parameters<typeof attempt>): Promise<[string, string[]]> {
  const { status, body } = await attempt(...given)
  return status === 200 ? ['done', []] : [body.code, body.basis]
}

async function approved(changed: object = {}): Promise<string> {
  const on = await open(app, 'officer1', { on: caseOn, act: 'supply-cut.propose', with: { ...asked, ...changed } })
  await take(app, 'section1', { on, act: 'supply-cut.examine' })
  await take(app, 'head', { on, act: 'supply-cut.approve' })
  return on
}

const stateOf = async (on: string) => (await livesOf(app, on.split('/')[1] ?? ''))['supply-cut']
const times = (cutAt: string, deliveredAt: string) => ({ cutAt, deliveredAt })

describe('没有停产停业决定的', () => {
  test('不得停止供应；影响居民生活的不得提请', async () => {
    const other = await fileCase(app)
    expect(await codeOf(app, 'officer1', { on: other, act: 'supply-cut.propose', with: asked })).toEqual([
      'no-stop-decision',
      ['《安全生产法》第七十条第一款'],
    ])
    const homes = { ...asked, notResidential: false }
    const { status } = await attempt(app, 'officer1', { on: caseOn, act: 'supply-cut.propose', with: homes })
    expect(status).toBe(400)
  })
})

describe('提前二十四小时通知，停止供电，履行后恢复', () => {
  let on: string

  test('通知后不足二十四小时、夜间、周末都不得停电', async () => {
    app.setClock('2025-11-06T10:00:00+08:00')
    on = await approved()
    const told = times('2025-11-07T09:30:00+08:00', '2025-11-06T10:00:00+08:00')
    const done = await take(app, 'officer1', { on, act: 'supply-cut.notify', with: told })
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([
      ['停止供电通知书', '（耿）应急停通〔2025〕1号'],
    ])
    expect((await deadlinesOf(app, on))['I-06']).toMatchObject({ startsOn: '2025-11-06', dueOn: '2025-11-07' })
    const decide = (cutAt: string) => codeOf(app, 'head', { on, act: 'supply-cut.decide', with: { cutAt } })
    expect(await decide('2025-11-07T09:59:59+08:00')).toEqual(['notice-too-short', ['《安全生产法》第七十条第二款']])
    expect(await decide('2025-11-07T22:00:00+08:00')).toEqual(['execution-at-rest', ['《行政强制法》第四十三条第一款']])
    expect(await decide('2025-11-08T10:00:00+08:00')).toEqual(['execution-at-rest', ['《行政强制法》第四十三条第一款']])
    expect(await decide('2025-11-07T10:00:00+08:00')).toEqual(['done', []])
    await take(app, 'officer1', { on, act: 'supply-cut.serve' })
    expect(await deadlinesOf(app, on)).toMatchObject({
      'P-03': { dueOn: '2025-12-04' },
      'R-01': { dueOn: '2026-01-05' },
    })
  })

  test('实施的时间也受同样的限制', async () => {
    app.setClock('2025-11-10T11:00:00+08:00')
    const cut = (startedAt: string, endedAt: string) => {
      const given = { ...onSite(startedAt, endedAt), supplierPerson: '供电员（演示）' }
      return codeOf(app, 'officer1', { on, act: 'supply-cut.carry-out', with: given })
    }
    expect(await cut('2025-11-10T05:59:00+08:00', '2025-11-10T06:30:00+08:00')).toEqual([
      'execution-at-rest',
      ['《行政强制法》第四十三条第一款'],
    ])
    expect(await cut('2025-11-10T10:00:00+08:00', '2025-11-10T10:30:00+08:00')).toEqual(['done', []])
    expect(await stateOf(on)).toBe('cut')
  })

  test('复查已履行，负责人解除，送达恢复供电通知书；公示', async () => {
    app.setClock('2025-11-12T10:00:00+08:00')
    await take(app, 'officer1', { on, act: 'supply-cut.verify' })
    const done = await take(app, 'head', { on, act: 'supply-cut.restore' })
    expect(done.documents.map(({ title }) => title)).toEqual(['恢复供电通知书'])
    await take(app, 'officer1', { on, act: 'supply-cut.serve-restoration' })
    await take(app, 'discloser', { on, act: 'supply-cut.publish', with: { secrecyReview: 'may-publish' } })
    expect(await livesOf(app, on.split('/')[1] ?? '')).toEqual({
      'supply-cut': 'restored',
      'supply-cut-publication': 'published',
    })
  })
})

describe('例外', () => {
  test('危及生产安全的紧急情形，可以不提前，夜间也可以', async () => {
    app.setClock('2025-11-12T21:00:00+08:00')
    const on = await approved()
    const told = { ...times('2025-11-12T23:00:00+08:00', '2025-11-12T21:00:00+08:00'), emergency: '油气泄漏。' }
    await take(app, 'officer1', { on, act: 'supply-cut.notify', with: told })
    await take(app, 'head', { on, act: 'supply-cut.decide' })
    expect((await deadlinesOf(app, on))['I-06']).toBeUndefined()
  })

  test('停止供应民用爆炸物品不受二十四小时限制；停止以前已履行的，不再停止', async () => {
    app.setClock('2025-11-13T09:00:00+08:00')
    const on = await approved({ supply: 'explosives', supplier: '某民爆公司' })
    const told = times('2025-11-13T15:00:00+08:00', '2025-11-13T09:00:00+08:00')
    const done = await take(app, 'officer1', { on, act: 'supply-cut.notify', with: told })
    expect(done.documents.map(({ title }) => title)).toEqual(['停止供应民用爆炸物品通知书'])
    await take(app, 'head', { on, act: 'supply-cut.decide' })
    await take(app, 'officer1', { on, act: 'supply-cut.verify' })
    expect(await stateOf(on)).toBe('obeyed')
  })
})
