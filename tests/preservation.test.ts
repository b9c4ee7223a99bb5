/** Keeping evidence beforehand over HTTP: 《行政处罚法》第五十六条、第八十五条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, offers, take } from './support/drive.ts'
import { fileCase, offered, onSite, open, runningUntil } from './support/measures.ts'
import { livesOf } from './support/steps.ts'

/** A Monday; the National Day week of 2025 (1 to 8 October) lies ahead, the 28th of September is made up. */
const begins = '2025-09-22T09:00:00+08:00'

let app: TestApp
let caseOn: string
beforeAll(async () => {
  app = await startApp(begins)
  caseOn = await fileCase(app)
})
afterAll(() => app.close())

const ledger = { name: '入库台账', unit: '本', quantity: '2', mark: '2025年' }
const drum = { name: '油桶', unit: '只', quantity: '12' }
const reason = '台账可能被销毁。'

async function codeOf(...asked: Parameters<typeof attempt>): Promise<[string, string[]]> {
  const { status, body } = await attempt(...asked)
  return status === 200 ? ['done', []] : [body.code, body.basis]
}

async function approved(items = [ledger, drum]): Promise<string> {
  const on = await open(app, 'officer1', { on: caseOn, act: 'preservation.propose', with: { reason, items } })
  await take(app, 'section1', { on, act: 'preservation.examine' })
  await take(app, 'head', { on, act: 'preservation.approve' })
  return on
}

const stateOf = async (on: string) => (await livesOf(app, on.split('/')[1] ?? '')).preservation

describe('批准、清点、处理、退还', () => {
  let on: string

  test('批准以前不提供实施；批准以后当场清点，七个工作日', async () => {
    on = await open(app, 'officer1', {
      on: caseOn,
      act: 'preservation.propose',
      with: { reason, items: [ledger, drum] },
    })
    expect((await offers(app, 'officer1', on)).map(({ name }) => name)).not.toContain('preservation.carry-out')
    await take(app, 'section1', { on, act: 'preservation.examine' })
    const approval = await take(app, 'head', { on, act: 'preservation.approve' })
    expect(approval.documents.map(({ title, number }) => [title, number])).toEqual([
      ['先行登记保存证据审批表', '（耿）应急先保审〔2025〕1号'],
    ])
    app.setClock('2025-09-26T11:00:00+08:00')
    const early = onSite('2025-09-22T08:00:00+08:00', '2025-09-22T08:30:00+08:00')
    expect(await codeOf(app, 'officer1', { on, act: 'preservation.carry-out', with: early })).toEqual([
      'preservation-approval',
      ['《行政处罚法》第五十六条'],
    ])
    const given = onSite('2025-09-26T09:00:00+08:00', '2025-09-26T10:00:00+08:00')
    const done = await take(app, 'officer1', { on, act: 'preservation.carry-out', with: given })
    expect(done.documents.map(({ title }) => title)).toEqual(['先行登记保存证据通知书'])
    // 26日起：28（调休）、29、30日，10月9、10、11（调休）、13日
    expect(await runningUntil(app, on, 'C-04')).toBe('2025-10-13')
  })

  test('逐项处理，不得遗漏；没收须有处罚决定', async () => {
    const { defaults } = await offered(app, 'officer1', { on, act: 'preservation.propose-disposition' })
    const [first, second] = defaults.items as { name: string; quantity: string; handling: string }[]
    expect([first?.name, first?.quantity, second?.name]).toEqual(['入库台账', '2本', '油桶'])
    const propose = (items: unknown[]) =>
      codeOf(app, 'officer1', { on, act: 'preservation.propose-disposition', with: { reason: '已核实。', items } })
    expect(await propose([first])).toEqual(['items-left-over', ['《行政处罚法》第五十六条']])
    expect(await propose([first, { ...second, handling: 'confiscated' }])).toEqual([
      'confiscation-without-penalty',
      ['《行政处罚法》第九条'],
    ])
    expect(await propose([first, { ...second, handling: 'released' }])).toEqual(['done', []])
    await take(app, 'section1', { on, act: 'preservation.examine-disposition' })
    const decided = await take(app, 'head', { on, act: 'preservation.approve-disposition' })
    expect(decided.documents.map(({ title }) => title)).toEqual([
      '先行登记保存证据处理审批表',
      '先行登记保存证据处理决定书',
    ])
    expect(await runningUntil(app, on, 'C-04')).toBeUndefined()
    await take(app, 'officer1', { on, act: 'preservation.serve-disposition' })
    expect(await stateOf(on)).toBe('returning')
    const done = await take(app, 'officer1', { on, act: 'preservation.return' })
    const [receipt] = await app.sql<{ content: { items: { name: string }[] } }>(
      'select content from document where id = $1',
      [done.documents[0]?.id],
    )
    expect(receipt?.content.items.map(({ name }) => name)).toEqual(['油桶'])
    expect(await stateOf(on)).toBe('concluded')
  })
})

describe('七个工作日届满未处理', () => {
  test('届满以前不得自行解除；届满以后只能退还，待办标明超期', async () => {
    const on = await approved()
    app.setClock('2025-09-26T16:00:00+08:00')
    const given = onSite('2025-09-26T14:00:00+08:00', '2025-09-26T15:00:00+08:00')
    await take(app, 'officer1', { on, act: 'preservation.carry-out', with: given })
    app.setClock('2025-10-13T10:00:00+08:00')
    expect((await codeOf(app, 'officer1', { on, act: 'preservation.return' }))[0]).toBe('not-expired')
    app.setClock('2025-10-14T10:00:00+08:00')
    expect(await codeOf(app, 'officer1', { on, act: 'preservation.propose-disposition', with: { reason } })).toEqual([
      'preservation-overdue',
      ['《行政处罚法》第五十六条', '《行政处罚法》第八十五条'],
    ])
    const todo = await app.get<{ deadlines: { id: string; due: { level: string } }[] }>('section1', '/api/todo')
    expect(todo.body.deadlines.find(({ id }) => id === on.split('/')[1])?.due.level).toBe('past')
    await take(app, 'officer1', { on, act: 'preservation.return' })
    expect([await stateOf(on), await runningUntil(app, on, 'C-04')]).toEqual(['lifted', undefined])
  })

  test('负责人不批准的，不得实施', async () => {
    const on = await open(app, 'officer1', {
      on: caseOn,
      act: 'preservation.propose',
      with: { reason, items: [ledger] },
    })
    await take(app, 'section1', { on, act: 'preservation.examine' })
    await take(app, 'head', { on, act: 'preservation.approve', with: { outcome: 'refused', opinion: '没有必要。' } })
    expect([await stateOf(on), await offers(app, 'officer1', on)]).toEqual(['refused', []])
  })
})
