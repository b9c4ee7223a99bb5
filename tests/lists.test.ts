/** Lists: filtered, sorted, kept under a name, taken away as a table. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil, factsOf } from './support/drive.ts'

type List = { rows: { id: string; title: string; party: string; registeredOn: string }[]; total: number; more: boolean }

let app: TestApp
let first: string
let second: string
beforeAll(async () => {
  app = await startApp()
  first = await driveUntil(app, '登记案件线索', factsOf({ fine_yuan: 20_000 }))
  second = await driveUntil(app, '审批立案', factsOf({ fine_yuan: 70_000 }))
})
afterAll(() => app.close())

const list = async (question: string, user = 'officer1') => (await app.get<List>(user, `/api/cases?${question}`)).body
const ids = async (question: string, user?: string) => (await list(question, user)).rows.map(({ id }) => id)

describe('查询与排序', () => {
  test('没有条件：全部，最近登记的在前', async () => {
    expect(await list('')).toMatchObject({ total: 2, more: false })
    expect(await ids('')).toEqual([second, first])
    expect(await ids('sort=registered')).toEqual([first, second])
    expect(await ids('sort=-registered')).toEqual([second, first])
  })

  test('有期限的排在没有期限的前面，两个方向都是', async () => {
    expect((await ids('sort=due')).at(0)).toBe(second)
    expect((await ids('sort=-due')).at(0)).toBe(second)
    expect(await ids('due=none')).toEqual([first])
  })

  test('按状态、承办人、登记日期', async () => {
    const { rows } = await list('')
    const on = rows[0]?.registeredOn ?? ''
    expect(await ids('state=clue')).toEqual([first])
    expect(await ids(`from=${on}&until=${on}`)).toHaveLength(2)
    expect(await ids('until=2001-01-01')).toEqual([])
    const { body } = await app.get<{ officers: { id: string; name: string }[] }>('officer1', '/api/lookups')
    const handled = await Promise.all(body.officers.map(({ id }) => ids(`handler=${id}`)))
    expect(handled.filter((found) => found.length > 0)).toEqual([[second], [second]])
  })

  test.each(['sort=wrong', 'sort=fine;drop table life', 'handler=x', 'from=2025-13-45', 'due=never', 'sort[]=a'])(
    '看不懂的条件（%s）当作没有提',
    async (question) => expect(await ids(question)).toEqual([second, first]),
  )
})

describe('导出', () => {
  test('所见即所得：同样的条件、同样的次序，电子表格能打开，单元格不成为公式', async () => {
    const answer = await app.fetch('/api/cases.csv?sort=registered', {
      headers: { cookie: await app.cookieOf('officer1') },
    })
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    const { rows } = await list('sort=registered')
    expect(lines[0]).toBe('名称,文号,类别,当事人,状态,承办人,登记日期,最近期限,罚款（元）')
    expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(rows.map(({ title }) => title))
  })
})

describe('视图', () => {
  const views = async (user: string) =>
    (await app.get<{ views: { id: string; name: string; search: string }[] }>(user, '/api/list-views')).body.views
  const keep = (user: string, name: string, search = '{"due":"past"}') =>
    app.post(user, '/api/list-views', { place: 'cases', name, search })

  test('保存、同名覆盖、删除；各人只见自己的', async () => {
    expect((await keep('officer1', '逾期')).status).toBe(200)
    expect((await keep('officer1', '逾期', '{"due":"near"}')).status).toBe(200)
    const own = await views('officer1')
    expect(own).toMatchObject([{ name: '逾期', search: '{"due":"near"}' }])
    expect(await views('officer2')).toEqual([])
    const drop = (user: string) => app.post(user, `/api/list-views/${own[0]?.id}/removal`, {})
    expect(await drop('officer2')).toMatchObject({ status: 409, body: { code: 'list-view-unknown' } })
    expect((await drop('officer1')).status).toBe(200)
    expect(await views('officer1')).toEqual([])
  })

  test('没有名称：指出哪一栏；太多：说明怎么办', async () => {
    expect(await keep('officer2', ' ')).toMatchObject({ status: 400, body: { errors: [{ path: 'name' }] } })
    for (let number = 1; number <= 20; number++) expect((await keep('officer2', `视图${number}`)).status).toBe(200)
    expect(await keep('officer2', '又一个')).toMatchObject({ status: 409, body: { code: 'too-many-list-views' } })
  })
})
