/** Duplicate submissions happen once; of two who act at the same moment one wins and the other is told. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, startApp, type TestApp } from './support/app.ts'
import { driveUntil, factsOf, take } from './support/drive.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const small = factsOf({ fine_yuan: 20_000 })
const statuses = (answers: Answer[]) => answers.map(({ status }) => status).toSorted()
const codes = (answers: Answer[]) => answers.map(({ body }) => body.code).filter((code) => code !== undefined)

async function count(sql: string, values: unknown[] = []): Promise<number> {
  const [row] = await app.sql<{ count: number }>(`select count(*)::int as count from ${sql}`, values)
  return row?.count ?? -1
}

const proposal = (handlers: string[]) => ({ handlers, recusal: 'none', opinion: '建议立案。' })
const officers = async () =>
  (await app.sql<{ id: string }>("select id from person where name in ('执法员甲', '执法员乙')")).map(({ id }) => id)

describe('同一请求编号', () => {
  test('先后两次：只办理一次，回答相同并说明是重复', async () => {
    const caseId = await driveUntil(app, '登记案件线索', small)
    const [path, input, key] = [`/api/cases/${caseId}/filing`, proposal(await officers()), randomUUID()]
    const first = await app.post('officer1', path, input, key)
    const second = await app.post('officer1', path, input, key)
    expect(first).toMatchObject({ status: 200, body: { repeated: false } })
    expect(second).toEqual({ status: 200, body: { ...first.body, repeated: true } })
    expect(await count("ledger_entry where stream = $1 and type = 'filing.propose'", [caseId])).toBe(1)
    expect(await count('approval_opinion where subject_id = $1', [caseId])).toBe(1)
  })

  test('二十次同时：只办理一次，文书只有一份', async () => {
    const caseId = await driveUntil(app, '审核立案', small)
    const input = { outcome: 'agreed', opinion: '同意立案。' }
    const key = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app.post('deputy1', `/api/cases/${caseId}/filing/approval`, input, key)),
    )
    expect(statuses(answers)).toEqual(Array(20).fill(200))
    expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1)
    const [first] = answers
    for (const { body } of answers) expect({ ...body, repeated: false }).toEqual({ ...first?.body, repeated: false })
    expect(await count("ledger_entry where stream = $1 and type = 'filing.approve'", [caseId])).toBe(1)
    expect(await count("document where subject_id = $1 and form = 'filing-approval'", [caseId])).toBe(1)
    expect(await count("ledger_entry where stream = $1 and type = 'document.render'", [caseId])).toBe(1)
  })

  test('换了内容、换了行为：不办理', async () => {
    const caseId = await driveUntil(app, '提请立案', small)
    const key = randomUUID()
    const agreed = { outcome: 'agreed', opinion: '同意。' }
    const post = (as: string, place: string, input: object) => app.post(as, `/api/cases/${caseId}/${place}`, input, key)
    expect((await post('section1', 'filing/examination', agreed)).status).toBe(200)
    const other = await post('section1', 'filing/examination', { ...agreed, opinion: '再看。' })
    expect(other).toMatchObject({ status: 409, body: { code: 'key-reused' } })
    const act = await post('section1', 'penalty/examination', agreed)
    expect(act).toMatchObject({ status: 409, body: { code: 'key-reused' } })
    // another person's keys are their own
    expect((await post('deputy1', 'filing/approval', agreed)).status).toBe(200)
  })

  test('被拒绝的请求不占编号：条件具备后同一编号可以办理', async () => {
    const caseId = await driveUntil(app, '登记案件线索', small)
    const key = randomUUID()
    const post = () =>
      app.post('section1', `/api/cases/${caseId}/filing/examination`, { outcome: 'agreed', opinion: '同意。' }, key)
    expect(await post()).toMatchObject({ status: 409, body: { code: 'not-in-state' } })
    const input = proposal(await officers())
    expect((await app.post('officer1', `/api/cases/${caseId}/filing`, input)).status).toBe(200)
    expect(await post()).toMatchObject({ status: 200, body: { repeated: false } })
  })

  test.each(['', 'not-a-uuid'])('没有编号或者不是 UUID（%s）：拒绝', async (key) => {
    const answer = await app.post('officer1', '/api/cases', {}, key)
    expect(answer).toMatchObject({ status: 400, body: { code: 'key-missing' } })
  })
})

describe('两个人同时办理', () => {
  test('四名副局长同时审批立案：一人办成，其余得知现状', async () => {
    const caseId = await driveUntil(app, '审核立案', small)
    const answers = await Promise.all(
      ['deputy1', 'deputy2', 'deputy3', 'deputy4'].map((as, index) =>
        app.post(as, `/api/cases/${caseId}/filing/approval`, {
          outcome: index % 2 === 0 ? 'agreed' : 'refused',
          opinion: '意见。',
        }),
      ),
    )
    expect(statuses(answers)).toEqual([200, 409, 409, 409])
    expect(codes(answers)).toEqual(Array(3).fill('not-in-state'))
    expect(await count("approval_opinion where subject_id = $1 and level = 'approver'", [caseId])).toBe(1)
    expect(await count("step_taken where subject_id = $1 and act = 'filing.approve'", [caseId])).toBe(1)
  })

  test('同时登记同一统一社会信用代码：一次办成，一次得知已登记', async () => {
    const input = { kind: 'organisation', name: '某食品有限公司', creditCode: '91350100M000100Y43' }
    const answers = await Promise.all(['officer1', 'officer2'].map((as) => app.post(as, '/api/subjects', input)))
    expect(statuses(answers)).toEqual([200, 409])
    expect(codes(answers)).toEqual(['subject-known'])
  })
})

describe('缴款', () => {
  const pay = (caseId: string, amountFen: number, receiptNumber: string) =>
    app.post('clerk', `/api/cases/${caseId}/payments`, {
      ...{ towards: 'fine', manner: 'bank', amountFen, receiptNumber, paidOn: '2025-09-22' },
    })

  test('连击两次缴清：只登记一笔', async () => {
    const caseId = await driveUntil(app, '送达处罚决定书', small)
    const answers = await Promise.all([pay(caseId, 2_000_000, '票据甲'), pay(caseId, 2_000_000, '票据甲')])
    expect(statuses(answers)).toEqual([200, 409])
    expect(codes(answers)).toEqual(['nothing-owed'])
    expect(await count('payment where case_id = $1', [caseId])).toBe(1)
  })

  test('部分缴款连击、多缴、零元：不重复、不超额', async () => {
    const caseId = await driveUntil(app, '送达处罚决定书', small)
    const answers = await Promise.all([pay(caseId, 500_000, '票据乙'), pay(caseId, 500_000, '票据乙')])
    expect(codes(answers)).toEqual(['receipt-known'])
    expect(await pay(caseId, 1_500_001, '票据丙')).toMatchObject({ status: 409 })
    expect(await pay(caseId, 0, '票据丁')).toMatchObject({ status: 409 })
    const both = await Promise.all([pay(caseId, 1_500_000, '票据戊'), pay(caseId, 1_500_000, '票据己')])
    expect(statuses(both)).toEqual([200, 409])
    const [paid] = await app.sql('select sum(amount_fen)::int as total from payment where case_id = $1', [caseId])
    expect(paid?.total).toBe(2_000_000)
  })

  test('同一张票据同时登记到两个案件：只认一个', async () => {
    const [one, two] = [await driveUntil(app, '送达处罚决定书', small), await driveUntil(app, '送达处罚决定书', small)]
    const answers = await Promise.all([pay(one, 2_000_000, '票据庚'), pay(two, 2_000_000, '票据庚')])
    expect(statuses(answers)).toEqual([200, 409])
    expect(codes(answers)).toEqual(['receipt-known'])
  })
})

test('同时作出两个决定、立两个卷：编号各不相同，没有空号', async () => {
  const [one, two] = [await driveUntil(app, '批准结案', small), await driveUntil(app, '批准结案', small)]
  await Promise.all([one, two].map((id) => take(app, 'archivist', { on: `cases/${id}`, act: 'dossier.compile' })))
  const numbers = await app.sql<{ number: string }>('select number from dossier order by number')
  expect(new Set(numbers.map(({ number }) => number)).size).toBe(2)
  expect(await numberGaps()).toEqual([])
})

/** Numbers that were given and stand nowhere. */
async function numberGaps(): Promise<unknown[]> {
  return app.sql(`select prefix, year, last from document_counter counter where last <> (
    select count(distinct number_sequence) from document
    where (agency_id, number_prefix, number_year) = (counter.agency_id, counter.prefix, counter.year)
      and number_sequence between 1 and counter.last)`)
}
