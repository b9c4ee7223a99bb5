/** The rules V-01, V-02, V-03, V-30 while a case is investigated. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, attemptUnanswered, driveUntil, factsOf } from './support/drive.ts'
import { expectRefused, expectWarned } from './support/refusals.ts'
import { withClient } from './support/with-client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())
beforeEach(() => app.setClock('2025-09-22T10:00:00+08:00'))

const small = factsOf({ fine_yuan: 20_000 })
const driven = async (last: string, facts = small) => `cases/${await driveUntil(app, last, facts)}`

describe('调查取证', () => {
  let on: string
  beforeAll(async () => {
    app.setClock('2025-09-22T10:00:00+08:00')
    on = await driven('审批立案')
  })
  const people = () =>
    app.sql<{ id: string; username: string }>('select person_id as id, username from account order by username')
  const idOf = async (username: string) => (await people()).find((one) => one.username === username)?.id ?? ''
  const evidence = {
    kind: 'electronic',
    name: '监控截图',
    source: '监控',
    proves: '无证作业',
    collectedOn: '2025-09-22',
  }

  test('V-01 执法人员两名以上，证件有效，类别、区域相符', async () => {
    const [first, third] = [await idOf('officer1'), await idOf('officer3')]
    const collect = (collectedBy: string[]) =>
      attempt(app, 'officer1', { on, act: 'evidence.add', with: { ...evidence, collectedBy } })
    expectRefused(await collect([first]), 'V-01', 'too-few-officers')
    const certificate = (column: string, value: string) =>
      withClient(app.adminUrl, async (client) => {
        await client.query('set session_replication_role = replica')
        await client.query(`update officer_certificate set ${column} = $1 where person_id = $2`, [value, third])
      })
    for (const [column, wrong, right] of [
      ['category', '交通运输', '安全生产'],
      ['area', '330106', '530926'],
      ['valid_until', '2025-09-21', '2027-12-31'],
    ] as const) {
      await certificate(column, wrong)
      expectRefused(await collect([first, third]), 'V-01', 'certificate-not-valid')
      await certificate(column, right)
    }
    expect((await collect([first, third])).status).toBe(200)
  })

  test('V-02 须亮证、告知权利；没有录音录像的说明原因，原因记入记录', async () => {
    const asked = {
      ...{ personName: '现场负责人', startedAt: '2025-09-22T01:00:00Z', endedAt: '2025-09-22T01:30:00Z' },
      questions: [{ question: '有没有证？', answer: '没有。' }],
    }
    const record = (given: Record<string, unknown>) =>
      attemptUnanswered(app, 'officer1', { on, act: 'inquiry.record', with: { ...asked, ...given } })
    const untold = await record({ rightsTold: false })
    expect(untold.body.errors?.map(({ path }) => path)).toEqual(['rightsTold'])
    expectWarned(await record({ rightsTold: true }), 'V-02', 'recording-missing')
    const empty = await record({ rightsTold: true, answers: { 'recording-missing': ' ' } })
    expect(empty.body.errors?.map(({ path }) => path)).toEqual(['answers.recording-missing'])
    const answer = '设备故障，两名执法人员签名说明。'
    expect((await record({ rightsTold: true, answers: { 'recording-missing': answer, other: '无关' } })).status).toBe(
      200,
    )
    const { body } = await app.get<{ timeline: { detail: { label: string; value: string }[] }[] }>(
      'officer1',
      `/api/${on}`,
    )
    const said = body.timeline.flatMap(({ detail }) => detail).filter(({ label }) => label.includes('答复提醒'))
    expect(said).toEqual([{ label: '答复提醒「询问没有录音录像。」', value: answer }])
  })

  test('V-30 电子监控证据先经法制审核、技术审核', async () => {
    const collectedBy = [await idOf('officer1'), await idOf('officer2')]
    const add = (given: object) =>
      attempt(app, 'officer1', { on, act: 'evidence.add', with: { ...evidence, collectedBy, ...given } })
    expectRefused(await add({ monitored: true }), 'V-30', 'monitoring-not-reviewed')
    expect((await add({ monitored: true, monitoringReview: '设备审核〔2025〕1号；记录审核：甲、乙' })).status).toBe(200)
    const rows = await app.sql('select monitoring_review from evidence where monitoring_review is not null')
    expect(rows).toEqual([{ monitoring_review: '设备审核〔2025〕1号；记录审核：甲、乙' }])
  })

  test('V-03 逐人确认回避：没有确认的不受理，应当回避的不得办理', async () => {
    const filing = await driven('登记案件线索')
    const handlers = [await idOf('officer1'), await idOf('officer2')]
    const propose = (recusal: unknown) =>
      attempt(app, 'officer1', { on: filing, act: 'filing.propose', with: { handlers, recusal } })
    expect((await propose(undefined)).body.errors?.map(({ path }) => path)).toEqual(['recusal'])
    expectRefused(await propose('due'), 'V-03', 'recusal-due')
    expect((await propose('none')).status).toBe(200)
    const [entry] = await app.sql<{ body: string }>(
      "select body from ledger_entry where stream = $1 and type = 'filing.propose'",
      [filing.slice(6)],
    )
    expect(JSON.parse(entry?.body ?? '{}')).toMatchObject({ recusal: 'none' })
  })
})
