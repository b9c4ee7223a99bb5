/** The hearing over HTTP, from the party's request to the decision: 《行政处罚法》第六十三条至第六十五条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewPoints } from '../src/approvals/review-points.ts'
import { explore, findBreach, type Invariant } from '../src/procedures/explorer.ts'
import { procedures } from '../src/register.ts'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, offers, take } from './support/drive.ts'
import { deliberate } from './support/meeting.ts'
import { livesOf } from './support/steps.ts'

/** Reviewed and told on Monday the 22nd; the notice of the hearing goes out on Friday, before the National Day week. */
const toldAt = '2025-09-22T10:00:00+08:00'
const noticedAt = '2025-09-26T10:00:00+08:00'
const afterwardsAt = '2025-10-14T17:00:00+08:00'

let app: TestApp
let people: Record<string, string>

afterAll(() => app.close())

/** A case of its own in an office of its own, for the clock only goes forward. */
async function told(): Promise<string> {
  await app?.close()
  app = await startApp(toldAt)
  const rows = await app.sql<{ id: string; username: string }>('select person_id as id, username from account')
  people = Object.fromEntries(rows.map(({ username, id }) => [username, id]))
  return driveUntil(app, '送达处罚告知书')
}

const on = (caseId: string) => `cases/${caseId}`
const asked = { kind: 'hearing-requested', content: '要求举行听证。', accepted: false }
const arranged = (changed: Record<string, unknown> = {}) => ({
  ...{ hostId: people.reviewer1, memberIds: [people.deputy2], clerkId: people.clerk },
  ...{ startsAt: '2025-10-14T09:00:00+08:00', place: '三楼会议室', ...changed },
})
const held = {
  outcome: 'held',
  endedAt: '2025-10-14T10:30:00+08:00',
  representative: '负责人（演示）',
  recusalAsked: true,
  record: '调查人员：出示证据。\n当事人：请求从轻处罚。',
  signature: 'signed',
}

async function codeOf(...asking: Parameters<typeof attempt>): Promise<string> {
  const { status, body } = await attempt(...asking)
  return status === 200 ? 'done' : body.code
}

async function requested(): Promise<string> {
  const caseId = await told()
  await take(app, 'officer1', { on: on(caseId), act: 'defence.record', with: asked })
  app.setClock(noticedAt)
  return caseId
}

async function notified(): Promise<string> {
  const caseId = await requested()
  await take(app, 'section1', { on: on(caseId), act: 'hearing.arrange', with: arranged() })
  app.setClock(afterwardsAt)
  return caseId
}

describe('《行政处罚法》第六十四条 组织听证', () => {
  let caseId: string
  beforeAll(async () => {
    caseId = await requested()
  })

  test('要求听证之后，不再呈批、讨论，只能通知听证、书面放弃，或者延期、移送', async () => {
    const lives = { 'ordinary-penalty': 'hearing-requested', 'legal-review': 'passed' }
    expect(await livesOf(app, caseId)).toMatchObject(lives)
    const open = await offers(app, 'section1', on(caseId))
    const ready = open.filter(({ reasons }) => reasons.every(({ code }) => code !== 'not-in-state'))
    const left = ['crime-transfer.report', 'defence.record', 'extension.propose', 'hearing.arrange']
    expect(ready.map(({ name }) => name).toSorted()).toEqual(left)
    expect(
      await codeOf(app, 'officer1', { on: on(caseId), act: 'penalty.propose', with: { opinion: '建议处罚。' } }),
    ).toBe('not-in-state')
  })

  test.each([
    ['第六个工作日举行', () => ({ startsAt: '2025-10-11T09:00:00+08:00' }), 'hearing-too-early', 2],
    ['第七个工作日举行', () => ({ startsAt: '2025-10-13T17:59:00+08:00' }), 'hearing-too-early', 2],
    ['承办人主持', () => ({ hostId: people.officer1 }), 'investigator-hears', 4],
    ['承办人任听证员', () => ({ memberIds: [people.officer2] }), 'investigator-hears', 4],
    ['主持人兼书记员', () => ({ clerkId: people.reviewer1 }), 'part-twice', 4],
    ['没有主持岗位的人主持', () => ({ hostId: people.archivist }), 'may-not-host', 4],
  ])('通知听证被拒绝：%s', async (_name, changed, code, item) => {
    const given = { on: on(caseId), act: 'hearing.arrange', with: arranged(changed()) }
    const { status, body } = await attempt(app, 'section1', given)
    expect([status, body.code]).toEqual([409, code])
    expect(body.basis).toEqual([`《行政处罚法》第六十四条第（${item === 2 ? '二' : '四'}）项`])
    if (item === 2) expect(body.instead).toBe('最早的工作日是 2025-10-14。')
  })

  test('书面放弃的，回到已告知，不再欠听证', async () => {
    const waived = { kind: 'waived', content: '撤回听证要求。', accepted: false }
    await take(app, 'officer1', { on: on(caseId), act: 'defence.record', with: waived })
    expect(await livesOf(app, caseId)).toMatchObject({ 'ordinary-penalty': 'notified', 'legal-review': 'passed' })
    const proposal = (await offers(app, 'officer1', on(caseId))).find(({ name }) => name === 'penalty.propose')
    expect(proposal?.reasons.map(({ code }) => code)).toEqual(['not-deliberated'])
  })

  test('告知后五日届满，不再受理听证要求', async () => {
    const late = await told()
    app.setClock('2025-09-29T23:00:00+08:00')
    const request = { on: on(late), act: 'defence.record', with: { ...asked, receivedOn: '2025-09-29' } }
    expect(await codeOf(app, 'officer1', request)).toBe('request-late')
    const inTime = { ...request, with: { ...asked, receivedOn: '2025-09-28' } }
    expect(await codeOf(app, 'officer1', inTime)).toBe('done')
  })
})

describe('从要求听证到作出决定', () => {
  let caseId: string
  beforeAll(async () => {
    caseId = await notified()
  })

  test('通知满七个工作日和听证日期都在计时，要求听证的期限已经了结', async () => {
    const running = await app.sql(
      `select row_id as id, due_on as due from deadline
       where subject_id = $1 and met_on is null and row_id in ('C-06', 'C-07', 'C-08') order by row_id`,
      [caseId],
    )
    expect(running).toEqual([
      { id: 'C-07', due: '2025-10-13' },
      { id: 'C-08', due: '2025-10-14' },
    ])
  })

  test.each([
    ['主持人以外的人', 'section2', {}, 'not-host'],
    ['早于通知的时刻', 'reviewer1', { startedAt: '2025-10-14T08:59:00+08:00' }, 'times-wrong'],
    ['另一日', 'reviewer1', { startedAt: '2025-10-13T09:00:00+08:00' }, 'times-wrong'],
    ['还没有结束', 'reviewer1', { endedAt: '2025-10-14T18:00:00+08:00' }, 'times-wrong'],
    ['通知书晚了两日送达', 'reviewer1', { notifiedOn: '2025-09-28' }, 'hearing-too-early'],
    ['通知书尚未制作就送达', 'reviewer1', { notifiedOn: '2025-09-25' }, 'day-wrong'],
    ['当事人一方无人', 'reviewer1', { representative: undefined }, 'party-missing'],
    ['没有签字情况', 'reviewer1', { signature: undefined }, 'signature-missing'],
    ['拒绝签字而没有注明', 'reviewer1', { signature: 'refused' }, 'signature-missing'],
    ['没有告知回避', 'reviewer1', { recusalAsked: false }, 'invalid-input'],
    ['代理人三名', 'reviewer1', { agents: ['甲', '乙', '丙'] }, 'invalid-input'],
  ])('举行听证被拒绝：%s', async (_name, by, changed, code) => {
    expect(await codeOf(app, by, { on: on(caseId), act: 'hearing.hold', with: { ...held, ...changed } })).toBe(code)
  })

  test('举行之后由主持人报告，负责人审核报告，案件回到已告知，审核回到待送审：第五十八条第一款第二项', async () => {
    const { documents } = await take(app, 'reviewer1', { on: on(caseId), act: 'hearing.hold', with: held })
    expect(documents.map(({ title }) => title)).toEqual(['听证笔录'])
    expect(await livesOf(app, caseId)).toMatchObject({ 'ordinary-penalty': 'hearing-held', 'legal-review': 'passed' })
    const report = { on: on(caseId), act: 'hearing.report', with: { opinion: '建议维持拟处罚意见。' } }
    expect(await codeOf(app, 'section2', report)).toBe('not-host')
    await take(app, 'reviewer1', report)
    expect(await livesOf(app, caseId)).toMatchObject({
      'ordinary-penalty': 'hearing-reported',
      'legal-review': 'drafted',
    })
    const read = {
      on: on(caseId),
      act: 'hearing.approve-report',
      with: { opinion: '同意主持人意见，重新审核后决定。' },
    }
    await take(app, 'head', read)
    const reports = await app.sql(
      `select standing, number is not null as numbered, content->'approval'->>'opinion' as opinion from document
       where subject_id = $1 and form = 'hearing-report' order by drawn_up_at`,
      [caseId],
    )
    const issued = { standing: 'issued', numbered: true, opinion: read.with.opinion }
    expect(reports).toEqual([{ standing: 'draft', numbered: false, opinion: null }, issued])
    expect(await livesOf(app, caseId)).toMatchObject({ 'ordinary-penalty': 'notified', 'legal-review': 'drafted' })
  })

  test('听证之前的审核不再算数：步骤表、字节关口、数据库，各自拒绝', async () => {
    const proposal = { on: on(caseId), act: 'penalty.propose', with: { opinion: '建议处罚。' } }
    expect(await codeOf(app, 'officer1', proposal)).toBe('needs-legal-review')
    const setReview = (state: string) =>
      app.sql("update life set state = $2 where subject_id = $1 and procedure = 'legal-review'", [caseId, state])
    await setReview('passed')
    const { body } = await attempt(app, 'officer1', proposal)
    expect([body.code, body.detail]).toEqual(['review-not-passed', expect.stringContaining('听证笔录')])
    await setReview('drafted')
    expect(await isReviewPassed(caseId)).toBe(false)
  })

  test('送审材料有听证笔录，送审事由写明第五十八条第一款第二项', async () => {
    await take(app, 'officer1', { on: on(caseId), act: 'review.submit' })
    const [submitted] = await app.sql<{ round: number; materials: unknown[]; because: string[] }>(
      'select round, materials, because from review_submission where subject_id = $1 order by round desc limit 1',
      [caseId],
    )
    expect(submitted?.round).toBe(2)
    expect(submitted?.materials).toContainEqual({ name: '听证笔录', present: true, note: '1件' })
    expect(submitted?.because.join()).toContain('行政处罚类第2项')
  })

  test('重新审核、集体讨论之后作出决定，呈批表写有听证主持人意见', async () => {
    await passReview(caseId)
    expect(await isReviewPassed(caseId)).toBe(true)
    await deliberate(app, { on: on(caseId) })
    const steps: [string, string, Record<string, unknown>?][] = [
      ['officer1', 'penalty.propose'],
      ['section1', 'penalty.examine'],
      ['head', 'penalty.approve'],
      ['head', 'decision.issue'],
    ]
    for (const [by, act, given = {}] of steps) await take(app, by, { on: on(caseId), act, with: given })
    expect(await livesOf(app, caseId)).toMatchObject({ 'ordinary-penalty': 'decided', 'legal-review': 'used' })
    const [approval] = await app.sql<{ defence: string }>(
      "select content->>'defence' as defence from document where subject_id = $1 and form = 'penalty-approval'",
      [caseId],
    )
    expect(approval?.defence).toContain('听证主持人意见：建议维持拟处罚意见。')
  })
})

describe('《行政处罚法》第六十四条第六项 缺席、改期', () => {
  test('无正当理由不出席的，终止听证，原来的审核仍然有效', async () => {
    const caseId = await notified()
    const absent = { ...held, outcome: 'absent', representative: undefined, record: '当事人经通知未到场。' }
    const { documents } = await take(app, 'reviewer1', { on: on(caseId), act: 'hearing.hold', with: absent })
    expect(documents.map(({ title }) => title)).toEqual(['听证会报告书'])
    expect(await livesOf(app, caseId)).toMatchObject({ 'ordinary-penalty': 'notified', 'legal-review': 'passed' })
    const proposal = (await offers(app, 'officer1', on(caseId))).find(({ name }) => name === 'penalty.propose')
    expect(proposal?.reasons.map(({ code }) => code)).toEqual(['not-deliberated'])
  })

  test('改期的，重新通知，期限重新计算', async () => {
    const caseId = await notified()
    const again = { on: on(caseId), act: 'hearing.arrange' }
    const soon = arranged({ startsAt: '2025-10-23T09:00:00+08:00' })
    expect(await codeOf(app, 'deputy1', { ...again, with: soon })).toBe('hearing-too-early')
    const later = arranged({ startsAt: '2025-10-24T09:00:00+08:00', hostId: people.section2 })
    await take(app, 'deputy1', { ...again, with: later })
    expect(await livesOf(app, caseId)).toMatchObject({ 'ordinary-penalty': 'hearing-arranged' })
    expect(await codeOf(app, 'reviewer1', { on: on(caseId), act: 'hearing.hold', with: held })).toBe('not-host')
    const running = await app.sql(
      "select row_id as id, due_on as due from deadline where subject_id = $1 and met_on is null and row_id like 'C-0_' order by row_id, due_on",
      [caseId],
    )
    expect(running).toContainEqual({ id: 'C-07', due: '2025-10-23' })
    expect(running.filter(({ id }) => id === 'C-07' || id === 'C-08')).toHaveLength(2)
  })
})

describe('没有一条路径绕过听证', () => {
  const cases = explore(procedures.filter((table) => table.key === 'caseId'))
  // what comes back from the police is told anew, with the right to a hearing
  const ends = ['hearing.approve-report', 'hearing.hold[absent]', 'defence.record[waived]', 'crime-transfer.report']
  const heard: Invariant[] = [
    {
      name: '要求听证之后，听证了结之前，不告知、不讨论、不呈批、不决定：第六十五条',
      begins: '',
      after: (memory, { act, outcome }) => {
        const taken = outcome === undefined ? act : `${act}[${outcome}]`
        if (taken === 'defence.record[hearing-requested]') return 'owed'
        if (ends.includes(taken)) return ''
        const deciding = /^(notice|deliberation|penalty|decision)[.]/.test(act)
        return memory === 'owed' && deciding ? undefined : memory
      },
    },
    {
      name: '听证报告之后，未重新审签不得决定：第五十八条第一款第二项',
      begins: '',
      after: (memory, { act, outcome }) => {
        if (act === 'hearing.report') return 'unreviewed'
        if (act === 'review.countersign' && outcome === 'agreed') return ''
        return memory === 'unreviewed' && act === 'decision.issue' ? undefined : memory
      },
    },
  ]
  test.each(heard)('$name', (invariant) => {
    expect(findBreach(cases, invariant)).toBeUndefined()
  })
})

async function passReview(caseId: string): Promise<void> {
  const points = reviewPoints.map((point) => ({ point, finding: 'sound', reason: '已审阅听证笔录，未发现问题。' }))
  const agreed = { points, outcome: 'agreed', opinion: '同意。' }
  await take(app, 'reviewer1', { on: on(caseId), act: 'review.examine', with: agreed })
  await take(app, 'section2', { on: on(caseId), act: 'review.countersign' })
}

/** What the triggers of the database go by. */
async function isReviewPassed(caseId: string): Promise<boolean> {
  const [row] = await app.sql<{ passed: boolean }>(
    `select is_review_passed(case_id, content_sha256, evidence_sha256) as passed
     from draft_decision where case_id = $1 order by drafted_at desc limit 1`,
    [caseId],
  )
  return row?.passed ?? false
}
