/** A decision changed by the organ itself, and what a review or a court makes of it: 《行政复议法》第六十三条、第六十四条，《行政诉讼法》第七十条、第七十七条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, offers, take } from './support/drive.ts'
import { closeAndArchive, freshCase, reviewedRevocation, revokeDecision, wrongDecision } from './support/revoke.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp('2025-09-22T10:00:00+08:00')
})
afterAll(() => app.close())

const codeOf = async (as: string, on: string, act: string, given: Record<string, unknown> = {}) =>
  (await attempt(app, as, { on, act, with: given })).body.code

describe('自行变更', () => {
  const less = { mode: 'changed', source: 'own', reason: '从轻情节没有计入。', changedTo: '罚款人民币15,000元' }

  test('变更须写明数额，且不得加重：第四十四条、第四十五条第二款', async () => {
    const on = await freshCase(app, '公示处罚决定')
    expect(await codeOf('officer1', on, 'revocation.propose', { ...less, fineFen: undefined })).toBe('change-unsaid')
    const { body } = await attempt(app, 'officer1', {
      ...{ on, act: 'revocation.propose', with: { ...less, fineFen: 2_000_001 } },
    })
    expect(body).toMatchObject({
      code: 'heavier-by-change',
      basis: ['《行政处罚法》第四十四条', '《行政处罚法》第四十五条第二款'],
    })
    const supervised = { ...less, source: 'supervision', fineFen: 1_500_000 }
    expect(await codeOf('officer1', on, 'revocation.propose', supervised)).toBe('reference-missing')
  })

  test('未经法制审核不得批准；变更后退还多缴的部分，公示在三日内撤回，送达后可以复议、诉讼', async () => {
    const on = await freshCase(app, '公示处罚决定')
    const { subjectId } = await take(app, 'officer1', {
      on,
      act: 'revocation.propose',
      with: { ...less, fineFen: 1_500_000 },
    })
    const unreviewed = `proceedings/${subjectId}`
    await take(app, 'section1', { on: unreviewed, act: 'revocation.examine' })
    expect(await codeOf('head', unreviewed, 'revocation.approve', { outcome: 'agreed', opinion: '同意。' })).toBe(
      'not-in-state',
    )
    await take(app, 'officer1', { on: unreviewed, act: 'revocation.withdraw', with: { reason: '理由补充后再提。' } })

    const change = await revokeDecision(app, on, { ...less, fineFen: 1_500_000 })
    expect(await livesOf(app, on.slice(6))).toMatchObject({
      'ordinary-penalty': 'performed',
      publication: 'withdrawal-due',
    })
    expect((await deadlinesOf(app, on))['P-05']).toMatchObject({
      startsOn: '2025-09-22',
      dueOn: '2025-09-25',
      metOn: null,
    })
    await take(app, 'officer1', { on: change, act: 'revocation.serve' })
    expect(await deadlinesOf(app, change)).toMatchObject({
      'C-13': { metOn: '2025-09-22' },
      'R-01': { startsOn: '2025-09-22', dueOn: '2025-11-21' },
      'R-02': { startsOn: '2025-09-22', dueOn: '2026-03-23' },
    })
    const papers = await app.sql<{ title: string; number: string | null; standing: string; refund: string }>(
      `select content->>'kind' as title, number, standing, content->>'refundFen' as refund from document
       where subject_id = $1 and form = 'revocation-decision' order by drawn_up_at`,
      [change.slice(12)],
    )
    expect(papers).toEqual([
      { title: 'changed', number: null, standing: 'draft', refund: '500000' },
      {
        title: 'changed',
        number: expect.stringMatching(/^（耿）应急撤变〔2025〕\d+号$/),
        standing: 'issued',
        refund: '500000',
      },
    ])
    await take(app, 'discloser', {
      on,
      act: 'publication.withdraw',
      with: { reason: 'changed', explanation: '处罚决定已变更。' },
    })
    expect(await codeOf('officer1', on, 'closing.propose', { opinion: '结案。' })).toBe('refund-owed')
    await take(app, 'clerk', { on, act: 'refund.record', with: { voucherNumber: '变退1' } })
    await closeAndArchive(app, on)
  })

  test('拟稿以后又缴款的，应退数额不符，不得作出决定', async () => {
    const on = await freshCase(app, '送达处罚决定书')
    const revocation = await reviewedRevocation(app, on, { ...wrongDecision, mode: 'revoked' })
    await take(app, 'head', { on: revocation, act: 'revocation.approve' })
    await take(app, 'clerk', { on, act: 'payment.record', with: { receiptNumber: '其间缴款' } })
    expect(await codeOf('head', revocation, 'revocation.issue')).toBe('paid-since')
    await take(app, 'officer1', {
      on: revocation,
      act: 'revocation.withdraw',
      with: { reason: '按已缴数额重新提请。' },
    })
    await revokeDecision(app, on, { ...wrongDecision, mode: 'revoked' })
    expect(await livesOf(app, on.slice(6))).toMatchObject({ 'ordinary-penalty': 'annulled', publication: 'withdrawn' })
  })
})

describe('复议决定、人民法院裁判', () => {
  const ruling = { source: 'judgment', reference: '（2025）云0926行初1号', reason: '主要证据不足。' }

  test('撤销的：公示撤回、罚款退还以前不得结案', async () => {
    const on = await freshCase(app, '公示处罚决定')
    await take(app, 'officer1', { on, act: 'revocation.record-ruling', with: { ...ruling, ruling: 'revoked' } })
    const closing = { opinion: '建议结案。' }
    expect(await codeOf('officer1', on, 'closing.propose', closing)).toBe('needs-publication')
    await take(app, 'discloser', {
      on,
      act: 'publication.withdraw',
      with: { reason: 'revoked', explanation: '判决撤销。' },
    })
    expect(await codeOf('officer1', on, 'closing.propose', closing)).toBe('refund-owed')
    expect(await codeOf('clerk', on, 'refund.record', { voucherNumber: '变退1' })).toBe('voucher-known')
    await take(app, 'clerk', { on, act: 'refund.record', with: { voucherNumber: '退2' } })
    await closeAndArchive(app, on)
    const [form] = await app.sql<{ content: Record<string, unknown> }>(
      "select content from document where subject_id = $1 and form = 'closing-approval'",
      [on.slice(6)],
    )
    expect(form?.content).toMatchObject({ outcome: expect.stringContaining('已撤销') })
  })

  test('变更的：按变更后的数额收缴，原公示撤回', async () => {
    const on = await freshCase(app, '送达处罚决定书')
    const changed = { ...ruling, ruling: 'changed' }
    expect(await codeOf('officer1', on, 'revocation.record-ruling', changed)).toBe('change-unsaid')
    const said = { ...changed, changedTo: '罚款人民币5,000元', fineFen: 500_000 }
    await take(app, 'officer1', { on, act: 'revocation.record-ruling', with: said })
    expect(await livesOf(app, on.slice(6))).toMatchObject({ 'ordinary-penalty': 'served' })
    expect(await codeOf('clerk', on, 'payment.record', { amountFen: 500_001, receiptNumber: '变0' })).toBe(
      'amount-wrong',
    )
    await take(app, 'clerk', { on, act: 'payment.record', with: { receiptNumber: '变1' } })
    expect(await livesOf(app, on.slice(6))).toMatchObject({ 'ordinary-penalty': 'performed', publication: 'withdrawn' })
  })

  test('缴清以后变更减少的，退还多缴的部分', async () => {
    const on = await freshCase(app, '公示处罚决定')
    const said = { ...ruling, ruling: 'changed', changedTo: '罚款人民币5,000元', fineFen: 500_000 }
    await take(app, 'officer1', { on, act: 'revocation.record-ruling', with: said })
    const { body } = await app.get<{ acts: { name: string; defaults: Record<string, unknown> }[] }>(
      'clerk',
      `/api/${on}/acts`,
    )
    expect(body.acts.find(({ name }) => name === 'refund.record')?.defaults).toMatchObject({ amountFen: 1_500_000 })
  })

  test('确认违法的：决定不变，公示撤回', async () => {
    const on = await freshCase(app, '公示处罚决定')
    await take(app, 'officer1', { on, act: 'revocation.record-ruling', with: { ...ruling, ruling: 'unlawful' } })
    expect(await livesOf(app, on.slice(6))).toMatchObject({
      'ordinary-penalty': 'performed',
      publication: 'withdrawal-due',
    })
    expect((await deadlinesOf(app, on))['P-05']).toMatchObject({ dueOn: '2025-09-25' })
  })

  test('责令重新作出的，期限照文书；重新拟定不轻于原决定的，须写明新的事实和理由', async () => {
    const on = await freshCase(app, '公示处罚决定')
    const remake = { ...ruling, source: 'review', ruling: 'remake', remakeBy: '2025-10-31' }
    expect(await codeOf('officer1', on, 'revocation.record-ruling', { ...remake, ruling: 'revoked' })).toBe(
      'term-wrong',
    )
    await take(app, 'officer1', { on, act: 'revocation.record-ruling', with: remake })
    const running = await app.sql(
      "select due_on from deadline where subject_id = $1 and row_id = 'C-03' and met_on is null",
      [on.slice(6)],
    )
    expect(running).toEqual([{ due_on: '2025-10-31' }])
    const { defaults, href } = (await offers(app, 'officer1', on)).find(({ name }) => name === 'decision.draft') ?? {}
    const again = await app.post('officer1', href ?? '', defaults)
    expect(again.body.warnings?.map(({ code }) => code)).toContain('not-lighter-than-revoked')
  })

  test('登记的变更加重处罚的，提请核对：第六十三条第二款、第七十七条第二款', async () => {
    const on = await freshCase(app, '送达处罚决定书')
    const heavier = { ...ruling, ruling: 'changed', changedTo: '罚款人民币3万元', fineFen: 3_000_000 }
    const offered = (await offers(app, 'officer1', on)).find(({ name }) => name === 'revocation.record-ruling')
    const { body } = await app.post('officer1', offered?.href ?? '', { ...offered?.defaults, ...heavier })
    expect(body.warnings?.map(({ code }) => code)).toEqual(['heavier-by-ruling'])
  })

  test('没有作出处罚决定的案件，没有可以撤销的', async () => {
    const on = await freshCase(app, '审批立案')
    expect(
      await codeOf('officer1', on, 'revocation.record-ruling', {
        ...ruling,
        ruling: 'revoked',
        receivedOn: '2025-09-22',
      }),
    ).toBe('not-in-state')
  })
})
