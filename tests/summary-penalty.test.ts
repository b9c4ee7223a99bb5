/** A penalty on the spot over HTTP, from telling to archive: 《行政处罚法》第五十一条至第五十三条、第六十八条至第七十一条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explore, findBreach, type Invariant } from '../src/procedures/explorer.ts'
import { procedures } from '../src/register.ts'
import type { Answer, TestApp } from './support/app.ts'
import { startApp } from './support/app.ts'
import { attempt, take } from './support/drive.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

/** The Friday before the National Day week of 2025, which is a working week until Tuesday. */
const begins = '2025-09-26T10:00:00+08:00'

let app: TestApp
let officers: string[]
beforeAll(async () => {
  app = await startApp(begins)
  officers = (
    await app.sql<{ id: string }>("select id from person where name in ('执法员甲', '执法员乙') order by name")
  ).map(({ id }) => id)
})
afterAll(() => app.close())

async function subject(kind: string, name: string): Promise<string> {
  await app.post('officer1', '/api/subjects', { kind, name })
  const [row] = await app.sql<{ id: string }>('select id from subject where name = $1', [name])
  return row?.id ?? ''
}

const told = {
  place: '某厂房门口',
  facts: '现场检查发现消防通道堆放杂物，拍照三张。',
  certain: true,
  violated: ['安全生产法|42|2'],
  basis: ['安全生产法|105|1'],
  discretion: '初次发现，情节轻微。',
  penalties: ['fine'],
  certificatesShown: true,
  rightsTold: true,
}

async function begin(given: Record<string, unknown>): Promise<Answer> {
  return app.post('officer1', '/api/summary-penalties', { ...told, officers, occurredAt: app.now(), ...given })
}

async function begun(given: Record<string, unknown>): Promise<string> {
  const { status, body } = await begin(given)
  expect({ status, body }).toMatchObject({ status: 200 })
  return `proceedings/${body.subjectId}`
}

const decided = { handedOver: true }
const contentOf = async (on: string) => {
  const [row] = await app.sql<{ content: Record<string, unknown>; number: string }>(
    "select content, number from document where subject_id = $1 and form = 'summary-decision'",
    [on.slice(12)],
  )
  return row
}

describe('不得当场处罚的，拒绝并说明怎样办理', () => {
  test.each([
    ['单位罚款超过三千元', { fineFen: 300_100 }, 'summary-limit', '第五十一条', '登记案件'],
    ['通报批评', { penalties: ['public-criticism'], fineFen: 0 }, 'summary-measure', '第五十一条', '登记案件'],
    ['一名执法人员', { officers: [] as string[], fineFen: 100_000 }, 'too-few-officers', '第四十二条', '持证'],
    [
      '前一日发现',
      { occurredAt: '2025-09-25T10:00:00+08:00', fineFen: 100_000 },
      'times-wrong',
      '第五十一条',
      '登记案件',
    ],
    [
      '引用已失效的规定',
      { basis: ['危险化学品安全管理条例|999'], fineFen: 100_000 },
      'article-not-found',
      '危险化学品',
      '核对',
    ],
  ])('%s', async (name, given, code, article, instead) => {
    const one = 'officers' in given ? { ...given, officers: officers.slice(0, 1) } : given
    const { status, body } = await begin({ subjectId: await subject('organisation', `某公司${name}`), ...one })
    expect({ status, code: body.code }).toEqual({ status: 409, code })
    expect(body.basis.join()).toContain(article)
    expect(body.instead).toContain(instead)
  })

  test('个体工商户按公民的限额掌握', async () => {
    const { body } = await begin({ subjectId: await subject('individual-business', '某杂货店'), fineFen: 50_000 })
    expect(body).toMatchObject({ code: 'summary-limit', detail: expect.stringContaining('个体工商户') })
  })

  test('事实有争议的，填不下去', async () => {
    const { status } = await begin({ subjectId: await subject('person', '某甲'), certain: false, fineFen: 10_000 })
    expect(status).toBe(400)
  })
})

describe('当场收缴 100 元', () => {
  let on: string
  beforeAll(async () => {
    app.setClock(begins)
    on = await begun({ subjectId: await subject('person', '某乙'), fineFen: 10_000, basis: ['安全生产法|107'] })
  })

  test('票据、情形、拒签都要写明；决定书先复议后诉讼', async () => {
    const collect = { ...decided, payment: 'on-spot' }
    const tries: [Record<string, unknown>, string][] = [
      [collect, 'collection-occasion'],
      [{ ...collect, occasion: 'small' }, 'receipt-missing'],
      [{ ...collect, occasion: 'small', receiptNumber: '专1', signature: 'refused' }, 'signature-missing'],
    ]
    for (const [given, code] of tries)
      expect((await attempt(app, 'officer1', { on, act: 'summary.decide', with: given })).body.code).toBe(code)
    const stranger = { ...collect, occasion: 'small', receiptNumber: '专1' }
    const wrong = await attempt(app, 'officer3', { on, act: 'summary.decide', with: stranger })
    expect(wrong.body.code).toBe('not-handler')
    const refused = { signature: 'refused', refusalReason: '当事人拒不签收。', witness: '某村干部' }
    const done = await take(app, 'officer1', { on, act: 'summary.decide', with: { ...stranger, ...refused } })
    expect(done.documents[0]?.number).toBe('（耿）应急罚当〔2025〕1号')
    expect((await contentOf(on))?.content).toMatchObject({
      payment: { manner: 'on-spot', amountFen: 10_000, receipt: '专1' },
      partySignature: { manner: 'refused', witness: '某村干部' },
      remedies: { reviewOrgan: '耿马傣族佤族自治县人民政府', reviewDays: 60, litigationDays: 15 },
    })
  })

  test('期限：两个工作日交本机关，再两个工作日缴银行，五日内报备案', async () => {
    const due = await deadlinesOf(app, on)
    // 9月27日（六）休，28日（日）调休上班为第1日，29日为第2日
    expect(due['C-15']).toMatchObject({ startsOn: '2025-09-26', dueOn: '2025-09-29' })
    expect(due['P-01']).toMatchObject({ startsOn: '2025-09-26', dueOn: '2025-10-13' })
    // 五日至10月1日，逢国庆、中秋假期，顺延至10月9日
    expect(due['C-14']).toMatchObject({ startsOn: '2025-09-26', dueOn: '2025-10-09' })
    expect(due['R-01']).toMatchObject({ dueOn: '2025-11-25' })
    expect(Object.keys(due)).not.toContain('R-02')
  })

  test('交款、缴付、备案、结案、归档；未备案不得结案', async () => {
    app.setClock('2025-09-28T09:00:00+08:00')
    await take(app, 'officer1', { on, act: 'summary.hand-in', with: { receivedBy: '收缴登记员' } })
    expect((await deadlinesOf(app, on))['C-16']).toMatchObject({ startsOn: '2025-09-28', dueOn: '2025-09-30' })
    const early = { bankReceipt: '回单1', paidOn: '2025-09-27' }
    expect((await attempt(app, 'clerk', { on, act: 'summary.pay-in', with: early })).body.code).toBe('day-wrong')
    await take(app, 'clerk', { on, act: 'summary.pay-in', with: { bankReceipt: '回单1' } })
    expect((await attempt(app, 'section1', { on, act: 'summary.close' })).body.code).toBe('needs-summary-report')
    await take(app, 'officer1', { on, act: 'summary.report' })
    expect((await deadlinesOf(app, on))['C-14']).toMatchObject({ metOn: '2025-09-28' })
    await closeAndArchive(on)
  })

  test('同一票据不得再用', async () => {
    const other = await begun({
      subjectId: await subject('person', '某丙'),
      fineFen: 10_000,
      basis: ['安全生产法|107'],
    })
    const again = { ...decided, payment: 'on-spot', occasion: 'small', receiptNumber: '专1' }
    expect((await attempt(app, 'officer1', { on: other, act: 'summary.decide', with: again })).body.code).toBe(
      'receipt-known',
    )
  })
})

test('罚款 3000 元，限期缴纳：分两次缴清后结案', async () => {
  app.setClock('2025-10-09T10:00:00+08:00')
  const on = await begun({ subjectId: await subject('organisation', '某铸造公司'), fineFen: 300_000 })
  await take(app, 'officer1', { on, act: 'summary.decide', with: decided })
  expect((await contentOf(on))?.content.payment).toMatchObject({ manner: 'bank', amountFen: 300_000, dueDays: 15 })
  expect((await deadlinesOf(app, on))['X-01']).toMatchObject({ startsOn: '2025-10-09', dueOn: '2025-10-24' })
  const part = { amountFen: 100_000, receiptNumber: '票1' }
  await take(app, 'clerk', { on, act: 'summary.pay', with: part })
  const over = { amountFen: 300_000, receiptNumber: '票2' }
  expect((await attempt(app, 'clerk', { on, act: 'summary.pay', with: over })).body.code).toBe('amount-wrong')
  await take(app, 'clerk', { on, act: 'summary.pay', with: { receiptNumber: '票2' } })
  expect(await livesOf(app, on.slice(12))).toMatchObject({ 'summary-penalty': 'performed' })
  await take(app, 'officer1', { on, act: 'summary.report' })
  await closeAndArchive(on)
})

test('警告当场生效；听取意见后认为不宜当场处罚的，转普通程序，不再当场决定', async () => {
  const warned = await begun({
    subjectId: await subject('organisation', '某木器厂'),
    penalties: ['warning'],
    fineFen: 0,
  })
  await take(app, 'officer1', { on: warned, act: 'summary.decide', with: decided })
  expect(await livesOf(app, warned.slice(12))).toMatchObject({ 'summary-penalty': 'performed' })
  const doubted = await begun({ subjectId: await subject('organisation', '某木器厂二'), fineFen: 100_000 })
  await take(app, 'officer1', { on: doubted, act: 'summary.leave', with: { reason: '当事人对事实有异议。' } })
  const input = { ...decided, defence: '没有意见。', payment: 'bank', signature: 'signed', recipient: '某人' }
  const late = await attempt(app, 'officer1', { on: doubted, act: 'summary.decide', with: input })
  expect(late.body.code).toBe('not-in-state')
})

const invariants: Invariant[] = [
  {
    name: '未告知不决定：第四十四条',
    begins: '',
    after: (memory, { act }) => {
      if (act === 'summary.begin') return 'told'
      return act === 'summary.decide' && memory !== 'told' ? undefined : memory
    },
  },
  {
    name: '未报备案不结案：第五十二条第三款',
    begins: '',
    after: (memory, { act }) => {
      if (act === 'summary.report') return 'reported'
      return act === 'summary.close' && memory !== 'reported' ? undefined : memory
    },
  },
  {
    name: '当场收缴的罚款缴付银行之前不结案：第七十一条',
    begins: '',
    after: (memory, { act, outcome }) => {
      if (act === 'summary.decide' && outcome === 'collected') return 'held'
      if (act === 'summary.pay-in') return ''
      return act === 'summary.close' && memory === 'held' ? undefined : memory
    },
  },
]
test.each(invariants)('没有一条路径绕过：$name', (invariant) => {
  expect(findBreach(explore(procedures.filter(({ key }) => key === 'summaryId')), invariant)).toBeUndefined()
})

async function closeAndArchive(on: string): Promise<void> {
  expect((await attempt(app, 'section1', { on, act: 'summary.close' })).body.code).toBe('needs-summary-publication')
  const shown = { conclusion: '罚款。', secrecyReview: 'may-publish' }
  await take(app, 'discloser', { on, act: 'summary.publish', with: shown })
  await take(app, 'section1', { on, act: 'summary.close' })
  await take(app, 'archivist', { on, act: 'summary.compile' })
  await take(app, 'archivist', { on, act: 'summary.archive' })
  expect(await livesOf(app, on.slice(12))).toMatchObject({ 'summary-penalty': 'archived' })
}
