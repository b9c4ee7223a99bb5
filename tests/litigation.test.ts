/** Administrative litigation over HTTP: 《行政诉讼法》第六十七条至第九十四条; and what no path of either remedy goes around. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explore, findBreach, type Invariant } from '../src/procedures/explorer.ts'
import { procedures } from '../src/register.ts'
import { startApp, type TestApp } from './support/app.ts'
import { driveUntil, take } from './support/drive.ts'
import { open } from './support/measures.ts'
import { codeOf, contentOf, reply, session } from './support/remedies.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'

/** Monday, before the National Day week; the decision of every case is made and served on it. */
let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const idOf = (on: string) => on.split('/')[1] ?? ''
const stateOf = async (on: string, procedure: string) => (await livesOf(app, idOf(on)))[procedure]

const served = async () => {
  app.setClock('2025-09-22T10:00:00+08:00')
  return `cases/${await driveUntil(app, '送达处罚决定书')}`
}

describe('《行政诉讼法》 应诉：答辩、开庭、一审、上诉、二审、生效', () => {
  let caseOn: string
  let on: string
  const ruled = (day: string, changed: object) => ({
    ...{ reference: '（2025）云0926行初1号', decidedOn: day, receivedOn: day, reason: '证据确凿。' },
    ...changed,
  })

  /** As a visitor finds it. */
  const publicRemedy = async () => {
    const { publicHref } = (await app.get<{ publicHref: string }>('officer1', `/api/${caseOn}`)).body
    const page = (await (await app.fetch(publicHref, {})).json()) as { remedyState: string | null }
    return page.remedyState
  }

  test('第六十七条：十五日内提交答辩状和证据', async () => {
    caseOn = await served()
    app.setClock('2025-10-20T10:00:00+08:00')
    const filed = { claims: '请求撤销。', acceptedOn: '2025-10-16', receivedOn: '2025-10-20' }
    on = await open(app, 'officer1', { on: caseOn, act: 'litigation.receive', with: filed })
    expect((await deadlinesOf(app, on))['R-06']).toMatchObject({ startsOn: '2025-10-20', dueOn: '2025-11-04' })
    expect((await deadlinesOf(app, caseOn))['R-02']).toMatchObject({ metOn: '2025-10-16' })
    await take(app, 'officer1', { on, act: 'litigation.prepare-answer', with: reply })
    const done = await take(app, 'head', { on, act: 'litigation.approve-answer' })
    expect(await contentOf(app, done.documents[0]?.id)).toMatchObject({ court: '耿马傣族佤族自治县人民法院' })
    app.setClock('2025-11-05T10:00:00+08:00')
    const sent = await take(app, 'officer1', { on, act: 'litigation.file-answer', with: { receipt: '立案庭签收' } })
    expect(sent.notes).toEqual([
      '期限已于 2025-11-04 届满：无正当理由逾期提供证据的，视为没有相应证据（《行政诉讼法》第三十四条第二款）。',
    ])
  })

  test('公示页面写明诉讼中，裁判生效以后不再写', async () => {
    await take(app, 'discloser', { on: caseOn, act: 'publication.prepare', with: { secrecyReview: 'may-publish' } })
    await take(app, 'discloser', { on: caseOn, act: 'publication.publish' })
    expect(await publicRemedy()).toBe('行政诉讼中')
  })

  test('第三条第三款：负责人出庭，不能出庭的委托工作人员', async () => {
    const act = 'litigation.record-session'
    const trial = { ...session, session: 'trial', attendance: 'none', absence: '另有会议' }
    expect(await codeOf(app, 'officer1', { on, act, with: trial })).toEqual([
      'head-absent',
      ['《行政诉讼法》第三条第三款'],
    ])
    await take(app, 'officer1', { on, act, with: { ...trial, attendance: 'head' } })
  })

  test('第八十五条：上诉期内不生效；本机关逾期不得上诉', async () => {
    app.setClock('2025-12-01T10:00:00+08:00')
    const judged = ruled('2025-12-01', { result: 'revoked', performBy: '2026-02-10' })
    await take(app, 'officer1', { on, act: 'litigation.record-judgment', with: judged })
    expect((await deadlinesOf(app, on))['R-08']).toMatchObject({ startsOn: '2025-12-01', dueOn: '2025-12-16' })
    app.setClock('2025-12-17T10:00:00+08:00')
    const act = 'litigation.conclude'
    expect(await codeOf(app, 'officer1', { on, act, with: { effectiveOn: '2025-12-16' } })).toEqual([
      'appeal-period-runs',
      ['《行政诉讼法》第八十五条'],
    ])
    const appeal = { appellant: 'agency', grounds: '请求改判。' }
    expect(await codeOf(app, 'officer1', { on, act: 'litigation.appeal', with: appeal })).toEqual([
      'appeal-too-late',
      ['《行政诉讼法》第八十五条'],
    ])
    await take(app, 'officer1', { on, act: 'litigation.appeal', with: { ...appeal, appealedOn: '2025-12-15' } })
    expect((await deadlinesOf(app, on))['R-08']).toMatchObject({ metOn: '2025-12-15' })
  })

  test('第八十九条：发回重审再回一审；二审驳回上诉的，一审裁判生效', async () => {
    app.setClock('2026-02-02T10:00:00+08:00')
    const act = 'litigation.record-final'
    const final = (changed: object) => ({ ...ruled('2026-02-02', changed), court: '市中级人民法院' })
    await take(app, 'officer1', { on, act, with: final({ result: 'remanded' }) })
    expect(await stateOf(on, 'litigation')).toBe('answered')
    const judged = ruled('2026-02-02', { result: 'remake', performBy: '2026-03-20' })
    await take(app, 'officer1', { on, act: 'litigation.record-judgment', with: judged })
    await take(app, 'officer1', { on, act: 'litigation.appeal', with: { appellant: 'both', grounds: '各自请求。' } })
    await take(app, 'officer1', { on, act, with: final({ result: 'upheld' }) })
    const withdrawn = { ending: 'withdrawn', reference: '裁定', reason: '撤诉' }
    expect((await codeOf(app, 'officer1', { on, act: 'litigation.conclude', with: withdrawn }))[0]).toBe('not-in-state')
    await take(app, 'officer1', { on, act: 'litigation.conclude' })
    expect((await deadlinesOf(app, on))['R-07']).toMatchObject({ startsOn: '2026-02-02', dueOn: '2026-03-20' })
    const [said] = await app.sql<{ outcome: string; result: string; reference: string }>(
      `select outcome, said ->> 'result' as result, said ->> 'reference' as reference from proceeding_record
       where proceeding_id = $1 and act = 'litigation.conclude'`,
      [idOf(on)],
    )
    expect(said).toEqual({ outcome: 'altered', result: 'remake', reference: '（2025）云0926行初1号' })
    expect(await publicRemedy()).toBeNull()
    await take(app, 'officer1', { on, act: 'litigation.comply', with: { measures: '已重新作出决定。' } })
    expect(await stateOf(on, 'litigation')).toBe('closed')
  })

  test('第六十二条：撤诉的写明裁定；停止执行随之恢复', async () => {
    const other = await served()
    const filed = { claims: '请求撤销。' }
    const suit = await open(app, 'officer1', { on: other, act: 'litigation.receive', with: filed })
    const stayed = { ground: 'court', reference: '（2025）云0926行初2号裁定' }
    await take(app, 'officer1', { on: suit, act: 'litigation.stay', with: stayed })
    const act = 'litigation.conclude'
    expect(await codeOf(app, 'officer1', { on: suit, act })).toEqual(['paper-missing', ['《行政诉讼法》第六十二条']])
    expect((await codeOf(app, 'officer1', { on: suit, act, with: { ending: 'effective' } }))[0]).toBe('not-judged')
    await take(app, 'officer1', { on: suit, act, with: { reference: '行初2号裁定', reason: '原告自愿撤诉。' } })
    expect(await livesOf(app, idOf(suit))).toEqual({ litigation: 'closed', 'litigation-stay': 'lifted' })
    expect((await deadlinesOf(app, suit))['R-06']?.metOn).toBe('2025-09-22')
  })
})

/** Of the table of each remedy: what approves the answer and what sends it. */
const papers = { reconsideration: ['approve-reply', 'send-reply'], litigation: ['approve-answer', 'file-answer'] }

function approvedFirst(name: keyof typeof papers): Invariant {
  const [approve, send] = papers[name]
  const after: Invariant['after'] = (memory, { act, outcome }) => {
    if (act === `${name}.${approve}`) return outcome === 'agreed' ? 'approved' : ''
    return act === `${name}.${send}` && memory !== 'approved' ? undefined : memory
  }
  return { name: '未经局长批准的答复、答辩不得提交', begins: '', after }
}

function compliedBefore(name: keyof typeof papers): Invariant {
  const after: Invariant['after'] = (memory, { act, outcome, moves }) => {
    if (act === `${name}.conclude`) return ['altered', 'agreed'].includes(outcome ?? '') ? 'owed' : ''
    if (act === `${name}.comply`) return ''
    return memory === 'owed' && moves.some(({ to }) => to === 'closed') ? undefined : memory
  }
  return { name: '决定被改变的，履行以后才终结', begins: '', after }
}

describe.each(['reconsideration', 'litigation'] as const)('%s 没有一条路径绕过', (name) => {
  const explored = explore(procedures.filter(({ key }) => key === `${name}Id`))

  test.each([approvedFirst(name), compliedBefore(name)])('$name', (invariant) => {
    expect(findBreach(explored, invariant)).toBeUndefined()
  })
})
