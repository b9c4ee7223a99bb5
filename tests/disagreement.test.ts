/** Disagreement over a legal review, over HTTP: every step by a person of its own, and no outcome that passes a draft. L8. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf, take } from './support/drive.ts'
import { deliberate } from './support/meeting.ts'
import { deadlinesOf, livesOf, soundPoints } from './support/steps.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp('2025-09-22T10:00:00+08:00')
})
afterAll(() => app.close())

const said = { grounds: '裁量阶次与从业人员数相符，审核意见引用的人数有误。' }
const codeOf = async (as: string, on: string, act: string, given: Record<string, unknown> = {}) =>
  (await attempt(app, as, { on, act, with: given })).body.code
const reviewOf = async (on: string) => (await livesOf(app, on.slice(6)))['legal-review']

async function examine(on: string, outcome: 'agreed' | 'returned') {
  const points = await soundPoints(app, on)
  await take(app, 'reviewer1', { on, act: 'review.examine', with: { points, outcome, opinion: '裁量阶次有误。' } })
}

/** A case whose review found a problem. */
async function returned(): Promise<string> {
  app.setClock('2025-09-22T10:00:00+08:00')
  const on = `cases/${await driveUntil(app, '送法制审核', factsOf({ fine_yuan: 20_000 }))}`
  await examine(on, 'returned')
  return on
}

async function raise(on: string): Promise<string> {
  await take(app, 'officer1', { on, act: 'disagreement.raise', with: said })
  const [row] = await app.sql<{ id: string }>(
    "select id from proceeding where procedure = 'disagreement' and case_id = $1 order by opened_at desc limit 1",
    [on.slice(6)],
  )
  return `proceedings/${row?.id}`
}

async function upheldAndUnresolved(dispute: string) {
  const reExamined = { finding: 'upheld', reason: '原意见依据充分。' }
  await take(app, 'reviewer1', { on: dispute, act: 'disagreement.re-examine', with: reExamined })
  const coordinated = { finding: 'unresolved', reason: '双方未能一致。' }
  await take(app, 'deputy1', { on: dispute, act: 'disagreement.coordinate', with: coordinated })
}

const counsel = (name: string) => ({
  ...{ kind: 'counsel', name, employer: '某律师事务所', licence: '15309201510000000' },
  ...{ supports: 'for-handler', opinion: '异议有事实依据。', original: 'a'.repeat(64) },
})

describe('全程：异议、复审、协调、法律顾问意见、集体讨论、处理结果', () => {
  let on: string
  let dispute: string
  beforeAll(async () => {
    on = await returned()
    dispute = await raise(on)
  })

  test('异议未处理完，不能改稿、不能补充调查、不能作出任何决定', async () => {
    expect(await reviewOf(on)).toBe('disputed')
    for (const act of ['decision.draft', 'review.submit', 'notice.issue', 'penalty.propose', 'decision.issue'])
      expect([act, (await attempt(app, 'officer1', { on, act })).status]).not.toEqual([act, 200])
    expect(await codeOf('officer1', on, 'disagreement.raise', said)).toBeDefined()
  })

  test('各步由不同的人办理', async () => {
    expect(await codeOf('reviewer2', dispute, 'disagreement.re-examine', { finding: 'upheld', reason: '某' })).toBe(
      'reviewer-not-qualified',
    )
    await upheldAndUnresolved(dispute)
    const handler = (
      await attempt(app, 'clerk', {
        ...{ on: dispute, act: 'disagreement.advise', with: counsel('执法员甲') },
      })
    ).body
    expect(handler.code).toBe('counsel-conflict')
    expect(
      (await attempt(app, 'clerk', { on: dispute, act: 'disagreement.advise', with: counsel('法制审核员甲') })).body
        .code,
    ).toBe('counsel-conflict')
  })

  test('法律顾问意见在卷，集体讨论认为异议成立，通知后仍须对同一草稿重新初审、审签', async () => {
    await take(app, 'clerk', { on: dispute, act: 'disagreement.advise', with: counsel('某律师') })
    const acts = { submit: 'disagreement.submit-deliberation', conclude: 'disagreement.deliberate' }
    await deliberate(app, { on: dispute, ...acts })
    await take(app, 'section2', { on: dispute, act: 'disagreement.settle' })
    expect(await reviewOf(on)).toBe('submitted')
    expect(await codeOf('officer1', on, 'notice.issue')).toBeDefined()
    await examine(on, 'agreed')
    await take(app, 'section2', { on, act: 'review.countersign', with: { outcome: 'agreed', opinion: '同意。' } })
    expect(await reviewOf(on)).toBe('passed')
    const [rounds] = await app.sql<{ rounds: number; opinions: number }>(
      `select count(distinct submission_id)::int as rounds, count(*)::int as opinions from review_opinion where subject_id = $1`,
      [on.slice(6)],
    )
    expect(rounds).toEqual({ rounds: 1, opinions: 3 })
  })

  test('每一步有文书、有期限，期限都已办结', async () => {
    const papers = await app.sql<{ form: string }>(
      'select form from document where subject_id = $1 order by drawn_up_at, form',
      [dispute.slice(12)],
    )
    expect(papers.map(({ form }) => form).toSorted()).toEqual([
      'coordination-opinion',
      'disagreement-counsel-opinion',
      'objection-outcome',
      're-examination-opinion',
      'review-objection',
    ])
    const due = await deadlinesOf(app, dispute)
    expect(Object.keys(due).toSorted()).toEqual(
      ['answer', 'coordination', 'counsel', 'deliberation', 'outcome'].map((step) => `C-12-${step}`),
    )
    expect(Object.values(due).every(({ metOn }) => metOn !== null)).toBe(true)
  })
})

describe('案件页随时说明是否属于重大执法决定', () => {
  type Page = { major: { isMajor: boolean; because: { label: string; basis: string }[]; submitted: string[] } | null }
  test.each([
    ['9.99 万元', 99_900, false, []],
    ['10 万元', 100_000, true, ['行政处罚类第5项：对法人或者其他组织处以较大数额罚款（10万元，达到 10万元）']],
  ])('单位罚款 %s', async (_, fineYuan, isMajor, labels) => {
    app.setClock('2025-09-22T10:00:00+08:00')
    const caseId = await driveUntil(app, '送法制审核', factsOf({ fine_yuan: fineYuan }))
    const { major } = (await app.get<Page>('officer1', `/api/cases/${caseId}`)).body
    expect([major?.isMajor, major?.because.map(({ label }) => label)]).toEqual([isMajor, labels])
    expect(major?.submitted.join()).toContain('逐步纳入')
  })
})

describe('其他结果', () => {
  test('复审改变意见：不经协调即交重新审核；重新审核仍可退回', async () => {
    const on = await returned()
    const dispute = await raise(on)
    const changed = { finding: 'for-handler', reason: '人数核对无误。' }
    await take(app, 'reviewer1', { on: dispute, act: 'disagreement.re-examine', with: changed })
    await take(app, 'section2', { on: dispute, act: 'disagreement.settle' })
    await examine(on, 'returned')
    expect(await reviewOf(on)).toBe('returned')
  })

  test('协调维持审核意见：回到改稿；对同一意见不得再提异议', async () => {
    const on = await returned()
    const dispute = await raise(on)
    await take(app, 'reviewer1', {
      on: dispute,
      act: 'disagreement.re-examine',
      with: { finding: 'upheld', reason: '某' },
    })
    await take(app, 'deputy1', {
      on: dispute,
      act: 'disagreement.coordinate',
      with: { finding: 'for-review', reason: '某' },
    })
    await take(app, 'section2', { on: dispute, act: 'disagreement.settle' })
    expect(await reviewOf(on)).toBe('returned')
    expect(await codeOf('officer1', on, 'disagreement.raise', said)).toBe('objected-already')
  })

  test('撤回异议：回到改稿，未到的期限不再计算', async () => {
    const on = await returned()
    const dispute = await raise(on)
    await take(app, 'officer1', { on: dispute, act: 'disagreement.withdraw', with: { reason: '接受审核意见。' } })
    expect(await reviewOf(on)).toBe('returned')
  })

  test.each([
    ['第三个工作日当天', '2025-09-25', undefined],
    ['第三个工作日之后', '2025-09-26', 'objection-late'],
  ])('异议期限：%s', async (_, today, code) => {
    const on = await returned()
    app.setClock(`${today}T10:00:00+08:00`)
    expect(await codeOf('officer1', on, 'disagreement.raise', said)).toBe(code)
  })
})
