/** The report of heavy penalties over HTTP (C-18): begun by the decision, drawn up, approved, sent to both organs, answered. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explore, findBreach, type Invariant } from '../src/procedures/explorer.ts'
import { procedures } from '../src/register.ts'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil, factsOf, take } from './support/drive.ts'
import { codeOf, contentOf } from './support/remedies.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const reportOf = async (caseId: string): Promise<string | undefined> => {
  const [row] = await app.sql<{ id: string }>(
    "select id from proceeding where case_id = $1 and procedure = 'penalty-report'",
    [caseId],
  )
  return row && `proceedings/${row.id}`
}
const stateOf = async (on: string) => (await livesOf(app, on.slice('proceedings/'.length)))['penalty-report']

type Todo = { groups: { label: string; items: { id: string }[] }[] }
const waiting = async (as: string, on: string) => {
  const { body } = await app.get<Todo>(as, '/api/todo')
  return body.groups.filter(({ items }) => items.some(({ id }) => on.endsWith(id))).map(({ label }) => label)
}

describe('较重的处罚', () => {
  let on: string
  const basis = ['《行政处罚法》第七十五条第一款']

  test('作出决定即起算十日，等承办人拟报告；没有送达的不得报备', async () => {
    const caseId = await driveUntil(app, '作出行政处罚决定')
    on = (await reportOf(caseId)) ?? ''
    // 十月一日至八日放假
    expect((await deadlinesOf(app, on))['C-18']).toMatchObject({ startsOn: '2025-09-22', dueOn: '2025-10-09' })
    expect(await waiting('officer1', on)).toEqual(['拟定重大处罚备案报告'])
    const act = 'penalty-report.draw-up'
    expect(await codeOf(app, 'officer1', { on, act })).toEqual(['not-served', basis])
    const [entry] = await app.sql<{ stream: string }>("select stream from ledger_entry where type = 'decision.issue'")
    expect(entry?.stream).toBe(caseId)
    await take(app, 'officer1', { on: `cases/${caseId}`, act: 'decision.serve' })
    expect(await codeOf(app, 'officer3', { on, act })).toEqual(['not-handler', basis])
    await take(app, 'officer1', { on, act })
  })

  test('批准后给每个备案机关各一份，有文号', async () => {
    const act = 'penalty-report.approve'
    await take(app, 'deputy1', { on, act, with: { outcome: 'returned', opinion: '补充裁量理由。' } })
    expect(await stateOf(on)).toBe('due')
    await take(app, 'officer1', { on, act: 'penalty-report.draw-up' })
    const { documents } = await take(app, 'deputy1', { on, act })
    expect(documents.map(({ title }) => title)).toEqual(['重大行政处罚备案报告', '重大行政处罚备案报告'])
    const contents = await Promise.all(documents.map(({ id }) => contentOf(app, id)))
    expect(contents.map(({ receivingOrgan }) => receivingOrgan)).toEqual([
      '耿马傣族佤族自治县司法局',
      '临沧市应急管理局',
    ])
    expect(contents[0]).toMatchObject({ servedOn: '2025-09-22', totalFineFen: 7_000_000 })
    expect(contents[0]?.decision).toMatchObject({ title: '行政处罚决定书', issuedOn: '2025-09-22' })
  })

  test('报送齐两个备案机关，期限才了结；答复逐一登记', async () => {
    app.setClock('2025-09-29T10:00:00+08:00')
    const act = 'penalty-report.send'
    const receipt = { receipt: '收文回执1号' }
    expect(await codeOf(app, 'clerk', { on, act, with: { ...receipt, organ: '省应急管理厅' } })).toEqual([
      'not-recipient',
      basis,
    ])
    expect((await codeOf(app, 'clerk', { on, act, with: { ...receipt, sentOn: '2025-09-19' } }))[0]).toBe('day-wrong')
    await take(app, 'clerk', { on, act, with: receipt })
    expect((await deadlinesOf(app, on))['C-18']?.metOn).toBeNull()
    await take(app, 'clerk', { on, act, with: receipt })
    expect((await deadlinesOf(app, on))['C-18']?.metOn).toBe('2025-09-29')
    app.setClock('2025-10-13T10:00:00+08:00')
    await take(app, 'officer1', { on, act: 'penalty-report.record-answer' })
    expect(await stateOf(on)).toBe('sent')
    const second = { answer: 'disapproved', content: '罚款数额请核查。' }
    const done = await take(app, 'officer1', { on, act: 'penalty-report.record-answer', with: second })
    expect(done.notes.join()).toContain('提请撤销、变更')
    expect(await stateOf(on)).toBe('answered')
  })
})

describe('不报、少报', () => {
  test('罚款不到标准的，不开始备案', async () => {
    app.setClock('2025-09-22T10:00:00+08:00')
    const caseId = await driveUntil(app, '作出行政处罚决定', factsOf({ fine_yuan: 49_999 }))
    expect(await reportOf(caseId)).toBeUndefined()
  })

  test('决定已撤销的，股长登记不再报备，期限不再计算', async () => {
    const on = (await reportOf(await driveUntil(app, '作出行政处罚决定', factsOf({ fine_yuan: 50_000 })))) ?? ''
    await take(app, 'section1', { on, act: 'penalty-report.forgo', with: { reason: '决定已撤销。' } })
    expect(await stateOf(on)).toBe('forgone')
    expect((await deadlinesOf(app, on))['C-18']?.metOn).toBe('2025-09-22')
  })

  test('备案机关改变的，管理员登记新的一行，之后批准的报告按新的一行', async () => {
    const caseId = await driveUntil(app, '送达处罚决定书')
    const revised = {
      ...{ code: 'superior', from: '2025-09-22', organ: '某市应急管理局', rule: '某规定', source: '某文件' },
      standing: 'unverified',
    }
    const { status } = await app.post('administrator', '/api/report-recipients', revised)
    expect(status).toBe(200)
    const on = (await reportOf(caseId)) ?? ''
    await take(app, 'officer1', { on, act: 'penalty-report.draw-up' })
    const { documents } = await take(app, 'deputy1', { on, act: 'penalty-report.approve' })
    const organs = await Promise.all(documents.map(async ({ id }) => (await contentOf(app, id)).receivingOrgan))
    expect(organs).toEqual(['耿马傣族佤族自治县司法局', '某市应急管理局'])
  })
})

test('没有一条路径绕过：未经批准不得报送', () => {
  const approvedFirst: Invariant = {
    name: '未经批准不得报送',
    begins: '',
    after: (memory, { act, outcome }) => {
      if (act === 'penalty-report.approve') return outcome === 'agreed' ? 'approved' : ''
      return act === 'penalty-report.send' && memory !== 'approved' ? undefined : memory
    },
  }
  expect(findBreach(explore(procedures.filter(({ key }) => key === 'penaltyReportId')), approvedFirst)).toBeUndefined()
})
