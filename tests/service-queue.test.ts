/** The queue of service over HTTP: what waits, since when, with whom; who takes it over; what is served is gone from it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf } from './support/drive.ts'
import { idOf, type ServiceBench, startServiceBench } from './support/service.ts'

let bench: ServiceBench
let app: TestApp
beforeAll(async () => {
  bench = await startServiceBench()
  app = bench.app
})
afterAll(() => app.close())

type Row = {
  id: string
  title: string
  since: string
  states: string[]
  isMine: boolean
  party: { id: string; name: string }
  address: string | null
  telephone: string | null
  confirmedOn: string | null
  handlers: { name: string }[]
  taker: { name: string } | null
  attempts: { manner: string; cause: string; triedOn: string }[]
  notice: { postedOn: string; until: string } | null
  due: { day: string; level: string } | null
  serve: { name: string; label: string }
}
type Queue = { rows: Row[]; total: number }

const queueOf = async (as: string, query = '') => (await app.get<Queue>(as, `/api/service?${query}`)).body.rows
const paperOf = async (on: string) => {
  const [row] = await app.sql<{ id: string }>(
    "select id from document where subject_id = $1 and form in ('onsite-measures-decision', 'penalty-decision') and standing = 'issued'",
    [idOf(on)],
  )
  return row?.id ?? ''
}

describe('待送达列表', () => {
  test('文书作出即在列，写明地址、起始、期限、承办人、试过的方式；可按送达人、情况查询；送达后离开', async () => {
    bench.at('2025-09-22')
    const on = `cases/${await driveUntil(app, '作出行政处罚决定', factsOf({ fine_yuan: 20_000 }))}`
    const id = await paperOf(on)
    const seen = async (as: string, query?: string) => (await queueOf(as, query)).find((row) => row.id === id)
    expect(await seen('officer1')).toMatchObject({
      ...{
        title: '行政处罚决定书',
        since: '2025-09-22',
        states: ['untried'],
        isMine: true,
        attempts: [],
        notice: null,
      },
      ...{ address: null, confirmedOn: null, taker: null, handlers: [{ name: '执法员乙' }, { name: '执法员甲' }] },
      serve: { name: 'decision.serve', label: '送达处罚决定书' },
    })
    // 作出后七个工作日：9月23、24、25、26、28（调休上班）、29、30日
    expect((await seen('officer1'))?.due).toMatchObject({ day: '2025-09-30', level: 'far' })
    bench.at('2025-10-13')
    const failed = {
      ...{ tried: 'direct', triedOn: '2025-10-13', cause: 'moved' },
      place: '厂区',
      detail: '已经搬走。',
    }
    await bench.serve(on, { manner: 'not-served', ...failed })
    expect(await seen('officer3', 'state=tried')).toMatchObject({
      ...{ states: ['past', 'tried'], isMine: false, due: { level: 'past' } },
      attempts: [{ manner: '直接送达', cause: '地址不详或者已经迁移', triedOn: '2025-10-13' }],
    })
    expect(await seen('officer3', 'officer=me')).toBeUndefined()
    expect((await app.post('officer3', `/api/service/${id}/takeover`, { reason: '在本人片区' })).status).toBe(200)
    expect(await seen('officer3', 'officer=me')).toMatchObject({ taker: { name: '执法员丙' }, isMine: true })
    expect(await seen('officer1', 'officer=me')).toBeUndefined()
    const posted = {
      ...{ manner: 'announcement-posted', ground: 'whereabouts-unknown', course: '查无下落。', medium: 'board' },
      ...{ postedAt: '公告栏', postedOn: '2025-10-13', summary: '罚款。', collectAt: '本局' },
    }
    expect(await bench.serve(on, posted, 'officer3')).toEqual(['done', []])
    expect(await seen('officer1')).toMatchObject({
      states: ['announced', 'past'],
      notice: { postedOn: '2025-10-13', until: '2025-11-12' },
    })
    bench.at('2025-11-13')
    expect((await seen('officer1', 'state=expired'))?.states).toEqual(['expired', 'past'])
    const page = await app.get<{ handovers: { to: string }[] }>('officer1', `/api/service/${id}`)
    expect(page.body.handovers).toMatchObject([{ to: '执法员丙', reason: '在本人片区' }])
    expect(await bench.serve(on, { manner: 'announcement-expired' }, 'officer3')).toEqual(['done', []])
    expect(await seen('officer1')).toBeUndefined()
    expect((await app.get('officer1', `/api/service/${id}`)).status).toBe(404)
  })

  test('确认过的地址、电话在列表中取代登记的，再登记时已经填好', async () => {
    const on = await bench.order()
    const id = await paperOf(on)
    await bench.confirmAddress(on)
    const row = (await queueOf('officer1', `q=${encodeURIComponent('现场处理')}`)).find((one) => one.id === id)
    expect(row).toMatchObject({
      ...{ address: '某县示例路1号', telephone: '13600000000', recipient: '安全员丁', confirmedOn: '2025-09-22' },
    })
    const starts = await app.get<{ acts: { name: string; defaults: object }[] }>(
      'officer1',
      `/api/starts?party=${row?.party.id}`,
    )
    const form = starts.body.acts.find(({ name }) => name === 'service-address.confirm')
    expect(form?.defaults).toMatchObject({ address: '某县示例路1号', electronic: true, email: 'office@example.com' })
  })
})

describe('接手送达', () => {
  test('承办人以外的执法人员接手后可以送达这一份文书，交回后不再可以；案件的其他行为始终不能办', async () => {
    const on = await bench.order()
    bench.at('2025-10-13')
    const id = await paperOf(on)
    const handover = (as: string, how: 'takeover' | 'return') =>
      app.post(as, `/api/service/${id}/${how}`, { reason: '承办人外出培训' })
    const today = { manner: 'direct', place: '厂内', recipient: '某', capacity: 'receiver', servedOn: '2025-10-13' }
    expect((await bench.serve(on, today, 'officer3'))[0]).toBe('not-handler')
    expect((await handover('officer3', 'return')).body.code).toBe('not-in-state')
    expect((await handover('officer3', 'takeover')).status).toBe(200)
    expect((await handover('officer3', 'takeover')).body.code).toBe('already-taken-over')
    expect((await handover('officer2', 'return')).body.code).toBe('not-taker')
    expect((await handover('officer3', 'return')).status).toBe(200)
    expect((await bench.serve(on, today, 'officer3'))[0]).toBe('not-handler')
    expect((await handover('officer3', 'takeover')).status).toBe(200)
    const alone = (await app.sql<{ id: string }>("select id from person where name = '执法员丙'")).map(({ id }) => id)
    const single = await attempt(app, 'officer3', { on, act: 'measures.serve', with: { how: today, servers: alone } })
    expect(single.body).toMatchObject({ code: 'too-few-officers', basis: ['《行政处罚法》第四十二条第一款'] })
    const offered = await bench.formOf(on, 'officer3')
    const { servers = [] } = offered?.defaults ?? {}
    expect({ allowed: offered?.allowed, first: (servers as string[])[0] }).toEqual({
      allowed: true,
      first: alone[0],
    })
    expect(await bench.serve(on, today, 'officer3')).toEqual(['done', []])
    expect(
      (await attempt(app, 'officer3', { on, act: 'measures.recheck', with: { removed: true, note: '已排除' } })).body
        .code,
    ).toBe('not-handler')
    expect((await handover('officer3', 'return')).body.code).toBe('needs-document')
  })

  test('没有执法证件的、不是待送达文书的，不能接手', async () => {
    const [draft] = await app.sql<{ id: string }>("select id from document where form = 'service-receipt' limit 1")
    const { body } = await app.post('officer3', `/api/service/${draft?.id}/takeover`, { reason: '试' })
    expect(body.code).toBe('nothing-to-serve')
    const byClerk = await app.post('clerk', `/api/service/${draft?.id}/takeover`, { reason: '试' })
    expect(byClerk).toMatchObject({ status: 403, body: { code: 'role-missing' } })
  })
})
