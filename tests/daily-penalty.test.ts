/** A fine repeated day by day, over HTTP, from the re-check to the end: 《安全生产法》第一百一十二条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dailyPenalty } from '../src/daily-penalties/index.ts'
import { explore, findBreach, type Invariant } from '../src/procedures/explorer.ts'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, take } from './support/drive.ts'
import { offered, open } from './support/measures.ts'
import { deliberate, signed } from './support/meeting.ts'
import { deadlinesOf, livesOf, proposePenalty, soundPoints } from './support/steps.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const article = '《安全生产法》第一百一十二条'
const order = '立即停止无证上岗作业'
const idOf = (on: string) => on.split('/')[1] ?? ''
const at = (day: string, time = '10:00') => `${day}T${time}:00+08:00`

async function codeOf(...given: Parameters<typeof attempt>): Promise<[string, string[]]> {
  const { status, body } = await attempt(...given)
  return status === 200 ? ['done', []] : [body.code, body.basis]
}

async function passReview(on: string): Promise<void> {
  await take(app, 'officer1', { on, act: 'daily-penalty.submit-review' })
  const { defaults } = await offered(app, 'reviewer1', { on, act: 'daily-penalty.examine-review' })
  const points = (defaults.points as { point: string }[]).map(({ point }) => {
    return { point, finding: 'sound', reason: '无误。' }
  })
  const sound = { points, outcome: 'agreed', opinion: '同意。' }
  await take(app, 'reviewer1', { on, act: 'daily-penalty.examine-review', with: sound })
  await take(app, 'section2', { on, act: 'daily-penalty.countersign-review' })
}

/** Fined 70 000 yuan, decided and served on one day; ordered to correct, unless nothing was left to correct. */
async function fined(rectification: string | undefined = order): Promise<string> {
  const on = `cases/${await driveUntil(app, '拟定处罚决定')}`
  await take(app, 'officer1', {
    on,
    act: 'decision.draft',
    with: rectification === '' ? { rectification: undefined } : { rectification },
  })
  await take(app, 'officer1', { on, act: 'review.submit' })
  const sound = { points: await soundPoints(app, on), outcome: 'agreed', opinion: '同意。' }
  await take(app, 'reviewer1', { on, act: 'review.examine', with: sound })
  await take(app, 'section2', { on, act: 'review.countersign' })
  await take(app, 'officer1', { on, act: 'notice.issue' })
  await take(app, 'officer1', { on, act: 'notice.serve' })
  await take(app, 'officer1', { on, act: 'defence.record', with: { kind: 'waived', content: '书面放弃。' } })
  await signed(app, await deliberate(app, { on }))
  await proposePenalty(app, on)
  await take(app, 'head', { on, act: 'decision.issue' })
  await take(app, 'officer1', { on, act: 'decision.serve' })
  return on
}

const recheck = (corrected: boolean, problem = order) => [{ problem, corrected, note: '现场仍有一人无证电焊。' }]

describe('证据不足的', () => {
  test('没有责令改正，或者检查中责令的已经复查合格，不得开始', async () => {
    const on = await fined('')
    app.setClock(at('2025-09-25'))
    const given = { on, act: 'daily-penalty.recheck', with: { results: recheck(false) } }
    expect(await codeOf(app, 'officer1', given)).toEqual(['daily-penalty-proof', [article]])
    const offer = await offered(app, 'officer1', { on, act: 'daily-penalty.recheck' })
    expect(offer.reasons.map(({ reason, rule }) => [reason, rule])).toEqual([
      ['没有责令改正的文书，不得按日连续处罚。', 'V-20'],
    ])
    app.setClock(at('2025-09-22', '18:00'))
  })
})

describe('拒不改正', () => {
  let on: string
  let daily: string

  test('罚款决定当日及以前的复查不能证明；没有责令过的事项不得列入', async () => {
    on = await fined()
    app.setClock(at('2025-10-20'))
    const sameDay = { recheckedOn: '2025-09-22', results: recheck(false) }
    expect(await codeOf(app, 'officer1', { on, act: 'daily-penalty.recheck', with: sameDay })).toEqual([
      'daily-penalty-proof',
      [article],
    ])
    const other = { results: recheck(false, '补办许可') }
    expect((await codeOf(app, 'officer1', { on, act: 'daily-penalty.recheck', with: other }))[0]).toBe('items-differ')
  })

  test('复查意见书证明拒不改正，自责令改正次日起计罚', async () => {
    daily = await open(app, 'officer1', { on, act: 'daily-penalty.recheck', with: { results: recheck(false) } })
    const tomorrow = { until: '2025-10-21' }
    expect(await codeOf(app, 'officer1', { on: daily, act: 'daily-penalty.draft', with: tomorrow })).toEqual([
      'days-wrong',
      [article],
    ])
    const done = await take(app, 'officer1', { on: daily, act: 'daily-penalty.draft' })
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([['按日连续处罚决定书', null]])
    const [draft] = await app.sql<{ content: Record<string, unknown> }>(
      `select content from document where subject_id = $1 and form = 'daily-penalty-decision'`,
      [idOf(daily)],
    )
    expect(draft?.content).toMatchObject({
      ...{ from: '2025-09-23', until: '2025-10-20', days: 28, originalFineFen: 7_000_000, totalFineFen: 196_000_000 },
      recheck: { title: '整改复查意见书', number: '（耿）应急复查〔2025〕3号', issuedOn: '2025-10-20' },
    })
  })

  test('未经法制审核不得告知；数额较大，告知听证', async () => {
    expect((await codeOf(app, 'officer1', { on: daily, act: 'daily-penalty.notify' }))[0]).toBe('not-in-state')
    await passReview(daily)
    const notice = await take(app, 'officer1', { on: daily, act: 'daily-penalty.notify' })
    expect(notice.documents.map(({ title }) => title)).toEqual(['行政处罚（听证）告知书'])
    await take(app, 'officer1', { on: daily, act: 'daily-penalty.serve-notice' })
    expect(await deadlinesOf(app, daily)).toMatchObject({
      'C-05': { startsOn: '2025-10-20', dueOn: '2025-10-23' },
      'C-06': { startsOn: '2025-10-20', dueOn: '2025-10-27' },
    })
    expect(await codeOf(app, 'officer1', { on: daily, act: 'daily-penalty.propose' })).toEqual([
      'window-open',
      ['《行政处罚法》第四十五条第一款', '《行政处罚法》第六十四条第（一）项'],
    ])
  })

  test('要求听证的，通知七个工作日以后举行；承办人不得主持', async () => {
    app.setClock(at('2025-10-24'))
    const asked = { kind: 'hearing-requested', content: '要求听证。' }
    await take(app, 'officer1', { on: daily, act: 'daily-penalty.record-defence', with: asked })
    const people = await app.sql<{ id: string; username: string }>('select person_id as id, username from account')
    const idBy = (username: string) => people.find((one) => one.username === username)?.id
    const seats = { hostId: idBy('deputy1'), clerkId: idBy('clerk') }
    const early = { ...seats, startsAt: at('2025-11-04', '09:00') }
    expect(await codeOf(app, 'section1', { on: daily, act: 'daily-penalty.arrange-hearing', with: early })).toEqual([
      'hearing-too-early',
      ['《行政处罚法》第六十四条第（二）项'],
    ])
    const own = { hostId: idBy('officer1'), clerkId: idBy('clerk') }
    expect((await codeOf(app, 'section1', { on: daily, act: 'daily-penalty.arrange-hearing', with: own }))[0]).toBe(
      'investigator-hears',
    )
    await take(app, 'section1', { on: daily, act: 'daily-penalty.arrange-hearing', with: seats })
    expect((await deadlinesOf(app, daily))['C-07']).toMatchObject({ startsOn: '2025-10-24', dueOn: '2025-11-04' })
    app.setClock(at('2025-11-05', '11:00'))
    const held = { endedAt: at('2025-11-05', '10:30'), record: '双方陈述、质证。', opinion: '事实清楚，建议维持。' }
    expect((await codeOf(app, 'section1', { on: daily, act: 'daily-penalty.hold-hearing', with: held }))[0]).toBe(
      'not-host',
    )
    const done = await take(app, 'deputy1', { on: daily, act: 'daily-penalty.hold-hearing', with: held })
    expect(done.documents.map(({ title }) => title)).toEqual(['听证笔录', '听证会报告书'])
  })

  test('数额较大的，未经集体讨论不得呈批；批准、作出决定、送达', async () => {
    expect(await codeOf(app, 'officer1', { on: daily, act: 'daily-penalty.propose' })).toEqual([
      'not-deliberated',
      ['《行政处罚法》第五十七条第二款'],
    ])
    const acts = { submit: 'daily-penalty.submit-deliberation', conclude: 'daily-penalty.deliberate' }
    await signed(app, await deliberate(app, { on: daily, ...acts }))
    await take(app, 'officer1', { on: daily, act: 'daily-penalty.propose' })
    await take(app, 'section1', { on: daily, act: 'daily-penalty.examine' })
    await take(app, 'deputy1', { on: daily, act: 'daily-penalty.approve' })
    const done = await take(app, 'head', { on: daily, act: 'daily-penalty.decide' })
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([
      ['按日连续处罚决定书', '（耿）应急日罚〔2025〕1号'],
    ])
    await take(app, 'officer1', { on: daily, act: 'daily-penalty.serve' })
    expect(await deadlinesOf(app, daily)).toMatchObject({
      'P-01': { startsOn: '2025-11-05', dueOn: '2025-11-14' },
      'X-01': { startsOn: '2025-11-05', dueOn: '2025-11-20' },
      'R-01': { dueOn: '2026-01-04' },
    })
  })

  test('案件页分列罚款和按日连续处罚；各自缴清，各自的期限了结', async () => {
    type Money = { rows: { label: string; outstandingFen: number; overdueFen: number; dueOn: string }[] }
    const money = async () => (await app.get<{ money: Money }>('officer1', `/api/${on}`)).body.money.rows
    expect(await money()).toMatchObject([
      { label: '罚款', outstandingFen: 7_000_000, overdueFen: 7_000_000, dueOn: '2025-10-09' },
      { label: '按日连续处罚', outstandingFen: 196_000_000, overdueFen: 0, dueOn: '2025-11-20' },
    ])
    app.setClock(at('2025-11-20'))
    const pay = (towards: string, amountFen: number) =>
      take(app, 'clerk', { on, act: 'payment.record', with: { towards, amountFen, receiptNumber: `票-${towards}` } })
    await pay('daily', 196_000_000)
    expect((await deadlinesOf(app, daily))['X-01']).toMatchObject({ metOn: '2025-11-20' })
    expect((await deadlinesOf(app, on))['X-01']).toMatchObject({ metOn: null })
    expect(await livesOf(app, idOf(on))).toMatchObject({ 'ordinary-penalty': 'served' })
    await pay('fine', 7_000_000)
    expect(await livesOf(app, idOf(on))).toMatchObject({ 'ordinary-penalty': 'performed' })
  })

  test('V-24：没有公示的，案件不得结案；公示以后不再是障碍', async () => {
    const closing = async () => {
      const { body } = await attempt(app, 'officer1', { on, act: 'closing.propose' })
      return [body.code, body.detail.includes('按日连续处罚')]
    }
    await take(app, 'discloser', { on, act: 'publication.prepare', with: { secrecyReview: 'may-publish' } })
    await take(app, 'discloser', { on, act: 'publication.publish' })
    expect(await closing()).toEqual(['proceedings-open', true])
    await take(app, 'discloser', { on: daily, act: 'daily-penalty.publish', with: { secrecyReview: 'may-publish' } })
    expect(await livesOf(app, idOf(daily))).toMatchObject({
      'daily-penalty': 'served',
      'daily-penalty-publication': 'published',
    })
    // the report of the heavy fine to the organs above is still due
    expect(await closing()).toEqual(['proceedings-open', false])
  })
})

describe('已经改正', () => {
  test('复查合格的不处罚；再次复查合格的，只计罚到前一日', async () => {
    app.setClock(at('2025-12-01'))
    const on = await fined()
    app.setClock(at('2025-12-10'))
    const good = await open(app, 'officer1', { on, act: 'daily-penalty.recheck', with: { results: recheck(true) } })
    expect(await livesOf(app, idOf(good))).toEqual({ 'daily-penalty': 'corrected' })
    const bad = await open(app, 'officer1', { on, act: 'daily-penalty.recheck', with: { results: recheck(false) } })
    app.setClock(at('2025-12-15'))
    await take(app, 'officer1', { on: bad, act: 'daily-penalty.recheck-again', with: { results: recheck(true) } })
    const late = { until: '2025-12-15' }
    expect((await codeOf(app, 'officer1', { on: bad, act: 'daily-penalty.draft', with: late }))[0]).toBe('days-wrong')
    const { defaults } = await offered(app, 'officer1', { on: bad, act: 'daily-penalty.draft' })
    expect(defaults).toMatchObject({ until: '2025-12-14' })
    await take(app, 'officer1', { on: bad, act: 'daily-penalty.drop', with: { reason: '已经改正，情节轻微。' } })
    expect(await livesOf(app, idOf(bad))).toEqual({ 'daily-penalty': 'dropped' })
  })
})

const invariants: Invariant[] = [
  {
    name: '重新拟定以后，未经审核、告知送达，不得呈批、决定',
    begins: '',
    after: (memory, { act, outcome }) => {
      if (act === 'daily-penalty.draft') return 'drafted'
      if (act === 'daily-penalty.countersign-review') return outcome === 'agreed' ? 'passed' : ''
      if (act === 'daily-penalty.notify') return memory === 'passed' ? 'noticed' : undefined
      if (act === 'daily-penalty.serve-notice') return memory === 'noticed' ? 'told' : undefined
      return /deliberate|propose|approve|decide/.test(act) && memory !== 'told' ? undefined : memory
    },
  },
  {
    name: '要求听证的，听证或者书面放弃以前不得呈批、决定',
    begins: '',
    after: (memory, { act, outcome }) => {
      if (act === 'daily-penalty.record-defence' && outcome === 'hearing-requested') return 'owed'
      if (act === 'daily-penalty.hold-hearing' || outcome === 'waived') return ''
      return memory === 'owed' && /deliberate|propose|decide/.test(act) ? undefined : memory
    },
  },
]

test.each(invariants)('没有一条路径绕过：$name', (invariant) => {
  expect(findBreach(explore([dailyPenalty]), invariant)).toBeUndefined()
})
