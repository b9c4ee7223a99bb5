/** The law-change radar: importing a new version finds whatever rests on an article that changed, moved or vanished. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { numberInChinese } from '../src/law/citation.ts'
import { acts, procedures } from '../src/register.ts'
import { parseStatute } from '../src/statutes/parse-statute.ts'
import { articlesOf } from '../src/statutes/statute-text.ts'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil, factsOf } from './support/drive.ts'
import { type Content, contentOf } from './support/replay.ts'
import { statuteFiles, statutesDir } from './support/statutes.ts'

type Task = {
  place: string
  kind: string
  label: string
  mine: boolean
  by: string[]
  due: { day: string; note: string | null }
  settlement: { outcome: string; by: string } | null
}
type Article = { kind: string; before: number; after: number | null; likeness: number; tasks: Task[] }
type Page = { open: number; mine: number; changes: { statute: string; version: string; articles: Article[] }[] }

const penaltyLaw = statuteFiles().find(({ statute }) => statute === '行政处罚法')
const bodies = articlesOf(parseStatute(penaltyLaw?.text ?? '').lines).map(({ text }) =>
  text.replace(/^第[^条]+条 /, ''),
)
const textOf = (articles: string[]) =>
  ['中华人民共和国行政处罚法', ...articles.map((body, index) => `第${numberInChinese(index + 1)}条 ${body}`)].join('\n')
const version = (day: string, from: string, articles: string[]) => ({
  ...{ statute: '行政处罚法', version: day, from, text: textOf(articles), source: '为测试改写，不是法律' },
})
const replaced = (article: number, words: [string, string]) =>
  bodies.map((body, index) => (index === article - 1 ? body.replace(...words) : body))

let app: TestApp
let caseId: string
let before: Content
beforeAll(async () => {
  app = await startApp('2026-11-22T10:00:00+08:00', 'demo', statutesDir)
  caseId = await driveUntil(app, '审批立案', factsOf({ fine_yuan: 20_000 }))
  app.setClock('2026-11-22T18:00:00+08:00')
  before = await contentOf(app.adminUrl)
})
afterAll(() => app.close())

const radar = async (as = 'administrator') => (await app.get<Page>(as, '/api/law-changes')).body
const importing = async (input: object) => {
  const { status, body } = await app.post('administrator', '/api/statutes', input)
  expect([status, body.detail]).toEqual([200, undefined])
}
const articleOf = (page: Page, of: string, article: number) =>
  page.changes.find((change) => change.version === of)?.articles.find((one) => one.before === article)

test('没有导入新版本时，没有变化', async () => {
  expect(await radar()).toMatchObject({ changes: [], open: 0, mine: 0 })
  expect(before.get('public.statute_text')?.length).toBe(17)
})

describe('修改一条：第六十条的九十日改为一百二十日', () => {
  const day = '2026-11-20'
  beforeAll(() => importing(version(day, '2026-12-01', replaced(60, ['九十日', '一百二十日']))))

  test('引用这一条的期限、步骤、行为都列出，别处不列', async () => {
    const page = await radar()
    expect(page.changes[0]?.articles.map(({ before: article, kind }) => [article, kind])).toEqual([[60, 'amended']])
    const tasks = articleOf(page, day, 60)?.tasks ?? []
    const citing = (basis: { statute: string; article: number }[]) =>
      basis.some(({ statute, article }) => statute === '行政处罚法' && article === 60)
    const steps = procedures.flatMap((table) =>
      [...new Set(table.steps.filter((step) => citing(step.basis)).map(({ act }) => act))].map(
        (act) => `step|${table.name}|${act}`,
      ),
    )
    const ownActs = acts.filter((act) => citing(act.basis)).map(({ name }) => `act|${name}`)
    const found = tasks.map(({ place }) => place)
    expect(found).toEqual(expect.arrayContaining(['deadline|C-03', ...steps, ...ownActs]))
    expect(found.filter((place) => /^(step|act)[|]/.test(place)).length).toBe(steps.length + ownActs.length)
  })

  test('期限自知悉之日起一个月（P-08），责任岗位分明', async () => {
    const task = articleOf(await radar(), day, 60)?.tasks.find(({ place }) => place === 'deadline|C-03')
    expect(task).toMatchObject({ due: { day: '2026-12-22' }, mine: true, by: ['系统管理员', '法制审核员'] })
    const asOfficer = articleOf(await radar('officer1'), day, 60)?.tasks.find(({ place }) => place === 'deadline|C-03')
    expect(asOfficer?.mine).toBe(false)
  })
})

const inserted = [...bodies.slice(0, 50), '行政机关应当把示例公之于众。', ...bodies.slice(50)]

describe('插入一条：其后各条条号后移', () => {
  const day = '2026-11-21'
  beforeAll(() => importing(version(day, '2027-01-01', inserted)))

  test('按文字相近提出新条号', async () => {
    const page = await radar()
    for (const article of [54, 58, 63])
      expect(articleOf(page, day, article)).toMatchObject({ kind: 'renumbered', after: article + 1, likeness: 100 })
    expect(articleOf(page, day, 50)).toBeUndefined()
  })

  test('在办案件引用的条文变动，列为承办人的任务', async () => {
    const page = await radar('officer1')
    const tasks = page.changes.flatMap(({ articles }) => articles.flatMap((article) => article.tasks))
    const own = tasks.filter(({ place }) => place === `case|${caseId}`)
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ mine, kind }) => mine && kind === 'case')).toBe(true)
  })
})

describe('删去一条', () => {
  const day = '2026-11-22'
  const shortened = inserted.filter((_, index) => index !== 64)
  beforeAll(() => importing(version(day, '2027-02-01', shortened)))

  test('引用删去的条文的，列出，没有新条号可提；其后各条前移', async () => {
    const page = await radar()
    expect(articleOf(page, day, 65)).toMatchObject({ kind: 'vanished', after: null })
    expect(articleOf(page, day, 65)?.tasks.length).toBeGreaterThan(0)
    expect(articleOf(page, day, 72)).toMatchObject({ kind: 'renumbered', after: 71 })
  })
})

describe('逐处处理，写明理由和已做的工作', () => {
  const place = { statute: '行政处罚法', version: '2026-11-20', article: 60, place: 'deadline|C-03' }
  const answer = { outcome: 'updated', done: '已修订期限 C-03', reason: '新版本改了天数' }
  const settle = (as: string, input: object) =>
    app.post(as, '/api/law-changes/settlements', { ...place, ...answer, ...input })

  test.each([
    ['书记员不处理法律变化', 'clerk', {}, 403, 'role-missing'],
    ['不是自己负责的', 'officer1', {}, 409, 'law-change-not-yours'],
    ['没有这个版本', 'administrator', { version: '2001-01-01' }, 409, 'law-change-missing'],
    ['没有这一类引用处', 'administrator', { place: 'nothing|x' }, 409, 'law-change-missing'],
  ])('%s：拒绝', async (_, as, input, status, code) => {
    const answered = await settle(as, input)
    expect([answered.status, answered.body.code]).toEqual([status, code])
  })

  test('处理后不再等办，留下谁在何日怎样处理；不得重复处理', async () => {
    const { open } = await radar()
    expect((await settle('reviewer1', {})).status).toBe(200)
    const page = await radar()
    expect(page.open).toBe(open - 1)
    const task = articleOf(page, place.version, 60)?.tasks.find((one) => one.place === place.place)
    expect(task?.settlement).toMatchObject({ outcome: '已按新版本更改' })
    expect((await settle('administrator', {})).body.code).toBe('law-change-settled')
  })
})
