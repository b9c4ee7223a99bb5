/** What bad input gets: an error that names the field, in Chinese; nothing half-written; the server stays. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../src/example/county.ts'
import { acts, actsByPath } from '../src/register.ts'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf } from './support/drive.ts'
import { inputFor } from './support/inputs.ts'

let app: TestApp
let on: string
let before: unknown
beforeAll(async () => {
  app = await startApp()
  on = `cases/${await driveUntil(app, '审批立案', factsOf({ fine_yuan: 20_000 }))}`
  before = await everything()
})
afterAll(async () => {
  expect(await everything()).toEqual(before)
  await app.close()
})

const everything = () =>
  app.sql(`select (select count(*) from ledger_entry) as entries, (select count(*) from step_taken) as steps,
    (select count(*) from document) as documents, (select count(*) from evidence) as evidence, (select count(*) from subject) as subjects,
    (select json_agg(c order by prefix) from document_counter c) as numbers`)

const known = { day: '2025-09-22', instant: '2025-09-22T01:00:00Z' }
const actOf = (name: string) => acts.find((act) => act.name === name)
const whoMay = (name: string) =>
  people.find(({ roles }) => roles.some((role) => actOf(name)?.by.includes(role)))?.username ?? ''
const chinese = /[\u4e00-\u9fff]/

test.each(actsByPath.map(([path, { name }]) => [name, path] as const))(
  '%s 什么都不填：逐项指出缺的字段',
  async (name, path) => {
    const { status, body } = await app.post(whoMay(name), path.replace(/:\w+/, randomUUID()), {})
    const { required = [] } = (actOf(name)?.input.toJSONSchema({ io: 'input' }) ?? {}) as { required?: string[] }
    const wanted = required.filter((field) => !path.split('/').includes(`:${field}`))
    if (wanted.length === 0) expect(status).toBe(409)
    else {
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-input' })
      expect(body.errors?.map((error) => error.path).toSorted()).toEqual(wanted.toSorted())
      expect(body.errors?.every(({ message }) => chinese.test(message))).toBe(true)
    }
  },
)

/** Acts on what has no life of its own: documents, their layouts. */
const ofPapers = /:(documentId|templateId|form|listViewId)\b/

describe('没有这个案件、这项检查', () => {
  test.each(
    actsByPath
      .filter(([path]) => /:\w+Id/.test(path) && !ofPapers.test(path))
      .map(([path, { name }]) => [name, path] as const),
  )('%s', async (name, path) => {
    const id = randomUUID()
    const missing = await app.post(whoMay(name), path.replace(/:\w+/, id), inputFor(name, { id, ...known }))
    expect(missing).toMatchObject({
      status: 409,
      body: { code: 'not-in-state', detail: expect.stringContaining('未开始') },
    })
    const malformed = await app.post(whoMay(name), path.replace(/:\w+/, 'abc'), inputFor(name, { id, ...known }))
    expect(malformed).toMatchObject({ status: 400, body: { errors: [{ path: path.match(/:(\w+)/)?.[1] }] } })
  })

  test.each(actsByPath.filter(([path]) => ofPapers.test(path)))(
    '%s：没有的文书、模板、式样、视图',
    async (path, { name }) => {
      const id = randomUUID()
      const missing = await app.post(whoMay(name), path.replace(/:\w+/, id), inputFor(name, { id, ...known }))
      expect(missing).toMatchObject({
        status: 409,
        body: { code: expect.stringMatching(/-unknown$|^not-in-state$|^needs-document$/) },
      })
    },
  )

  test.each(['cases', 'inspections'])('%s 的页面', async (place) => {
    for (const id of [randomUUID(), 'abc', '../me', '%00'])
      for (const page of ['', '/acts']) {
        const { status } = await app.get('officer1', `/api/${place}/${encodeURIComponent(id)}${page}`)
        expect({ id, page, status }).toEqual({ id, page, status: 404 })
      }
  })

  test('没有登记的当事人、检查、人员、证件、文书', async () => {
    const id = randomUUID()
    const codeOf = async (as: string, path: string, input: object) => (await app.post(as, path, input)).body.code
    const register = inputFor('case.register', { id, ...known })
    expect(await codeOf('officer1', '/api/cases', register)).toBe('subject-missing')
    expect(await codeOf('officer1', '/api/cases', { ...register, inspectionId: id })).toBe('not-in-state')
    expect(await codeOf('officer1', '/api/inspections', inputFor('inspection.plan', { id, ...known }))).toBe(
      'subject-missing',
    )
    const held = inputFor('certificate.register', { id, ...known })
    expect(await codeOf('administrator', '/api/certificates', held)).toBe('person-unknown')
    const strangers = await attempt(app, 'officer1', {
      on,
      act: 'evidence.add',
      with: { ...evidence, collectedBy: [id, randomUUID()] },
    })
    expect(strangers).toMatchObject({ status: 409, body: { code: 'too-few-officers' } })
    expect((await app.get('officer1', `/api/documents/${id}.pdf`)).status).toBe(404)
    expect((await app.get('officer1', `/api/cases/${id}/archive.zip`)).status).toBe(404)
  })
})

const evidence = { kind: 'physical', name: '照片', proves: '现场情况', source: '现场', collectedOn: '2025-09-22' }

describe('字段填错：指出路径，不办理', () => {
  const violation = {
    fact: '某事实',
    violated: [],
    basis: ['安全生产法|97||7'],
    discretion: '一般',
    measures: ['罚款'],
    fineFen: 1,
  }
  test.each([
    ['日期不存在', 'evidence.add', { ...evidence, collectedOn: '2025-02-30' }, 'collectedOn'],
    ['日期不是文字', 'evidence.add', { ...evidence, collectedOn: 20250922 }, 'collectedOn'],
    ['种类不在表内', 'evidence.add', { ...evidence, kind: 'rumour' }, 'kind'],
    ['只有空格', 'evidence.add', { ...evidence, name: '   ' }, 'name'],
    ['过长', 'evidence.add', { ...evidence, name: '某'.repeat(201) }, 'name'],
    ['文件哈希不对', 'evidence.add', { ...evidence, sha256: 'ABC' }, 'sha256'],
    ['空字符', 'evidence.add', { ...evidence, name: '照\u0000片' }, 'name'],
    ['半个字符', 'evidence.add', { ...evidence, proves: '现场\ud800情况' }, 'proves'],
    [
      '引用里有空字符',
      'investigation.conclude',
      { violations: [{ ...violation, basis: ['安全\u0000生产法|97'] }] },
      'violations.0.basis.0',
    ],
    ['人员不是编号', 'evidence.add', { ...evidence, collectedBy: ['执法员甲'] }, 'collectedBy.0'],
    [
      '人员过多',
      'evidence.add',
      { ...evidence, collectedBy: Array.from({ length: 13 }, () => randomUUID()) },
      'collectedBy',
    ],
    ['金额为负', 'investigation.conclude', { violations: [{ ...violation, fineFen: -1 }] }, 'violations.0.fineFen'],
    [
      '金额有小数',
      'investigation.conclude',
      { violations: [violation, { ...violation, fineFen: 0.5 }] },
      'violations.1.fineFen',
    ],
    [
      '金额是文字',
      'investigation.conclude',
      { violations: [{ ...violation, fineFen: '1万' }] },
      'violations.0.fineFen',
    ],
    ['金额过大', 'investigation.conclude', { violations: [{ ...violation, fineFen: 1e15 }] }, 'violations.0.fineFen'],
    [
      '引用不成条文',
      'investigation.conclude',
      { violations: [{ ...violation, basis: ['有关规定'] }] },
      'violations.0.basis.0',
    ],
    ['没有违法行为', 'investigation.conclude', { violations: [] }, 'violations'],
    ['未告知权利', 'inquiry.record', { rightsTold: false }, 'rightsTold'],
    ['时间没有时区', 'inquiry.record', { startedAt: '2025-09-22 10:00' }, 'startedAt'],
    ['没有一问一答', 'inquiry.record', { questions: [] }, 'questions'],
  ])('%s', async (_what, act, given, path) => {
    const full = { ...inputFor(act, { id: on.slice(6), ...known }), ...given }
    const { status, body } = await attempt(app, 'officer1', { on, act, with: full })
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-input' })
    expect(body.errors?.map((error) => error.path)).toContain(path)
    expect(body.detail).toMatch(chinese)
  })
})

describe('请求本身不成样子', () => {
  const send = async (body: string, type = 'application/json') => {
    const headers = { cookie: await app.cookieOf('officer1'), 'content-type': type, 'idempotency-key': randomUUID() }
    const answer = await app.fetch(`/api/${on}/evidence`, { method: 'POST', headers, body })
    return { status: answer.status, type: answer.headers.get('content-type'), problem: await answer.json() }
  }
  test.each([
    ['不是 JSON', '{"kind":', 'application/json', [400]],
    ['不是对象', '[1,2,3]', 'application/json', [400]],
    ['是空', 'null', 'application/json', [400]],
    ['是文字', '"evidence"', 'application/json', [400]],
    ['另一种类型', '<a/>', 'application/xml', [400, 415]],
    ['过大', JSON.stringify({ name: '某'.repeat(600_000) }), 'application/json', [413]],
    ['很深', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'application/json', [400]],
  ])('%s', async (_what, body, type, expected) => {
    const answer = await send(body, type)
    expect(expected).toContain(answer.status)
    expect(answer.type).toContain('application/problem+json')
    expect((answer.problem as { detail: string }).detail).toMatch(chinese)
  })

  test.each([
    '/decisions?q=%00',
    '/officers?q=%00',
    '/verify?code=%00',
    '/decisions?year=%00&page=-1',
    '/decisions/%00',
  ])('公示门户 %s', async (path) => {
    expect((await app.fetch(path, {})).status).toBeLessThan(500)
  })

  test.each(['/api/cases?q=%00', '/api/inspections?q=%00&state=%00', '/api/cases?page=1e9', '/api/cases?state[]=a'])(
    '列表 %s',
    async (path) => {
      expect((await app.get('officer1', path)).status).toBeLessThan(500)
    },
  )

  test('登录名里有空字符', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const answer = await app.fetch('/api/session', {
      ...init,
      body: JSON.stringify({ username: 'a\u0000', password: 'b' }),
    })
    expect([400, 401]).toContain(answer.status)
  })

  test('多余的字段不起作用：改不了机关、案件和人', async () => {
    const id = randomUUID()
    const given = { ...evidence, caseId: id, agencyId: id, row: { id }, __proto__: { polluted: true }, collectedBy: [] }
    const { status, body } = await attempt(app, 'officer1', { on, act: 'evidence.add', with: given })
    expect({ status, paths: body.errors?.map((error) => error.path) }).toEqual({ status: 400, paths: ['collectedBy'] })
  })
})
