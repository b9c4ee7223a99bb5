/** Administrative review over HTTP, of whatever was decided: 《行政复议法》第三十二条至第七十七条. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, offers, take } from './support/drive.ts'
import { diesel, fileCase, ground, onSite, open } from './support/measures.ts'
import { codeOf, contentOf, material, reply, session } from './support/remedies.ts'
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

const application = { claims: '请求撤销处罚决定。', caseNumber: '耿政复〔2025〕7号' }

describe('《行政复议法》第四十八条 处罚决定的复议：答复、停止执行、决定、履行', () => {
  let caseOn: string
  let on: string

  test('收到副本：十个工作日内答复；本人的申请期限随之了结', async () => {
    caseOn = await served()
    expect(await deadlinesOf(app, caseOn)).toMatchObject({
      'R-01': { startsOn: '2025-09-22', dueOn: '2025-11-21' },
      'R-02': { startsOn: '2025-09-22', dueOn: '2026-03-23' },
    })
    app.setClock('2025-09-25T10:00:00+08:00')
    const received = { ...application, track: 'ordinary', acceptedOn: '2025-09-24', receivedOn: '2025-09-25' }
    const act = 'reconsideration.accept'
    const early = { on: caseOn, act, with: { ...received, acceptedOn: '2025-09-19' } }
    expect(await codeOf(app, 'officer1', early)).toEqual(['days-wrong', ['《行政复议法》第四十八条']])
    on = await open(app, 'reviewer1', { on: caseOn, act, with: received })
    // 九月二十八日（星期日）调休上班；十月一日至八日放假；十月十一日（星期六）上班
    expect(await deadlinesOf(app, on)).toMatchObject({ 'R-04': { startsOn: '2025-09-25', dueOn: '2025-10-15' } })
    expect(await deadlinesOf(app, caseOn)).toMatchObject({
      'R-01': { metOn: '2025-09-24' },
      'R-02': { metOn: null },
    })
    const { body } = await app.get<{ related: { state: string; label: string }[] }>('officer1', `/api/${caseOn}`)
    expect(JSON.stringify(body)).toContain('复议中，待答复')
  })

  test('第四十二条：停止执行期间不计入缴款期限', async () => {
    app.setClock('2025-09-26T10:00:00+08:00')
    expect((await deadlinesOf(app, caseOn))['X-01']).toMatchObject({ dueOn: '2025-10-09' })
    const stayed = { ground: 'review-organ', reference: '耿政复停〔2025〕1号' }
    await take(app, 'officer1', { on, act: 'reconsideration.stay', with: stayed })
    expect(await stateOf(on, 'reconsideration-stay')).toBe('stayed')
    expect(await codeOf(app, 'officer1', { on, act: 'reconsideration.stay', with: stayed })).toEqual([
      'not-in-state',
      ['《行政复议法》第四十二条'],
    ])
  })

  test('承办人以外的执法人员不得答复；答复由局长批准，证据限于作出决定以前收集的', async () => {
    app.setClock('2025-10-10T10:00:00+08:00')
    const act = 'reconsideration.prepare-reply'
    expect(await codeOf(app, 'officer3', { on, act, with: reply })).toEqual([
      'not-handler',
      ['《行政复议法》第四十八条'],
    ])
    await take(app, 'officer1', { on, act, with: { ...reply, materials: [material] } })
    await take(app, 'head', { on, act: 'reconsideration.approve-reply', with: { outcome: 'returned' } })
    expect(await stateOf(on, 'reconsideration')).toBe('received')
    await take(app, 'reviewer1', { on, act, with: { ...reply, materials: [material] } })
    const done = await take(app, 'head', { on, act: 'reconsideration.approve-reply' })
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([
      ['行政复议答复书', expect.stringContaining('〔2025〕1号')],
    ])
    const content = await contentOf(app, done.documents[0]?.id)
    expect(content).toMatchObject({
      reviewOrgan: '耿马傣族佤族自治县人民政府',
      receivedOn: '2025-09-25',
      claims: '请求撤销处罚决定。',
      disputed: { title: '行政处罚决定书', issuedOn: '2025-09-22' },
      agency: { head: '局长', post: '局长' },
    })
    const kinds = (content.evidence as { kind: string }[]).map(({ kind }) => kind)
    expect(kinds.length).toBeGreaterThan(1)
    expect(kinds.at(-1)).toBe('依据和其他材料')
    await take(app, 'clerk', { on, act: 'reconsideration.send-reply', with: { receipt: '复议机构签收人（演示）' } })
    expect((await deadlinesOf(app, on))['R-04']).toMatchObject({ metOn: '2025-10-10' })
  })

  test('第五十一条第三款：听证负责人不参加的，说明理由并委托工作人员', async () => {
    app.setClock('2025-10-21T10:00:00+08:00')
    const act = 'reconsideration.record-session'
    const hearing = { ...session, session: 'hearing', attendance: 'delegate' }
    expect(await codeOf(app, 'officer1', { on, act, with: hearing })).toEqual([
      'head-absent',
      ['《行政复议法》第五十一条第三款'],
    ])
    await take(app, 'officer1', { on, act, with: { ...hearing, absence: '参加防汛调度。' } })
    await take(app, 'officer1', { on, act, with: { ...session, session: 'mediation', attendance: 'delegate' } })
  })

  test('第六十三条：变更的写明内容；恢复执行、起诉期限、履行期限随之起算', async () => {
    app.setClock('2025-11-24T10:00:00+08:00')
    const act = 'reconsideration.conclude'
    const ruled = {
      ...{ result: 'changed', reference: '耿政复决〔2025〕7号', decidedOn: '2025-11-19', receivedOn: '2025-11-20' },
      ...{ partyReceivedOn: '2025-11-21', reason: '内容不适当。', performBy: '2025-12-19', fineFen: 3_000_000 },
    }
    expect(await codeOf(app, 'officer1', { on, act, with: ruled })).toEqual([
      'change-unsaid',
      ['《行政复议法》第六十三条'],
    ])
    const done = await take(app, 'officer1', { on, act, with: { ...ruled, changedTo: '罚款变更为三万元。' } })
    expect(done.notes.join()).toContain('撤回已公示的信息')
    // 十二月六日是星期六
    expect(await deadlinesOf(app, on)).toMatchObject({
      'R-03': { startsOn: '2025-11-21', dueOn: '2025-12-08' },
      'R-07': { startsOn: '2025-11-20', dueOn: '2025-12-19' },
    })
    // 已过四日，余十一日自十一月二十一日起算
    expect((await deadlinesOf(app, caseOn))['X-01']).toMatchObject({ dueOn: '2025-12-01' })
    expect(await livesOf(app, idOf(on))).toEqual({ reconsideration: 'to-comply', 'reconsideration-stay': 'lifted' })
    const [said] = await app.sql<{ outcome: string; on: string; result: string }>(
      "select outcome, said_on as on, said ->> 'result' as result from proceeding_record where proceeding_id = $1 and act = $2",
      [idOf(on), act],
    )
    expect(said).toEqual({ outcome: 'altered', on: '2025-11-20', result: 'changed' })
  })

  test('案件登记复议决定时，内容已经填好；公示过的随之须撤回', async () => {
    const offered = (await offers(app, 'officer1', caseOn)).find(({ name }) => name === 'revocation.record-ruling')
    expect(offered?.defaults).toEqual({
      ...{ source: 'review', ruling: 'changed', reference: '耿政复决〔2025〕7号', receivedOn: '2025-11-20' },
      ...{ reason: '内容不适当。', changedTo: '罚款变更为三万元。', fineFen: 3_000_000 },
    })
    await take(app, 'officer1', { on: caseOn, act: 'revocation.record-ruling' })
  })

  test('第七十七条：履行复议决定，终结', async () => {
    app.setClock('2025-12-02T10:00:00+08:00')
    const early = { compliedOn: '2025-11-19', measures: '已变更。' }
    const act = 'reconsideration.comply'
    expect(await codeOf(app, 'officer1', { on, act, with: early })).toEqual([
      'day-wrong',
      ['《行政复议法》第七十七条第一款'],
    ])
    await take(app, 'officer1', { on, act, with: { measures: '已登记变更，撤回公示。' } })
    expect(await stateOf(on, 'reconsideration')).toBe('closed')
    expect((await deadlinesOf(app, on))['R-07']).toMatchObject({ metOn: '2025-12-02' })
  })
})

describe('简易程序、撤回、没有答复', () => {
  test('第五十四条：五个工作日；终结时答复期限不再计算，撤回的没有起诉期限', async () => {
    const caseOn = await served()
    const act = 'reconsideration.accept'
    const received = { ...application, track: 'simplified' }
    const on = await open(app, 'officer1', { on: caseOn, act, with: received })
    expect(await deadlinesOf(app, on)).toMatchObject({ 'R-04-simplified': { dueOn: '2025-09-28' } })
    const ruled = { result: 'withdrawn', reference: '耿政复终〔2025〕1号', reason: '申请人自愿撤回。' }
    await take(app, 'officer1', { on, act: 'reconsideration.conclude', with: ruled })
    expect(await stateOf(on, 'reconsideration')).toBe('closed')
    const clocks = await deadlinesOf(app, on)
    expect(clocks['R-04-simplified']?.metOn).toBe('2025-09-22')
    expect(clocks['R-03']).toBeUndefined()
  })
})

describe('对强制措施不服', () => {
  test('从查封开始；没有列明证据、依据的不得答复（第四十八条、第七十条）', async () => {
    app.setClock('2025-09-22T10:00:00+08:00')
    const caseOn = await fileCase(app)
    const at = onSite('2025-09-22T08:00:00+08:00', '2025-09-22T09:00:00+08:00')
    const seized = { ...ground, ...at, urgency: '现场有明火。', items: [diesel] }
    const seizure = await open(app, 'officer1', { on: caseOn, act: 'seizure.impose-at-once', with: seized })
    const act = 'reconsideration.accept-on-seizure'
    const on = await open(app, 'officer1', { on: seizure, act, with: { ...application, track: 'ordinary' } })
    expect((await deadlinesOf(app, seizure))['R-01']).toMatchObject({ metOn: '2025-09-22' })
    const asked = { on, act: 'reconsideration.prepare-reply', with: reply }
    expect(await codeOf(app, 'officer1', asked)).toEqual([
      'no-evidence',
      ['《行政复议法》第四十八条', '《行政复议法》第七十条'],
    ])
    expect(await codeOf(app, 'officer1', { ...asked, with: { ...reply, materials: [material] } })).toEqual(['done', []])
  })

  test('没有决定的案件，不在可以复议、诉讼的状态', async () => {
    const on = await fileCase(app)
    const asked = { on, act: 'litigation.receive', with: { ...application, handlers: [], otherSide: '某单位' } }
    expect((await attempt(app, 'officer1', asked)).status).toBe(400)
    const [person] = await app.sql<{ id: string }>("select person_id as id from account where username = 'officer1'")
    const days = { acceptedOn: '2025-09-22', receivedOn: '2025-09-22', handlers: [person?.id] }
    expect((await codeOf(app, 'officer1', { ...asked, with: { ...asked.with, ...days } }))[0]).toBe('not-in-state')
  })
})

describe('《行政复议法》第三十二条 对当场处罚不服，通过本机关申请', () => {
  async function punished(): Promise<string> {
    app.setClock('2025-09-26T10:00:00+08:00')
    const name = `某公司${app.now()}`
    await app.post('officer1', '/api/subjects', { kind: 'organisation', name })
    const [party] = await app.sql<{ id: string }>('select id from subject where name = $1', [name])
    const people = await app.sql<{ id: string }>("select id from person where name in ('执法员甲', '执法员乙')")
    const told = {
      ...{ place: '厂房门口', facts: '消防通道堆放杂物。', certain: true, violated: ['安全生产法|42|2'] },
      ...{ basis: ['安全生产法|105|1'], discretion: '情节轻微。', penalties: ['fine'], fineFen: 100_000 },
      ...{ certificatesShown: true, rightsTold: true, occurredAt: app.now(), subjectId: party?.id },
      officers: people.map(({ id }) => id),
    }
    const { body } = await app.post('officer1', '/api/summary-penalties', told)
    const on = `proceedings/${body.subjectId}`
    await take(app, 'officer1', { on, act: 'summary.decide', with: { handedOver: true } })
    return on
  }

  test('认为应当维持的，五个工作日内转送；受理后十个工作日内答复', async () => {
    const summary = await punished()
    app.setClock('2025-09-29T10:00:00+08:00')
    const act = 'reconsideration.submit'
    const on = await open(app, 'clerk', { on: summary, act, with: { claims: '请求撤销。' } })
    // 三十日、十月九日、十日、十一日（星期六上班）、十三日
    expect(await deadlinesOf(app, on)).toMatchObject({ 'R-05': { startsOn: '2025-09-29', dueOn: '2025-10-13' } })
    expect((await deadlinesOf(app, summary))['R-01']).toMatchObject({ metOn: '2025-09-29' })
    await take(app, 'officer1', { on, act: 'reconsideration.forward' })
    expect((await deadlinesOf(app, on))['R-05']).toMatchObject({ metOn: '2025-09-29' })
    app.setClock('2025-10-13T10:00:00+08:00')
    await take(app, 'officer2', { on, act: 'reconsideration.accept-forwarded', with: { track: 'ordinary' } })
    expect((await deadlinesOf(app, on))['R-04']).toMatchObject({ startsOn: '2025-10-13', dueOn: '2025-10-27' })
  })

  test('认为应当改正的，由局长决定自行改正；不予受理的，起算起诉期限', async () => {
    const first = await punished()
    const act = 'reconsideration.submit'
    const on = await open(app, 'officer1', { on: first, act, with: { claims: '请求撤销。' } })
    const corrected = { reason: '认定有误。', corrected: '撤销处罚。' }
    await take(app, 'head', { on, act: 'reconsideration.correct', with: corrected })
    expect(await stateOf(on, 'reconsideration')).toBe('corrected')
    const other = await open(app, 'officer1', { on: await punished(), act, with: { claims: '请求撤销。' } })
    await take(app, 'officer1', { on: other, act: 'reconsideration.forward' })
    await take(app, 'officer1', { on: other, act: 'reconsideration.decline', with: { reason: '不属于受案范围。' } })
    expect((await deadlinesOf(app, other))['R-03']).toMatchObject({ startsOn: '2025-09-26', dueOn: '2025-10-11' })
  })
})
