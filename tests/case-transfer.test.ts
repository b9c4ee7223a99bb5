/** A case handed to the organ that is competent, over HTTP: 《行政处罚法》第二十二条、第二十五条. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf, take } from './support/drive.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

const begins = '2025-09-22T10:00:00+08:00'
let app: TestApp
beforeAll(async () => {
  app = await startApp(begins)
})
afterAll(() => app.close())

const elsewhere = { organ: '某市应急管理局', scope: 'whole', ground: 'region', reason: '违法行为发生地在邻县。' }
const codeOf = async (as: string, on: string, act: string, given: Record<string, unknown> = {}) =>
  (await attempt(app, as, { on, act, with: given })).body.code
const stateOf = async (on: string) => (await livesOf(app, on.slice(6)))['ordinary-penalty']

type Begun = { on: string; transfer: string }

async function approved(given: Record<string, unknown> = elsewhere, last = '审批立案'): Promise<Begun> {
  app.setClock(begins)
  const on = `cases/${await driveUntil(app, last, factsOf({ fine_yuan: 20_000 }))}`
  if (last !== '审批立案')
    await take(app, 'officer1', { on, act: 'investigation.resume', with: { reason: '管辖存疑。' } })
  const { subjectId } = await take(app, 'officer1', { on, act: 'case-transfer.propose', with: given })
  const transfer = `proceedings/${subjectId}`
  await take(app, 'section1', { on: transfer, act: 'case-transfer.examine' })
  const { documents } = await take(app, 'head', { on: transfer, act: 'case-transfer.approve' })
  expect(documents.map(({ title }) => title)).toEqual(['案件移送审批表'])
  return { on, transfer }
}

test('全案移送：移送期间案件中止办理，接收后结案归档', async () => {
  const { on, transfer } = await approved(elsewhere, '拟定处罚决定')
  expect(await codeOf('officer1', transfer, 'case-transfer.send', { caseId: undefined })).toBe('case-differs')
  await take(app, 'officer1', { on: transfer, act: 'case-transfer.send' })
  const [letter] = await app.sql<{ content: Record<string, unknown> }>(
    "select content from document where subject_id = $1 and form = 'transfer-letter'",
    [transfer.slice(12)],
  )
  expect(letter?.content).toMatchObject({
    receivingOrgan: '某市应急管理局',
    filedOn: '2025-09-22',
    basis: '《行政处罚法》第二十二条',
  })
  expect(await stateOf(on)).toBe('transferred')
  expect(await codeOf('officer1', on, 'investigation.conclude')).toMatch(/not-in-state|invalid-input/)
  app.setClock('2025-10-09T10:00:00+08:00')
  expect(
    await codeOf('officer1', transfer, 'case-transfer.record-reply', { number: '回执1', receivedOn: '2025-09-21' }),
  ).toBe('day-wrong')
  await take(app, 'officer1', {
    on: transfer,
    act: 'case-transfer.record-reply',
    with: { number: '某应急收〔2025〕5号' },
  })
  expect(await livesOf(app, on.slice(6))).toMatchObject({ 'ordinary-penalty': 'closed', 'legal-review': 'lapsed' })
  // 10月9日结案，第30日为11月8日（周六），顺延至10日
  const running = await app.sql('select row_id, due_on from deadline where subject_id = $1 and met_on is null', [
    on.slice(6),
  ])
  expect(running).toEqual([{ row_id: 'G-01', due_on: '2025-11-10' }])
  await take(app, 'archivist', { on, act: 'dossier.compile' })
  await take(app, 'archivist', { on, act: 'case.archive' })
})

test('不接收的，协商不成报请指定管辖；指定由本机关管辖的继续调查，期限续算：第二十五条第二款', async () => {
  const { on, transfer } = await approved()
  await take(app, 'officer1', { on: transfer, act: 'case-transfer.send' })
  app.setClock('2025-10-09T10:00:00+08:00')
  const no = { outcome: 'rejected', number: '某应急函〔2025〕9号' }
  expect(await codeOf('officer1', transfer, 'case-transfer.record-reply', no)).toBe('reason-missing')
  await take(app, 'officer1', {
    on: transfer,
    act: 'case-transfer.record-reply',
    with: { ...no, reason: '发生地在你县。' },
  })
  const settled = { outcome: 'ours', manner: 'designated', number: '省应急管辖〔2025〕1号' }
  const unasked = await attempt(app, 'officer1', { on: transfer, act: 'case-transfer.settle', with: settled })
  expect(unasked.body).toMatchObject({ code: 'not-asked', basis: ['《行政处罚法》第二十五条第二款'] })
  const asked = { organ: '省应急管理厅', reason: '两地对违法行为发生地认识不一，协商不成。' }
  await take(app, 'officer1', { on: transfer, act: 'case-transfer.ask-designation', with: asked })
  app.setClock('2025-10-20T10:00:00+08:00')
  await take(app, 'officer1', { on: transfer, act: 'case-transfer.settle', with: settled })
  expect(await stateOf(on)).toBe('investigating')
  // 9月23日至10月20日共28日不计：12月21日之后28日为2026年1月18日（周日），顺延至19日
  expect((await deadlinesOf(app, on))['C-03']).toMatchObject({ dueOn: '2026-01-19', metOn: null })
})

test('部分移送的，其余部分照常办理', async () => {
  const { on, transfer } = await approved({ ...elsewhere, scope: 'part' })
  expect(await codeOf('officer1', transfer, 'case-transfer.send', { caseId: on.slice(6) })).toBe('case-differs')
  await take(app, 'officer1', { on: transfer, act: 'case-transfer.send' })
  await take(app, 'officer1', {
    on: transfer,
    act: 'case-transfer.record-reply',
    with: { number: '某应急收〔2025〕6号' },
  })
  expect(await livesOf(app, transfer.slice(12))).toEqual({ 'case-transfer': 'accepted' })
  expect(await stateOf(on)).toBe('investigating')
  expect((await deadlinesOf(app, on))['C-03']).toMatchObject({ dueOn: '2025-12-22', metOn: null })
})
