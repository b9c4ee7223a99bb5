/** What an act would draw up is shown while the form is filled in, and nothing of it is kept. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentPreview } from '../src/acts/index.ts'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil, offers } from './support/drive.ts'

let app: TestApp
let on: string
beforeAll(async () => {
  app = await startApp()
  on = `cases/${await driveUntil(app, '审批立案')}`
})
afterAll(() => app.close())

const preview = async (as: string, path: string, input: object) => {
  const headers = { cookie: await app.cookieOf(as), 'content-type': 'application/json' }
  const answer = await app.fetch(path, { method: 'POST', headers, body: JSON.stringify(input) })
  return { status: answer.status, body: (await answer.json()) as DocumentPreview }
}
const counted = async () => {
  const tables = ['document', 'document_counter', 'ledger_entry', 'act_request', 'refused_attempt', 'life', 'blob']
  const known = await app.sql<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename = any($1)",
    [tables],
  )
  const counts = await Promise.all(
    known.map(async ({ name }) => [name, (await app.sql<{ n: string }>(`select count(*) as n from ${name}`))[0]?.n]),
  )
  return Object.fromEntries(counts)
}
const asking = async () => {
  const offered = (await offers(app, 'officer1', on)).find(({ name }) => name === 'inquiry.record')
  if (!offered) throw new Error('没有询问')
  const asked = { startedAt: '2025-09-22T09:00:00+08:00', endedAt: '2025-09-22T09:30:00+08:00', rightsTold: true }
  const questions = [{ question: '是否持证？', answer: '没有取得特种作业操作证。' }]
  return {
    path: offered.href.replace('/api/', '/api/previews/'),
    input: { ...offered.defaults, personName: '负责人', ...asked, questions },
  }
}
const wordsIn = (pdf: string | null | undefined) => Buffer.from(pdf ?? '', 'base64').toString()

test('填写时看到将要生成的文书：草稿，没有文号、日期、印章，什么都不留下', async () => {
  const { path, input } = await asking()
  const before = await counted()
  const { status, body } = await preview('officer1', path, input)
  expect(status).toBe(200)
  expect(body).toMatchObject({ gaps: [], reason: null, documents: [{ missing: [] }] })
  const words = wordsIn(body.documents[0]?.pdf)
  for (const said of [
    'inquiry-record',
    '没有取得特种作业操作证。',
    '"standing":"draft"',
    '"number":null',
    '"issueDay":null',
  ])
    expect(words).toContain(said)
  expect(await counted()).toEqual(before)
})

test('没有写的文字在预览里标明待填，并逐项指出', async () => {
  const { path, input } = await asking()
  const { body } = await preview('officer1', path, { ...input, place: '', questions: [{ question: '是否持证？' }] })
  expect(body.gaps).toEqual([
    { path: 'place', label: '询问地点' },
    { path: 'questions.0.answer', label: '答' },
  ])
  const words = wordsIn(body.documents[0]?.pdf)
  for (const { label } of body.gaps) expect(words).toContain(`〔待填：${label}〕`)
})

test('不是文字的空缺只指出，不猜', async () => {
  const { path, input } = await asking()
  const { startedAt: _startedAt, ...without } = input
  const { body } = await preview('officer1', path, without)
  expect(body).toEqual({ gaps: [{ path: 'startedAt', label: '询问开始时间' }], documents: [], reason: null })
})

test('现在不能办的说明理由；没有岗位的看不到内容；没有登录 401', async () => {
  const { path, input } = await asking()
  const early = await preview('officer1', path, { ...input, endedAt: '2030-01-01T09:00:00+08:00' })
  expect(early.body).toEqual({ gaps: [], documents: [], reason: '询问结束应晚于开始，且不得晚于现在。' })
  const stranger = await preview('discloser', path, input)
  expect(stranger.body).toMatchObject({ documents: [], reason: expect.stringMatching(/执法人员/) })
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  expect((await app.fetch(path, init)).status).toBe(401)
})

test('一分钟内要得太多的，请其稍候', async () => {
  const { path } = await asking()
  const statuses = await Promise.all(
    Array.from({ length: 61 }, async () => (await preview('deputy2', path, {})).status),
  )
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
})
