/** Inspections from the plan to the archive, with what may branch off on the way: 《安全生产法》第六十二条至第六十九条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, take } from './support/drive.ts'
import { open, runningUntil } from './support/measures.ts'
import { livesOf } from './support/steps.ts'

let app: TestApp
let handlers: string[] = []

beforeAll(async () => {
  app = await startApp()
  const rows = await app.sql<{ id: string }>(
    `select person_id as id from account where username in ('officer1', 'officer2') order by username`,
  )
  handlers = rows.map(({ id }) => id)
})
afterAll(() => app.close())

const item = '530926-AQ-JC-01'

async function party(name: string): Promise<string> {
  await app.post('officer1', '/api/subjects', { kind: 'organisation', name, address: '某镇1号' })
  const [row] = await app.sql<{ id: string }>('select id from subject where name = $1', [name])
  return row?.id ?? ''
}

const plan = (subjectId: string, changed: Record<string, unknown> = {}) =>
  app.post('officer1', '/api/inspections', {
    ...{ subjectId, powerCode: item, matter: '粉尘防爆专项检查', source: 'special', scope: ['除尘系统'] },
    ...{ method: '现场检查', plannedOn: '2025-09-22', officers: handlers },
    ...changed,
  })

async function approved(subjectId: string, changed: Record<string, unknown> = {}): Promise<string> {
  const { body } = await plan(subjectId, changed)
  const on = `inspections/${body.subjectId}`
  await take(app, 'section1', { on, act: 'inspection.examine' })
  await take(app, 'deputy1', { on, act: 'inspection.approve' })
  return on
}

const seen = (findings: object[]) => ({
  ...{ startedAt: '2025-09-22T09:00:00+08:00', endedAt: '2025-09-22T09:30:00+08:00' },
  ...{ situation: '查看除尘系统和作业现场。', findings },
})
const danger = { problem: '除尘器未设置泄爆装置', citation: '安全生产法|36|1', major: true }

async function recorded(subjectId: string, findings: object[]): Promise<string> {
  const on = await approved(subjectId)
  await take(app, 'officer1', { on, act: 'inspection.begin' })
  await take(app, 'officer1', { on, act: 'inspection.record', with: seen(findings) })
  return on
}

describe('V-27 未公布的检查事项不得检查，不得超过年度频次上限（《安全生产法》第六十二条）', () => {
  test('清单之外的事项拒绝，并指明可以选择的事项', async () => {
    const { status, body } = await plan(await party('某某家具厂一'), { powerCode: '530926-XX-JC-99' })
    expect([status, body.code]).toEqual([409, 'inspection-not-published'])
    expect(body.instead).toContain(item)
  })

  test('计划内检查满上限后拒绝，投诉举报的检查不受限制', async () => {
    const subjectId = await party('某某家具厂二')
    for (const _ of [1, 2, 3, 4]) expect((await plan(subjectId)).status).toBe(200)
    expect((await plan(subjectId)).body).toMatchObject({ code: 'inspection-cap' })
    expect((await plan(subjectId, { plannedOn: '2026-01-05' })).status).toBe(200)
    expect((await plan(subjectId, { source: 'report' })).status).toBe(200)
  })
})

test('没有通知书又不说明理由的，不得开始检查；有通知书的不必说明', async () => {
  const on = await approved(await party('某某家具厂三'))
  const silent = await attempt(app, 'officer1', { on, act: 'inspection.begin', with: { unannouncedReason: undefined } })
  expect(silent.body.code).toBe('unannounced-unexplained')
  const { documents } = await take(app, 'officer1', { on, act: 'inspection.notify' })
  expect(documents.map(({ title }) => title)).toEqual(['行政检查通知书'])
  await take(app, 'officer1', { on, act: 'inspection.begin', with: { unannouncedReason: undefined } })
})

test('未发现问题的检查同样公示、立卷、归档；未公示的不得立卷', async () => {
  const on = await recorded(await party('某某家具厂四'), [])
  const id = on.split('/')[1] ?? ''
  // 2025-09-22 起二十个工作日：国庆、中秋放假 10 月 1 日至 8 日，9 月 28 日、10 月 11 日上班
  expect(await runningUntil(app, on, 'I-08')).toBe('2025-10-24')
  expect((await attempt(app, 'archivist', { on, act: 'inspection.compile' })).body.code).toBe(
    'needs-inspection-publication',
  )
  const publish = { matter: '粉尘防爆专项检查', conclusion: '未发现问题', secrecyReview: 'may-publish' }
  await take(app, 'discloser', { on, act: 'inspection.publish', with: publish })
  expect(await runningUntil(app, on, 'I-08')).toBeUndefined()
  const list = await app.fetch('/results?kind=inspection', {})
  expect(await list.text()).toContain('某某家具厂四')
  await take(app, 'archivist', { on, act: 'inspection.compile' })
  await take(app, 'archivist', { on, act: 'inspection.archive' })
  expect(await livesOf(app, id)).toMatchObject({ inspection: 'archived', 'inspection-publication': 'published' })
})

test('整改延期：期满前申请，批准后整改期限和复查期限都顺延，答复书写明理由', async () => {
  const on = await recorded(await party('某某家具厂五'), [danger])
  const items = [{ problem: danger.problem, dueOn: '2025-10-20' }]
  await take(app, 'officer1', { on, act: 'rectification.order', with: { items } })
  expect([await runningUntil(app, on, 'I-03'), await runningUntil(app, on, 'I-04')]).toEqual([
    '2025-10-20',
    '2025-10-30',
  ])
  const asked = { requestedUntil: '2025-11-20', reason: '设备到货延迟', safeguards: '停用该除尘器' }
  const early = { ...asked, requestedUntil: '2025-10-20' }
  const act = 'rectification.apply-extension'
  expect((await attempt(app, 'officer1', { on, act, with: early })).body.code).toBe('not-later')
  await take(app, 'officer1', { on, act, with: asked })
  await take(app, 'section1', { on, act: 'rectification.examine-extension' })
  const { documents } = await take(app, 'deputy1', { on, act: 'rectification.approve-extension' })
  expect(documents.map(({ title }) => title)).toEqual(['整改复查延期申请审批表', '整改复查延期申请答复书'])
  expect([await runningUntil(app, on, 'I-03'), await runningUntil(app, on, 'I-04')]).toEqual([
    '2025-11-20',
    '2025-12-01',
  ])
})

describe('由检查引出的程序', () => {
  test('现场处理措施：决定、送达、复查未排除继续、排除即解除（《安全生产法》第六十五条第一款第三项）', async () => {
    const on = await recorded(await party('某某家具厂六'), [danger])
    const invented = { dangers: ['记录中没有的问题'] }
    const refused = await attempt(app, 'officer1', { on, act: 'measures.order', with: invented })
    expect(refused.body.code).toBe('problem-not-recorded')
    const measures = await open(app, 'officer1', { on, act: 'measures.order' })
    expect((await attempt(app, 'officer1', { on: measures, act: 'measures.recheck' })).status).not.toBe(200)
    await take(app, 'officer1', { on: measures, act: 'measures.serve' })
    expect(await runningUntil(app, measures, 'I-05')).toBe('2026-03-22')
    const still = { removed: false, note: '尚未加装泄爆装置' }
    await take(app, 'officer1', { on: measures, act: 'measures.recheck', with: still })
    const removed = { removed: true, note: '已加装并验收' }
    await take(app, 'officer1', { on: measures, act: 'measures.recheck', with: removed })
    expect(await livesOf(app, measures.split('/')[1] ?? '')).toEqual({ 'onsite-measures': 'lifted' })
    expect(await runningUntil(app, measures, 'I-05')).toBeUndefined()
  })

  test('职责范围外的问题：登记、移交、签收，五个工作日（《安全生产法》第六十九条）', async () => {
    const on = await recorded(await party('某某家具厂七'), [danger])
    const found = { problems: [{ problem: '消防车通道被占用' }] }
    const handover = await open(app, 'officer1', { on, act: 'handover.note', with: found })
    expect(await runningUntil(app, handover, 'I-07')).toBe('2025-09-28')
    const sent = { receivingOrgan: '县消防救援大队' }
    const { documents } = await take(app, 'officer1', { on: handover, act: 'handover.send', with: sent })
    expect(documents.map(({ title }) => title)).toEqual(['非职责范围安全问题移交单'])
    const received = { receivedOn: '2025-09-22', receivedBy: '值班人员' }
    await take(app, 'officer1', { on: handover, act: 'handover.acknowledge', with: received })
    const page = await app.get<{ related: { title: string; state: { label: string } }[] }>('officer1', `/api/${on}`)
    expect(page.body.related.map(({ state }) => state.label)).toEqual(['对方已签收'])
  })
})
