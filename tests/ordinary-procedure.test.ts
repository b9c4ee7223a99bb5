/** The ordinary procedure over HTTP, with a clock that really lets the windows pass: 《行政处罚法》第五章第三节. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, driveWhole, factsOf, offers, take } from './support/drive.ts'
import { deliberate } from './support/meeting.ts'
import { deadlinesOf, livesOf, proposePenalty, reviewAgain, serveNoticeOn, soundPoints } from './support/steps.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())
beforeEach(() => app.setClock('2025-09-22T10:00:00+08:00'))

const small = factsOf({ fine_yuan: 20_000 })
const sixteenth = (day: string) => `${day}T16:00:00+08:00`

describe('罚款 7 万元，有听证权利，当事人没有表示意见', () => {
  let on: string
  beforeAll(async () => {
    app.setClock('2025-09-22T10:00:00+08:00')
    on = `cases/${await driveUntil(app, '制作处罚告知书')}`
    await serveNoticeOn(app, on, '2025-09-26')
  })

  test('期限逐日算清：调休上班日计入，国庆中秋假期不计', async () => {
    const due = await deadlinesOf(app, on)
    // 9月27日（六）不计；28日（日）调休上班，第1日；29日、30日
    expect(due['C-05']).toMatchObject({ startsOn: '2025-09-26', dueOn: '2025-09-30' })
    // 接着10月1日至8日放假；9日第4日，10日第5日
    expect(due['C-06']).toMatchObject({ startsOn: '2025-09-26', dueOn: '2025-10-10' })
    // 9月22日立案后90日为12月21日（日），顺延至22日
    expect(due['C-03']).toMatchObject({ startsOn: '2025-09-22', dueOn: '2025-12-22' })
    const { body } = await app.get<{ deadlines: { label: string; working: string[] }[] }>('officer1', `/api/${on}`)
    const working = JSON.stringify(body.deadlines.find(({ label }) => label === '当事人要求听证')?.working)
    for (const shown of ['9月28日', '国庆节', '10月10日']) expect(working).toContain(shown)
  })

  test.each(['2025-09-26', '2025-09-30', '2025-10-01', '2025-10-10'])(
    '%s 期限未满：集体讨论、呈批都被拒绝并引条文',
    async (day) => {
      app.setClock(sixteenth(day))
      for (const [as, act] of [
        ['officer1', 'deliberation.submit'],
        ['officer1', 'penalty.propose'],
      ] as const) {
        const { status, body } = await attempt(app, as, { on, act })
        expect({ act, status, code: body.code }).toEqual({ act, status: 409, code: 'window-open' })
        expect(body.basis.join()).toContain('第四十五条')
        const button = (await offers(app, as, on)).find(({ name }) => name === act)
        expect(button?.reasons.map(({ code }) => code)).toContain('window-open')
      }
    },
  )

  test('10月11日期限届满：先集体讨论，再呈批、批准、决定、送达；缴款期限自送达起算', async () => {
    app.setClock(sixteenth('2025-10-11'))
    const skipped = await attempt(app, 'officer1', { on, act: 'penalty.propose' })
    expect(skipped.body.code).toBe('not-deliberated')
    await deliberate(app, { on })
    await proposePenalty(app, on)
    await take(app, 'head', { on, act: 'decision.issue' })
    app.setClock(sixteenth('2025-10-13'))
    await take(app, 'officer1', { on, act: 'decision.serve' })
    const due = await deadlinesOf(app, on)
    // 10月11日（六）调休上班但当日不计；13至17日五个工作日，20日、21日
    expect(due['C-13']).toMatchObject({ dueOn: '2025-10-21', metOn: '2025-10-13' })
    expect(due['P-01']).toMatchObject({ startsOn: '2025-10-11', dueOn: '2025-10-21', metOn: null })
    expect(due['X-01']).toMatchObject({ startsOn: '2025-10-13', dueOn: '2025-10-28' })
    expect(due['R-01']).toMatchObject({ dueOn: '2025-12-12' })
    expect(due['R-02']).toMatchObject({ dueOn: '2026-04-13' })
    expect(due['C-03']).toMatchObject({ metOn: '2025-10-11' })
  })
})

test('罚款 2 万元：不告知听证，只等陈述申辩期，不经集体讨论', async () => {
  const on = `cases/${await driveUntil(app, '制作处罚告知书', small)}`
  await serveNoticeOn(app, on, '2025-09-22')
  expect(Object.keys(await deadlinesOf(app, on))).not.toContain('C-06')
  app.setClock(sixteenth('2025-09-25'))
  expect((await attempt(app, 'officer1', { on, act: 'penalty.propose' })).body.code).toBe('window-open')
  app.setClock(sixteenth('2025-09-26'))
  await proposePenalty(app, on)
  await take(app, 'head', { on, act: 'decision.issue' })
  const [row] = await app.sql('select count(*)::int as count from deliberation where case_id = $1', [on.slice(6)])
  expect(row?.count).toBe(0)
})

test('只处警告：不收缴，登记履行后走到归档', async () => {
  const warned = factsOf({ measures: ['警告'], fine_yuan: null })
  const driven = await driveWhole(app, warned)
  expect(await livesOf(app, driven.caseId)).toMatchObject({ 'ordinary-penalty': 'archived', publication: 'published' })
  const [row] = await app.sql('select measures, fine_fen from decision where case_id = $1', [driven.caseId])
  expect(row).toEqual({ measures: ['警告'], fine_fen: 0 })
})

describe('当事人提出陈述申辩', () => {
  test('须复核；采纳后改稿、重新审核，处罚可以更轻，不必重新告知，也不得更重', async () => {
    const on = `cases/${await driveUntil(app, '送达处罚告知书', small)}`
    const stated = { kind: 'stated', content: '已经整改，请求从轻。', receivedOn: '2025-09-22' }
    const bare = await attempt(app, 'officer1', { on, act: 'defence.record', with: stated })
    expect(bare.body).toMatchObject({ code: 'not-rechecked', basis: [expect.stringContaining('第四十五条')] })
    const checked = { ...stated, recheck: '情况属实，予以采纳。', accepted: true }
    await take(app, 'officer1', { on, act: 'defence.record', with: checked })
    app.setClock('2025-09-26T10:00:00+08:00')

    await reviewAgain(app, on, 30_000)
    const heavier = await attempt(app, 'officer1', { on, act: 'penalty.propose' })
    expect(heavier.body).toMatchObject({ code: 'heavier-than-noticed', basis: [expect.stringContaining('第四十五条')] })
    await reviewAgain(app, on, 15_000)
    await proposePenalty(app, on)
    await take(app, 'head', { on, act: 'decision.issue' })
    const [row] = await app.sql('select fine_fen::int from decision where case_id = $1', [on.slice(6)])
    expect(row?.fine_fen).toBe(1_500_000)
  })

  test('未达听证标准的不得以听证记录；放弃的不再等待', async () => {
    const on = `cases/${await driveUntil(app, '送达处罚告知书', small)}`
    const asked = { kind: 'hearing-requested', content: '要求听证。', receivedOn: '2025-09-22' }
    expect((await attempt(app, 'officer1', { on, act: 'defence.record', with: asked })).body.code).toBe(
      'no-hearing-right',
    )
    const waived = { kind: 'waived', content: '书面放弃。', receivedOn: '2025-09-22' }
    await take(app, 'officer1', { on, act: 'defence.record', with: waived })
    await proposePenalty(app, on)
  })

  test('要求听证的，未听证不得决定，期限过了也不行', async () => {
    const on = `cases/${await driveUntil(app, '送达处罚告知书')}`
    const asked = { kind: 'hearing-requested', content: '要求听证。', receivedOn: '2025-09-22' }
    await take(app, 'officer1', { on, act: 'defence.record', with: asked })
    app.setClock('2025-12-01T10:00:00+08:00')
    for (const [as, act, given] of [
      ['officer1', 'penalty.propose', { opinion: '呈批' }],
      ['officer1', 'notice.issue', {}],
      ['head', 'decision.issue', {}],
    ] as const)
      expect(await attempt(app, as, { on, act, with: given })).toMatchObject({
        status: 409,
        body: { code: 'not-in-state' },
      })
  })
})

describe('法制审核退回', () => {
  test('初审退回、审签退回、第三轮通过：每轮都留下', async () => {
    const on = `cases/${await driveUntil(app, '送法制审核', small)}`
    const points = await soundPoints(app, on)
    const wrong = points.map((row, index) =>
      index === 3 ? { ...row, finding: 'problem', reason: '缺少现场照片。' } : row,
    )
    const said = { opinion: '证据不足。', points: wrong }
    const agreed = await attempt(app, 'reviewer1', { on, act: 'review.examine', with: { ...said, outcome: 'agreed' } })
    expect(agreed.body.code).toBe('agreed-with-problem')
    const unqualified = await attempt(app, 'reviewer2', {
      on,
      act: 'review.examine',
      with: { ...said, outcome: 'returned' },
    })
    expect(unqualified.body).toMatchObject({
      code: 'reviewer-not-qualified',
      basis: [expect.stringContaining('第五十八条')],
    })
    await take(app, 'reviewer1', { on, act: 'review.examine', with: { ...said, outcome: 'returned' } })
    expect((await attempt(app, 'officer1', { on, act: 'notice.issue' })).body.code).toBe('needs-legal-review')
    await reviewAgain(app, on, 20_000, 'returned')
    await reviewAgain(app, on, 20_000)
    const rounds = await app.sql('select round from review_submission where subject_id = $1 order by round', [
      on.slice(6),
    ])
    expect(rounds.map(({ round }) => round)).toEqual([1, 2, 3])
    const opinions = await app.sql(
      'select stage, outcome from review_opinion where subject_id = $1 order by given_at',
      [on.slice(6)],
    )
    expect(opinions.map(({ stage, outcome }) => `${stage[0]} ${outcome}`)).toEqual([
      'e returned',
      'e agreed',
      'c returned',
      'e agreed',
      'c agreed',
    ])
    await take(app, 'officer1', { on, act: 'notice.issue' })
  })

  test('送审后可以撤回；补充调查后原审核结论不再有效', async () => {
    const on = `cases/${await driveUntil(app, '送法制审核', small)}`
    await take(app, 'officer1', { on, act: 'review.withdraw', with: { reason: '补充材料' } })
    await reviewAgain(app, on, 20_000)
    await take(app, 'officer1', { on, act: 'investigation.resume', with: { reason: '发现新的线索' } })
    expect(await livesOf(app, on.slice(6))).toMatchObject({
      'ordinary-penalty': 'investigating',
      'legal-review': 'drafted',
    })
    const early = await attempt(app, 'officer1', { on, act: 'review.submit' })
    expect(early.body.code).toBe('needs-ordinary-penalty')
  })
})

test('审核、审批退回后回到承办人，改好再报', async () => {
  const on = `cases/${await driveUntil(app, '呈批处罚决定', factsOf({ fine_yuan: 20_000 }))}`
  const returned = { outcome: 'returned', opinion: '请补正。' }
  await take(app, 'section1', { on, act: 'penalty.examine', with: returned })
  expect(await livesOf(app, on.slice(6))).toMatchObject({ 'ordinary-penalty': 'notified', 'legal-review': 'passed' })
  await take(app, 'officer1', { on, act: 'penalty.propose' })
  await take(app, 'section1', { on, act: 'penalty.examine' })
  await take(app, 'head', { on, act: 'penalty.approve', with: returned })
  expect((await attempt(app, 'head', { on, act: 'decision.issue' })).body.code).toBe('not-in-state')
  await proposePenalty(app, on)
  await take(app, 'head', { on, act: 'decision.issue' })
})

test('执法证件暂停后不得取证，恢复后可以', async () => {
  const on = `cases/${await driveUntil(app, '审批立案', small)}`
  const [held] = await app.sql<{ id: string }>("select id from officer_certificate where number = '53092600002'")
  const record = (change: string, effectiveOn: string) =>
    app.post('administrator', `/api/certificates/${held?.id}/${change}`, { effectiveOn, reason: '测试' })
  const evidence = { kind: 'physical', name: '照片', proves: '现场情况' }
  const kinds = (await offers(app, 'officer1', on)).find(({ name }) => name === 'evidence.add')?.form.properties?.kind
    ?.enum
  const add = () => attempt(app, 'officer1', { on, act: 'evidence.add', with: { ...evidence, kind: kinds?.[0] } })
  expect((await record('suspension', '2025-09-22')).status).toBe(200)
  expect((await add()).body).toMatchObject({
    code: 'certificate-not-valid',
    basis: expect.arrayContaining([expect.stringContaining('第四十二条')]),
  })
  app.setClock('2025-09-23T10:00:00+08:00')
  expect((await record('restoration', '2025-09-23')).status).toBe(200)
  expect((await add()).status).toBe(200)
})
