/** Enforcement of an overdue fine over HTTP, from the reminder to the money that came through the court: 《行政强制法》第五章. */
import { describe, expect, test } from 'vitest'
import { offers } from './support/drive.ts'
import { enforcementTests, idOf } from './support/enforcement.ts'
import { open } from './support/measures.ts'
import { deadlinesOf, livesOf } from './support/steps.ts'
import { unzipped } from './support/unzipped.ts'

const { app, at, by, code, servedCase, decide, demand, pay, state, caseState, due, paper } = enforcementTests()

type CourtFile = {
  rows: { part: string; title: string; sizeBytes: number | null }[]
  missing: string[]
  waiting: number
}

describe('催缴、加处、催告、申请法院、执行到账', () => {
  let caseOn: string
  let on: string

  test('缴款期限届满以前不得催缴，届满次日可以；一案只催缴一次', async () => {
    caseOn = await servedCase()
    expect(await due(caseOn, 'X-01')).toBe('2025-10-09')
    at('2025-10-09')
    expect(await code('officer1', caseOn, 'enforcement.begin')).toEqual([
      'fine-not-overdue',
      ['《行政处罚法》第六十七条第三款', '《行政处罚法》第七十二条第一款第（一）项'],
    ])
    at('2025-10-10')
    on = await open(app(), 'officer1', { on: caseOn, act: 'enforcement.begin' })
    expect(await paper(on, 'payment-reminder')).toMatchObject({
      ...{ servedOn: '2025-09-22', dueOn: '2025-10-09', fineFen: 2_000_000, unpaidFen: 2_000_000 },
      surchargePercent: 3,
    })
    expect(await due(on, 'X-06')).toBe('2026-06-23')
    expect(await code('officer1', caseOn, 'enforcement.begin')).toEqual([
      'enforcement-begun',
      ['《行政处罚法》第七十二条第一款'],
    ])
    await by('officer1', on, 'reminder.serve')
  })

  test('加处罚款：十一日按二万元，缴纳五千元以后十一日按一万五千元', async () => {
    at('2025-10-20')
    await pay(caseOn, 5_000)
    at('2025-10-31')
    expect(await code('officer1', on, 'surcharge.propose', { until: '2025-11-01' })).toEqual([
      'day-wrong',
      ['《行政处罚法》第七十二条第一款第（一）项', '《行政强制法》第四十五条'],
    ])
    await by('officer1', on, 'surcharge.propose')
    expect((await code('officer2', on, 'surcharge.examine', { outcome: 'agreed' }))[0]).toBe('role-missing')
    await by('section1', on, 'surcharge.examine')
    const done = await by('head', on, 'surcharge.approve')
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([
      ['加处罚款决定书', '（耿）应急加罚〔2025〕1号'],
    ])
    expect(await paper(on, 'surcharge-decision')).toMatchObject({
      ...{ from: '2025-10-10', until: '2025-10-31', days: 22, surchargeFen: 1_155_000, pause: null },
      unpaidFen: 1_500_000,
      working: [
        { from: '2025-10-10', to: '2025-10-20', days: 11, principalFen: 2_000_000, dailyFen: 60_000 },
        { from: '2025-10-21', to: '2025-10-31', days: 11, principalFen: 1_500_000, dailyFen: 45_000 },
      ],
    })
  })

  test('没有送达的加处不生效；送达以后应缴，三十日和救济期限起算', async () => {
    const owed = () => app().sql('select amount_fen::int as fen from charge where case_id = $1', [idOf(caseOn)])
    expect(await owed()).toEqual([])
    await by('officer1', on, 'surcharge.serve')
    expect(await owed()).toEqual([{ fen: 1_155_000 }])
    const deadlines = await deadlinesOf(app(), on)
    expect([deadlines['X-04']?.dueOn, deadlines['R-01']?.dueOn, deadlines['R-02']?.dueOn]).toEqual([
      '2025-11-08',
      '2025-12-30',
      '2026-04-30',
    ])
  })

  test('续算到上限：只余八千四百五十元，十九日', async () => {
    at('2025-12-01')
    await decide(on)
    expect(await paper(on, 'surcharge-decision')).toMatchObject({
      ...{ from: '2025-11-01', until: '2025-12-01', days: 19, surchargeFen: 845_000 },
      working: [
        { from: '2025-11-01', to: '2025-11-19', days: 19, amountFen: 845_000, note: null },
        { from: '2025-11-20', to: '2025-12-01', days: 12, amountFen: 0, note: '已达上限' },
      ],
    })
    at('2025-12-02')
    expect(await code('officer1', on, 'surcharge.propose', { opinion: '续算。' })).toEqual([
      'nothing-to-add',
      ['《行政处罚法》第七十二条第一款第（一）项', '《行政强制法》第四十五条'],
    ])
  })

  test('每一份送达的加处罚款决定都公示，先作出的先公示；撤回的说明理由', async () => {
    const life = async () => (await livesOf(app(), idOf(on)))['surcharge-publication']
    expect(await life()).toBe('due')
    const running = await app().sql<{ due: string }>(
      `select due_on as due from deadline where subject_id = $1 and row_id = 'P-03' and met_on is null order by due_on`,
      [idOf(on)],
    )
    expect(running).toEqual([{ due: '2025-11-28' }, { due: '2025-12-29' }])
    const publish = () => by('discloser', on, 'surcharge.publish', { secrecyReview: 'may-publish' })
    await publish()
    expect(await life()).toBe('due')
    await publish()
    expect(await life()).toBe('published')
    const met = await app().sql(`select 1 from deadline where subject_id = $1 and row_id = 'P-03' and met_on is null`, [
      idOf(on),
    ])
    expect(met).toEqual([])
    const names = (await offers(app(), 'discloser', on)).map(({ name }) => name)
    expect([names.includes('surcharge.publish'), names.includes('surcharge.withdraw')]).toEqual([false, true])
    type List = { rows: { id: string; number: string }[] }
    const listed = async () => (await (await app().fetch('/results?kind=surcharge', {})).json()) as List
    const { rows } = await listed()
    expect(rows.map(({ number }) => number).toSorted()).toEqual([
      '（耿）应急加罚〔2025〕1号',
      '（耿）应急加罚〔2025〕2号',
    ])
    const latest = rows.find(({ number }) => number.includes('2号'))
    const page = await (await app().fetch(`/results/${latest?.id}`, {})).text()
    expect(page).toContain('自2025年11月1日至2025年12月1日计算19日，加处罚款8,450.00元')
    await by('discloser', on, 'surcharge.withdraw', { explanation: '复议决定撤销。' })
    expect(await life()).toBe('withdrawn')
    // a public page is kept for two seconds
    app().setClock('2025-12-02T10:05:00+08:00')
    const gone = await app().fetch(`/results/${latest?.id}`, {})
    expect([gone.status, (await gone.text()).includes('复议决定撤销。')]).toEqual([410, true])
  })

  test('起诉期限届满以前不得催告；催告书写明罚款和加处罚款', async () => {
    at('2026-03-23')
    expect(await code('officer1', on, 'demand.draw')).toEqual(['court-window', ['《行政强制法》第五十三条']])
    await demand(on)
    expect(await paper(on, 'enforcement-demand')).toMatchObject({
      ...{ fineFen: 1_500_000, surchargeFen: 2_000_000, surchargeUntil: '2025-12-01', duty: null },
      period: { days: 10, counted: 'working-days' },
    })
    // 3月25日至4月8日十个工作日，清明放假三日不计
    expect(await due(on, 'X-05')).toBe('2026-04-08')
    expect(await due(on, 'X-06')).toBe('2026-06-23')
  })

  test('陈述、申辩记录并复核', async () => {
    at('2026-03-26')
    const said = { content: '资金周转困难。', recheck: '不影响履行义务。' }
    const done = await by('officer1', on, 'demand.answer', said)
    expect([done.documents[0]?.title, await state(on)]).toEqual(['当事人陈述申辩笔录', 'demanded'])
  })

  test('催告十个工作日届满以前不得申请；负责人签名', async () => {
    at('2026-04-08')
    expect(await code('officer1', on, 'application.propose')).toEqual([
      'court-window',
      ['《行政强制法》第五十四条', '《行政强制法》第六十九条'],
    ])
    at('2026-04-09')
    await by('officer1', on, 'application.propose')
    await by('section1', on, 'application.examine')
    const [refused] = await code('deputy1', on, 'application.sign', { outcome: 'agreed', opinion: '同意' })
    expect(refused).toBe('role-missing')
    await by('head', on, 'application.sign')
    const application = await paper(on, 'enforcement-application')
    expect(application).toMatchObject({ totalFen: 3_500_000, demandServedOn: '2026-03-24', servedOn: '2025-09-22' })
    expect(application.opinionAndDemand).toContain('资金周转困难。')
    const names = (application.attachments as { name: string }[]).map(({ name }) => name)
    expect(names.filter((name) => /^(行政处罚决定书|行政强制执行事先催告书|加处罚款决定书)/.test(name))).toHaveLength(4)
  })

  test('材料目录：五十五条各项齐备，内部审批不外送', async () => {
    const { body } = await app().get<CourtFile>('officer1', `/api/${on}/court-file`)
    expect(body.missing).toEqual([])
    expect([...new Set(body.rows.map(({ part }) => part))]).toEqual([
      '强制执行申请书',
      '行政决定书及作出决定的事实、理由和依据',
      '当事人的意见及行政机关催告情况',
      '申请强制执行标的情况',
    ])
    const titles = body.rows.map(({ title }) => title)
    expect(titles).toContain('文书送达回执（行政强制执行事先催告书）')
    expect(titles.filter((title) => /审批|呈批|审核/.test(title))).toEqual([])
  })

  test('全部材料一次下载，长度事先告知，逐字一致', async () => {
    const path = `/api/${on}/court-file`
    await expect.poll(async () => (await app().get<CourtFile>('officer1', path)).body.waiting).toBe(0)
    const { rows } = (await app().get<CourtFile>('officer1', path)).body
    const headers = { cookie: await app().cookieOf('officer1') }
    const answer = await app().fetch(`${path}.zip`, { headers })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([answer.status, Number(answer.headers.get('content-length'))]).toEqual([200, bytes.length])
    const files = unzipped(bytes)
    expect(files.length).toBe(rows.length + 1)
    expect(files[0]?.text).toContain('《行政强制法》第五十五条')
    const sizes = rows.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0)
    expect(files.slice(1).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)).toBe(sizes)
  })

  test('递交、受理、听取意见、裁定的期限', async () => {
    at('2026-04-10')
    await by('officer1', on, 'application.lodge')
    const lodged = await deadlinesOf(app(), on)
    expect([lodged['X-08']?.dueOn, lodged['X-05']?.metOn, lodged['X-06']?.metOn]).toEqual([
      '2026-04-17',
      '2026-04-10',
      '2026-04-10',
    ])
    at('2026-04-15')
    await by('officer1', on, 'court.accept', { paper: '（2026）执审1号' })
    expect(await due(on, 'X-08-ruling')).toBe('2026-04-24')
    at('2026-04-20')
    await by('officer1', on, 'court.hear', { matter: '说明送达情况。' })
    expect(await due(on, 'X-08-ruling-heard')).toBe('2026-05-15')
    at('2026-05-12')
    const ruling = { outcome: 'granted', paper: '（2026）执审1号之一', reason: '准予强制执行。' }
    await by('officer1', on, 'court.rule', ruling)
    expect(await state(on)).toBe('enforcing')
  })

  test('到账金额与登记的缴款一致才能登记执行完毕；案件随之履行', async () => {
    at('2026-06-01')
    const told = { outcome: 'executed', paper: '（2026）执1号', detail: '划拨到账。', enforcedFen: 3_500_000 }
    expect(await code('officer1', on, 'court.report', told)).toEqual([
      'proceeds-differ',
      ['《行政强制法》第六十条第四款'],
    ])
    await pay(caseOn, 15_000)
    expect(await code('officer1', on, 'court.report', { ...told, enforcedFen: 1_500_000 })).toEqual([
      'money-outstanding',
      ['《行政强制法》第五十三条'],
    ])
    await pay(caseOn, 20_000, { towards: 'surcharge' })
    await by('officer1', on, 'court.report', told)
    expect([await state(on), await caseState(caseOn)]).toEqual(['concluded', 'performed'])
    expect((await offers(app(), 'officer1', on)).map(({ name }) => name)).toEqual([])
  })
})
