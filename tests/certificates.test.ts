/** The life of an officer's certificate over HTTP, and that nothing is done towards a party without a valid one on that day. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inHouse, noting } from '../src/register/capacity.ts'
import { acts, actsByPath } from '../src/register.ts'
import { startApp, type TestApp } from './support/app.ts'
import {
  certificateHeldBy,
  changeCertificate,
  keep,
  keepCertificates,
  personNamed,
  picture,
  putPhoto,
  recordPassOf,
} from './support/certificates.ts'
import { attempt, driveUntil, factsOf, offers } from './support/drive.ts'
import { inputFor } from './support/inputs.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const begins = '2025-09-22T10:00:00+08:00'
const known = { day: '2025-09-22', instant: '2025-09-22T01:00:00Z' }
type Listed = { rows: { certificateNumber: string; state: { name: string }; validUntil: string; warnings: string[] }[] }
const listed = async (number: string) => (await app.get<Listed>('head', `/api/officers?q=${number}`)).body.rows[0]
const stateOf = async (number: string) => (await listed(number))?.state.name
/** The public page, as its data. */
const publicState = async (number: string) => {
  const answer = await app.fetch(`/officers/${number}`, {})
  return ((await answer.json()) as { state: string }).state
}

/** Written straight into the tables, and taken out again: the state is what is tried here, not how it came about. */
const states: Record<string, string> = {
  pending: `update officer_certificate set valid_from = '2025-09-23' where id = $1`,
  expired: `update officer_certificate set valid_until = '2025-09-21' where id = $1`,
  suspended: event('suspended'),
  revoked: event('revoked'),
  cancelled: event('cancelled'),
  'wrong area': `update officer_certificate set area = '530922' where id = $1`,
  'wrong category': `update officer_certificate set category = '交通运输' where id = $1`,
  'no certificate': `update officer_certificate set person_id = (select id from person where name = '书记员') where id = $1`,
}
function event(kind: string): string {
  return `insert into certificate_event (id, agency_id, certificate_id, kind, effective_on, reason)
    select gen_random_uuid(), agency_id, id, '${kind}', '2025-09-22', '测试' from officer_certificate where id = $1`
}
async function within<T>(change: string, id: string, work: () => Promise<T>): Promise<T> {
  const [row] = await app.sql<{ before: object }>(
    'select to_jsonb(held) as before from officer_certificate held where id = $1',
    [id],
  )
  const [triggers, back] = [
    'alter table certificate_event disable trigger stands',
    'alter table certificate_event enable trigger stands',
  ]
  await app.sql(change, [id])
  try {
    return await work()
  } finally {
    await app.sql(triggers)
    await app.sql('delete from certificate_event where certificate_id = $1', [id])
    await app.sql(back)
    await app.sql(
      `update officer_certificate set (valid_from, valid_until, area, category, person_id) =
        (select valid_from, valid_until, area, category, person_id from jsonb_populate_record(null::officer_certificate, $2)) where id = $1`,
      [id, row?.before],
    )
  }
}

describe('没有在该日对本类别、本区域有效的证件，什么执法行为都不办：登记的每一项行为', () => {
  const isNamed = (names: string[], act: string) =>
    names.some((name) => (name.endsWith('*') ? act.startsWith(name.slice(0, -1)) : act === name))
  const officers = actsByPath.filter(([, act]) => act.by.includes('officer'))
  const tried = officers.filter(([, { name }]) => !isNamed(inHouse, name))

  test('不要求证件的只有内部事务；名单里的每一项都是登记的行为', () => {
    for (const name of [...inHouse, ...noting])
      expect({ name, known: acts.some((act) => isNamed([name], act.name)) }).toEqual({ name, known: true })
    const apart = officers.filter(([, { name }]) => isNamed(inHouse, name)).map(([, { name }]) => name)
    // who has no certificate yet sits the exam for it
    const exams = /^(attempt|resit)\./
    expect(apart.filter((name) => !exams.test(name)).toSorted()).toEqual([
      ...['calendar-feed.renew', 'document.correct', 'law-change.settle'],
      ...['list-view.drop', 'list-view.keep', 'subject.register'],
    ])
    expect(tried.length).toBeGreaterThan(200)
  })

  test.each(Object.keys(states))('%s', async (state) => {
    const id = await certificateHeldBy(app, '执法员甲')
    const codes = await within(states[state] ?? '', id, () =>
      Promise.all(
        tried.map(async ([path, { name }]) => {
          const of = randomUUID()
          const { status, body } = await app.post(
            'officer1',
            path.replace(/:\w+/, of),
            inputFor(name, { id: of, ...known }),
          )
          return { name, status, code: body.code, basis: body.basis?.length }
        }),
      ),
    )
    const refused = { status: 409, code: 'certificate-not-valid', basis: 2 }
    expect(codes.filter(({ name, ...rest }) => JSON.stringify(rest) !== JSON.stringify(refused))).toEqual([])
  })

  test('证件有效的，没有一项因证件被拒', async () => {
    const codes = await Promise.all(
      tried.map(async ([path, { name }]) => {
        const of = randomUUID()
        return (await app.post('officer1', path.replace(/:\w+/, of), inputFor(name, { id: of, ...known }))).body.code
      }),
    )
    expect(codes).not.toContain('certificate-not-valid')
    expect(codes).toContain('not-in-state')
  })
})

describe('补登从前的行为：看行为发生之日', () => {
  const small = factsOf({ fine_yuan: 20_000 })
  const suspendedBefore = `insert into certificate_event (id, agency_id, certificate_id, kind, effective_on, reason)
    select gen_random_uuid(), agency_id, id, kind, on_day::date, '测试' from officer_certificate,
      (values ('suspended', '2025-09-23'), ('restored', '2025-09-26')) as told(kind, on_day) where id = $1`

  test('记录员本人、所列的执法人员，该日证件暂停的不得补登；该日有效的可以', async () => {
    app.setClock(begins)
    const on = `cases/${await driveUntil(app, '送达处罚告知书', small)}`
    const evidenced = `cases/${await driveUntil(app, '审批立案', small)}`
    const id = await certificateHeldBy(app, '执法员甲')
    app.setClock('2025-09-26T10:00:00+08:00')
    await within(suspendedBefore, id, async () => {
      const heard = (receivedOn: string) =>
        attempt(app, 'officer1', {
          on,
          act: 'defence.record',
          with: { kind: 'stated', recheck: '经复核，不予采纳。', content: '请求从轻。', receivedOn },
        })
      const found = (collectedOn: string) => {
        const given = { kind: 'physical', name: '照片', proves: '现场情况', source: '现场', collectedOn }
        return attempt(app, 'officer2', { on: evidenced, act: 'evidence.add', with: given })
      }
      for (const [act, day] of [
        [heard, '2025-09-24'],
        [found, '2025-09-25'],
      ] as const) {
        const { status, body } = await act(day)
        expect({ status, code: body.code, detail: body.detail }).toEqual({
          ...{ status: 409, code: 'certificate-not-valid' },
          detail: expect.stringContaining(`执法员甲在${day}`),
        })
      }
      expect((await found('2025-09-26')).status).toBe(200)
    })
  })
})

describe('证件的一生', () => {
  const term = { validFrom: '2025-09-01', validUntil: '2026-08-31', issuer: '云南省司法厅' }
  const asked = { category: '安全生产', area: '530926', reason: '培训考试合格。' }

  test('申领、核发、审验、暂停、恢复、换证、失效、吊销、注销各办一次；当日状态在工作台和门户上一致', async () => {
    app.setClock(begins)
    await keepCertificates(app)
    for (const [number, state] of [
      ['53092600091', 'revoked'],
      ['53092600092', 'cancelled'],
    ] as const)
      expect({ office: await stateOf(number), portal: await publicState(number) }).toEqual({
        office: state,
        portal: state,
      })
    const photo = await app.fetch('/officers/53092600091/photo', {})
    expect({ status: photo.status, type: photo.headers.get('content-type') }).toEqual({
      status: 200,
      type: 'image/png',
    })
    expect(Buffer.from(await photo.arrayBuffer()).equals(picture)).toBe(true)
    expect((await app.fetch('/officers/53092600001/photo', {})).status).toBe(404)
  })

  test('审验不合格的，自审验之日起暂停使用', async () => {
    const person = await personNamed(app, '公示员')
    const id = await keep(app, '/api/certificate-applications', { ...asked, person })
    await recordPassOf(app, person)
    await keep(app, `/api/certificates/${id}/issue`, { ...term, number: '53092600093' })
    const failed = { year: 2025, result: 'failed', checkedOn: '2025-09-22', opinion: '学时不足。' }
    await keep(app, `/api/certificates/${id}/annual-check`, failed)
    expect(await stateOf('53092600093')).toBe('suspended')
    expect((await listed('53092600093'))?.warnings).toEqual(['没有照片'])
  })

  test('不合规则的不办，说明原因', async () => {
    const [id, person] = [await certificateHeldBy(app, '执法员乙'), await personNamed(app, '书记员')]
    const own = await keep(app, '/api/certificate-applications', {
      ...asked,
      person: await personNamed(app, '系统管理员'),
    })
    const ground = { reason: '测试', effectiveOn: '2025-09-22' }
    const photo = { person, sizeBytes: picture.length, mediaType: 'image/jpeg', takenOn: '2025-09-01' }
    const notPicture = await putPhoto(app, Buffer.from('<svg onload="alert(1)"/>'))
    const cases: [path: string, given: object, code: string][] = [
      [`/api/certificates/${own}/issue`, { ...term, number: '53092600094' }, 'own-certificate'],
      ['/api/certificates', { ...term, ...asked, person, number: '53092600001' }, 'certificate-known'],
      ['/api/certificates', { ...term, ...asked, person, number: '9', validUntil: '2025-08-31' }, 'day-wrong'],
      [`/api/certificates/${id}/suspension`, { ...ground, effectiveOn: '2021-12-31' }, 'day-wrong'],
      [`/api/certificates/${id}/lapse`, ground, 'not-run-out'],
      [`/api/certificates/${id}/renewal`, { ...ground, validUntil: '2027-12-31' }, 'day-wrong'],
      [`/api/certificates/${id}/restoration`, ground, 'not-in-state'],
      ['/api/officer-photos', { ...photo, photoSha256: await putPhoto(app) }, 'photo-unfit'],
      [
        '/api/officer-photos',
        { ...photo, photoSha256: notPicture, mediaType: 'image/png', sizeBytes: 24 },
        'photo-unfit',
      ],
      ['/api/officer-photos', { ...photo, photoSha256: '0'.repeat(64) }, 'photo-missing'],
    ]
    for (const [path, given, code] of cases) {
      const { status, body } = await app.post('administrator', path, given)
      expect({ path, status, code: body.code }).toEqual({ path, status: 409, code })
    }
  })

  test('到期前三十日（G-05）和年度审验（G-08）起算，按期提醒本人、股室负责人、管理员；换证后重新起算', async () => {
    app.setClock(begins)
    const person = await personNamed(app, '执法员丙')
    const given = { ...term, category: '安全生产', area: '530926', person, number: '53092600095' }
    const id = await keep(app, '/api/certificates', given)
    const running = () =>
      app.sql<{ row: string; due: string }>(
        `select row_id as row, due_on::text as due from deadline where subject_id = $1 and met_on is null order by row_id`,
        [id],
      )
    expect(await running()).toEqual([
      { row: 'G-05', due: '2026-07-31' },
      { row: 'G-08', due: '2026-03-31' },
    ])
    app.setClock('2026-07-30T10:00:00+08:00')
    await app.noticing.run()
    const told = await app.sql<{ name: string }>(
      `select distinct person.name from deadline_notice notice join deadline on deadline.id = notice.deadline_id
       join person on person.id = notice.person_id where deadline.subject_id = $1 and row_id = 'G-05' order by 1`,
      [id],
    )
    expect(told.map(({ name }) => name)).toEqual(expect.arrayContaining(['执法员丙', '系统管理员', '法规股股长']))
    app.setClock('2026-08-02T10:00:00+08:00')
    expect((await listed('53092600095'))?.warnings).toContain('29 天后到期，请换证')
    type Todo = { groups: { key: string; items: { id: string; kind: string; title: string }[] }[] }
    const todo = (await app.get<Todo>('administrator', '/api/todo')).body.groups
    const waiting = todo.filter(({ items }) => items.some((item) => item.id === id && item.kind === 'certificate'))
    expect(waiting.map(({ key }) => key)).toEqual(['certificate.check'])
    const offered = await offers(app, 'administrator', `certificates/${id}`)
    expect(offered.filter(({ allowed }) => allowed).map(({ name }) => name)).toContain('certificate.renew')
    await changeCertificate(app, id, 'renewal', { effectiveOn: '2026-09-01', validUntil: '2028-08-31' })
    expect((await running()).find(({ row }) => row === 'G-05')?.due).toBe('2028-08-01')
    expect(await listed('53092600095')).toMatchObject({ validUntil: '2028-08-31', state: { name: 'valid' } })
    app.setClock(begins)
  })
})
