/** The rules V-13, V-23 … V-26: limitation, publication, closing, documents. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf } from './support/drive.ts'
import { expectRefused } from './support/refusals.ts'
import { withClient } from './support/with-client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())
beforeEach(() => app.setClock('2025-09-22T10:00:00+08:00'))

const small = factsOf({ fine_yuan: 20_000 })
const driven = async (last: string, facts = small) => `cases/${await driveUntil(app, last, facts)}`

describe('时效、公示、结案、文书', () => {
  test('V-13 超过二年的不再处罚；涉及生命健康且有危害后果的五年', async () => {
    const [party] = await app.sql<{ id: string }>('select id from subject limit 1')
    const clue = { subjectId: party?.id, title: '某厂案', cause: '无证上岗', source: 'report', clue: '举报。' }
    const register = (given: object) =>
      app.post('officer1', '/api/cases', { ...clue, discoveredOn: '2025-09-22', ...given })
    expectRefused(await register({ conductOn: '2023-09-21' }), 'V-13', 'limitation-expired')
    expect((await register({ conductOn: '2023-09-22' })).status).toBe(200)
    expect((await register({ conductOn: '2021-09-22', grave: true })).status).toBe(200)
    expectRefused(await register({ conductOn: '2020-09-20', grave: true }), 'V-13', 'limitation-expired')
  })

  test('V-23 保密审查不宜公开的不得公示', async () => {
    const on = await driven('登记缴款')
    const secret = { secrecyReview: 'may-not' }
    const hidden = await attempt(app, 'discloser', { on, act: 'publication.prepare', with: secret })
    expectRefused(hidden, 'V-23', 'not-to-be-public')
  })

  test('V-24 罚款未缴清不得登记履行，公示以前不得结案', async () => {
    const unpaid = await driven('送达处罚决定书')
    const how = { how: '已履行。' }
    const early = await attempt(app, 'officer1', { on: unpaid, act: 'execution.complete', with: how })
    expectRefused(early, 'V-24', 'fine-outstanding')
    const on = await driven('登记缴款')
    expectRefused(await attempt(app, 'officer1', { on, act: 'closing.propose' }), 'V-24', 'needs-publication')
  })

  test('V-25 文号按字号和年度连续，一个不缺', async () => {
    const rows = await app.sql<{ number: string }>('select number from document where number is not null')
    const found = Map.groupBy(
      rows.map(({ number }) => /^(.*〔\d{4}〕)(\d+)号$/.exec(number)),
      (match) => match?.[1] ?? '',
    )
    expect(found.size).toBeGreaterThan(5)
    for (const [prefix, matches] of found) {
      const numbers = matches.map((match) => Number(match?.[2])).toSorted((left, right) => left - right)
      expect({ prefix, numbers }).toEqual({ prefix, numbers: numbers.map((_, index) => index + 1) })
    }
  })

  test('V-26 已成文的文书，超级用户也不能改、不能删', async () => {
    await withClient(app.adminUrl, async (client) => {
      await expect(client.query("update document set number = '（耿）应急罚〔2025〕999号'")).rejects.toThrow('不得改动')
      await expect(client.query('delete from document')).rejects.toThrow('不得改动')
    })
  })

  test('被拒的操作连同规则编号留给执法监督', async () => {
    const { body } = await app.get<{ rows: { rule: string | null }[] }>('head', '/api/refusals')
    expect(body.rows.some(({ rule }) => rule !== null && /^V-\d\d$/.test(rule))).toBe(true)
  })
})
