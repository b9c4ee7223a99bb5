/** What becomes of a licence held: changed and renewed, by decision and by silence: 《行政许可法》第四十九条、第五十条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import {
  approve,
  begun,
  checkedOnSite,
  codeOf,
  counted,
  examined,
  filed,
  granted,
  lastsAYear,
  newSubject,
  peopleOf,
} from './support/applications.ts'
import { offers, take } from './support/drive.ts'
import { runningUntil } from './support/measures.ts'
import { livesOf } from './support/steps.ts'

let app: TestApp
/** Three licences, each until 2026-10-09. */
let changed: string
let renewed: string
let silent: string

const idOf = (on: string) => on.split('/')[1] ?? ''
const statesOf = (on: string) => livesOf(app, idOf(on))

beforeAll(async () => {
  app = await startApp('2025-10-10T09:00:00+08:00')
  await lastsAYear(app, '2025-10-01')
  const held = async (name: string) =>
    granted(app, await newSubject(app, { name, kind: 'individual-business', address: '某镇8号' }))
  changed = await held('甲烟花店')
  renewed = await held('乙烟花店')
  silent = await held('丙烟花店')
}, 180_000)
afterAll(() => app.close())

async function admitted(on: string, noun: string, particulars: { label: string; value: string }[] = []) {
  const act = `${noun}.check-materials`
  const given = await counted(app, on, act)
  const stated = given.particulars.map((one) => particulars.find(({ label }) => label === one.label) ?? one)
  await take(app, 'officer1', { on, act, with: { ...given, particulars: stated } })
  return take(app, 'officer1', { on, act: `${noun}.accept`, with: { inPowers: true } })
}

async function certified(on: string, noun: string) {
  await take(app, 'officer1', { on, act: `${noun}.serve-grant` })
  const done = await take(app, 'clerk', { on, act: `${noun}.issue-certificate` })
  await take(app, 'officer1', { on, act: `${noun}.deliver` })
  return done
}

const eventsOf = (on: string) =>
  app.sql<{ kind: string; number: string; effective_on: string; valid_until: string; first: unknown }>(
    `select e.kind, e.number, e.effective_on, e.valid_until, e.particulars->0->>'value' as first
     from licence_event e join licence l on l.id = e.licence_id where l.proceeding_id = $1 order by e.recorded_at, e.id`,
    [idOf(on)],
  )

describe('变更', () => {
  let on: string

  test('许可有效期间由被许可人申请；收件之日起算五个工作日，受理后二十个工作日', async () => {
    app.setClock('2026-03-02T09:00:00+08:00')
    on = await begun(app, changed, 'licence-change.receive', { request: '变更负责人。' })
    expect(await runningUntil(app, on, 'L-01')).toBe('2026-03-09')
    await admitted(on, 'licence-change', [{ label: '负责人', value: '新负责人（演示）' }])
    expect(await runningUntil(app, on, 'L-02')).toBe('2026-03-30')
  })

  test('涉及场所条件的须现场核查，不涉及的写明', async () => {
    const unchecked = { on, act: 'licence-change.conclude-examination', with: examined() }
    expect(await codeOf(app, 'officer1', unchecked)).toEqual(['not-verified', ['《行政许可法》第三十四条第三款']])
    await take(app, 'officer1', { ...unchecked, with: examined({ siteUnaffected: true }) })
  })

  test('没有写明变更什么的，不得拟稿', async () => {
    const particulars = [
      { label: '负责人', value: '负责人（演示）' },
      { label: '限制存放量', value: '限制存放量（演示）' },
    ]
    expect(await codeOf(app, 'officer1', { on, act: 'licence-change.draft', with: { particulars } })).toEqual([
      'nothing-changes',
      ['《行政许可法》第四十九条'],
    ])
  })

  test('准予变更，换发证件，期限不变；公示、归档', async () => {
    await take(app, 'officer1', { on, act: 'licence-change.draft' })
    await approve(app, on, 'licence-change')
    expect(await runningUntil(app, on, 'P-02')).toBe('2026-03-11')
    const done = await certified(on, 'licence-change')
    expect(done.documents.map(({ number }) => number)).toEqual(['（耿）应急许证〔2026〕1号'])
    await filed(app, on, 'licence-change')
    expect(await statesOf(on)).toMatchObject({
      'licence-change': 'archived',
      'licence-change-publication': 'published',
    })
    expect(await eventsOf(changed)).toMatchObject([
      { kind: 'granted', number: '（耿）应急许证〔2025〕1号', first: '负责人（演示）', valid_until: '2026-10-09' },
      { kind: 'changed', first: '新负责人（演示）', effective_on: '2026-03-02', valid_until: '2026-10-09' },
      { kind: 'reissued', number: '（耿）应急许证〔2026〕1号', first: '新负责人（演示）', valid_until: '2026-10-09' },
    ])
  })

  test('一项许可的变更，不能在另一项许可上作出决定', async () => {
    const other = await begun(app, renewed, 'licence-change.receive', { request: '变更负责人。' })
    const elsewhere = { statement: '不再变更。', licenceId: idOf(changed) }
    expect(
      await codeOf(app, 'officer1', { on: other, act: 'licence-change.withdraw-application', with: elsewhere }),
    ).toEqual(['other-licence', ['《行政许可法》第四十九条']])
    await take(app, 'officer1', {
      ...{ on: other, act: 'licence-change.withdraw-application', with: { statement: '不再变更。' } },
    })
  })
})

describe('延续', () => {
  let on: string

  test('届满三十个工作日前申请；决定期限至有效期届满', async () => {
    // 10月9日之前隔三十个工作日：9月20日调休上班，9月25日至27日、10月1日至7日放假
    expect(await runningUntil(app, renewed, 'L-08')).toBe('2026-08-20')
    app.setClock('2026-08-03T09:00:00+08:00')
    on = await begun(app, renewed, 'licence-renewal.receive', { request: '继续经营。' })
    expect(await runningUntil(app, renewed, 'L-08')).toBeUndefined()
    expect(await runningUntil(app, on, 'L-09')).toBe('2026-10-09')
    expect((await statesOf(renewed))['licence-standing']).toBe('renewing')
  })

  test('正在办理延续的，不得重复申请，不得以届满未延续为由注销', async () => {
    const people = await peopleOf(app)
    const handlers = [people.officer1, people.officer2]
    const again = {
      on: renewed,
      act: 'licence-renewal.receive',
      with: { channel: 'window', receivedOn: '2026-08-03', request: '再申请。', handlers },
    }
    expect((await codeOf(app, 'officer1', again))[0]).toBe('not-in-state')
    const cancelled = { ground: 'expired', facts: '届满。', proof: '登记', handlers }
    expect(
      await codeOf(app, 'officer1', { on: renewed, act: 'licence-cancellation.propose', with: cancelled }),
    ).toEqual(['renewal-pending', ['《行政许可法》第七十条第（一）项']])
  })

  test('准予延续：自原期限届满次日续一个期限，换发证件，重新起算申请延续的期限', async () => {
    await admitted(on, 'licence-renewal')
    await take(app, 'officer1', { on, act: 'licence-renewal.verify', with: checkedOnSite(app) })
    await take(app, 'officer1', { on, act: 'licence-renewal.conclude-examination', with: examined() })
    await take(app, 'officer1', { on, act: 'licence-renewal.draft' })
    await approve(app, on, 'licence-renewal')
    expect(await runningUntil(app, on, 'L-09')).toBeUndefined()
    await certified(on, 'licence-renewal')
    await filed(app, on, 'licence-renewal')
    expect((await eventsOf(renewed)).at(-1)).toMatchObject({
      ...{ kind: 'reissued', number: '（耿）应急许证〔2026〕2号' },
      ...{ effective_on: '2026-10-10', valid_until: '2027-10-09' },
    })
    expect((await statesOf(renewed))['licence-standing']).toBe('valid')
    // 2027年放假安排尚未公布，只扣周末，暂计
    expect(await runningUntil(app, renewed, 'L-08')).toBe('2027-08-27')
  })
})

describe('逾期申请，届满前没有决定', () => {
  let on: string

  test('逾期提出的先提醒，说明后收件', async () => {
    app.setClock('2026-09-01T09:00:00+08:00')
    const people = await peopleOf(app)
    const given = {
      ...{ channel: 'window', receivedOn: '2026-09-01', request: '继续经营。' },
      handlers: [people.officer1, people.officer2],
    }
    const { status, body } = await app.post('officer1', `/api/licences/${idOf(silent)}/renewals`, given)
    expect({ status, codes: body.warnings?.map(({ code }) => code) }).toEqual({ status: 409, codes: ['renewal-late'] })
    expect(body.warnings?.[0]?.reason).toBe('延续申请应当在 2026-08-20 以前提出，本申请于 2026-09-01 收到。')
    on = await begun(app, silent, 'licence-renewal.receive', given)
    await admitted(on, 'licence-renewal')
  })

  test('届满之日仍可决定；届满之后只能确认视为准予', async () => {
    app.setClock('2026-10-09T09:00:00+08:00')
    const confirm = { on, act: 'licence-renewal.confirm-deemed', with: {} }
    expect(await codeOf(app, 'officer1', confirm)).toEqual(['not-renewed-by-law', ['《行政许可法》第五十条第二款']])
    await take(app, 'officer1', { on, act: 'licence-renewal.verify', with: checkedOnSite(app) })
    await take(app, 'officer1', { on, act: 'licence-renewal.conclude-examination', with: examined() })
    app.setClock('2026-10-10T09:00:00+08:00')
    expect(await codeOf(app, 'officer1', { on, act: 'licence-renewal.draft' })).toEqual([
      'renewed-by-law',
      ['《行政许可法》第五十条第二款'],
    ])
    const offered = (await offers(app, 'officer1', on)).find(({ name }) => name === confirm.act)
    expect(offered?.allowed).toBe(true)
    const done = await take(app, 'officer1', confirm)
    expect(done.documents.map(({ title }) => title)).toEqual(['视为准予延续行政许可确认书'])
    expect([await runningUntil(app, on, 'P-02'), await runningUntil(app, on, 'L-04')]).toEqual([
      '2026-10-20',
      '2026-10-23',
    ])
    await certified(on, 'licence-renewal')
    expect((await eventsOf(silent)).map(({ kind, valid_until }) => [kind, valid_until])).toEqual([
      ['granted', '2026-10-09'],
      ['deemed-renewed', '2027-10-09'],
      ['reissued', '2027-10-09'],
    ])
  })
})

describe('许可证件登记', () => {
  type Row = { holder: string; number: string; validUntil: string; state: { name: string }; renewBy: unknown }
  const listed = async (query: string) => (await app.get<{ rows: Row[] }>('clerk', `/api/licences?${query}`)).body.rows

  test('谁持有什么、到哪一天、现在怎样；临近的先列', async () => {
    const seen = (await listed('')).map(({ holder, validUntil, state }) => [holder, validUntil, state.name])
    expect(seen).toEqual([
      ['甲烟花店', '2026-10-09', 'expired'],
      ['乙烟花店', '2027-10-09', 'valid'],
      ['丙烟花店', '2027-10-09', 'valid'],
    ])
    expect((await listed(`q=${encodeURIComponent('乙烟花')}`)).map(({ renewBy }) => renewBy)).toMatchObject([
      { day: '2027-08-27', level: 'far', note: '暂计，以2027年放假安排公布为准' },
    ])
    expect(await listed('state=revoked')).toEqual([])
  })

  test('许可的页面载明变动经过和以后的各项程序', async () => {
    type Page = { licence: { events: { label: string }[]; related: { kind: string }[] } }
    const { licence } = (await app.get<Page>('clerk', `/api/${changed}`)).body
    expect(licence.events.map(({ label }) => label)).toEqual(['准予许可', '准予变更', '换发证件'])
    expect(licence.related.map(({ kind }) => kind)).toEqual(['变更许可程序'])
  })
})
