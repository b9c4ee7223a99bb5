/** Values of the law that an administrator keeps: revised from a day on, confirmed by another, taken up by the rules at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AvailableAct } from '../src/acts/index.ts'
import { readOnly } from '../src/kernel/database.ts'
import { day } from '../src/kernel/day.ts'
import { threshold } from '../src/law/thresholds.ts'
import { startApp, type TestApp } from './support/app.ts'

type Row = { key: string; value: string; from: string; until: string | null; standing: string; basis: string }
type Page = Row & { course: Row[]; changes: { change: string; by: string; reason: string }[]; acts: AvailableAct[] }

let app: TestApp
beforeAll(async () => {
  app = await startApp('2026-11-22T10:00:00+08:00')
})
afterAll(() => app.close())

const page = async (kind: string, key: string, as = 'administrator') =>
  (await app.get<Page>(as, `/api/law/${kind}/${encodeURIComponent(key)}`)).body
const said = { source: '某公报', reason: '规定已修订' }
const revise = (kind: string, input: object, as = 'administrator') =>
  app.post(as, `/api/law/${kind}`, { basis: ['行政处罚法|48|1'], from: '2027-01-01', ...said, ...input })
const confirm = (as: string, input: object) => app.post(as, '/api/law/confirmations', { ...said, ...input })

describe('期限、数额、条款：自某日起另立一行，原行不覆盖', () => {
  test('修订期限：原行止于前一日，新行待核实，来历可查', async () => {
    expect((await revise('deadlines', { key: 'P-01', length: 5, unit: 'working-day' })).status).toBe(200)
    const { value, course, changes } = await page('deadline', 'P-01')
    expect(value).toBe('7个工作日')
    expect(course.map((row) => [row.value, row.from, row.until, row.standing])).toEqual([
      ['5个工作日', '2027-01-01', null, 'unverified'],
      ['7个工作日', '2021-09-01', '2026-12-31', 'verified'],
    ])
    expect(changes).toMatchObject([{ change: 'revised', reason: said.reason }])
  })

  test('在两行之间再插一行：各行首尾相接', async () => {
    await revise('deadlines', { key: 'P-01', length: 6, unit: 'working-day', from: '2026-12-01' })
    const { course } = await page('deadline', 'P-01')
    expect(course.map((row) => [row.from, row.until])).toEqual([
      ['2027-01-01', null],
      ['2026-12-01', '2026-12-31'],
      ['2021-09-01', '2026-11-30'],
    ])
  })

  test('修订金额界限：规则立即采用，之前的日期不变', async () => {
    const key = 'hearing.fine.organisation'
    const input = { key, amountFen: 6_000_000, from: '2026-11-22', basis: ['行政处罚法|63|1|1'] }
    expect((await revise('thresholds', input)).status).toBe(200)
    expect((await page('threshold', key)).value).toBe('6万元')
    const [agency] = await app.sql<{ id: string }>('select agency_id as id from agency')
    const law = await readOnly(app.office.db, agency?.id ?? '', app.office.lawBook)
    expect(threshold(law, key, day('2026-11-22'))).toMatchObject({ value: 6_000_000, standing: 'unverified' })
    expect(threshold(law, key, day('2026-11-21'))).toMatchObject({ value: 5_000_000, until: '2026-11-21' })
  })

  test('修订处罚条款', async () => {
    const key = 'AQ-94|person-in-charge|first'
    const told = {
      penalty: '安全生产法|94|1',
      minimumFen: 3_000_000,
      maximumFen: 6_000_000,
      measures: ['责令限期改正'],
    }
    expect((await revise('provisions', { key, ...told })).status).toBe(200)
    expect((await page('provision', key)).course.map(({ value }) => value)).toEqual([
      '3万元以上6万元以下；责令限期改正',
      '2万元以上5万元以下；责令限期改正',
    ])
  })

  test.each([
    ['没有这一项', 'deadlines', { key: 'Z-99', length: 5, unit: 'day' }, 'law-row-missing'],
    ['同日已有一行', 'deadlines', { key: 'P-01', length: 5, unit: 'day', from: '2027-01-01' }, 'law-row-begins-then'],
    [
      '什么都没有改',
      'deadlines',
      { key: 'P-12', length: 20, unit: 'working-day', basis: ['政府信息公开条例|33'] },
      'law-row-unchanged',
    ],
    ['没有长度的期限', 'deadlines', { key: 'I-03', length: 5, unit: 'day' }, 'deadline-without-length'],
    ['金额项不填金额', 'thresholds', { key: 'hearing.fine.person', value: 1 }, 'threshold-value-missing'],
    [
      '下限高于上限',
      'provisions',
      { key: 'AQ-94|person-in-charge|first', penalty: '安全生产法|94|1', minimumFen: 2, maximumFen: 1, measures: [] },
      'provision-upside-down',
    ],
  ])('%s：拒绝', async (_, kind, input, code) => {
    const { status, body } = await revise(kind, input)
    expect([status, body.code]).toEqual([409, code])
  })

  test('只有系统管理员可以修订；执法人员能看、不能改', async () => {
    expect((await revise('deadlines', { key: 'P-02', length: 5, unit: 'day' }, 'officer1')).status).toBe(403)
    const { acts } = await page('deadline', 'P-02', 'officer1')
    expect(acts.map(({ name, allowed }) => [name, allowed])).toEqual([
      ['law-row.revise-deadline', false],
      ['law-row.confirm', false],
    ])
  })

  test('表单按这一行填好；金额项不问数值', async () => {
    const [deadline] = (await page('deadline', 'P-02')).acts
    expect(deadline?.defaults).toMatchObject({
      key: 'P-02',
      length: 7,
      unit: 'working-day',
      basis: ['行政许可法|40||'],
    })
    const [amount] = (await page('threshold', 'hearing.fine.person')).acts
    expect(Object.keys(amount?.form.properties ?? {})).toContain('amountFen')
    expect(Object.keys(amount?.form.properties ?? {})).not.toContain('value')
  })
})

describe('待核实 → 已核实：须由另一人对照文本确认', () => {
  test('录入的人不能自己确认，另一人可以', async () => {
    const place = { kind: 'deadline', key: 'P-01', from: '2027-01-01' }
    expect((await confirm('administrator', place)).body.code).toBe('second-person-needed')
    expect((await confirm('officer1', place)).body.code).toBe('role-missing')
    expect((await confirm('reviewer1', place)).status).toBe(200)
    const { course, changes } = await page('deadline', 'P-01')
    expect(course[0]).toMatchObject({ from: '2027-01-01', standing: 'verified' })
    expect(changes[0]).toMatchObject({ change: 'confirmed' })
    expect((await confirm('reviewer1', place)).body.code).toBe('law-row-confirmed')
  })

  test('随产品而来的待核实值，管理员可以确认；确认后不再列为待核实', async () => {
    const count = async () => {
      const { body } = await app.get<{ rows: Row[] }>('officer1', '/api/law')
      return body.rows.filter(({ standing }) => standing === 'unverified').length
    }
    const before = await count()
    expect((await confirm('administrator', { kind: 'deadline', key: 'P-02', from: '2019-01-04' })).status).toBe(200)
    expect(await count()).toBe(before - 1)
  })

  test('法规版本：条数未知的不能确认，没有的一行不能确认', async () => {
    const unknown = { kind: 'statute', key: '民事诉讼法|2023-09-01', from: '2024-01-01' }
    expect((await confirm('administrator', unknown)).body.code).toBe('statute-text-missing')
    const known = { kind: 'statute', key: '行政执法监督条例|2025-12-17', from: '2026-02-01' }
    expect((await confirm('administrator', known)).status).toBe(200)
    const missing = { kind: 'deadline', key: 'P-01', from: '2001-01-01' }
    expect((await confirm('administrator', missing)).body.code).toBe('law-row-missing')
  })

  test('办过的修订、确认都在日志里', async () => {
    const rows = await app.sql<{ type: string; count: number }>(
      `select type, count(*)::int as count from ledger_entry where type like 'law-row.%' group by 1 order by 1`,
    )
    expect(rows).toEqual([
      { type: 'law-row.confirm', count: 3 },
      { type: 'law-row.revise-deadline', count: 2 },
      { type: 'law-row.revise-provision', count: 1 },
      { type: 'law-row.revise-threshold', count: 1 },
    ])
  })
})
