/** Paying a fine later or in parts, over HTTP: 《行政处罚法》第六十六条第二款、第七十二条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deferral } from '../src/deferrals/index.ts'
import { explore, findBreach } from '../src/procedures/explorer.ts'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, take } from './support/drive.ts'
import { open } from './support/measures.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const asked = { reason: '停产改造，三个月没有收入，附财务报表。', wish: '分三期，年底前缴清。' }
const served = async () => `cases/${await driveUntil(app, '送达处罚决定书')}`
const idOf = (on: string) => on.split('/')[1] ?? ''
const apply = (on: string, changed: object = {}) =>
  open(app, 'officer1', { on, act: 'deferral.apply', with: { ...asked, ...changed } })
const part = (dueOn: string, amountFen: number) => ({ dueOn, amountFen })

async function approve(on: string, parts: object[]): Promise<void> {
  await take(app, 'officer1', { on, act: 'deferral.propose', with: { parts } })
  await take(app, 'section1', { on, act: 'deferral.examine' })
  await take(app, 'head', { on, act: 'deferral.approve' })
}

async function codeOf(...given: Parameters<typeof attempt>): Promise<[string, string[]]> {
  const { status, body } = await attempt(...given)
  return status === 200 ? ['done', []] : [body.code, body.basis]
}

let receipts = 0
const pay = (on: string, amountFen: number) =>
  take(app, 'clerk', { on, act: 'payment.record', with: { amountFen, receiptNumber: `票-${++receipts}` } })

type Money = {
  rows: { outstandingFen: number; overdueFen: number; dueOn: string }[]
  instalments: { dueOn: string; paidFen: number; state: { label: string } }[]
}
async function moneyOf(on: string): Promise<{ overdueFen: number | undefined; parts: (string | number)[][] }> {
  const { money } = (await app.get<{ money: Money }>('officer1', `/api/${on}`)).body
  const parts = money.instalments.map(({ dueOn, paidFen, state }) => [dueOn, paidFen, state.label])
  return { overdueFen: money.rows[0]?.overdueFen, parts }
}

async function waitsFor(as: string, on: string): Promise<string[]> {
  const { body } = await app.get<{ groups: { key: string; items: { id: string }[] }[] }>(as, '/api/todo')
  return body.groups.filter(({ items }) => items.some(({ id }) => id === idOf(on))).map(({ key }) => key)
}

const clocksOf = (on: string) =>
  app.sql<{ due: string; met: string | null }>(
    `select due_on as due, met_on as met from deadline where subject_id = $1 and row_id = 'X-01-instalment' order by due_on`,
    [idOf(on)],
  )

describe('分三期缴纳', () => {
  let on: string
  let plan: string
  const parts = [part('2025-10-31', 3_000_000), part('2025-11-28', 2_000_000), part('2025-12-31', 2_000_000)]

  test('由当事人申请，同时只能有一件', async () => {
    on = await served()
    app.setClock('2025-09-25T10:00:00+08:00')
    plan = await apply(on)
    expect(await codeOf(app, 'officer1', { on, act: 'deferral.apply', with: asked })).toEqual([
      'deferral-open',
      ['《行政处罚法》第六十六条第二款'],
    ])
  })

  test.each([
    ['只有一期', [part('2025-10-31', 7_000_000)], 'parts-count'],
    ['少一元', [part('2025-10-31', 3_000_000), part('2025-11-28', 3_999_900)], 'parts-sum'],
    ['国庆节届满', [part('2025-10-01', 3_000_000), part('2025-11-28', 4_000_000)], 'part-on-rest-day'],
  ])('安排%s的，不得提请', async (_name, wrong, code) => {
    const given = { on: plan, act: 'deferral.propose', with: { parts: wrong } }
    expect(await codeOf(app, 'officer1', given)).toEqual([code, ['《行政处罚法》第六十六条第二款']])
  })

  test('承办、审核、批准由不同的人；批准书送达以后各期分别计算，原期限不再计算', async () => {
    await take(app, 'officer1', { on: plan, act: 'deferral.propose', with: { parts } })
    expect((await codeOf(app, 'officer1', { on: plan, act: 'deferral.examine' }))[0]).toBe('role-missing')
    await take(app, 'section1', { on: plan, act: 'deferral.examine' })
    const done = await take(app, 'head', { on: plan, act: 'deferral.approve' })
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([
      ['分期缴纳罚款审批表', '（耿）应急缴审〔2025〕1号'],
      ['分期缴纳罚款批准书', '（耿）应急缴批〔2025〕1号'],
    ])
    expect(await clocksOf(plan)).toEqual([])
    await take(app, 'officer1', { on: plan, act: 'deferral.serve' })
    expect(await clocksOf(plan)).toEqual(parts.map(({ dueOn }) => ({ due: dueOn, met: null })))
    const labels = await app.sql<{ label: string }>(
      `select label from deadline where subject_id = $1 and row_id = 'X-01-instalment' order by due_on`,
      [idOf(plan)],
    )
    expect(labels.map(({ label }) => label)).toEqual(
      [1, 2, 3].map((n) => `延期、分期缴纳罚款的届满日：第${n}期（共3期）`),
    )
    expect((await deadlinesOf(app, on))['X-01']).toMatchObject({ dueOn: '2025-10-09', metOn: '2025-09-25' })
    expect(await moneyOf(on)).toEqual({
      overdueFen: 0,
      parts: parts.map(({ dueOn }) => [dueOn, 0, '待缴']),
    })
  })

  test('缴款先抵最早的一期，抵清的一期不再计算', async () => {
    app.setClock('2025-10-20T10:00:00+08:00')
    await pay(on, 1_000_000)
    app.setClock('2025-10-31T10:00:00+08:00')
    await pay(on, 2_500_000)
    expect((await moneyOf(on)).parts).toEqual([
      ['2025-10-31', 3_000_000, '已缴清'],
      ['2025-11-28', 500_000, '待缴'],
      ['2025-12-31', 0, '待缴'],
    ])
    expect((await clocksOf(plan)).map(({ met }) => met)).toEqual(['2025-10-31', null, null])
    expect(await waitsFor('officer1', plan)).toEqual([])
  })

  test('届满当日不算逾期，次日进入待办；只有未缴的一期逾期', async () => {
    app.setClock('2025-11-28T17:00:00+08:00')
    expect(await codeOf(app, 'officer1', { on: plan, act: 'deferral.note-missed' })).toEqual([
      'nothing-missed',
      ['《行政处罚法》第七十二条第一款第（一）项'],
    ])
    app.setClock('2025-11-29T09:00:00+08:00')
    expect(await waitsFor('officer1', plan)).toEqual(['deferral.note-missed'])
    const done = await take(app, 'officer1', { on: plan, act: 'deferral.note-missed' })
    expect(done.notes).toEqual([
      '第2期（2025年11月28日，尚欠 15,000.00 元）到期未缴，自2025年11月29日起可以按日加处罚款；请催缴。',
    ])
    expect(await moneyOf(on)).toMatchObject({ overdueFen: 1_500_000 })
    expect(await waitsFor('officer1', plan)).toEqual([])
  })

  test('其余缴清，转为已履行，各期期限都已了结', async () => {
    app.setClock('2025-12-01T10:00:00+08:00')
    await pay(on, 3_500_000)
    expect((await clocksOf(plan)).map(({ met }) => met)).toEqual(['2025-10-31', '2025-12-01', '2025-12-01'])
    expect(await livesOf(app, idOf(on))).toMatchObject({ 'ordinary-penalty': 'performed' })
    const again = { ...asked, kind: 'deferral', appliedOn: '2025-12-01' }
    expect((await codeOf(app, 'officer1', { on, act: 'deferral.apply', with: again }))[0]).toBe('not-in-state')
  })
})

describe('延期缴纳', () => {
  test('不予批准的告知当事人；期限未满批准的，原期限延长到批准的日期；缴清办结', async () => {
    const on = await served()
    const first = await apply(on, { kind: 'deferral' })
    await take(app, 'officer1', { on: first, act: 'deferral.propose' })
    await take(app, 'section1', { on: first, act: 'deferral.examine' })
    const no = { outcome: 'refused', opinion: '账户有足额存款，不予批准。' }
    const refused = await take(app, 'head', { on: first, act: 'deferral.approve', with: no })
    expect(refused.documents.map(({ title }) => title)).toEqual(['延期缴纳罚款审批表'])
    await take(app, 'officer1', { on: first, act: 'deferral.tell-refusal', with: { how: '当面告知理由。' } })
    expect(await livesOf(app, idOf(first))).toEqual({ deferral: 'told' })

    await pay(on, 1_000_000)
    const second = await apply(on, { kind: 'deferral' })
    await approve(second, [part('2026-02-27', 6_000_000)])
    expect((await deadlinesOf(app, on))['X-01']).toMatchObject({ startsOn: '2025-12-01', dueOn: '2025-12-16' })
    await take(app, 'officer1', { on: second, act: 'deferral.serve' })
    expect((await deadlinesOf(app, on))['X-01']).toMatchObject({ dueOn: '2026-02-27', metOn: null })
    app.setClock('2026-02-27T10:00:00+08:00')
    expect(await moneyOf(on)).toEqual({ overdueFen: 0, parts: [['2026-02-27', 0, '待缴']] })
    expect((await codeOf(app, 'officer1', { on: second, act: 'deferral.conclude' }))[0]).toBe('fine-outstanding-still')
    await pay(on, 6_000_000)
    expect((await deadlinesOf(app, on))['X-01']).toMatchObject({ metOn: '2026-02-27' })
    expect(await waitsFor('officer1', second)).toEqual(['deferral.conclude'])
    await take(app, 'officer1', { on: second, act: 'deferral.conclude' })
    expect(await livesOf(app, idOf(second))).toEqual({ deferral: 'fulfilled' })
  })

  test('期限届满以后申请的须说明理由；批准的日期另行计算，此前的逾期不变', async () => {
    const on = await served()
    app.setClock('2026-03-17T10:00:00+08:00')
    expect((await deadlinesOf(app, on))['X-01']).toMatchObject({ dueOn: '2026-03-16' })
    const late = { ...asked, kind: 'deferral' }
    expect(await codeOf(app, 'officer1', { on, act: 'deferral.apply', with: late })).toEqual([
      'late-without-reason',
      ['《行政处罚法》第六十六条第二款'],
    ])
    expect(await moneyOf(on)).toMatchObject({ overdueFen: 7_000_000 })
    const again = await apply(on, { ...late, lateReason: '法定代表人住院。' })
    await approve(again, [part('2026-04-30', 7_000_000)])
    await take(app, 'officer1', { on: again, act: 'deferral.serve' })
    expect(await clocksOf(again)).toEqual([{ due: '2026-04-30', met: null }])
    expect(await moneyOf(on)).toEqual({ overdueFen: 0, parts: [['2026-04-30', 0, '待缴']] })
    expect(
      (await codeOf(app, 'officer1', { on: again, act: 'deferral.withdraw', with: { reason: '不再需要。' } }))[0],
    ).toBe('not-in-state')
  })
})

test('没有一条路径不经审核、批准就送达', () => {
  const chain = ['deferral.propose', 'deferral.examine', 'deferral.approve', 'deferral.serve']
  const breach = findBreach(explore([deferral]), {
    name: '依次提出、审核、批准、送达',
    begins: '',
    after: (memory, { act, outcome }) => {
      const place = chain.indexOf(act)
      if (place > 0 && memory !== chain[place - 1]) return undefined
      if (outcome === 'returned' || outcome === 'refused') return ''
      return place === -1 ? memory : act
    },
  })
  expect(breach).toBeUndefined()
})
