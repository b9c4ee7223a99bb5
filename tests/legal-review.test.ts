/** The course of a legal review over HTTP: what is asked for besides, what a returned draft answers, what is bound. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, offers, take } from './support/drive.ts'
import { livesOf, soundPoints } from './support/steps.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const asked = { materials: ['特种作业证核验记录'], reason: '现有证据看不出有没有证。' }
const due = async (on: string) =>
  Object.fromEntries(
    (
      await app.sql<{ id: string; due: string; met: string | null }>(
        'select row_id as id, due_on as due, met_on as met from deadline where subject_id = $1 order by id',
        [on.slice(6)],
      )
    ).map(({ id, ...rest }) => [id, rest]),
  )

describe('补充送审材料', () => {
  let on: string
  const nextDays = (count: number) => app.setClock(new Date(Date.parse(app.now()) + count * 86_400_000).toISOString())

  test('要求补充以后审核期限停止计算，不得审结；补充以后接着算', async () => {
    on = `cases/${await driveUntil(app, '送法制审核')}`
    const before = (await due(on))['C-10']?.due ?? ''
    await take(app, 'reviewer1', { on, act: 'review.request-supplement', with: asked })
    expect(await livesOf(app, on.slice(6))).toMatchObject({ 'legal-review': 'supplementing' })
    const points = await soundPointsOf()
    const early = await attempt(app, 'reviewer1', {
      on,
      act: 'review.examine',
      with: { points, recusal: 'none', outcome: 'agreed', opinion: '同意。' },
    })
    expect(early.body.code).toBe('not-in-state')
    nextDays(2)
    const given = { materials: asked.materials, reason: '见卷内第12页。' }
    const stranger = await attempt(app, 'officer3', { on, act: 'review.supplement', with: given })
    expect(stranger.body.code).toBe('not-handler')
    await take(app, 'officer1', { on, act: 'review.supplement', with: given })
    const after = await due(on)
    expect((after['C-10']?.due ?? '') > before).toBe(true)
    expect(after['C-11']?.met).not.toBeNull()
    await take(app, 'reviewer1', {
      on,
      act: 'review.examine',
      with: { points: await soundPoints(app, on), outcome: 'agreed', opinion: '同意。' },
    })
  })

  test('逾期未补充的才可以退回', async () => {
    on = `cases/${await driveUntil(app, '送法制审核')}`
    await take(app, 'reviewer1', { on, act: 'review.request-supplement', with: asked })
    const back = { on, act: 'review.return-incomplete', with: { reason: '逾期未补充。' } }
    expect((await attempt(app, 'reviewer1', back)).body.code).toBe('supplement-not-overdue')
    nextDays(12)
    await take(app, 'reviewer1', back)
    expect(await livesOf(app, on.slice(6))).toMatchObject({ 'legal-review': 'drafted' })
    expect((await due(on))['C-10']?.met).not.toBeNull()
  })

  async function soundPointsOf() {
    const { body } = await app.get<{ points: { point: string }[] }>('reviewer1', `/api/${on}/pre-answers`)
    return body.points.map(({ point }) => ({ point, finding: 'sound', reason: '无误。' }))
  }
})

describe('采纳情况', () => {
  let on: string
  const submit = (replies: object[]) => attempt(app, 'officer1', { on, act: 'review.submit', with: { replies } })

  test('退回的，逐项答复以后才能再送；采纳了却一字未改的不收', async () => {
    on = `cases/${await driveUntil(app, '送法制审核')}`
    const points = await soundPoints(app, on)
    const wrong = points.map((one, index) =>
      index === 3 ? { ...one, finding: 'problem', reason: '只有一份笔录。' } : one,
    )
    await take(app, 'reviewer1', {
      on,
      act: 'review.examine',
      with: { points: wrong, outcome: 'returned', opinion: '证据不足。' },
    })
    await take(app, 'officer1', { on, act: 'decision.draft' })
    const offered = (await offers(app, 'officer1', on)).find(({ name }) => name === 'review.submit')
    const [reply] = (offered?.defaults.replies ?? []) as { problem: string }[]
    expect(reply?.problem).toBe(wrong[3]?.point)
    expect((await submit([])).body.code).toBe('problems-unanswered')
    const adopted = { ...reply, adoption: 'adopted', reply: '已补充。' }
    expect((await submit([adopted])).body.code).toBe('adopted-unchanged')
    const refused = { ...reply, adoption: 'not-adopted', reply: '笔录与现场照片相互印证。' }
    expect((await submit([refused, { ...refused, problem: '没有提过的问题' }])).body.code).toBe('no-such-problem')
    expect((await submit([refused])).status).toBe(200)
  })

  test('审核意见书印出承办人的答复', async () => {
    await take(app, 'reviewer1', {
      on,
      act: 'review.examine',
      with: { points: await soundPoints(app, on), outcome: 'agreed', opinion: '同意。' },
    })
    await take(app, 'section2', { on, act: 'review.countersign' })
    const [opinion] = await app.sql<{ adoption: string }>(
      `select content->>'adoption' as adoption from document where subject_id = $1 and form = 'review-opinion' order by drawn_up_at desc limit 1`,
      [on.slice(6)],
    )
    expect(opinion?.adoption).toContain('对第1轮审核意见')
    expect(opinion?.adoption).toContain('不采纳。笔录与现场照片相互印证。')
  })
})

test('程序事项的决定书，未经审核也不能绕过程序编号（数据库）', async () => {
  await driveUntil(app, '送法制审核')
  const forge = (form: string) =>
    app.sql(
      `insert into document select (json_populate_record(d, json_build_object('id', gen_random_uuid(), 'form', $1::text, 'standing', 'issued',
         'verification_code', gen_random_uuid()))).* from document d where form = 'penalty-decision' and standing = 'draft' limit 1`,
      [form],
    )
  for (const form of ['licence-revocation', 'daily-penalty-decision', 'revocation-decision'])
    await expect(forge(form)).rejects.toThrow('MZ058')
})
