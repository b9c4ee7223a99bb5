/** A decision that no longer stands, and the one made in its place: 《行政处罚法》第四十八条第二款、第五十八条、第七十五条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, factsOf, take } from './support/drive.ts'
import { deliberate } from './support/meeting.ts'
import { closeAndArchive, freshCase, reviewedRevocation, revokeDecision, wrongDecision } from './support/revoke.ts'
import { deadlinesOf, livesOf, proposePenalty, reviewAgain, serveNoticeOn } from './support/steps.ts'
import { withClient } from './support/with-client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp('2025-09-22T10:00:00+08:00')
})
afterAll(() => app.close())

const codeOf = async (as: string, on: string, act: string, given: Record<string, unknown> = {}) =>
  (await attempt(app, as, { on, act, with: given })).body.code

/** The code with which the database refuses, written past the application. */
async function databaseCode(caseId: string, sql: string): Promise<string> {
  const [row] = await app.sql<{ agency_id: string }>('select agency_id from penalty_case where id = $1', [caseId])
  return withClient(app.adminUrl, async (client) => {
    await client.query('begin')
    await client.query("select set_config('mingzheng.agency', $1, true)", [row?.agency_id])
    const code = await client.query(sql, [caseId]).then(
      () => 'accepted',
      (error: { code: string }) => error.code,
    )
    await client.query('rollback')
    return code
  })
}

const sameAgain = `insert into decision select case_id, agency_id, gen_random_uuid(), '（耿）应急罚〔2025〕901号', content, content_sha256,
  evidence_sha256, measures, fine_fen, confiscation, decided_on, decided_by from decision where case_id = $1`

describe('自行撤销，重新作出', () => {
  let on: string
  let revocation: string
  const caseId = () => on.slice(6)
  beforeAll(async () => {
    on = await freshCase(app, '公示处罚决定')
  })

  test('撤销之前，同案不得再有第二个决定：数据库拒绝', async () => {
    expect(await databaseCode(caseId(), sameAgain)).toBe('MZ057')
    const [decision] = await app.sql<{ number: string }>('select number from decision where case_id = $1', [caseId()])
    expect(decision?.number).toMatch(/罚〔2025〕\d+号$/)
  })

  test('撤销决定一作出，案件回到调查终结，公示须在三日内撤回，已缴罚款须退还', async () => {
    revocation = await revokeDecision(app, on)
    expect(await livesOf(app, caseId())).toMatchObject({
      'ordinary-penalty': 'concluded',
      'legal-review': 'used',
      publication: 'withdrawal-due',
    })
    const due = await deadlinesOf(app, on)
    expect(due['P-05']).toMatchObject({ startsOn: '2025-09-22', dueOn: '2025-09-25', metOn: null })
    expect(due['C-03']).toMatchObject({ startsOn: '2025-09-22', dueOn: '2025-12-22', metOn: null })
    const [paper] = await app.sql<{ content: Record<string, unknown> }>(
      "select content from document where form = 'revocation-decision' and subject_id = $1",
      [revocation.slice(12)],
    )
    expect(paper?.content).toMatchObject({
      kind: 'revoked',
      refundFen: 2_000_000,
      basis: '《行政处罚法》第七十五条第二款',
    })
    await take(app, 'officer1', { on: revocation, act: 'revocation.serve' })
  })

  test('原来的审核、原来的字节都不再算数：步骤表、规则、数据库各自拒绝', async () => {
    expect(await codeOf('officer1', on, 'notice.issue')).toBe('needs-legal-review')
    expect(await codeOf('officer1', on, 'review.submit')).toBe('not-in-state')
    await app.sql("update life set state = 'passed' where subject_id = $1 and procedure = 'legal-review'", [caseId()])
    const { body } = await attempt(app, 'officer1', { on, act: 'notice.issue' })
    expect(body).toMatchObject({ code: 'review-not-passed', detail: expect.stringContaining('原处罚决定被撤销') })
    await app.sql("update life set state = 'used' where subject_id = $1 and procedure = 'legal-review'", [caseId()])
    expect(await databaseCode(caseId(), sameAgain)).toBe('MZ058')
    const [row] = await app.sql<{ passed: boolean }>(
      'select is_review_passed(case_id, content_sha256, evidence_sha256) as passed from decision where case_id = $1',
      [caseId()],
    )
    expect(row?.passed).toBe(false)
  })

  test('撤回公示、退还罚款；退还不得多于应退', async () => {
    await take(app, 'discloser', {
      on,
      act: 'publication.withdraw',
      with: { reason: 'revoked', explanation: '决定已撤销。' },
    })
    expect((await deadlinesOf(app, on))['P-05']).toMatchObject({ metOn: '2025-09-22' })
    const much = { amountFen: 2_000_001, voucherNumber: '退0' }
    expect(await codeOf('clerk', on, 'refund.record', much)).toBe('amount-wrong')
    await take(app, 'clerk', { on, act: 'refund.record', with: { voucherNumber: '退1' } })
  })

  test('重新拟稿、审核、告知、决定：新的文号、新的字节、另行公示和收缴', async () => {
    await reviewAgain(app, on, 15_000)
    await take(app, 'officer1', { on, act: 'notice.issue' })
    await serveNoticeOn(app, on, '2025-09-22')
    expect(await codeOf('officer1', on, 'penalty.propose', { opinion: '呈批。' })).toBe('window-open')
    app.setClock('2025-09-26T10:00:00+08:00')
    await proposePenalty(app, on)
    await take(app, 'head', { on, act: 'decision.issue' })
    const rows = await app.sql<{ number: string; result: string; standing: boolean }>(
      `select number, content->>'procedure' as result, exists (select from standing_decision s where s.document_id = d.document_id) as standing
       from decision d where case_id = $1 order by number`,
      [caseId()],
    )
    expect(rows.map(({ standing }) => standing)).toEqual([false, true])
    expect(rows[1]?.result).toContain(rows[0]?.number)
    await take(app, 'officer1', { on, act: 'decision.serve' })
    await take(app, 'clerk', { on, act: 'payment.record', with: { receiptNumber: '重作票据' } })
    await take(app, 'discloser', { on, act: 'publication.prepare', with: { secrecyReview: 'may-publish' } })
    await take(app, 'discloser', { on, act: 'publication.publish' })
    await closeAndArchive(app, on)
    const { body } = await app.get<{ summary: { value: string }[]; publicHref: string }>('officer1', `/api/${on}`)
    expect(body.summary.map(({ value }) => value)).toContain(rows[1]?.number)
  })
})

test('原决定经集体讨论的，撤销也经集体讨论：第五十七条第二款', async () => {
  const other = await freshCase(app, '送达处罚决定书')
  const on = await freshCase(app, '送达处罚决定书', factsOf())
  const revocation = await reviewedRevocation(app, on, { ...wrongDecision, mode: 'revoked' })
  expect(await codeOf('head', revocation, 'revocation.approve')).toBe('not-deliberated')
  const acts = { submit: 'revocation.submit-deliberation', conclude: 'revocation.deliberate' }
  await deliberate(app, { on: revocation, ...acts })
  await take(app, 'head', { on: revocation, act: 'revocation.approve' })
  const elsewhere = { on: revocation, act: 'revocation.issue', with: { caseId: other.slice(6) } }
  expect((await attempt(app, 'head', elsewhere)).body.code).toBe('case-differs')
  await take(app, 'head', { on: revocation, act: 'revocation.issue' })
  expect(await livesOf(app, on.slice(6))).toMatchObject({ 'ordinary-penalty': 'annulled', publication: 'withdrawn' })
  const running = await app.sql('select row_id from deadline where subject_id = $1 and met_on is null', [on.slice(6)])
  expect(running).toEqual([])
})
