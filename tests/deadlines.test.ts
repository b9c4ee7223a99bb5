/** Deadlines through HTTP: mine and everybody's, late calendars, notices, the calendar for other programs. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Done } from '../src/acts/index.ts'
import type { deadlinePage } from '../src/deadlines-desk/deadline-page.ts'
import type { noticePage } from '../src/deadlines-desk/notice-page.ts'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil } from './support/drive.ts'

type Page = Awaited<ReturnType<typeof deadlinePage>>
type Notices = Awaited<ReturnType<typeof noticePage>>

let app: TestApp
let caseId: string
beforeAll(async () => {
  app = await startApp()
  caseId = await driveUntil(app, '审批立案')
})
afterAll(() => app.close())

const deadlines = async (as: string, asked = '') => (await app.get<Page>(as, `/api/deadlines${asked}`)).body
const notices = async (as: string) => (await app.get<Notices>(as, '/api/notices')).body
const office = (page: Page) => page.deadlines.map(({ id, due }) => [id, due.day])

describe('我的期限', () => {
  test('承办人看到本案的期限和算法，别的执法人员看不到，分管副局长按岗位看到', async () => {
    const own = await deadlines('officer1')
    const [filed] = own.deadlines.filter(({ id }) => id === 'C-03')
    expect(filed).toMatchObject({
      letter: 'C',
      nearness: 'later',
      subject: { kind: 'case', id: caseId },
      duty: 'agency',
    })
    expect(filed?.working[0]).toContain('起算：2025年9月')
    expect(filed?.basis).toEqual(['《行政处罚法》第六十条'])
    const handlers = own.deadlines[0]?.handlers ?? []
    expect(handlers).toHaveLength(2)
    expect((await deadlines('officer3')).deadlines).toEqual([])
    expect(office(await deadlines('deputy1'))).toContainEqual(['C-03', filed?.due.day])
  })

  test('按类别、股室筛选；全部期限只给有监督责任的岗位', async () => {
    const all = await deadlines('section1', '?scope=all')
    expect(all.mayWatch).toBe(true)
    expect(all.deadlines.length).toBeGreaterThan(0)
    expect((await deadlines('section1', '?scope=all&kind=P')).deadlines).toEqual([])
    const [section] = all.sections
    expect((await deadlines('section1', `?scope=all&section=${section}`)).deadlines).toHaveLength(all.deadlines.length)
    expect((await deadlines('section1', '?scope=all&section=没有的股室')).deadlines).toEqual([])
    expect((await deadlines('officer3', '?scope=all')).deadlines).toEqual([])
  })

  test('月历标出休息日和调休上班日，没有公布的年度直说', async () => {
    const { calendar } = await deadlines('officer1', '?month=2025-10')
    expect(calendar[0]?.day).toBe('2025-09-29')
    expect(calendar).toHaveLength(35)
    expect(calendar).toContainEqual({ day: '2025-10-06', kind: 'rest', name: expect.stringMatching(/中秋|国庆/) })
    expect(calendar.find(({ day }) => day === '2025-10-11')).toMatchObject({ kind: 'made-up' })
    expect((await deadlines('officer1', '?month=2027-01')).calendar.at(-1)).toMatchObject({ kind: 'unannounced' })
  })
})

describe('期限试算', () => {
  test.each([
    ['C-13?from=2026-09-24', { due: '2026-10-12', provisional: null }],
    ['T-02?from=2026-09-30&at=17:30', { due: '2026-10-01', dueAt: '2026-10-01T09:30:00.000Z' }],
    ['C-13?from=2026-12-28', { due: '2027-01-06', provisional: 2027 }],
    ['I-03?from=2026-09-01&dueOn=2026-10-03', { due: '2026-10-08' }],
  ])('%s', async (asked, expected) => {
    const answer = await app.get<{ working: string[] }>('officer1', `/api/law/deadlines/${asked}`)
    expect(answer).toMatchObject({ status: 200, body: expected })
    expect(answer.body.working.length).toBeGreaterThan(2)
  })
  test.each([
    ['C-13', 'day-invalid'],
    ['C-13?from=2026-02-30', 'day-invalid'],
    ['T-02?from=2026-09-30&at=25:00', 'time-invalid'],
    ['I-03?from=2026-09-01', 'deadline-not-stated'],
    ['Z-99?from=2026-09-01', 'deadline-missing'],
  ])('%s 不能算：%s', async (asked, code) => {
    expect(await app.get('officer1', `/api/law/deadlines/${asked}`)).toMatchObject({ status: 422, body: { code } })
  })
})

describe('放假安排迟到或者更正', () => {
  const holidays = (year: number) =>
    readFileSync(join(import.meta.dirname, `data/holidays/holiday-cn-${year}.json`), 'utf8')
  type Day = { name: string; date: string; isOffDay: boolean }
  const changed = (year: number, more: Day[]) => {
    const file = JSON.parse(holidays(year)) as { days: Day[] }
    return JSON.stringify({
      ...file,
      days: [...file.days.filter(({ date }) => more.every((day) => day.date !== date)), ...more],
    })
  }
  const stored = () =>
    app.sql<{ row_id: string; due_on: string }>(
      'select row_id, due_on from deadline where met_on is null order by row_id',
    )
  const importing = (file: string) => app.post('administrator', '/api/calendar', { file, replace: true })

  test('更正的安排使末日成为休息日：期限后移，写入同一条记录，本人得到通知；改回来又回去；重复导入什么也不变', async () => {
    const [before] = (await deadlines('officer1')).deadlines.filter(({ id }) => id === 'C-03')
    const last = String(before?.due.day)
    const [year] = last.split('-').map(Number)
    const extra = [{ name: '更正的假日', date: last, isOffDay: true }]
    const { status, body } = await importing(changed(year ?? 0, extra))
    expect({ status, notes: body.notes?.length }).toEqual({ status: 200, notes: 2 })
    expect(body.notes[0]).toContain('其中 1 个的届满日有变动')

    const [after] = (await deadlines('officer1')).deadlines.filter(({ id }) => id === 'C-03')
    expect(String(after?.due.day) > last).toBe(true)
    expect(after?.moved).toHaveLength(1)
    const [entry] = await app.sql<{ body: string }>(
      "select body from ledger_entry where type = 'calendar.import' order by at desc limit 1",
    )
    expect(JSON.parse(entry?.body ?? '').moved).toEqual([
      expect.objectContaining({ of: caseId, id: 'C-03', from: last, to: after?.due.day }),
    ])
    expect((await notices('officer1')).notices.map(({ kind, text }) => [kind, text])).toContainEqual([
      'moved',
      expect.stringContaining('放假安排变动'),
    ])

    expect((await importing(changed(year ?? 0, extra))).body.notes).toEqual([
      expect.stringContaining('0 个的届满日有变动'),
    ])
    expect((await importing(holidays(year ?? 0))).body.notes[0]).toContain('其中 1 个')
    expect((await deadlines('officer1')).deadlines.find(({ id }) => id === 'C-03')).toMatchObject({
      due: { day: last },
      moved: { length: 2 },
    })
  })

  test('已办结的期限不动', async () => {
    await app.sql(
      "update deadline set met_on = '2025-09-24', met_by = started_by where subject_id = $1 and row_id = 'C-03'",
      [caseId],
    )
    const before = await app.sql('select due_on, working from deadline where subject_id = $1', [caseId])
    const [last] = await app.sql<{ due_on: string }>("select due_on::text from deadline where row_id = 'C-03'")
    await importing(changed(2025, [{ name: '更正', date: last?.due_on ?? '', isOffDay: true }]))
    expect(await app.sql('select due_on, working from deadline where subject_id = $1', [caseId])).toEqual(before)
    await importing(holidays(2025))
    await app.sql("update deadline set met_on = null, met_by = null where subject_id = $1 and row_id = 'C-03'", [
      caseId,
    ])
    expect(await stored()).not.toEqual([])
  })
})

describe('届满前提醒，超期后逐级报告', () => {
  test('三十天里每小时跑一遍：各人各得一次，不重复；读过就不再算未读', async () => {
    const [filed] = (await deadlines('officer1')).deadlines.filter(({ id }) => id === 'C-03')
    const due = Date.parse(`${filed?.due.day}T00:00:00+08:00`)
    await app.sql('delete from deadline_notice')
    const seen: string[] = []
    for (let hour = -20 * 24; hour < 10 * 24; hour += 6) {
      app.setClock(new Date(due + hour * 3_600_000).toISOString())
      const given = await app.noticing.run()
      if (given > 0) seen.push(`${Math.floor(hour / 24)}日 ${given}`)
    }
    const kinds = await app.sql<{ kind: string; username: string; at: string }>(`
      select kind, username, (noticed_at at time zone 'Asia/Shanghai')::date - told.due_on as at
      from deadline_notice told join account using (person_id) join deadline on deadline.id = deadline_id
      where row_id = 'C-03' order by at, username`)
    const told = (kind: string) =>
      kinds.filter((row) => row.kind === kind).map(({ username, at }) => `${username}@${at}`)
    expect(told('reminder')).toEqual(['deputy1@-15', 'officer1@-15', 'officer2@-15', 'section1@-15'])
    expect(told('escalation')).toEqual(['section1@1', 'deputy1@3', 'head@7'])
    expect(new Set(seen).size).toBe(seen.length)

    const own = await notices('officer1')
    const [first] = own.notices
    expect(own.unread).toBeGreaterThan(0)
    await app.post('officer2', '/api/notices/read', { ids: [first?.id] })
    expect((await notices('officer1')).unread).toBe(own.unread)
    await app.post('officer1', '/api/notices/read', { ids: [first?.id] })
    expect((await notices('officer1')).unread).toBe(own.unread - 1)
    await app.post('officer1', '/api/notices/read', {})
    expect((await notices('officer1')).unread).toBe(0)
    expect(await app.noticing.run()).toBe(0)
  })

  test('两个进程同时跑，也只通知一次', async () => {
    await app.sql("delete from deadline_notice where kind = 'escalation'")
    const given = await Promise.all([app.noticing.run(), app.noticing.run()])
    expect(given.toSorted((left, right) => left - right)[0]).toBe(0)
    const doubled = await app.sql(
      'select from deadline_notice group by deadline_id, person_id, kind, due_on having count(*) > 1',
    )
    expect(doubled).toEqual([])
  })
})

describe('日历订阅', () => {
  const token = 'a-secret-of-sufficient-length-0123456789'
  const sha256 = createHash('sha256').update(token).digest('hex')
  const open = (tokenSha256: string | null) => app.post('officer1', '/api/calendar-feed', { tokenSha256 })
  const read = async (secret: string) => {
    const [agency] = await app.sql<{ agency_id: string }>('select agency_id from agency')
    return app.fetch(`/calendar/${agency?.agency_id}/${secret}.ics`, {})
  }

  test('没有开通的地址读不到；开通后别的程序读得懂，每个事件有日期、唯一标识和提醒', async () => {
    expect((await read(token)).status).toBe(404)
    expect((await open(sha256)).status).toBe(200)
    const answer = await read(token)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const text = await answer.text()
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)

    const calendar = new ICAL.Component(ICAL.parse(text))
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    const own = await deadlines('officer1')
    expect(events).toHaveLength(own.deadlines.length)
    const [filed] = own.deadlines.filter(({ id }) => id === 'C-03')
    const found = events.find(({ uid }) => uid === `${filed?.key}@mingzheng`)
    expect(found?.startDate.isDate).toBe(true)
    expect(found?.startDate.toString()).toBe(filed?.due.day)
    expect(found?.summary).toBe(`${filed?.label}：${filed?.subject.title}`)
    expect(found?.description).toContain(filed?.working.at(-1))
    expect(found?.component.getAllSubcomponents('valarm')).toHaveLength(1)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  test('更换后旧地址作废；停用后都读不到；日志和表里都没有密钥', async () => {
    const next = 'another-secret-of-sufficient-length-01234'
    await open(createHash('sha256').update(next).digest('hex'))
    expect([(await read(token)).status, (await read(next)).status]).toEqual([404, 200])
    const done = await open(null)
    expect((done.body as Done).act).toBe('calendar-feed.renew')
    expect((await read(next)).status).toBe(404)
    const kept = await app.sql<{ all: string }>(
      "select string_agg(body, '') as all from ledger_entry where type = 'calendar-feed.renew'",
    )
    expect(kept[0]?.all).not.toContain(next)
    expect(kept[0]?.all).toContain(sha256)
  })

  test.each(['短', 'x'.repeat(100), '../../etc/passwd'])('地址 %s 不存在', async (secret) => {
    expect((await read(encodeURIComponent(secret))).status).toBe(404)
  })
})
