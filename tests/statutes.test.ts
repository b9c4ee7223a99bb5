/** The statute library: real texts without loss, search, an article on a day, versions side by side, importing by an act. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseStatute } from '../src/statutes/parse-statute.ts'
import { countsOf } from '../src/statutes/statute-text.ts'
import { startApp, type TestApp } from './support/app.ts'
import { statuteFiles, statutesDir } from './support/statutes.ts'

const files = statuteFiles()
let app: TestApp
beforeAll(async () => {
  app = await startApp('2026-11-22T10:00:00+08:00', 'demo', statutesDir)
})
afterAll(() => app.close())

/** Counted by other means than the importer's: patterns over the raw file, and nothing known of what came before a line. */
function countRaw(text: string) {
  const lines = text.split('\n').map((line) => line.replace(/\u200b/g, '').trim())
  const body = lines.slice(lines.findIndex((line) => /^第一条/.test(line))).filter((line) => line !== '')
  const items = body.filter((line) => /^[(（][一二三四五六七八九十]+[)）]/.test(line))
  const headings = body.filter((line) => line.startsWith('#'))
  return {
    chapters: text.match(/^## 第[一二三四五六七八九十]+章/gm)?.length ?? 0,
    articles: text.match(/^第[一二三四五六七八九十百零]+条 /gm)?.length ?? 0,
    paragraphs: body.length - items.length - headings.length,
    items: items.length,
  }
}

/** Every character of the file but white space, Markdown's marks and the comment that ends its head. */
const bare = (text: string) =>
  text
    .replace('<!-- INFO END -->', '')
    .replace(/^#+ /gm, '')
    .replace(/[\s\u200b]/g, '')

describe('十七部法律法规逐部导入，一字不漏', () => {
  test('共十七部', () => expect(files.length).toBe(17))

  test.each(files.map((file) => [file.statute, file] as const))('%s', async (statute, { version, text }) => {
    const { lines, warnings } = parseStatute(text)
    expect(warnings).toEqual([])
    expect(countsOf(lines)).toEqual(countRaw(text))
    const [kept] = await app.sql<{
      registered: number
      articles: number
      paragraphs: number
      items: number
      text: string
    }>(
      `select article_count as registered, articles, paragraphs, items,
        (select string_agg(text, '' order by place) from statute_line l where l.statute = t.statute and l.version = t.version) as text
       from statute_text t join law_statute using (agency_id, statute, version) where statute = $1 and version = $2`,
      [statute, version],
    )
    const { articles, paragraphs, items } = countRaw(text)
    expect(kept).toMatchObject({ registered: articles, articles, paragraphs, items })
    expect(bare(kept?.text ?? '')).toBe(bare(text))
  })

  test('条、款、项的合计', () => {
    const counts = files.map(({ text }) => countRaw(text))
    const sum = (of: 'articles' | 'paragraphs' | 'items') => counts.reduce((total, count) => total + count[of], 0)
    expect([sum('articles'), sum('paragraphs'), sum('items')]).toEqual([1148, 1847, 923])
  })
})

type Article = { version: string; title: string; chapter: string; lines: { paragraph: number; item: number | null }[] }

describe('引用打开当日有效的条文', () => {
  const open = (path: string) => app.get<Article & { detail: string }>('officer1', `/api/statutes/${encodeURI(path)}`)

  test('《行政处罚法》第五十八条：章节、款、项俱在', async () => {
    const { body } = await open('行政处罚法/articles/58')
    expect(body).toMatchObject({ version: '2021-01-22', title: '《行政处罚法》第五十八条' })
    expect(body.chapter).toBe('第五章 行政处罚的决定 › 第三节 普通程序')
    expect(body.lines.map(({ paragraph, item }) => [paragraph, item])).toEqual([
      ...[
        [1, null],
        [1, 1],
        [1, 2],
        [1, 3],
        [1, 4],
        [2, null],
      ],
    ])
  })

  test('全称、简称打开同一条', async () => {
    const [short, full] = await Promise.all([
      open('安全生产法/articles/97'),
      open('中华人民共和国安全生产法/articles/97'),
    ])
    expect(full.body).toEqual(short.body)
  })

  test.each([
    ['危险化学品安全管理条例/articles/77?on=2026-04-30', 200, undefined],
    ['危险化学品安全管理条例/articles/77?on=2026-05-01', 404, '适用至 2026-04-30，2026-05-01 已不再适用'],
    ['行政处罚法/articles/87', 404, '共 86 条，没有这一条'],
    ['行政处罚法/articles/58?on=2021-07-14', 404, '没有 2021-07-14 有效的《行政处罚法》，条文待核实'],
    ['危险化学品安全法/articles/100', 404, '全文尚未导入，条文待核实'],
    ['没有的法/articles/1', 404, '条文待核实'],
    ['行政处罚法/articles/abc', 404, '条文号写法不对'],
  ])('%s → %i', async (path, status, said) => {
    const answer = await open(path)
    expect(answer.status).toBe(status)
    if (said !== undefined) expect(answer.body.detail).toContain(said)
  })
})

type Found = { total: number; words: string[]; rows: { statute: string; article: number; excerpts: string[] }[] }

describe('全文检索', () => {
  const search = async (question: Record<string, string>) =>
    (await app.get<Found>('officer1', `/api/statute-search?${new URLSearchParams(question)}`)).body

  /** What a plain reading of the files finds. */
  const containing = (words: string[], statute?: string) =>
    files
      .filter((file) => statute === undefined || file.statute === statute)
      .filter((file) => file.statute !== '危险化学品安全管理条例') // no longer in force on the day of the test
      .flatMap(({ text }) =>
        text
          .replace(/[ \u200b]/g, '')
          .split(/\n(?=第[一二三四五六七八九十百零]+条)/)
          .slice(1),
      )
      .filter((article) => words.every((word) => article.replace(/^#.*$/gm, '').includes(word))).length

  test.each([[['听证']], [['法制审核']], [['查封', '扣押']], [['罚']], [['三十日内']], [['没有这样的词']]])(
    '%s：与逐字查找同样多',
    async (words) => {
      const found = await search({ q: words.join(' ') })
      expect(found.total).toBe(containing(words))
      expect(found.rows.every(({ excerpts }) => words.some((word) => excerpts.join('').includes(word)))).toBe(true)
    },
  )

  test('限定一部法律；翻页不重不漏', async () => {
    const asked = { q: '行政机关', statute: '行政强制法' }
    const first = await search(asked)
    const second = await search({ ...asked, page: '2' })
    expect(first.total).toBe(containing(['行政机关'], '行政强制法'))
    const places = [...first.rows, ...second.rows].map(({ article }) => article)
    expect(new Set(places).size).toBe(Math.min(first.total, 40))
    expect(first.rows.every(({ statute }) => statute === '行政强制法')).toBe(true)
  })

  test('只查当日有效的：已失效的条例在失效前查得到', async () => {
    const asked = { q: '剧毒化学品', statute: '危险化学品安全管理条例' }
    expect((await search(asked)).total).toBe(0)
    expect((await search({ ...asked, on: '2026-04-30' })).total).toBeGreaterThan(10)
  })

  test('问空的、问怪的，都有回答', async () => {
    for (const q of ['', ' ', '%', "'", '\\', '（一）']) expect((await search({ q })).total).toBeGreaterThanOrEqual(0)
  })
})

const article = (number: string, words: string) => `第${number}条 ${words}`
const first = [
  article('一', '为了规范示例活动，制定本规定。'),
  article('二', '示例单位应当在三日内报告主管部门。'),
  article('三', '主管部门应当公布报告的处理结果。'),
  article('四', '隐瞒不报的，处一万元以下的罚款。'),
]
const second = [
  first[0],
  article('二', '示例单位应当在五日内向主管部门报告。'),
  article('三', '示例单位应当保存记录。'),
  '第四条 主管部门应当公布报告的处理结果。',
]
const textOf = (articles: (string | undefined)[]) => ['示例活动管理规定', ...articles].join('\n\n')
const imported = (text: string, version: string, from: string) => ({
  ...{ statute: '示例活动管理规定', version, from, text },
  source: '自拟的示例，不是法规',
})

describe('《行政处罚法》第五条第三款 导入新版本', () => {
  const importing = (input: object, as = 'administrator') => app.post(as, '/api/statutes', input)

  test('只有系统管理员可以导入', async () => {
    const { status, body } = await importing(imported(textOf(first), '2024-01-01', '2024-02-01'), 'officer1')
    expect([status, body.code]).toEqual([403, 'role-missing'])
  })

  test('导入之前先报告：数目、提示、变化', async () => {
    await importing(imported(textOf(first), '2024-01-01', '2024-02-01'))
    const question = { text: textOf(second), fileName: '示例(2026-10-01).md', from: '2026-11-01' }
    const { body } = await app.post('administrator', '/api/statute-reports', question)
    expect(body).toMatchObject({
      ...{ statute: '示例活动管理规定', version: '2026-10-01', counts: { articles: 4, paragraphs: 4, items: 0 } },
      ...{ registered: null, warnings: [], previous: { version: '2024-01-01', ends: '2026-10-31' } },
    })
    const { changes } = (
      body as unknown as { previous: { changes: { kind: string; before: number; after: number }[] } }
    ).previous
    expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['amended', 2, 2],
      ['added', null, 3],
      ['renumbered', 3, 4],
      ['vanished', 4, null],
    ])
    expect((await app.get<object[]>('officer1', '/api/statutes/示例活动管理规定?on=2026-11-22')).body).toMatchObject({
      version: '2024-01-01',
    })
  })

  test('导入后：旧版本止于前一日，两个版本各在其日，新版本待核实', async () => {
    expect((await importing(imported(textOf(second), '2026-10-01', '2026-11-01'))).status).toBe(200)
    const words = async (on: string) =>
      (await app.get<{ version: string }>('officer1', `/api/statutes/示例活动管理规定/articles/2?on=${on}`)).body
        .version
    expect([await words('2026-10-31'), await words('2026-11-01')]).toEqual(['2024-01-01', '2026-10-01'])
    const rows = await app.sql(
      `select version::text, in_force_until::text as until, standing from law_statute where statute = '示例活动管理规定' order by 1`,
    )
    expect(rows).toEqual([
      { version: '2024-01-01', until: '2026-10-31', standing: 'unverified' },
      { version: '2026-10-01', until: null, standing: 'unverified' },
    ])
  })

  test('新旧对照：改动的字标出', async () => {
    const { body } = await app.get<{
      unchanged: number
      changes: { kind: string; words: { kind: string; text: string }[] }[]
    }>('officer1', '/api/statutes/示例活动管理规定/comparison?before=2024-01-01&after=2026-10-01')
    expect(body.unchanged).toBe(1)
    const [amended] = body.changes
    const without = (kind: string) =>
      amended?.words
        .filter((word) => word.kind !== kind)
        .map(({ text }) => text)
        .join('')
    expect([amended?.kind, without('added'), without('removed')]).toEqual(['amended', first[1], second[1]])
    expect(amended?.words.find(({ kind }) => kind === 'removed')?.text).toBe('三')
    expect(amended?.words.find(({ kind }) => kind === 'added')?.text).toBe('五')
  })

  test('同一版本不得重复导入；勾选替换后更正，条文随之改变', async () => {
    const again = imported(textOf(second.slice(0, 3)), '2026-10-01', '2026-11-01')
    expect((await importing(again)).body.code).toBe('statute-version-present')
    expect((await importing({ ...again, replace: true })).status).toBe(200)
    const { status } = await app.get('officer1', '/api/statutes/示例活动管理规定/articles/4?on=2026-11-22')
    expect(status).toBe(404)
  })

  test.each([
    ['没有条文', { text: '示例活动管理规定\n一段话。' }, 'statute-without-articles'],
    ['没有标题', { text: '第一条 甲。' }, 'statute-without-title'],
    [
      '已核实的条数与正文不符',
      { statute: '行政处罚法', version: '2021-01-22', from: '2021-07-15', text: textOf(first), replace: true },
      'article-count-differs',
    ],
  ])('%s：拒绝', async (_, change, code) => {
    const { status, body } = await importing({ ...imported('', '2026-11-02', '2026-11-03'), ...change })
    expect([status, body.code]).toEqual([409, code])
  })

  test('更早的版本后来导入：止于下一版本施行前一日', async () => {
    await importing(imported(textOf(first.slice(0, 2)), '2020-01-01', '2020-02-01'))
    const [row] = await app.sql(
      `select in_force_until::text as until from law_statute where statute = '示例活动管理规定' and version = '2020-01-01'`,
    )
    expect(row).toEqual({ until: '2024-01-31' })
  })
})
