/** A licence over HTTP, from the application to the archive: 《行政许可法》第二十九条至第四十四条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import {
  accepted,
  checkedOnSite,
  codeOf,
  counted,
  decide,
  examined,
  newSubject,
  peopleOf,
  received,
} from './support/applications.ts'
import { offers, take } from './support/drive.ts'
import { runningUntil } from './support/measures.ts'
import { livesOf } from './support/steps.ts'

/** A Monday; the National Day week of 2025 lies ahead. */
const begins = '2025-09-22T09:00:00+08:00'

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

describe('收件、补正、受理', () => {
  let on: string

  test('新建页提供「收到行政许可申请」；收件之日起算五个工作日', async () => {
    on = await received(app, shop)
    expect(await runningUntil(app, on, 'L-01')).toBe('2025-09-28')
    expect((await statesOf(on)).licence).toBe('received')
  })

  test('材料不齐不得受理；不得不经补正就以材料不齐不予受理', async () => {
    const given = await counted(app, on, 'licence.check-materials', ['零售场所平面图'])
    const done = await take(app, 'officer1', { on, act: 'licence.check-materials', with: given })
    expect(done.documents.map(({ title }) => title)).toEqual(['申请材料接收凭证'])
    expect((await codeOf(app, 'officer1', { on, act: 'licence.accept', with: { inPowers: true } }))[0]).toBe(
      'not-in-state',
    )
    const declined = { ground: 'incomplete', reason: '材料不齐。' }
    expect(await codeOf(app, 'officer1', { on, act: 'licence.decline', with: declined })).toEqual([
      'not-told-once',
      ['《行政许可法》第三十二条第一款第（四）项'],
    ])
    const elsewhere = { ground: 'not-ours', reason: '属于批发。' }
    expect((await codeOf(app, 'officer1', { on, act: 'licence.decline', with: elsewhere }))[0]).toBe('organ-missing')
  })

  test('一次告知补正，送达才算告知；补正齐全重新起算', async () => {
    const { defaults } = (await offers(app, 'officer1', on)).find(
      ({ name }) => name === 'licence.request-supplement',
    ) ?? {
      defaults: { items: [] },
    }
    expect(defaults.items).toEqual(['提交零售场所平面图'])
    await take(app, 'officer1', { on, act: 'licence.request-supplement' })
    expect(await runningUntil(app, on, 'L-01')).toBe('2025-09-28')
    await take(app, 'officer1', { on, act: 'licence.serve-supplement' })
    expect(await runningUntil(app, on, 'L-01')).toBeUndefined()
    expect(
      (await codeOf(app, 'officer1', { on, act: 'licence.request-supplement', with: { items: ['再补'] } }))[0],
    ).toBe('not-in-state')
    app.setClock('2025-09-25T09:00:00+08:00')
    await take(app, 'officer1', { on, act: 'licence.supplement', with: await counted(app, on, 'licence.supplement') })
    expect((await statesOf(on)).licence).toBe('complete-again')
    // 国庆、中秋连休八日：9月26日起算五个工作日
    expect(await runningUntil(app, on, 'L-01')).toBe('2025-10-09')
    await take(app, 'officer1', { on, act: 'licence.accept', with: { inPowers: true } })
    expect(await statesOf(on)).toMatchObject({ licence: 'accepted', 'licence-term': 'running' })
    // 受理后二十个工作日（9月28日、10月11日调休上班）
    expect(await runningUntil(app, on, 'L-10')).toBe('2025-10-29')
  })

  test('逾期未告知的，视为受理，自收到之日起算；不得再要求补正', async () => {
    const late = await received(app, shop, { kind: 'hazardous-chemicals-trade', receivedOn: '2025-09-16' })
    const given = await counted(app, late, 'licence.check-materials', ['安全管理制度和岗位操作规程'])
    await take(app, 'officer1', { on: late, act: 'licence.check-materials', with: given })
    const asked = { on: late, act: 'licence.request-supplement', with: { items: ['补交制度'] } }
    expect(await codeOf(app, 'officer1', asked)).toEqual([
      'accepted-by-law',
      ['《行政许可法》第三十二条第一款第（四）项'],
    ])
    const todo = await app.get<{ deadlines: { id: string; due: { level: string } }[] }>('section1', '/api/todo')
    expect(todo.body.deadlines.find(({ id }) => id === idOf(late))?.due.level).toBe('past')
    await take(app, 'officer1', { on: late, act: 'licence.accept-deemed' })
    expect((await statesOf(late)).licence).toBe('deemed-accepted')
    // 9月17日起三十个工作日
    expect(await runningUntil(app, late, 'L-11')).toBe('2025-11-03')
    expect((await codeOf(app, 'officer1', { on, act: 'licence.accept-deemed' }))[0]).toBe('not-in-state')
  })

  test('不予受理写明理由、有权机关和救济，送达后立卷', async () => {
    const other = await received(app, shop)
    await take(app, 'officer1', {
      on: other,
      act: 'licence.decline',
      with: { ground: 'not-ours', reason: '属于批发。', otherOrgan: '某市应急管理局' },
    })
    await take(app, 'officer1', { on: other, act: 'licence.serve-decline' })
    await take(app, 'archivist', { on: other, act: 'licence.compile' })
    await take(app, 'archivist', { on: other, act: 'licence.archive' })
    expect(await statesOf(other)).toEqual({ licence: 'archived' })
  })
})

describe('审查、决定、颁证、公示、归档', () => {
  let on: string
  beforeAll(async () => {
    on = await accepted(app, shop)
  })

  test('须现场核查的，未核查不得审查终结；核查不少于两人', async () => {
    expect(await codeOf(app, 'officer1', { on, act: 'licence.conclude-examination', with: examined() })).toEqual([
      'not-verified',
      ['《行政许可法》第三十四条第三款'],
    ])
    const alone = { on, act: 'licence.verify', with: { ...checkedOnSite(app), officers: [people.officer1] } }
    expect((await codeOf(app, 'officer1', alone))[0]).toBe('too-few-officers')
    await take(app, 'officer1', { on, act: 'licence.verify', with: checkedOnSite(app) })
  })

  test('特别程序期间不计入期限，书面告知', async () => {
    expect(await runningUntil(app, on, 'L-10')).toBe('2025-10-29')
    const asked = { procedure: 'expert-review', reason: '评审安全距离。', expectedUntil: '2025-10-10' }
    const done = await take(app, 'officer1', { on, act: 'licence.begin-special-procedure', with: asked })
    expect(done.documents.map(({ title }) => title)).toEqual(['行政许可特别程序告知书'])
    app.setClock('2025-10-10T09:00:00+08:00')
    await take(app, 'officer1', { on, act: 'licence.end-special-procedure', with: { result: '符合。' } })
    // 9月26日至10月10日停止计算：其间五个工作日（26、28、29、30、9、10日为六个）
    expect(await runningUntil(app, on, 'L-10')).toBe('2025-11-06')
  })

  test('法规另定期限的不得延长；不予许可须有理由', async () => {
    const asked = { reason: '申请集中。' }
    expect(await codeOf(app, 'officer1', { on, act: 'licence.propose-extension', with: asked })).toEqual([
      'other-limit',
      ['《行政许可法》第四十二条第一款'],
    ])
    await take(app, 'officer1', { on, act: 'licence.conclude-examination', with: examined() })
    const refused = { decision: 'refuse', findings: '不符合。' }
    expect(await codeOf(app, 'officer1', { on, act: 'licence.draft', with: refused })).toEqual([
      'reason-missing',
      ['《行政许可法》第三十八条第二款'],
    ])
  })

  test('依次拟稿、审批、决定，决定之日起算颁证和公示期限', async () => {
    expect((await codeOf(app, 'head', { on, act: 'licence.decide' }))[0]).toBe('not-in-state')
    await decide(app, on)
    expect(await statesOf(on)).toMatchObject({ licence: 'granted', 'licence-term': 'ended' })
    expect(await runningUntil(app, on, 'L-10')).toBeUndefined()
    expect([await runningUntil(app, on, 'L-04'), await runningUntil(app, on, 'P-02')]).toEqual([
      '2025-10-23',
      '2025-10-20',
    ])
  })

  test('送达决定、制作并颁发证件，登入许可证登记', async () => {
    await take(app, 'officer1', { on, act: 'licence.serve-grant' })
    const early = { on, act: 'licence.issue-certificate', with: { validFrom: '2025-10-09' } }
    expect((await codeOf(app, 'clerk', early))[0]).toBe('day-wrong')
    const done = await take(app, 'clerk', { on, act: 'licence.issue-certificate' })
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([
      ['烟花爆竹经营（零售）许可证', '（耿）应急许证〔2025〕1号'],
    ])
    await take(app, 'officer1', { on, act: 'licence.deliver' })
    expect(await runningUntil(app, on, 'L-04')).toBeUndefined()
    expect(
      await app.sql(
        `select l.name, l.number, l.granted_on, e.kind, e.effective_on, e.valid_until, e.particulars->0 as first
         from licence l join licence_event e on e.licence_id = l.id`,
      ),
    ).toEqual([
      {
        ...{ name: '烟花爆竹经营（零售）许可证', number: '（耿）应急许证〔2025〕1号', granted_on: '2025-10-10' },
        ...{ kind: 'granted', effective_on: '2025-10-10', valid_until: '2027-10-09' },
        first: { label: '负责人', value: '负责人（演示）' },
      },
    ])
  })

  test('未公示不得立卷；公示之后立卷归档', async () => {
    expect((await codeOf(app, 'archivist', { on, act: 'licence.compile', with: { retention: 'permanent' } }))[0]).toBe(
      'needs-licence-publication',
    )
    const shown = { secrecyReview: 'may-publish', alsoHide: [] }
    await take(app, 'discloser', { on, act: 'licence.publish', with: shown })
    await take(app, 'archivist', { on, act: 'licence.compile' })
    await take(app, 'archivist', { on, act: 'licence.archive' })
    expect(await statesOf(on)).toEqual({
      ...{ licence: 'archived', 'licence-term': 'ended', 'licence-publication': 'published' },
      'licence-standing': 'valid',
    })
  })
})
