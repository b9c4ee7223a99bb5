/** Service over HTTP, every manner with its proof and its day of effect: 《行政处罚法》第六十一条、《民事诉讼法》第八十八条至第九十五条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf, take } from './support/drive.ts'
import { confirmation, idOf, type ServiceBench, startServiceBench } from './support/service.ts'
import { deadlinesOf } from './support/steps.ts'

let bench: ServiceBench
let app: TestApp
beforeAll(async () => {
  bench = await startServiceBench()
  app = bench.app
})
afterAll(() => app.close())

const small = factsOf({ fine_yuan: 20_000 })
const at = (day: string) => bench.at(day)
const serve = (on: string, how: object) => bench.serve(on, how)

type Receipt = { manner: string; proof: object; rows: object[]; signed: object | null }

async function receiptOf(on: string): Promise<Receipt | undefined> {
  const [row] = await app.sql<Receipt>(
    `select service.manner, content -> 'proof' as proof, content -> 'rows' as rows, content -> 'recipientSignature' as signed
     from service join document on document.id = receipt_id where service.subject_id = $1 order by service.recorded_at desc`,
    [idOf(on)],
  )
  return row
}

const mail = { manner: 'mail', trackingNumber: 'XA123456789CN', place: '某县示例路1号', recipient: '安全员丁' }

const transferred = {
  ...{ manner: 'transferred', circumstance: 'imprisoned', organ: '某看守所', place: '某看守所', recipient: '某' },
}

describe('每一种方式：缺证明的拒绝，有证明的按其日期生效', () => {
  const manners: [string, object, object, string, string][] = [
    [
      '直接送达：单位负责收件的人签收',
      {
        manner: 'direct',
        place: '厂办公室',
        recipient: '某收发',
        capacity: 'family',
        relation: '亲属',
        servedOn: '2025-10-13',
      },
      { manner: 'direct', place: '厂办公室', recipient: '某收发', capacity: 'receiver', servedOn: '2025-10-13' },
      '《民事诉讼法》第八十八条',
      '2025-10-13',
    ],
    [
      '留置送达：基层组织代表见证',
      { manner: 'left', place: '厂门口', refusedBy: '负责人丙', reason: '认为处罚过重', servedOn: '2025-10-13' },
      {
        ...{ manner: 'left', place: '厂门口', refusedBy: '负责人丙', reason: '认为处罚过重', servedOn: '2025-10-13' },
        witnesses: [{ name: '村干部庚', organisation: '某村民委员会' }],
      },
      '《民事诉讼法》第八十九条',
      '2025-10-13',
    ],
    [
      '电子送达：到达确认的邮箱',
      { manner: 'electronic', medium: 'email', electronicAddress: 'other@example.com', servedOn: '2025-10-13' },
      { manner: 'electronic', medium: 'email', electronicAddress: 'office@example.com', servedOn: '2025-10-13' },
      '《行政处罚法》第六十一条第二款',
      '2025-10-13',
    ],
    [
      '邮寄送达：以回执日为准，不是交邮日',
      { ...mail, postedOn: '2025-10-12', servedOn: '2025-10-11' },
      { ...mail, postedOn: '2025-10-09', servedOn: '2025-10-11' },
      '《民事诉讼法》第九十一条',
      '2025-10-11',
    ],
    [
      '邮寄退回：确认的地址，以退回日为准',
      {
        ...mail,
        manner: 'mail-returned',
        place: '别处',
        postedOn: '2025-10-09',
        servedOn: '2025-10-12',
        reason: '拒收',
      },
      { ...mail, manner: 'mail-returned', postedOn: '2025-10-09', servedOn: '2025-10-12', reason: '拒收' },
      '《民事诉讼法》第九十一条',
      '2025-10-12',
    ],
    [
      '委托送达',
      { manner: 'entrusted', organ: '邻县局', letter: '函1号', place: '邻县', recipient: '某', servedOn: '2025-10-14' },
      { manner: 'entrusted', organ: '邻县局', letter: '函1号', place: '邻县', recipient: '某', servedOn: '2025-10-10' },
      '《行政处罚法》第六十一条第一款',
      '2025-10-10',
    ],
  ]

  manners.push([
    '转交送达：受送达人被监禁，由监所转交',
    { ...transferred, servedOn: '2025-10-14' },
    { ...transferred, servedOn: '2025-10-12' },
    '《行政处罚法》第六十一条第一款',
    '2025-10-12',
  ])

  test.each(manners)('%s', async (_title, wrong, right, article, effect) => {
    const on = await bench.order()
    await bench.confirmAddress(on)
    at('2025-10-13')
    const [code, basis] = await serve(on, wrong)
    expect({ code: code !== 'done', basis }).toEqual({ code: true, basis: expect.arrayContaining([article]) })
    expect({ state: await bench.stateOf(on), clock: (await deadlinesOf(app, on))['I-05'] }).toEqual({
      state: 'ordered',
    })
    expect(await serve(on, right)).toEqual(['done', []])
    expect(await bench.stateOf(on)).toBe('in-force')
    expect((await deadlinesOf(app, on))['I-05']).toMatchObject({ startsOn: effect })
    const receipt = await receiptOf(on)
    expect(receipt?.rows).toEqual([expect.objectContaining({ servedOn: effect, title: '现场处理措施决定书' })])
    expect(receipt?.proof).toMatchObject({ manner: receipt?.manner })
  })
})

describe('公告送达：先试其他方式，公告三十日，期满次日确认，自期满日生效', () => {
  let on: string
  const failed = (tried: string, triedOn: string, cause: string) => ({
    ...{ manner: 'not-served', tried, triedOn, cause, place: '厂区', detail: '大门上锁，邻居称已经搬走。' },
    ...(tried === 'mail' ? { trackingNumber: 'XA1' } : {}),
  })
  const notice = {
    ...{ manner: 'announcement-posted', ground: 'other-manners-failed', course: '两次上门、一次邮寄均未能送达。' },
    ...{
      medium: 'board',
      postedAt: '本局公告栏',
      postedOn: '2025-10-21',
      summary: '罚款2万元。',
      collectAt: '本局办公室',
    },
  }
  const expired = { manner: 'announcement-expired' }

  test('未能送达的登记在案，案件停在原处，不起算期限，后续行为不能办理', async () => {
    at('2025-09-22')
    on = `cases/${await driveUntil(app, '作出行政处罚决定', small)}`
    at('2025-10-13')
    expect(await serve(on, failed('direct', '2025-10-13', 'nobody-there'))).toEqual(['done', []])
    expect(await bench.stateOf(on)).toBe('decided')
    const due = await deadlinesOf(app, on)
    expect(due['X-01']).toBeUndefined()
    expect(due['C-13']).toMatchObject({ dueOn: '2025-09-30', metOn: null })
    for (const [as, act] of [
      ['clerk', 'payment.record'],
      ['officer1', 'execution.complete'],
      ['officer1', 'closing.propose'],
    ] as const)
      expect((await attempt(app, as, { on, act, with: payment })).body.code).toBe('not-in-state')
    const { body } = await app.get<{ timeline: { act: string; outcome: string | null }[] }>('officer1', `/api/${on}`)
    expect(body.timeline.filter(({ act }) => act === 'decision.serve').map(({ outcome }) => outcome)).toEqual([
      '未能送达',
    ])
  })

  const payment = { amountFen: 1, paidOn: '2025-10-13', receiptNumber: '1', how: '某', completedOn: '2025-10-13' }

  test('没有邮寄过，不得以其他方式无法送达为由公告；没有公告，不得确认', async () => {
    expect(await serve(on, notice)).toEqual(['day-wrong', ['《行政处罚法》第六十一条第一款']])
    at('2025-10-21')
    expect(await serve(on, notice)).toEqual(['other-manners-untried', ['《民事诉讼法》第九十五条']])
    expect(await serve(on, expired)).toEqual(['not-announced', ['《民事诉讼法》第九十五条']])
    expect(await serve(on, failed('mail', '2025-10-20', 'returned'))).toEqual(['done', []])
  })

  test('公告起算三十日；不得重复公告；期满当日仍须等待', async () => {
    const done = await take(app, 'officer1', { on, act: 'decision.serve', with: { how: notice } })
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([
      ['送达公告', '（耿）应急公告〔2025〕1号'],
    ])
    expect(done.notes.join()).toContain('2025年11月20日')
    // 10月22日为第1日，11月20日（四）为第30日
    expect((await deadlinesOf(app, on))['C-17']).toMatchObject({
      startsOn: '2025-10-21',
      dueOn: '2025-11-20',
      metOn: null,
    })
    expect(await serve(on, notice)).toEqual(['already-announced', ['《民事诉讼法》第九十五条']])
    at('2025-11-20')
    expect(await serve(on, expired)).toEqual(['announcement-running', ['《民事诉讼法》第九十五条']])
    expect(await bench.stateOf(on)).toBe('decided')
  })

  test('期满次日起表单自动选好期满确认；晚几天确认，仍自期满日生效', async () => {
    at('2025-11-24')
    const offered = await bench.formOf(on)
    expect(offered?.defaults.how).toMatchObject(expired)
    await take(app, 'officer1', { on, act: 'decision.serve' })
    const due = await deadlinesOf(app, on)
    expect(due['C-17']).toMatchObject({ dueOn: '2025-11-20', metOn: '2025-11-20' })
    expect(due['X-01']).toMatchObject({ startsOn: '2025-11-20', dueOn: '2025-12-05' })
    // 11月20日后第60日为2026年1月19日（一）；六个月为5月20日（三）
    expect(due['R-01']).toMatchObject({ startsOn: '2025-11-20', dueOn: '2026-01-19' })
    expect(due['R-02']).toMatchObject({ startsOn: '2025-11-20', dueOn: '2026-05-20' })
    expect(await receiptOf(on)).toMatchObject({
      manner: 'announcement',
      proof: { manner: 'announcement', postedOn: '2025-10-21', medium: '公告栏', postedAt: '本局公告栏' },
      rows: [{ servedOn: '2025-11-20', recipient: null }],
      signed: null,
    })
    const rows = await app.sql(
      'select manner, tried_on::text as on from service_attempt where subject_id = $1 order by 2',
      [idOf(on)],
    )
    expect(rows).toEqual([
      { manner: 'direct', on: '2025-10-13' },
      { manner: 'mail', on: '2025-10-20' },
    ])
  })

  test('公告期间当事人来领取：登记直接送达，公告期限随之完成', async () => {
    const other = await bench.order()
    at('2025-10-21')
    expect(await serve(other, { ...notice, ground: 'whereabouts-unknown' })).toEqual(['done', []])
    at('2025-10-24')
    await take(app, 'officer1', { on: other, act: 'measures.serve' })
    const due = await deadlinesOf(app, other)
    expect(due['C-17']).toMatchObject({ dueOn: '2025-11-20', metOn: '2025-10-24' })
    expect(due['I-05']).toMatchObject({ startsOn: '2025-10-24' })
  })
})

describe('送达地址确认书', () => {
  test('没有确认书不得电子送达；确认以后每一张送达表单都已填好；改签一份，以新的为准', async () => {
    const on = await bench.order()
    at('2025-10-13')
    const electronic = { manner: 'electronic', medium: 'email', electronicAddress: 'a@b.cn', servedOn: '2025-10-13' }
    await bench.confirmAddress(on, { electronic: false, email: 'a@b.cn' })
    expect(await serve(on, electronic)).toEqual([
      'electronic-not-agreed',
      ['《行政处罚法》第六十一条第二款', '《民事诉讼法》第九十条'],
    ])
    await bench.confirmAddress(on, { address: '某县新址2号', email: 'a@b.cn' })
    const offered = await bench.formOf(on)
    expect(offered?.defaults.how).toMatchObject({
      ...{ manner: 'direct', place: '某县新址2号', recipient: '安全员丁', capacity: 'receiver' },
      ...{ medium: 'email', electronicAddress: 'a@b.cn' },
    })
    expect(await serve(on, electronic)).toEqual(['done', []])
    expect((await receiptOf(on))?.proof).toEqual({
      ...{ manner: 'electronic', medium: '电子邮件', address: 'a@b.cn', consentedOn: '2025-10-13' },
    })
  })

  test('同意电子送达却没有电子地址，逐项指出', async () => {
    const { status, body } = await app.post('officer1', '/api/service-addresses', {
      ...{ subjectId: crypto.randomUUID(), ...confirmation, email: undefined, confirmedOn: '2025-10-13' },
    })
    expect({ status, errors: body.errors }).toEqual({
      status: 400,
      errors: [{ path: 'email', message: '同意电子送达的，请至少填写一种电子地址' }],
    })
  })
})
