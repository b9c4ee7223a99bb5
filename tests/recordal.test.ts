/** A recordal over HTTP, from the materials to the archive, and its change and cancellation. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { codeOf, counted, newSubject, peopleOf } from './support/applications.ts'
import { offers, take } from './support/drive.ts'
import { runningUntil } from './support/measures.ts'
import { livesOf } from './support/steps.ts'

/** A Monday; 28 September is a working Sunday, 1–8 October are holidays. */
const begins = '2025-09-22T09:00:00+08:00'
const plan = '生产安全事故应急预案备案'
const rules = '《生产安全事故应急预案管理办法》第二十八条'

let app: TestApp
let people: Record<string, string>
let plant: string

beforeAll(async () => {
  app = await startApp(begins)
  people = await peopleOf(app)
  plant = await newSubject(app, { name: '某铸造厂', address: '某镇工业路3号' })
})
afterAll(() => app.close())

const bound = { retention: 'thirty-years' }
const stateOf = async (on: string) => (await livesOf(app, on.split('/')[1] ?? '')).recordal
const input = (given: Record<string, unknown> = {}) => ({
  ...{ kind: 'emergency-plan', subjectId: plant, channel: 'window', receivedOn: app.now().slice(0, 10) },
  ...{ handlers: [people.officer1, people.officer2], ...given },
})

async function submitted(given: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await app.post('clerk', '/api/recordals', input(given))
  if (status !== 200) throw new Error(JSON.stringify(body))
  return `proceedings/${body.subjectId}`
}

const check = async (on: string, missing: string[] = [], act = 'recordal.check-materials') =>
  take(app, 'officer1', { on, act, with: await counted(app, on, act, missing) })

/** On record: its number. */
async function recorded(on: string): Promise<string> {
  await check(on)
  const { documents } = await take(app, 'section1', { on, act: 'recordal.register' })
  await take(app, 'officer1', { on, act: 'recordal.serve-registration' })
  return documents[0]?.number ?? ''
}

async function published(noun: string, on: string): Promise<void> {
  await take(app, 'discloser', { on, act: `${noun}.publish`, with: { secrecyReview: 'may-publish', alsoHide: [] } })
}

/** Wrong in public, it goes; the reason stays in its place. */
async function takenDown(noun: string, on: string): Promise<void> {
  await take(app, 'discloser', { on, act: `${noun}.withdraw`, with: { explanation: '公示内容有误。' } })
  const gone = 'select body, withdrawn_reason as reason from portal.result where subject_id = $1'
  expect(await app.sql(gone, [on.split('/')[1]])).toEqual([{ body: null, reason: '公示内容有误。' }])
}

async function archived(noun: string, on: string): Promise<void> {
  await take(app, 'archivist', { on, act: `${noun}.compile` })
  await take(app, 'archivist', { on, act: `${noun}.archive` })
}

describe('收到、核对、补正、登记、公示、归档', () => {
  let on: string

  test('自收到之日起五个工作日核对；个人不是备案人', async () => {
    on = await submitted()
    expect(await runningUntil(app, on, 'B-01')).toBe('2025-09-28')
    const person = await newSubject(app, { name: '某甲', kind: 'person' })
    const wrong = await app.post('clerk', '/api/recordals', input({ subjectId: person }))
    expect([wrong.body.code, wrong.body.basis]).toEqual(['filer-wrong', ['《生产安全事故应急条例》第七条']])
  })

  test('材料不齐不得登记，不经一次告知补正不得以此不予备案', async () => {
    await check(on, ['应急预案电子文档'])
    expect((await codeOf(app, 'section1', { on, act: 'recordal.register', with: { opinion: '同意。' } }))[0]).toBe(
      'not-in-state',
    )
    const short = { ground: 'incomplete', reason: '缺电子文档。' }
    expect(await codeOf(app, 'officer1', { on, act: 'recordal.propose-return', with: short })).toEqual([
      'not-told-once',
      [rules],
    ])
    const notice = (await offers(app, 'officer1', on)).find(({ name }) => name === 'recordal.request-supplement')
    expect(notice?.defaults).toEqual({ items: ['提交应急预案电子文档'] })
    const done = await take(app, 'officer1', { on, act: 'recordal.request-supplement' })
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([
      ['备案材料补正告知书', '（耿）应急备补〔2025〕1号'],
    ])
    expect(await runningUntil(app, on, 'B-01')).toBe('2025-09-28')
    await take(app, 'officer1', { on, act: 'recordal.serve-supplement' })
    expect(await runningUntil(app, on, 'B-01')).toBeUndefined()
  })

  test('补正日期不得早于告知；补正齐全重新起算', async () => {
    app.setClock('2025-09-25T09:00:00+08:00')
    const given = { ...(await counted(app, on, 'recordal.supplement')), suppliedOn: '2025-09-21' }
    expect((await codeOf(app, 'officer1', { on, act: 'recordal.supplement', with: given }))[0]).toBe('day-wrong')
    await check(on, [], 'recordal.supplement')
    expect(await runningUntil(app, on, 'B-01')).toBe('2025-10-09')
    expect(await stateOf(on)).toBe('complete-again')
  })

  test('核对人不得自己登记；登记表有编号，三年有效', async () => {
    await app.sql("update account set roles = '{officer,section-head}' where username = 'officer2'")
    app.forget('officer2')
    expect((await codeOf(app, 'officer2', { on, act: 'recordal.register', with: { opinion: '同意。' } }))[0]).toBe(
      'approver-is-handler',
    )
    const done = await take(app, 'section1', { on, act: 'recordal.register' })
    expect(done.documents.map(({ title, number }) => [title, number])).toEqual([
      ['备案登记表', '（耿）应急备〔2025〕1号'],
    ])
    expect(await runningUntil(app, on, 'B-01')).toBeUndefined()
    // 9月26日起二十个工作日：9月26、28、29、30日，10月9日至29日
    expect(await runningUntil(app, on, 'P-04')).toBe('2025-10-29')
    const rows = await app.sql('select name, number, recorded_on, valid_until, replaces from recordal')
    expect(rows).toEqual([
      {
        ...{ name: plan, number: '（耿）应急备〔2025〕1号', replaces: null },
        ...{ recorded_on: '2025-09-25', valid_until: '2028-09-24' },
      },
    ])
  })

  test('送达、公示之后立卷归档，未公示不得立卷', async () => {
    await take(app, 'officer1', { on, act: 'recordal.serve-registration' })
    expect(await runningUntil(app, on, 'G-01')).toBe('2025-10-27')
    const early = { on, act: 'recordal.compile', with: bound }
    expect((await codeOf(app, 'archivist', early))[0]).toBe('needs-recordal-publication')
    await published('recordal', on)
    await archived('recordal', on)
    expect(await livesOf(app, on.split('/')[1] ?? '')).toEqual({
      ...{ recordal: 'archived', 'recordal-publication': 'published' },
    })
  })

  test('公示页：事项、备案人、结果，不写负责人姓名', async () => {
    const list = await (await app.fetch('/results?kind=recordal', {})).text()
    expect(list).toContain('某铸造厂')
    const [row] = await app.sql<{ body: string }>("select body from portal.result where kind = 'recordal'")
    expect(JSON.parse(row?.body ?? '')).toMatchObject({
      ...{ kind: 'recordal', number: '（耿）应急备〔2025〕1号', conclusion: '予以备案', title: `某铸造厂${plan}` },
    })
    expect(row?.body).not.toContain('负责人（演示）')
  })
})

describe('期限', () => {
  test('逾期未备案也未告知的，视为已经备案；不得再要求补正或者不予备案', async () => {
    app.setClock('2025-10-20T09:00:00+08:00')
    const on = await submitted({ receivedOn: '2025-10-10' })
    await check(on, ['应急预案电子文档'])
    const items = { items: ['提交应急预案电子文档'] }
    expect(await codeOf(app, 'officer1', { on, act: 'recordal.request-supplement', with: items })).toEqual([
      'recorded-by-law',
      [rules],
    ])
    const done = await take(app, 'section1', { on, act: 'recordal.register-deemed' })
    const [form] = await app.sql<{ content: Record<string, unknown> }>('select content from document where id = $1', [
      done.documents[0]?.id,
    ])
    // 10月11日（调休上班）、13、14、15、16日届满，次日起视为已备案
    expect(form?.content).toMatchObject({ recordedOn: '2025-10-17', deemed: true })
    expect(await stateOf(on)).toBe('registered')
  })

  test('期限内不是视为备案；易制毒化学品备案当日办结，也没有视为备案的规定', async () => {
    const on = await submitted()
    expect((await codeOf(app, 'section1', { on, act: 'recordal.register-deemed' }))[0]).toBe('not-recorded-by-law')
    const chemicals = await submitted({ kind: 'precursor-chemicals', receivedOn: '2025-10-17' })
    expect(await runningUntil(app, chemicals, 'B-02')).toBe('2025-10-17')
    expect((await codeOf(app, 'section1', { on: chemicals, act: 'recordal.register-deemed' }))[0]).toBe(
      'not-recorded-by-law',
    )
    await recorded(chemicals)
    expect(await runningUntil(app, chemicals, 'B-02')).toBeUndefined()
  })
})

test('不予备案由股室负责人决定，写明理由和救济，送达、公示、归档；退回的重新核对；撤回而没有文书的不必立卷', async () => {
  const on = await submitted()
  await check(on)
  const given = { ground: 'not-ours', reason: '该单位属于市级备案。' }
  await take(app, 'officer1', { on, act: 'recordal.propose-return', with: given })
  await take(app, 'section1', { on, act: 'recordal.return', with: { outcome: 'returned' } })
  expect(await stateOf(on)).toBe('submitted')
  await check(on)
  await take(app, 'officer1', { on, act: 'recordal.propose-return', with: given })
  const done = await take(app, 'section1', { on, act: 'recordal.return', with: { outcome: 'agreed' } })
  expect(done.documents.map(({ title }) => title)).toEqual(['不予备案通知书'])
  await take(app, 'officer1', { on, act: 'recordal.serve-return' })
  expect(await runningUntil(app, on, 'R-01')).toBe('2025-12-19')
  await published('recordal', on)
  await takenDown('recordal', on)
  await archived('recordal', on)
  const other = await submitted()
  await take(app, 'officer1', { on: other, act: 'recordal.withdraw-submission', with: { statement: '材料有误。' } })
  expect(await runningUntil(app, other, 'B-01')).toBeUndefined()
  expect((await codeOf(app, 'archivist', { on: other, act: 'recordal.compile', with: bound }))[0]).toBe(
    'nothing-to-bind',
  )
})

test('承办人外出的，由另一执法人员接手送达；接手之前不得送达，别人接手的不得代为交回', async () => {
  const on = await submitted()
  await check(on)
  const { documents } = await take(app, 'section1', { on, act: 'recordal.register' })
  const id = documents[0]?.id
  const serve = { on, act: 'recordal.serve-registration' }
  expect((await codeOf(app, 'officer3', serve))[0]).toBe('not-handler')
  const takeOver = () => app.post('officer3', `/api/service/${id}/takeover`, { reason: '当事人在本人片区。' })
  const handBack = (as: string) => app.post(as, `/api/service/${id}/return`, { reason: '承办人已返回。' })
  expect((await takeOver()).status).toBe(200)
  expect((await takeOver()).body.code).toBe('already-taken-over')
  expect((await handBack('officer1')).body.code).toBe('not-taker')
  expect((await handBack('officer3')).status).toBe(200)
  expect((await codeOf(app, 'officer3', serve))[0]).toBe('not-handler')
  expect((await takeOver()).status).toBe(200)
  await take(app, 'officer3', serve)
  expect(await stateOf(on)).toBe('delivered')
  expect((await takeOver()).body.code).toBe('needs-document')
})

describe('变更和注销', () => {
  let first: string
  let second: string
  beforeAll(async () => {
    first = await recorded(await submitted())
  })

  test('变更的须是同一备案人、同一事项的现行备案；登记后原备案不再有效', async () => {
    const unknown = await app.post('clerk', '/api/recordals', input({ changes: '（耿）应急备〔2025〕99号' }))
    expect(unknown.body.code).toBe('recordal-unknown')
    const other = await newSubject(app, { name: '某水泥厂' })
    const differs = await app.post('clerk', '/api/recordals', input({ changes: first, subjectId: other }))
    expect(differs.body.code).toBe('recordal-differs')
    // as somebody types it on a phone
    const typed = first.replace('（耿）', '(耿)').replace('〔2025〕', '[2025] ')
    second = await recorded(await submitted({ changes: typed }))
    const rows = await app.sql(
      'select e.manner, o.number as old, n.number as new from recordal_end e join recordal o on o.id = e.recordal_id join recordal n on n.replaces = o.id',
    )
    expect(rows).toEqual([{ manner: 'changed', old: first, new: second }])
    const again = await app.post('clerk', '/api/recordals', input({ changes: first }))
    expect([again.body.code, again.body.detail]).toEqual(['recordal-ended', expect.stringContaining('已变更')])
  })

  test('不是备案人申请的，先听取意见；未届满不得以届满注销；提请人不得自己决定', async () => {
    const asked = { number: second, ground: 'ceased', reason: '已停产。', handlers: [people.officer1, people.officer2] }
    const propose = (given: object) => app.post('officer1', '/api/recordal-cancellations', { ...asked, ...given })
    expect((await propose({})).body.code).toBe('not-heard')
    expect((await propose({ ground: 'expired' })).body.code).toBe('not-expired')
    const refusedOnce = await propose({ statement: '备案人称仍在生产。' })
    const refused = `proceedings/${refusedOnce.body.subjectId}`
    await take(app, 'section1', { on: refused, act: 'recordal-cancellation.decide', with: { outcome: 'refused' } })
    expect(await livesOf(app, refused.split('/')[1] ?? '')).toEqual({ 'recordal-cancellation': 'refused' })

    const { body } = await propose({ ground: 'requested' })
    const on = `proceedings/${body.subjectId}`
    const act = 'recordal-cancellation.decide'
    expect((await codeOf(app, 'officer2', { on, act, with: { outcome: 'agreed', opinion: '同意。' } }))[0]).toBe(
      'approver-is-handler',
    )
    const done = await take(app, 'section1', { on, act })
    expect(done.documents.map(({ title }) => title)).toEqual(['注销备案通知书'])
    expect(await runningUntil(app, on, 'P-04')).toBe('2025-11-17')
    await take(app, 'officer1', { on, act: 'recordal-cancellation.serve' })
    await published('recordal-cancellation', on)
    await takenDown('recordal-cancellation', on)
    await archived('recordal-cancellation', on)
    expect((await propose({ ground: 'requested' })).body).toMatchObject({ code: 'recordal-ended' })
  })

  test('登记和终止一经作成不得改动', async () => {
    await expect(app.sql("update recordal_end set manner = 'changed'")).rejects.toThrow('不得改动')
    await expect(app.sql('delete from recordal')).rejects.toThrow('不得改动')
  })
})
