/** A longer term for a case, over HTTP: 《行政处罚法》第六十条. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf, offers, take } from './support/drive.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

const begins = '2025-09-22T10:00:00+08:00'
let app: TestApp
beforeAll(async () => {
  app = await startApp(begins)
})
afterAll(() => app.close())

const filed = async () => {
  app.setClock(begins)
  return `cases/${await driveUntil(app, '审批立案', factsOf({ fine_yuan: 20_000 }))}`
}
const why = { reason: '涉及多个作业点，检测报告须分批出具。', until: '2026-01-20' }
const term = async (on: string) => (await deadlinesOf(app, on))['C-03']
const refusal = async (as: string, asked: { on: string; act: string; with?: Record<string, unknown> }) => {
  const { body } = await attempt(app, as, asked)
  return { code: body.code, basis: body.basis }
}

async function proposed(on: string, given: Record<string, unknown> = why): Promise<string> {
  const { subjectId } = await take(app, 'officer1', { on, act: 'extension.propose', with: given })
  return `proceedings/${subjectId}`
}

async function passed(extension: string) {
  await take(app, 'section1', { on: extension, act: 'extension.examine' })
  return take(app, 'head', { on: extension, act: 'extension.approve' })
}

test('负责人批准一次，上级机关批准一次，期限照批准的日期延长；不能有第三次', async () => {
  const on = await filed()
  // 9月22日立案，第90日为12月21日（周日），顺延至22日
  expect(await term(on)).toMatchObject({ startsOn: '2025-09-22', dueOn: '2025-12-22' })
  app.setClock('2025-12-18T10:00:00+08:00')
  expect(
    await refusal('officer3', {
      on,
      act: 'extension.propose',
      with: { ...why, opinion: '延期。', circumstances: '略' },
    }),
  ).toMatchObject({ code: 'not-handler' })
  expect(await refusal('officer1', { on, act: 'extension.propose', with: { ...why, until: '2025-12-22' } })).toEqual({
    code: 'not-later',
    basis: ['《行政处罚法》第六十条'],
  })
  const first = await proposed(on)
  expect(
    (await refusal('officer1', { on: first, act: 'extension.approve', with: { outcome: 'agreed', opinion: '同意。' } }))
      .code,
  ).toBe('role-missing')
  const { documents } = await passed(first)
  expect(documents.map(({ title }) => title)).toEqual(['案件延期审批表'])
  expect(await term(on)).toMatchObject({ dueOn: '2026-01-20', metOn: null })
  expect((await livesOf(app, on.slice(6)))['ordinary-penalty']).toBe('investigating')

  app.setClock('2026-01-20T10:00:00+08:00')
  const second = await proposed(on, { ...why, until: '2026-03-23' })
  await passed(second)
  // 上级没有批复以前，期限不变
  expect(await term(on)).toMatchObject({ dueOn: '2026-01-20' })
  app.setClock('2026-01-23T10:00:00+08:00')
  const reply = { organ: '某市应急管理局', number: '某应急〔2026〕7号', repliedOn: '2026-01-20' }
  const late = { on: second, act: 'extension.record-superior', with: { ...reply, repliedOn: '2026-01-21' } }
  expect(await refusal('officer1', late)).toEqual({ code: 'term-run-out', basis: ['《行政处罚法》第六十条'] })
  const beyond = { ...late, with: { ...reply, until: '2026-03-24' } }
  expect((await refusal('officer1', beyond)).code).toBe('beyond-ceiling')
  await take(app, 'officer1', { ...late, with: reply })
  expect(await term(on)).toMatchObject({ dueOn: '2026-03-23', metOn: null })
  expect(
    (
      await refusal('officer1', {
        on,
        act: 'extension.propose',
        with: { ...why, opinion: '再延。', circumstances: '略', until: '2026-06-01' },
      })
    ).code,
  ).toBe('term-extended-already')
})

test('届满以后不能延长，届满前提请、届满后才批的也不能', async () => {
  const on = await filed()
  app.setClock('2025-12-22T16:00:00+08:00')
  const extension = await proposed(on)
  await take(app, 'section1', { on: extension, act: 'extension.examine' })
  app.setClock('2025-12-23T09:00:00+08:00')
  expect(await refusal('head', { on: extension, act: 'extension.approve' })).toEqual({
    code: 'term-run-out',
    basis: ['《行政处罚法》第六十条'],
  })
  expect((await refusal('officer1', { on, act: 'extension.propose', with: why })).code).toBe('term-run-out')
  await take(app, 'head', {
    on: extension,
    act: 'extension.approve',
    with: { outcome: 'returned', opinion: '已经届满。' },
  })
  expect(await term(on)).toMatchObject({ dueOn: '2025-12-22' })
})

test('两份提请只批一份：后一份被告知须报上级机关', async () => {
  const on = await filed()
  const [one, other] = [await proposed(on), await proposed(on)]
  await passed(one)
  await take(app, 'section1', { on: other, act: 'extension.examine' })
  expect((await refusal('head', { on: other, act: 'extension.approve' })).code).toBe('asked-of-another')
})

test('不予延期、退回的，期限不动，案件照常办理', async () => {
  const on = await filed()
  const extension = await proposed(on)
  await take(app, 'section1', { on: extension, act: 'extension.examine' })
  await take(app, 'head', {
    on: extension,
    act: 'extension.approve',
    with: { outcome: 'refused', opinion: '理由不充分。' },
  })
  expect(await term(on)).toMatchObject({ dueOn: '2025-12-22' })
  expect((await offers(app, 'officer1', on)).map(({ name }) => name)).toContain('investigation.conclude')
})
