/** How a licence ends: cancelled on the six grounds, revoked after review and hearing: 《行政许可法》第六十九条、第七十条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewPoints } from '../src/approvals/review-points.ts'
import { startApp, type TestApp } from './support/app.ts'
import { approve, begun, codeOf, filed, granted, lastsAYear, newSubject, peopleOf } from './support/applications.ts'
import { take } from './support/drive.ts'
import { runningUntil } from './support/measures.ts'
import { livesOf } from './support/steps.ts'

let app: TestApp
let people: Record<string, string>
/** Two licences, each until 2026-10-09. */
let expired: string
let wrong: string

const idOf = (on: string) => on.split('/')[1] ?? ''
const statesOf = (on: string) => livesOf(app, idOf(on))
const handled = (given: Record<string, unknown>) => ({ handlers: [people.officer1, people.officer2], ...given })

beforeAll(async () => {
  app = await startApp('2025-10-10T09:00:00+08:00')
  people = await peopleOf(app)
  await lastsAYear(app, '2025-10-01')
  const held = async (name: string) =>
    granted(app, await newSubject(app, { name, kind: 'organisation', address: '某镇8号' }))
  expired = await held('丁烟花公司')
  wrong = await held('戊烟花公司')
}, 180_000)
afterAll(() => app.close())

async function cancel(on: string): Promise<void> {
  await take(app, 'section1', { on, act: 'licence-cancellation.examine' })
  await take(app, 'deputy1', { on, act: 'licence-cancellation.approve' })
  await take(app, 'head', { on, act: 'licence-cancellation.decide' })
}

describe('撤销', () => {
  let on: string
  const conclusion = { ground: 'unqualified', finding: 'established', facts: '安全距离不足，不符合法定条件。' }

  test('可能对公共利益造成重大损害的，不予撤销', async () => {
    app.setClock('2026-03-02T09:00:00+08:00')
    const kept = await begun(app, wrong, 'licence-revocation.open', { clue: '群众反映安全距离不足。' })
    const given = { ...conclusion, publicHarm: true }
    await take(app, 'officer1', { on: kept, act: 'licence-revocation.conclude', with: given })
    expect(await statesOf(kept)).toEqual({ 'licence-revocation': 'to-keep' })
    const { documents } = await take(app, 'head', { on: kept, act: 'licence-revocation.keep' })
    expect(documents.map(({ title }) => title)).toEqual(['行政许可审批表'])
    await take(app, 'archivist', { on: kept, act: 'licence-revocation.compile' })
    await take(app, 'archivist', { on: kept, act: 'licence-revocation.archive' })
    expect((await statesOf(wrong))['licence-standing']).toBe('valid')
  })

  test('应利害关系人请求的，写明请求人；先告知被许可人，听取意见', async () => {
    const asked = { source: 'request', clue: '邻铺反映安全距离不足。' }
    expect(await codeOf(app, 'officer1', { on: wrong, act: 'licence-revocation.open', with: handled(asked) })).toEqual([
      'requester-missing',
      ['《行政许可法》第六十九条第一款'],
    ])
    on = await begun(app, wrong, 'licence-revocation.open', { ...asked, requestedBy: '邻铺店主' })
    await take(app, 'officer1', { on, act: 'licence-revocation.conclude', with: conclusion })
    expect((await codeOf(app, 'officer1', { on, act: 'licence-revocation.draft' }))[0]).not.toBe('done')
    await take(app, 'officer1', { on, act: 'licence-revocation.tell' })
    await take(app, 'officer1', { on, act: 'licence-revocation.serve-telling' })
    expect(await runningUntil(app, on, 'L-05')).toBe('2026-03-09')
    const lapsed = { ground: 'lapsed', statement: '没有意见。' }
    expect(await codeOf(app, 'officer1', { on, act: 'licence-revocation.note-no-hearing', with: lapsed })).toEqual([
      'window-open',
      ['《行政许可法》第四十七条第一款'],
    ])
    app.setClock('2026-03-10T09:00:00+08:00')
    await take(app, 'officer1', { on, act: 'licence-revocation.note-no-hearing', with: lapsed })
  })

  test('合法权益受损害的须写明赔偿；未经法制审核不得报批，审核后改稿的重新审核', async () => {
    const drafted = { reason: '准予许可时即不符合条件。' }
    expect(await codeOf(app, 'officer1', { on, act: 'licence-revocation.draft', with: drafted })).toEqual([
      'protection-missing',
      ['《行政许可法》第六十九条第四款'],
    ])
    const whole = { ...drafted, protection: '依法赔偿已支出的装修费用。' }
    await take(app, 'officer1', { on, act: 'licence-revocation.draft', with: whole })
    const proposed = { on, act: 'licence-revocation.propose', with: { opinion: '建议撤销。' } }
    expect((await codeOf(app, 'officer1', proposed))[0]).toBe('not-in-state')
    await review()
    await take(app, 'officer1', { on, act: 'licence-revocation.draft', with: { ...whole, heard: '改稿。' } })
    expect((await statesOf(on))['licence-revocation']).toBe('review-due')
    expect((await codeOf(app, 'officer1', proposed))[0]).toBe('not-in-state')
    await review()
  })

  test('撤销：许可终止，起算公示和撤回原公示的期限', async () => {
    await approve(app, on, 'licence-revocation')
    expect((await statesOf(wrong))['licence-standing']).toBe('revoked')
    expect(await runningUntil(app, wrong, 'L-08')).toBeUndefined()
    expect([await runningUntil(app, on, 'P-02'), await runningUntil(app, wrong, 'P-05-licence')]).toEqual([
      '2026-03-19',
      '2026-03-13',
    ])
    const withdrawn = { explanation: '准予许可的决定已被撤销。' }
    await take(app, 'discloser', { on: wrong, act: 'licence.withdraw', with: withdrawn })
    expect(await runningUntil(app, wrong, 'P-05-licence')).toBeUndefined()
    await take(app, 'officer1', { on, act: 'licence-revocation.serve' })
    await filed(app, on, 'licence-revocation')
    expect((await statesOf(on))['licence-revocation']).toBe('archived')
  })

  test('已撤销的不得变更、延续；依法注销，情形只能是已被撤销', async () => {
    const asking = { channel: 'window', receivedOn: '2026-03-10', licenceId: idOf(wrong) }
    const asked = { on: wrong, act: 'licence-change.receive', with: handled({ ...asking, request: '变更。' }) }
    expect((await codeOf(app, 'officer1', asked))[0]).toBe('not-in-state')
    const cancelled = { facts: '已撤销。', proof: '撤销决定书' }
    expect(
      await codeOf(app, 'officer1', {
        ...{ on: wrong, act: 'licence-cancellation.propose' },
        with: handled({ ...cancelled, ground: 'impossible' }),
      }),
    ).toEqual(['licence-revoked', ['《行政许可法》第七十条第（四）项']])
    const ending = await begun(app, wrong, 'licence-cancellation.propose', cancelled)
    await cancel(ending)
    expect((await statesOf(wrong))['licence-standing']).toBe('cancelled')
  })

  async function review(): Promise<void> {
    const points = reviewPoints.map((point) => ({ point, finding: 'sound', reason: '无误。' }))
    await take(app, 'officer1', { on, act: 'licence-revocation.submit-review' })
    const examined = { points, outcome: 'agreed', opinion: '同意。' }
    await take(app, 'reviewer1', { on, act: 'licence-revocation.examine-review', with: examined })
    await take(app, 'section2', { on, act: 'licence-revocation.countersign-review' })
  }
})

describe('注销', () => {
  let on: string
  const because = (ground: string, given: Record<string, unknown> = {}) => ({
    ...{ on: expired, act: 'licence-cancellation.propose' },
    with: handled({ ground, facts: '届满未延续。', proof: '许可证登记', opinion: '建议注销。', ...given }),
  })

  test.each([
    ['expired', 'not-expired', '《行政许可法》第七十条第（一）项'],
    ['incapable', 'holder-not-person', '《行政许可法》第七十条第（二）项'],
    ['other', 'basis-missing', '《行政许可法》第七十条第（六）项'],
  ])('情形 %s 与事实不符的不得提请', async (ground, code, article) => {
    app.setClock('2026-10-09T09:00:00+08:00')
    expect(await codeOf(app, 'officer1', because(ground))).toEqual([code, [article]])
  })

  test('届满之后不得再申请变更、延续', async () => {
    app.setClock('2026-10-12T09:00:00+08:00')
    for (const act of ['licence-renewal.receive', 'licence-change.receive'])
      expect(await codeOf(app, 'officer1', { on: expired, act, with: handled({ request: '继续经营。' }) })).toEqual([
        'licence-expired',
        ['《行政许可法》第五十条第一款', '《行政许可法》第七十条第（一）项'],
      ])
  })

  test('届满未延续的，提请、退回、重新提请、审批、决定、送达、公告、归档', async () => {
    on = await begun(app, expired, 'licence-cancellation.propose', { proof: '许可证登记' })
    const back = { outcome: 'returned', opinion: '补充事实。' }
    await take(app, 'section1', { on, act: 'licence-cancellation.examine', with: back })
    await take(app, 'officer1', {
      on,
      act: 'licence-cancellation.repropose',
      with: { facts: '有效期至2026年10月9日，没有申请延续。' },
    })
    await cancel(on)
    expect(await runningUntil(app, on, 'P-02')).toBe('2026-10-21')
    expect((await statesOf(expired))['licence-standing']).toBe('cancelled')
    await take(app, 'officer1', { on, act: 'licence-cancellation.serve' })
    const early = { on, act: 'licence-cancellation.compile', with: { retention: 'permanent' } }
    expect((await codeOf(app, 'archivist', early))[0]).toBe('needs-licence-cancellation-publication')
    await filed(app, on, 'licence-cancellation')
    expect((await statesOf(on))['licence-cancellation']).toBe('archived')
  })

  test('已注销的不得再作任何处理；数据库也拒绝', async () => {
    expect((await codeOf(app, 'officer1', because('expired')))[0]).toBe('not-in-state')
    const [licence] = await app.sql<{ id: string; agency_id: string; proceeding_id: string }>(
      'select id, agency_id, proceeding_id from licence where proceeding_id = $1',
      [idOf(expired)],
    )
    const insert = (kind: string, of: string) =>
      app.sql(
        `insert into licence_event (id, agency_id, licence_id, kind, proceeding_id, number, effective_on, particulars, recorded_at)
         select gen_random_uuid(), agency_id, id, $1, proceeding_id, '', current_date, '[]', now() from licence where id = $2`,
        [kind, of],
      )
    await expect(insert('renewed', licence?.id ?? '')).rejects.toThrow('MZ070')
    const [open] = await app.sql<{ id: string }>('select id from licence where proceeding_id = $1', [idOf(wrong)])
    await expect(insert('changed', open?.id ?? '')).rejects.toThrow('MZ070')
  })

  test('没有审核通过的决定，数据库不许撤销', async () => {
    app.setClock('2026-11-02T09:00:00+08:00')
    const fresh = await granted(
      app,
      await newSubject(app, { name: '己烟花公司', kind: 'organisation', address: '某镇9号' }),
    )
    const revoke = app.sql(
      `insert into licence_event (id, agency_id, licence_id, kind, proceeding_id, number, effective_on, particulars, recorded_at)
       select gen_random_uuid(), agency_id, id, 'revoked', proceeding_id, number, current_date, '[]', now() from licence where proceeding_id = $1`,
      [idOf(fresh)],
    )
    await expect(revoke).rejects.toThrow('MZ058')
  })
})
