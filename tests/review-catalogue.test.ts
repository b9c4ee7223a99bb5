/** 重大执法决定法制审核目录清单: kept as dated rows by the administrator, taken up at once, never below what the statute asks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readOnly } from '../src/kernel/database.ts'
import { day } from '../src/kernel/day.ts'
import { findMajor } from '../src/law/major.ts'
import { startApp, type TestApp } from './support/app.ts'

type Row = { label: string; value: string; from: string; until: string | null; standing: string }
type Page = Row & { course: Row[]; changes: { change: string; reason: string }[]; acts: { name: string }[] }

let app: TestApp
beforeAll(async () => {
  app = await startApp('2026-11-22T10:00:00+08:00')
})
afterAll(() => app.close())

const said = { source: '本局目录清单（2026年修订）', reason: '经局班子集体讨论修订', basis: ['行政处罚法|58|1|2'] }
const post = (path: string, input: object, as = 'administrator') => app.post(as, `/api/law/catalogue${path}`, input)
const page = async (key: string) => (await app.get<Page>('administrator', `/api/law/catalogue/${key}`)).body
const law = async () => {
  const [agency] = await app.sql<{ id: string }>('select agency_id as id from agency')
  return readOnly(app.office.db, agency?.id ?? '', app.office.lawBook)
}
const fined = (fineFen: number) => ({
  category: 'penalty' as const,
  facts: [],
  target: 'organisation' as const,
  fineFen,
})
const fine = {
  ...{ key: 'fine-organisation', label: '对法人或者其他组织处以5万元以上罚款', facts: [], target: 'organisation' },
  ...{ amountOf: 'fine', atLeastFen: 5_000_000, from: '2026-12-01' },
}

describe('目录由系统管理员按日期修订', () => {
  test('修订数额：自施行日起按新数额判断，之前照旧，原来的一行留存', async () => {
    expect((await post('/revisions', { ...said, ...fine })).status).toBe(200)
    const book = await law()
    expect(findMajor(fined(5_000_000), book, day('2026-11-30')).isMajor).toBe(false)
    expect(findMajor(fined(5_000_000), book, day('2026-12-01')).because).toMatchObject([
      { label: '行政处罚类第5项：对法人或者其他组织处以5万元以上罚款（5万元，达到 5万元）', standing: 'unverified' },
    ])
    const { course, changes } = await page('fine-organisation')
    expect(course.map(({ value, from, until }) => [value, from, until])).toEqual([
      ['行政处罚：法人、其他组织；罚款5万元以上', '2026-12-01', null],
      ['行政处罚：法人、其他组织；罚款10万元以上', '2021-07-15', '2026-11-30'],
    ])
    expect(changes).toMatchObject([{ change: 'revised', reason: said.reason }])
  })

  test('增列、另一人核实、移出：最后一日仍然适用', async () => {
    const item = { category: 'recordal', label: '注销备案涉及多个法律关系', facts: ['complex'], from: '2026-11-22' }
    expect((await post('', { ...said, ...item })).status).toBe(200)
    const complex = { category: 'recordal' as const, facts: ['complex' as const] }
    expect(findMajor(complex, await law(), day('2026-11-22')).because).toMatchObject([
      { label: '行政备案类第1项：注销备案涉及多个法律关系' },
    ])
    const place = { kind: 'catalogue', key: 'recordal-1', from: '2026-11-22', source: '局文件', reason: '一致' }
    expect((await app.post('administrator', '/api/law/confirmations', place)).body.code).toBe('second-person-needed')
    expect((await app.post('reviewer1', '/api/law/confirmations', place)).status).toBe(200)
    const ending = { key: 'recordal-1', until: '2026-12-31', source: '局文件', reason: '事项取消' }
    expect((await post('/endings', ending)).status).toBe(200)
    const book = await law()
    expect(findMajor(complex, book, day('2026-12-31')).isMajor).toBe(true)
    expect(findMajor(complex, book, day('2027-01-01')).isMajor).toBe(false)
    expect((await page('recordal-1')).changes.map(({ change }) => change)).toEqual(['ended', 'confirmed', 'added'])
    expect((await post('/endings', ending)).body.code).toBe('catalogue-item-ends')
  })

  test.each([
    ['法定情形不得改动', '/revisions', { ...fine, key: 'statute-2' }, 'statutory-item'],
    ['法定情形不得移出', '/endings', { key: 'statute-1', until: '2026-12-31' }, 'statutory-item'],
    ['不溯及既往', '/revisions', { ...fine, from: '2026-11-21' }, 'catalogue-reaches-back'],
    ['移出不溯及既往', '/endings', { key: 'media', until: '2026-11-21' }, 'catalogue-reaches-back'],
    [
      '没有条件',
      '',
      { category: 'penalty', label: '一切处罚', facts: [], from: '2026-12-01' },
      'catalogue-without-condition',
    ],
    [
      '条件重复',
      '',
      { category: 'penalty', label: '媒体', facts: ['media'], from: '2026-12-01' },
      'catalogue-item-twice',
    ],
    ['没有这一项', '/endings', { key: 'penalty-99', until: '2026-12-31' }, 'law-row-missing'],
  ])('%s：拒绝', async (_, path, input, code) => {
    const { status, body } = await post(path, { ...said, ...input })
    expect([status, body.code]).toEqual([409, code])
  })

  test('公示网站按同一清单公开：现行、历史版本和每次的变动', async () => {
    app.setClock('2026-12-05T10:00:00+08:00')
    const shown = async (path: string) =>
      JSON.parse(await (await app.fetch(path, {})).text()) as {
        edition: string
        isCurrent: boolean
        items: { category: string; number: number; condition: string; standing: string; isStatutory: boolean }[]
        editions: { on: string; changes: { kind: string; now: string | null; before: string | null }[] }[]
      }
    const fifth = ({ items }: Awaited<ReturnType<typeof shown>>) =>
      items.find(({ category, number }) => category === '行政处罚' && number === 5)?.condition
    const now = await shown('/major-decisions')
    expect([now.edition, now.isCurrent, fifth(now)]).toEqual([
      ...['2026-12-01', true, '行政处罚：法人、其他组织；罚款5万元以上'],
    ])
    expect(now.editions[0]).toMatchObject({ on: '2026-12-01', changes: [{ kind: 'revised' }] })
    expect(now.editions[0]?.changes[0]?.before).toContain('罚款10万元以上')
    const unverified = now.items.filter(({ standing }) => standing === 'unverified')
    expect(unverified.length).toBeGreaterThan(10)
    expect(unverified.filter(({ isStatutory }) => isStatutory)).toEqual([])
    const earlier = await shown('/major-decisions?on=2026-11-30')
    expect([earlier.edition, earlier.isCurrent]).toEqual(['2026-11-22', false])
    expect(fifth(earlier)).toBe('行政处罚：法人、其他组织；罚款10万元以上')
    app.setClock('2026-11-22T10:00:00+08:00')
  })

  test('股室人员不能改目录；数据库也不接受冒充法定情形或者没有条件的一行', async () => {
    expect((await post('/revisions', { ...said, ...fine, from: '2027-03-01' }, 'section1')).status).toBe(403)
    const insert = (id: string, facts: string) =>
      app.sql(
        `insert into law_review_catalogue (agency_id, id, category, position, label, facts, in_force_from, basis, source, standing)
         select agency_id, '${id}', 'penalty', 90, '某', '${facts}', '2027-01-01', '[]', '某', 'unverified' from agency`,
      )
    await expect(insert('statute-9', '{media}')).rejects.toThrow('id_check')
    await expect(insert('penalty-90', '{}')).rejects.toThrow('check')
  })
})
