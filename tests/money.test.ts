/** The money of a decided fine over HTTP: 《行政处罚法》第六十六条、第六十七条、第六十九条; closing: V-24. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertCharge, insertWriteOff } from '../src/execution/money.store.ts'
import { inTransaction } from '../src/kernel/database.ts'
import { day } from '../src/kernel/day.ts'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf, offers, take } from './support/drive.ts'
import { open } from './support/measures.ts'
import { signed } from './support/meeting.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

let app: TestApp
let caseId: string
let on: string
beforeAll(async () => {
  app = await startApp()
  caseId = await driveUntil(app, '送达处罚决定书', factsOf({ measures: ['责令停产停业整顿', '罚款'] }))
  on = `cases/${caseId}`
})
afterAll(() => app.close())

type Money = {
  state: { label: string }
  rows: { label: string; owedFen: number; paidFen: number; outstandingFen: number; dueOn: string }[]
}
const moneyOf = async () => (await app.get<{ money: Money }>('officer1', `/api/${on}`)).body.money
const waitsFor = async (as: string) => {
  const { body } = await app.get<{ groups: { key: string; items: { id: string }[] }[] }>(as, '/api/todo')
  return body.groups.filter(({ items }) => items.some(({ id }) => id === caseId)).map(({ key }) => key)
}

let receipts = 0
const pay = (amountFen: number, changed: object = {}) => {
  const given = { amountFen, paidOn: app.now().slice(0, 10), receiptNumber: `票-${++receipts}`, ...changed }
  return attempt(app, 'clerk', { on, act: 'payment.record', with: given })
}
const codeOf = async (answer: ReturnType<typeof pay>): Promise<[string, string[]]> => {
  const { status, body } = await answer
  return status === 200 ? ['done', []] : [body.code, body.basis]
}

describe('罚款未缴清以前', () => {
  test('待办里没有登记履行完毕，只等缴款；办理时说明未缴多少', async () => {
    expect(await waitsFor('officer1')).toEqual([])
    expect(await waitsFor('clerk')).toEqual(['payment.record'])
    const offered = (await offers(app, 'officer1', on)).find(({ name }) => name === 'execution.complete')
    expect(offered?.reasons.map(({ code, reason }) => [code, reason])).toEqual([
      ['fine-outstanding', '本案尚有罚款 70,000.00 元未缴，缴清后自动转为已履行。'],
    ])
  })

  test('案件页列出应缴、已缴、未缴和期限', async () => {
    expect(await moneyOf()).toMatchObject({
      state: { label: '尚有未缴' },
      rows: [{ label: '罚款', owedFen: 7_000_000, paidFen: 0, outstandingFen: 7_000_000, dueOn: '2025-10-09' }],
    })
  })

  test.each([
    ['多于未缴', 7_000_001, {}, ['amount-wrong', ['《行政处罚法》第六十七条第三款']]],
    ['缴的是没有决定过的加处罚款', 100, { towards: 'surcharge' }, ['amount-wrong', ['《行政处罚法》第六十七条第三款']]],
    [
      '当场收缴而没有缴付银行',
      100,
      { manner: 'remote' },
      ['collection-not-banked', ['《行政处罚法》第六十九条', '《行政处罚法》第七十一条']],
    ],
  ])('%s的，不予登记', async (_name, amountFen, changed, refused) => {
    expect(await codeOf(pay(amountFen, changed))).toEqual(refused)
  })

  test('分次缴纳；同一票据不得登记两次', async () => {
    expect(await codeOf(pay(3_000_000, { receiptNumber: '票-甲' }))).toEqual(['done', []])
    expect(await codeOf(pay(1_000_000, { receiptNumber: '票-甲' }))).toEqual([
      'receipt-known',
      ['《行政处罚法》第七十条'],
    ])
    expect(await livesOf(app, caseId)).toMatchObject({ 'ordinary-penalty': 'served' })
    expect(await moneyOf()).toMatchObject({ rows: [{ paidFen: 3_000_000, outstandingFen: 4_000_000 }] })
  })
})

describe('还有加处罚款的', () => {
  let beside: string

  test('罚款缴清即停止计算缴款期限，全部缴清才转为已履行', async () => {
    const asked = {
      ...{ supply: 'electricity', supplier: '某供电局', safe: true, notResidential: true },
      ...{ disobedience: '收到决定后仍在生产。', danger: '随时可能爆炸。' },
    }
    beside = await open(app, 'officer1', { on, act: 'supply-cut.propose', with: asked })
    await charge(500_000)
    const today = app.now().slice(0, 10)
    await take(app, 'clerk', { on, act: 'payment.record', with: { receiptNumber: '票-乙' } })
    expect(await livesOf(app, caseId)).toMatchObject({ 'ordinary-penalty': 'served' })
    expect((await deadlinesOf(app, on))['X-01']).toMatchObject({ metOn: today })
    expect(await moneyOf()).toMatchObject({
      rows: [{ outstandingFen: 0 }, { label: '加处罚款', outstandingFen: 500_000 }],
    })
    await take(app, 'clerk', { on, act: 'payment.record', with: { amountFen: 200_000, receiptNumber: '票-丙' } })
    const remote = { manner: 'remote', bankedOn: today, receiptNumber: '票-丁' }
    await take(app, 'clerk', { on, act: 'payment.record', with: remote })
    expect(await livesOf(app, caseId)).toMatchObject({ 'ordinary-penalty': 'performed' })
    expect(await codeOf(pay(1, { towards: 'fine', manner: 'bank' }))).toEqual([
      'nothing-owed',
      ['《行政处罚法》第六十七条'],
    ])
  })

  test('V-24：款项没有了结、由本案开始的程序没有办结的，不得结案', async () => {
    await take(app, 'discloser', { on, act: 'publication.prepare', with: { secrecyReview: 'may-publish' } })
    await take(app, 'discloser', { on, act: 'publication.publish' })
    await charge(100_000)
    expect(await waitsFor('clerk')).toEqual(['payment.record'])
    const refused = async () => {
      const { body } = await attempt(app, 'officer1', { on, act: 'closing.propose' })
      return [body.code, body.detail, body.basis]
    }
    expect(await refused()).toEqual([
      'money-outstanding',
      '本案尚有加处罚款 1,000.00 元未缴，不得结案。',
      ['《行政处罚法》第四十七条'],
    ])
    await letGo(100_000)
    expect(await waitsFor('clerk')).toEqual([])
    const open = await app.sql<{ id: string; title: string }>(
      'select id, title from proceeding where case_id = $1 order by opened_at',
      [caseId],
    )
    const titles = open.map(({ title }) => `「${title}」`).join('')
    expect(titles).toMatch(/^「集体讨论：.*」「重大处罚备案：.*」「停止供应：.*」$/)
    expect(await refused()).toEqual([
      'proceedings-open',
      `本案还有 3 项程序没有办结：${titles}。`,
      ['《行政处罚法》第四十七条'],
    ])
    await signed(app, `proceedings/${open[0]?.id}`)
    const report = `proceedings/${open[1]?.id}`
    await take(app, 'section1', { on: report, act: 'penalty-report.forgo', with: { reason: '另案一并报备。' } })
    await take(app, 'section1', {
      on: beside,
      act: 'supply-cut.examine',
      with: { outcome: 'returned', opinion: '不必。' },
    })
    await take(app, 'officer1', { on, act: 'closing.propose' })
  })

  test('结案审批表写明各笔缴款和不再收缴的缘由', async () => {
    await take(app, 'section1', { on, act: 'closing.examine' })
    await take(app, 'deputy1', { on, act: 'closing.approve' })
    const [form] = await app.sql<{ execution: string }>(
      `select content->>'execution' as execution from document where subject_id = $1 and form = 'closing-approval'`,
      [caseId],
    )
    expect(form?.execution).toMatch(/缴纳罚款30,000\.00元（票据票-甲）.*缴纳加处罚款3,000\.00元（票据票-丁）/)
    expect(form?.execution).toMatch(/其余款项因执行协议减免不再收缴。$/)
  })

  /** As a decision of surcharge and an agreement of enforcement write them. */
  const row = async () => {
    const [found] = await app.sql<{ agencyId: string; id: string }>(
      'select agency_id as "agencyId", id from proceeding where case_id = $1',
      [caseId],
    )
    if (!found) throw new Error('没有程序')
    return {
      id: randomUUID(),
      agencyId: found.agencyId,
      caseId,
      proceedingId: found.id,
      today: day(app.now().slice(0, 10)),
    }
  }
  const charge = async (amountFen: number) => {
    const { today: decidedOn, ...of } = await row()
    const number = `加罚〔2025〕${amountFen}号`
    await inTransaction(app.office.db, of.agencyId, (tx) =>
      insertCharge(tx, { ...of, kind: 'surcharge', amountFen, number, decidedOn }),
    )
  }
  const letGo = async (amountFen: number) => {
    const { today: writtenOffOn, ...of } = await row()
    await inTransaction(app.office.db, of.agencyId, (tx) =>
      insertWriteOff(tx, { ...of, towards: 'surcharge', ground: 'agreement', amountFen, writtenOffOn }),
    )
  }
})
