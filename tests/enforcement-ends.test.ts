/** How an enforcement ends without all of the money: 《行政强制法》第三十九条、第四十条、第四十二条、第五十六条、第五十八条. */
import { describe, expect, test } from 'vitest'
import { enforcementTests, idOf } from './support/enforcement.ts'
import { open } from './support/measures.ts'
import { livesOf } from './support/steps.ts'

const { app, at, by, code, overdue, decide, demand, lodge, pay, state, caseState, due, paper, writtenOff } =
  enforcementTests()

/** What the to-do list names for this enforcement. */
async function waitingFor(as: string, on: string): Promise<string[]> {
  const { body } = await app().get<{ groups: { key: string; items: { id: string }[] }[] }>(as, '/api/todo')
  return body.groups.filter(({ items }) => items.some(({ id }) => id === idOf(on))).map(({ key }) => key)
}

describe('执行协议', () => {
  let caseOn: string
  let on: string
  const stages = [{ duty: '缴纳罚款20,000.00元', dueOn: '2026-04-30' }]

  test('罚款本数不得减免；没有补救措施不得减免', async () => {
    ;({ caseOn, on } = await overdue())
    at('2025-10-31')
    await decide(on)
    await demand(on)
    const asked = { stages, reason: '不损害公共利益和他人合法权益。' }
    const propose = (changed: object) => code('officer1', on, 'agreement.propose', { ...asked, ...changed })
    // 22日，每日六百元
    expect(await propose({ waivedFen: 1_320_001, remedy: '已停用。' })).toEqual([
      'waiver-too-much',
      ['《行政强制法》第四十二条第一款'],
    ])
    expect(await propose({ waivedFen: 1_320_000 })).toEqual([
      'waiver-without-remedy',
      ['《行政强制法》第四十二条第一款'],
    ])
    expect(await propose({ waivedFen: 1_320_000, remedy: '已更换全部不合格设备。' })).toEqual(['done', []])
    await by('head', on, 'agreement.approve')
    await by('officer1', on, 'agreement.sign')
    expect(await due(on, 'X-06-agreement')).toBe('2026-04-30')
  })

  test('期限以内不算不履行；不履行的恢复执行，重新达成', async () => {
    expect(await code('officer1', on, 'agreement.breach', { detail: '未缴。' })).toEqual([
      'agreement-not-due',
      ['《行政强制法》第四十二条第二款'],
    ])
    at('2026-05-06')
    await by('officer1', on, 'agreement.breach', { detail: '到期未缴。' })
    expect(await state(on)).toBe('demanded')
    const asked = {
      stages: [{ duty: '缴纳罚款', dueOn: '2026-05-20' }],
      reason: '不损害公共利益和他人合法权益。',
      ...{ waivedFen: 1_320_000, remedy: '已更换全部不合格设备。' },
    }
    await by('officer1', on, 'agreement.propose', asked)
    await by('head', on, 'agreement.approve')
    await by('officer1', on, 'agreement.sign')
  })

  test('履行完毕以后减免才生效，案件可以办结', async () => {
    at('2026-05-18')
    expect((await code('officer1', on, 'agreement.perform'))[0]).toBe('money-outstanding')
    await pay(caseOn, 20_000)
    await by('officer1', on, 'agreement.perform')
    const rows = await writtenOff(caseOn)
    expect(rows).toEqual([{ towards: 'surcharge', ground: 'agreement', fen: 1_320_000 }])
    await by('officer1', caseOn, 'execution.complete')
    expect(await caseState(caseOn)).toBe('performed')
  })
})

describe('中止、恢复、法院不予执行、终结', () => {
  let caseOn: string
  let on: string

  test('中止期间不加处、不得催告；送达以后才中止；承办人不得自行决定', async () => {
    ;({ caseOn, on } = await overdue())
    at('2025-10-14')
    const why = { ground: 'hardship', detail: '当事人停产，正在重整。' }
    await by('officer1', on, 'standstill.propose', why)
    expect((await code('officer1', on, 'surcharge.propose'))[0]).toBe('needs-enforcement-standing')
    await by('head', on, 'standstill.decide')
    expect(await paper(on, 'enforcement-suspension')).toMatchObject({
      ...{ turn: 'suspended', from: '2025-10-14', basis: '《行政强制法》第三十九条第一款第（一）项' },
    })
    await by('officer1', on, 'standstill.serve')
    expect(await due(on, 'X-09')).toBe('2028-10-14')
    at('2025-10-31')
    await by('head', on, 'standstill.end', { reason: '已经恢复生产。' })
    await by('officer1', on, 'standstill.serve-end')
  })

  test('10月10日至13日四日计算，14日至31日不计，11月1日、2日计算', async () => {
    at('2025-11-02')
    await decide(on)
    expect(await paper(on, 'surcharge-decision')).toMatchObject({
      ...{ days: 6, surchargeFen: 360_000 },
      pause: '下列期间不计算加处罚款：2025年10月14日至2025年10月31日共18日，中止执行期间。',
    })
  })

  test('法院不予受理，十五日内申请复议，维持的不再执行', async () => {
    await demand(on)
    expect(await waitingFor('officer1', on)).not.toContain('termination.propose')
    at('2026-04-09')
    await lodge(on)
    at('2026-04-13')
    await by('officer1', on, 'court.decline', { paper: '（2026）执审2号', reason: '材料不全。' })
    expect(await due(on, 'X-08-objection')).toBe('2026-04-28')
    at('2026-04-20')
    const objection = { court: '某市中级人民法院', reason: '材料齐全。' }
    await by('officer1', on, 'court.object', objection)
    expect(await due(on, 'X-08-objection-ruling')).toBe('2026-05-06')
    at('2026-05-06')
    const answer = { outcome: 'upheld', paper: '（2026）复1号', reason: '应当受理。' }
    await by('officer1', on, 'court.answer', answer)
    at('2026-05-12')
    const ruling = { outcome: 'denied', paper: '（2026）执审2号之二', reason: '程序违法。' }
    await by('officer1', on, 'court.rule', ruling)
    expect(await due(on, 'X-08-denial')).toBe('2026-05-27')
    await by('officer1', on, 'court.acquiesce', { reason: '裁定正确。' })
    expect(await state(on)).toBe('rejected')
    expect(await waitingFor('officer1', on)).toEqual(['termination.propose'])
  })

  test('情形不符的不得终结；终结通知书送达以后款项不再收缴', async () => {
    const propose = (ground: string) => code('officer1', on, 'termination.propose', { ground, detail: '情况属实。' })
    expect(await propose('three-years')).toEqual(['standstill-too-short', ['《行政强制法》第三十九条第二款']])
    expect(await propose('person-died')).toEqual(['ground-wrong', ['《行政强制法》第四十条']])
    expect(await propose('court-refused')).toEqual(['done', []])
    await by('head', on, 'termination.decide')
    expect((await code('officer1', caseOn, 'execution.complete'))[0]).toBe('fine-outstanding')
    await by('officer1', on, 'termination.serve')
    expect(await livesOf(app(), idOf(on))).toMatchObject({ enforcement: 'terminated', 'enforcement-standing': 'over' })
    const rows = await writtenOff(caseOn)
    expect(rows).toEqual([
      { towards: 'fine', ground: 'court-refused', fen: 2_000_000 },
      { towards: 'surcharge', ground: 'court-refused', fen: 360_000 },
    ])
    await by('officer1', caseOn, 'execution.complete')
    expect(await caseState(caseOn)).toBe('performed')
  })
})

describe('行政复议期间', () => {
  let caseOn: string
  let on: string
  const surcharge = async (until: string) =>
    (await app().get<Surcharge>('officer1', `/api/${caseOn}/surcharge?until=${until}`)).body

  test('受理以后不计算、不得催告；终结次日起继续计算', async () => {
    ;({ caseOn, on } = await overdue())
    at('2025-10-20')
    const copy = { acceptedOn: '2025-10-15', receivedOn: '2025-10-20', claims: '请求撤销。', track: 'ordinary' }
    const review = await open(app(), 'officer1', { on: caseOn, act: 'reconsideration.accept', with: copy })
    expect((await surcharge('2025-11-30')).rows.map(({ from, to, days, note }) => [from, to, days, note])).toEqual([
      ['2025-10-10', '2025-10-14', 5, null],
      ['2025-10-15', '2025-11-30', 47, '行政复议期间'],
    ])
    at('2025-12-20')
    expect(await code('officer1', on, 'demand.draw')).toEqual(['court-window', ['《行政强制法》第五十三条']])
    const result = { result: 'upheld', decidedOn: '2025-12-18', receivedOn: '2025-12-20', reason: '维持。' }
    await by('officer1', review, 'reconsideration.conclude', { ...result, reference: '某政复决〔2025〕1号' })
    expect(await surcharge('2025-12-25')).toMatchObject({ days: 10, totalFen: 600_000, cappedOn: null, decided: [] })
  })

  test('起诉的十五日届满以后催告，三个月自届满之日起算', async () => {
    at('2026-01-04')
    expect((await code('officer1', on, 'demand.draw'))[0]).toBe('court-window')
    at('2026-01-05')
    await by('officer1', on, 'demand.draw')
    // 2026年1月4日补班，届满不顺延；4月4日清明放假，顺延到4月7日
    expect(await due(on, 'X-06')).toBe('2026-04-07')
  })

  test('日期写错、没有逾期罚款的，说明原因', async () => {
    expect((await app().get('officer1', `/api/${caseOn}/surcharge?until=2026-02-30`)).status).toBe(400)
    expect((await app().get('officer1', `/api/cases/${idOf(on)}/surcharge`)).status).toBe(404)
    expect((await app().get('officer1', `/api/proceedings/${idOf(caseOn)}/court-file`)).status).toBe(404)
  })
})

type Surcharge = { rows: { from: string; to: string; days: number; note: string | null }[] }
