/** Legal counsel: engaged for a term, asked on papers, not where they act for the party; the opinion bound to what was asked. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'

let app: TestApp
let counsel: string
let subjectId: string
beforeAll(async () => {
  app = await startApp()
  const [party] = await app.sql<{ id: string }>("select id from subject where name = '示例机械加工有限公司'")
  subjectId = party?.id ?? ''
})
afterAll(() => app.close())

const engagement = {
  ...{ name: '法律顾问甲', kind: 'adviser', firm: '示例律师事务所', licenceNumber: '演示-执业-0001' },
  ...{ heldFrom: '2025-01-01', heldUntil: '2025-12-31', clients: ['示例 机械加工有限公司'] },
}
const sha = (digit: string) => digit.repeat(64)
const question = { about: '罚款案', question: '是否属于重大违法？', dueOn: '2025-09-30' }
const ask = (given: object) => app.post('section1', '/api/counsel-requests', { ...question, counsel, ...given })

test('聘任：聘期不得重叠，不得倒置', async () => {
  const engage = (given: object) => app.post('administrator', '/api/counsel', { ...engagement, ...given })
  expect((await engage({ heldUntil: '2024-12-31' })).body.code).toBe('day-wrong')
  expect((await engage({})).status).toBe(200)
  expect((await engage({ heldFrom: '2025-12-31', heldUntil: '2026-12-31' })).body.code).toBe('engaged')
  expect((await engage({ heldFrom: '2026-01-01', heldUntil: '2026-12-31' })).status).toBe(200)
  const [row] = await app.sql<{ id: string }>("select id from counsel where held_from = '2025-01-01'")
  counsel = row?.id ?? ''
})

test('利益冲突：申报为当事人服务的顾问不得就该当事人出具意见；聘期以外、日期倒置的不得送请', async () => {
  expect(await ask({ subjectId })).toMatchObject({ status: 409, body: { code: 'conflict-of-interest' } })
  expect((await ask({ dueOn: '2025-09-21' })).body.code).toBe('day-wrong')
  app.setClock('2026-01-05T10:00:00+08:00')
  expect((await ask({ dueOn: '2026-01-10' })).body.code).toBe('not-engaged')
  app.setClock('2025-09-22T10:00:00+08:00')
})

test('送请、登记意见：意见指向所问的问题和材料，期限办结，工作量可查', async () => {
  const papers = [{ name: '处罚决定书拟稿', sha256: sha('a') }]
  const asked = await ask({ papers })
  expect(asked.status).toBe(200)
  const id = asked.body.subjectId
  const opinion = { opinion: '属于重大违法。', fileSha256: sha('b'), givenOn: '2025-09-22' }
  const give = (given: object) =>
    app.post('administrator', `/api/counsel-requests/${id}/opinion`, { ...opinion, ...given })
  expect((await give({ givenOn: '2025-09-21' })).body.code).toBe('day-wrong')
  expect((await give({})).status).toBe(200)
  expect((await give({})).body.code).toBe('not-in-state')
  const [bound] = await app.sql<{ same: boolean; met: boolean }>(
    `select given.request_sha256 = asked.content_sha256 as same, deadline.met_on is not null as met
     from counsel_opinion given join counsel_request asked on asked.id = given.request_id
     join deadline on deadline.subject_id = asked.id where deadline.row_id = 'G-09'`,
  )
  expect(bound).toEqual({ same: true, met: true })
  await expect(app.sql("update counsel_opinion set opinion = '改'")).rejects.toThrow('不得改动')
  type List = { counsel: { asked: number; answered: number; open: number }[]; requests: { state: { label: string } }[] }
  const { body } = await app.get<List>('section1', '/api/counsel')
  expect(body.requests.map(({ state }) => state.label)).toEqual(['已出具意见'])
  expect(body.counsel.find((row) => row.asked > 0)).toMatchObject({ asked: 1, answered: 1, open: 0 })
  type Page = { summary: { label: string; value: string }[]; timeline: { label: string }[] }
  const page = (await app.get<Page>('section1', `/api/counsel-requests/${id}`)).body
  expect(page.timeline).toHaveLength(2)
  expect(page.summary.find(({ label }) => label === '法律意见要点')?.value).toBe('属于重大违法。')
})

test('顾问回避、撤回咨询：说明理由，不再要求出具意见', async () => {
  for (const ending of ['refusal', 'withdrawal']) {
    const id = (await ask({})).body.subjectId
    const { status } = await app.post('section1', `/api/counsel-requests/${id}/${ending}`, { reason: '顾问回避。' })
    expect(status).toBe(200)
    const [row] = await app.sql<{ gone: boolean }>('select fell_away as gone from deadline where subject_id = $1', [id])
    expect(row).toEqual({ gone: true })
  }
})
