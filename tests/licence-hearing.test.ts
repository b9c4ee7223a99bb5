/** Others heard before a licence is decided, the term extended, the application withdrawn: 《行政许可法》第三十六条、第四十二条、第四十七条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewPoints } from '../src/approvals/review-points.ts'
import { startApp, type TestApp } from './support/app.ts'
import {
  accepted,
  approve,
  checkedOnSite,
  codeOf,
  decide,
  examined,
  newSubject,
  peopleOf,
} from './support/applications.ts'
import { take } from './support/drive.ts'
import { runningUntil } from './support/measures.ts'
import { livesOf } from './support/steps.ts'

const begins = '2025-10-10T09:00:00+08:00'

let app: TestApp
let people: Record<string, string>
let shop: string

beforeAll(async () => {
  app = await startApp(begins)
  people = await peopleOf(app)
  shop = await newSubject(app, { name: '某烟花爆竹零售店', kind: 'individual-business', address: '某镇8号' })
}, 180_000)
afterAll(() => app.close())

const idOf = (on: string) => on.split('/')[1] ?? ''
const statesOf = (on: string) => livesOf(app, idOf(on))

describe('利害关系人、听证、法制审核', () => {
  let on: string
  beforeAll(async () => {
    on = await accepted(app, shop)
    await take(app, 'officer1', { on, act: 'licence.verify', with: checkedOnSite(app) })
  })

  test('直接关系他人重大利益的，先告知再决定', async () => {
    await take(app, 'officer1', { on, act: 'licence.conclude-examination', with: examined({ othersAffected: true }) })
    expect((await statesOf(on)).licence).toBe('to-tell')
    expect((await codeOf(app, 'officer1', { on, act: 'licence.draft', with: { decision: 'grant' } }))[0]).not.toBe(
      'done',
    )
    const told = [
      { name: '某烟花爆竹零售店', interest: '申请人' },
      { name: '邻铺店主', interest: '相邻商铺' },
    ]
    await take(app, 'officer1', { on, act: 'licence.tell', with: { told } })
    await take(app, 'officer1', { on, act: 'licence.serve-telling' })
    expect(await runningUntil(app, on, 'L-05')).toBe('2025-10-16')
    const lapsed = { on, act: 'licence.note-no-hearing', with: { ground: 'lapsed', statement: '没有意见。' } }
    expect(await codeOf(app, 'officer1', lapsed)).toEqual(['window-open', ['《行政许可法》第四十七条第一款']])
  })

  test('申请听证，停止计算决定期限；七个工作日前通知，二十个工作日内举行，审查人员不得主持', async () => {
    app.setClock('2025-10-13T09:00:00+08:00')
    const asked = { by: '邻铺店主', content: '要求听证。' }
    const stranger = { on, act: 'licence.request-hearing', with: { ...asked, by: '路人' } }
    expect((await codeOf(app, 'officer1', stranger))[0]).toBe('not-told-person')
    await take(app, 'officer1', { on, act: 'licence.request-hearing', with: asked })
    expect((await statesOf(on))['licence-term']).toBe('hearing')
    expect(await runningUntil(app, on, 'L-06')).toBe('2025-11-10')
    const arranged = (changed: Record<string, unknown> = {}) => ({
      on,
      act: 'licence.arrange-hearing',
      with: { hostId: people.reviewer1, clerkId: people.clerk, ...changed },
    })
    expect(await codeOf(app, 'section1', arranged({ startsAt: '2025-10-22T09:00:00+08:00' }))).toEqual([
      'hearing-too-early',
      ['《行政许可法》第四十八条第一款第（一）项'],
    ])
    expect((await codeOf(app, 'section1', arranged({ startsAt: '2025-11-11T09:00:00+08:00' })))[0]).toBe(
      'hearing-too-late',
    )
    expect(await codeOf(app, 'section1', arranged({ hostId: people.officer1 }))).toEqual([
      'examiner-hears',
      ['《行政许可法》第四十八条第一款第（三）项'],
    ])
    await take(app, 'section1', arranged())
    expect(await runningUntil(app, on, 'L-07')).toBe('2025-10-22')
    app.setClock('2025-10-23T12:00:00+08:00')
    const held = { outcome: 'held', endedAt: '2025-10-23T10:00:00+08:00', record: '双方质证。', signer: '邻铺店主' }
    expect((await codeOf(app, 'section2', { on, act: 'licence.hold-hearing', with: held }))[0]).toBe('not-host')
    const lateNotice = { ...held, notifiedOn: '2025-10-14' }
    expect((await codeOf(app, 'reviewer1', { on, act: 'licence.hold-hearing', with: lateNotice }))[0]).toBe(
      'hearing-too-early',
    )
    await take(app, 'reviewer1', { on, act: 'licence.hold-hearing', with: held })
    expect(await statesOf(on)).toMatchObject({ licence: 'concluded', 'licence-term': 'running' })
    // 受理于10月10日：10月11日、13日计入，14日至23日停止，自24日续算，共二十个工作日
    expect(await runningUntil(app, on, 'L-10')).toBe('2025-11-18')
  })

  test('经过听证的，未经法制审核不得报批；审核之后改稿的须重新审核', async () => {
    await take(app, 'officer1', { on, act: 'licence.draft' })
    expect((await statesOf(on)).licence).toBe('review-due')
    expect((await codeOf(app, 'officer1', { on, act: 'licence.propose', with: { opinion: '建议准予。' } }))[0]).toBe(
      'not-in-state',
    )
    await review()
    expect((await statesOf(on)).licence).toBe('review-passed')
    await take(app, 'officer1', { on, act: 'licence.draft', with: { findings: '改稿。' } })
    expect((await statesOf(on)).licence).toBe('review-due')
    await review()
    await approve(app, on)
    expect((await statesOf(on)).licence).toBe('granted')
  })

  async function review(): Promise<void> {
    const points = reviewPoints.map((point) => ({ point, finding: 'sound', reason: '无误。' }))
    await take(app, 'officer1', { on, act: 'licence.submit-review' })
    await take(app, 'reviewer1', {
      on,
      act: 'licence.examine-review',
      with: { points, outcome: 'agreed', opinion: '同意。' },
    })
    await take(app, 'section2', { on, act: 'licence.countersign-review' })
  }
})

describe('延期和不予许可', () => {
  test('一般期限经负责人批准延长十个工作日，理由告知申请人；不予许可公示、归档', async () => {
    app.setClock('2026-05-06T09:00:00+08:00')
    const on = await accepted(app, shop, 'hazardous-chemicals-trade')
    expect(await runningUntil(app, on, 'L-02')).toBe('2026-06-02')
    await take(app, 'officer1', { on, act: 'licence.propose-extension', with: { reason: '申请集中。' } })
    const done = await take(app, 'head', { on, act: 'licence.approve-extension' })
    expect(done.documents.map(({ title }) => title)).toEqual(['行政许可延期决定通知书'])
    await take(app, 'officer1', { on, act: 'licence.serve-extension' })
    expect(await runningUntil(app, on, 'L-02')).toBe('2026-06-16')
    expect(
      (
        await codeOf(app, 'officer1', {
          on,
          act: 'licence.propose-extension',
          with: { reason: '再延。', opinion: '再延。' },
        })
      )[0],
    ).toBe('not-in-state')
    await take(app, 'officer1', { on, act: 'licence.verify', with: checkedOnSite(app) })
    const no = examined({ recommendation: 'refuse', findings: '安全距离不足。' })
    await take(app, 'officer1', { on, act: 'licence.conclude-examination', with: no })
    await decide(app, on, { reason: '不符合安全条件。' })
    expect(
      (await codeOf(app, 'clerk', { on, act: 'licence.issue-certificate', with: { validFrom: '2026-05-06' } }))[0],
    ).toBe('not-in-state')
    await take(app, 'officer1', { on, act: 'licence.serve-refusal' })
    await take(app, 'discloser', { on, act: 'licence.publish', with: { secrecyReview: 'may-publish' } })
    await take(app, 'archivist', { on, act: 'licence.compile' })
    await take(app, 'archivist', { on, act: 'licence.archive' })
    expect((await statesOf(on)).licence).toBe('archived')
  })

  test('申请人撤回申请，全部期限了结', async () => {
    const on = await accepted(app, shop)
    await take(app, 'officer1', { on, act: 'licence.withdraw-application', with: { statement: '不再经营。' } })
    expect(await statesOf(on)).toEqual({ licence: 'withdrawn', 'licence-term': 'ended' })
    expect(await runningUntil(app, on, 'L-10')).toBeUndefined()
  })

  test('事项标准由系统管理员修订，新标准自施行日起适用，原标准保留', async () => {
    const revised = {
      ...{ code: 'fireworks-retail', from: '2026-07-01', certificate: '烟花爆竹经营（零售）许可证' },
      ...{
        decisionDeadline: 'L-10',
        materials: [{ name: '申请书' }],
        changeMaterials: [{ name: '变更申请书' }],
        renewalMaterials: [{ name: '延续申请书' }],
        siteCheck: true,
        validityMonths: 12,
      },
      ...{ renewalDeadline: 'L-08', source: '测试文件', standing: 'verified', basis: ['烟花爆竹安全管理条例|19|2'] },
    }
    expect((await app.post('administrator', '/api/licence-kinds', revised)).status).toBe(200)
    expect((await app.post('administrator', '/api/licence-kinds', revised)).body.code).toBe('not-after-last')
    const rows = await app.sql(
      "select in_force_from as since, in_force_until as until from proceeding_kind where code = 'fireworks-retail' order by 1",
    )
    expect(rows).toEqual([
      { since: '2016-02-06', until: '2026-06-30' },
      { since: '2026-07-01', until: null },
    ])
  })
})
