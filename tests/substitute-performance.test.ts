/** Substitute performance over HTTP: 《行政强制法》第五十条至第五十二条、第四十三条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, take } from './support/drive.ts'
import { fileCase, onSite, open } from './support/measures.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

let app: TestApp
let caseOn: string
beforeAll(async () => {
  app = await startApp()
  caseOn = `cases/${await driveUntil(app, '送达处罚决定书')}`
  app.setClock('2025-12-01T09:00:00+08:00')
})
afterAll(() => app.close())

const asked = {
  ...{ duty: '清除堆放在公路边的废渣。', overdueOn: '2025-11-20', demandedOn: '2025-11-24', harm: 'traffic' },
  ...{ reason: '占用车道。', performer: '某清运公司', disinterested: true, manner: '清运废渣三吨' },
  ...{ performAt: '2025-12-09T09:00:00+08:00', budgetFen: 500_000 },
}

async function codeOf(...given: Parameters<typeof attempt>): Promise<[string, string[]]> {
  const { status, body } = await attempt(...given)
  return status === 200 ? ['done', []] : [body.code, body.basis]
}

const stateOf = async (on: string) => (await livesOf(app, on.split('/')[1] ?? ''))['substitute-performance']

async function decided(): Promise<string> {
  const on = await open(app, 'officer1', { on: caseOn, act: 'substitute.propose', with: asked })
  await take(app, 'section1', { on, act: 'substitute.examine' })
  const done = await take(app, 'head', { on, act: 'substitute.approve' })
  expect(done.documents.map(({ title }) => title)).toEqual(['行政强制审批表', '代履行决定书'])
  await take(app, 'officer1', { on, act: 'substitute.serve' })
  return on
}

describe('《行政强制法》第五十条 前提', () => {
  test.each([
    ['尚未逾期', { overdueOn: '2025-12-01' }, 'not-overdue', '《行政强制法》第五十条'],
    ['逾期以后没有催告', { demandedOn: '2025-11-20' }, 'not-demanded', '《行政强制法》第五十条'],
    ['定在夜间', { performAt: '2025-12-09T22:30:00+08:00' }, 'execution-at-rest', '《行政强制法》第四十三条第一款'],
    ['定在元旦', { performAt: '2026-01-01T10:00:00+08:00' }, 'execution-at-rest', '《行政强制法》第四十三条第一款'],
  ])('%s', async (_name, changed, code, article) => {
    const given = { on: caseOn, act: 'substitute.propose', with: { ...asked, ...changed } }
    expect(await codeOf(app, 'officer1', given)).toEqual([code, [article]])
  })

  test('后果不危害交通、环境、资源的，没有这一选项', async () => {
    const given = { on: caseOn, act: 'substitute.propose', with: { ...asked, harm: 'other' } }
    expect((await attempt(app, 'officer1', given)).status).toBe(400)
  })
})

describe('《行政强制法》第五十一条 决定、催告、到场、费用', () => {
  test('催告送达三个工作日以后方可实施', async () => {
    const on = await decided()
    await take(app, 'officer1', { on, act: 'substitute.demand' })
    app.setClock('2025-12-03T16:00:00+08:00')
    await take(app, 'officer1', { on, act: 'substitute.serve-demand' })
    // 星期三送达：星期四、五、一
    expect(await deadlinesOf(app, on)).toMatchObject({
      'X-07': { startsOn: '2025-12-03', dueOn: '2025-12-08' },
      'P-03': { startsOn: '2025-12-01', dueOn: '2025-12-29' },
    })
    const perform = (startedAt: string, endedAt: string) => {
      const given = { ...onSite(startedAt, endedAt), performerPerson: '清运员（演示）', peaceful: true }
      return codeOf(app, 'officer1', { on, act: 'substitute.perform', with: given })
    }
    app.setClock('2025-12-08T12:00:00+08:00')
    expect(await perform('2025-12-08T09:00:00+08:00', '2025-12-08T11:00:00+08:00')).toEqual([
      'demand-too-late',
      ['《行政强制法》第五十一条第一款第（二）项', '《行政强制法》第六十九条'],
    ])
    app.setClock('2025-12-09T12:00:00+08:00')
    expect(await perform('2025-12-09T05:00:00+08:00', '2025-12-09T08:00:00+08:00')).toEqual([
      'execution-at-rest',
      ['《行政强制法》第四十三条第一款'],
    ])
    expect(await perform('2025-12-09T09:00:00+08:00', '2025-12-09T11:00:00+08:00')).toEqual(['done', []])

    const costs = [
      { item: '车辆', amountFen: 300_000 },
      { item: '人工', amountFen: 120_050 },
    ]
    const bill = { costs, explanation: '附票据两张。', dueOn: '2025-12-24' }
    const done = await take(app, 'head', { on, act: 'substitute.settle-costs', with: bill })
    const [decision] = await app.sql<{ content: { totalFen: number; performedOn: string } }>(
      'select content from document where id = $1',
      [done.documents[0]?.id],
    )
    expect(decision?.content).toMatchObject({ totalFen: 420_050, performedOn: '2025-12-09', performer: '某清运公司' })
    await take(app, 'officer1', { on, act: 'substitute.serve-costs' })
    await take(app, 'discloser', { on, act: 'substitute.publish', with: { secrecyReview: 'may-publish' } })
    expect(await livesOf(app, on.split('/')[1] ?? '')).toEqual({
      'substitute-performance': 'concluded',
      'substitute-publication': 'published',
    })
  })

  test('催告以后当事人履行的，停止代履行', async () => {
    app.setClock('2025-12-01T09:00:00+08:00')
    const on = await decided()
    await take(app, 'officer1', { on, act: 'substitute.verify', with: { result: '已自行清除。' } })
    expect(await stateOf(on)).toBe('obeyed')
  })
})

describe('《行政强制法》第五十二条 立即代履行', () => {
  test('先清除，事后通知并处理；可以不收取费用', async () => {
    const other = await fileCase(app)
    app.setClock('2025-12-06T23:30:00+08:00')
    const cleared = { where: 'road', obstacle: '废渣约三吨', inability: '当事人联系不上。', performer: '某清运公司' }
    const absent = { attendance: 'witness', attendant: '村干部（演示）' }
    const at = onSite('2025-12-06T22:00:00+08:00', '2025-12-06T23:00:00+08:00')
    const given = { ...at, ...absent, ...cleared }
    const on = await open(app, 'officer1', { on: other, act: 'substitute.perform-at-once', with: given })
    await take(app, 'officer1', { on, act: 'substitute.notify-afterwards', with: { disposition: '责令规范堆放。' } })
    await take(app, 'officer1', { on, act: 'substitute.serve-notice' })
    const free = { costs: [], explanation: '由本机关承担。', dueOn: '2025-12-30' }
    await take(app, 'head', { on, act: 'substitute.settle-costs', with: free })
    expect(await stateOf(on)).toBe('concluded')
  })
})
