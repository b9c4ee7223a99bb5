/** Who may do what, to which case: every act by every person of the county, and by a person of another agency. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../src/example/county.ts'
import { acts, actsByPath } from '../src/register.ts'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, driveWhole, factsOf, take } from './support/drive.ts'
import { inputFor } from './support/inputs.ts'
import { convened, rollOf, threeAgree } from './support/meeting.ts'
import { addOtherAgency } from './support/other-agency.ts'
import { soundPoints } from './support/steps.ts'
import { withClient } from './support/with-client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const small = factsOf({ fine_yuan: 20_000 })
const known = { day: '2025-09-22', instant: '2025-09-22T01:00:00Z' }
const pathTo = (path: string, id: string) => path.replace(/:\w+/, id)

describe('岗位', () => {
  test.each(actsByPath.map(([path, act]) => [act.name, path] as const))(
    '%s 只有登记的岗位可以办理',
    async (name, path) => {
      const act = acts.find((one) => one.name === name)
      const id = randomUUID()
      const answers = await Promise.all(
        people.map(async ({ username, roles }) => {
          const { status, body } = await app.post(username, pathTo(path, id), inputFor(name, { id, ...known }))
          return { username, roles, status, body }
        }),
      )
      const refused = answers.filter(({ body }) => body.code === 'role-missing')
      expect(refused.every(({ status, body }) => status === 403 && body.basis.length > 0)).toBe(true)
      const outsiders = people.filter(({ roles }) => !roles.some((role) => act?.by.includes(role)))
      expect(refused.map(({ username }) => username)).toEqual(outsiders.map(({ username }) => username))
      const insiders = answers.filter(({ body }) => body.code !== 'role-missing')
      expect(insiders.map(({ status }) => status).filter((status) => ![200, 409].includes(status))).toEqual([])
    },
  )

  test('没有登录：一律 401；首次登录未改密码：一律 403', async () => {
    await app.sql("update account set must_change_password = true where username = 'deputy4'")
    app.forget('deputy4')
    for (const [path, { name }] of actsByPath) {
      const [id, input] = [randomUUID(), inputFor(name, { id: randomUUID(), ...known })]
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }
      expect((await app.fetch(pathTo(path, id), init)).status).toBe(401)
      const unchanged = await app.post('deputy4', pathTo(path, id), input)
      expect(unchanged).toMatchObject({ status: 403, body: { code: 'password-must-change' } })
    }
  })
})

describe('本案的关系', () => {
  test('承办人以外的执法人员不得办理承办人的行为', async () => {
    const on = `cases/${await driveUntil(app, '制作询问笔录', small)}`
    for (const act of ['evidence.add', 'inquiry.record', 'investigation.conclude']) {
      const input = inputFor(act, { id: on.slice(6), ...known })
      const { status, body } = await attempt(app, 'officer3', { on, act, with: input })
      expect({ act, status, code: body.code }).toEqual({ act, status: 409, code: 'not-handler' })
    }
  })

  test('承办人不得审核、审批、初审、审签、作出决定：即使兼有岗位，即使没有在呈批上签字', async () => {
    await alsoHolds('officer2', ['officer', 'section-head', 'reviewer', 'deputy-head', 'agency-head'])
    await app.sql("update person set legal_qualification = '演示' where name = '执法员乙'")
    const agreed = { outcome: 'agreed', opinion: '同意。' }
    const mustRefuse = async (on: string, act: string, given: object = agreed) => {
      const { status, body } = await attempt(app, 'officer2', { on, act, with: { ...given } })
      expect({ act, status, code: body.code }).toEqual({ act, status: 409, code: 'reviewer-is-handler' })
      expect(body.basis.length).toBeGreaterThan(0)
    }
    const filing = `cases/${await driveUntil(app, '提请立案', small)}`
    await mustRefuse(filing, 'filing.examine')
    await take(app, 'section1', { on: filing, act: 'filing.examine' })
    await mustRefuse(filing, 'filing.approve')
    const review = `cases/${await driveUntil(app, '送法制审核', small)}`
    await mustRefuse(review, 'review.examine', { ...agreed, points: await soundPoints(app, review) })
    const countersign = `cases/${await driveUntil(app, '法制初审', small)}`
    await mustRefuse(countersign, 'review.countersign')
    const penalty = `cases/${await driveUntil(app, '呈批处罚决定', small)}`
    await mustRefuse(penalty, 'penalty.examine')
    await take(app, 'section1', { on: penalty, act: 'penalty.examine' })
    await mustRefuse(penalty, 'penalty.approve')
    await take(app, 'head', { on: penalty, act: 'penalty.approve' })
    await mustRefuse(penalty, 'decision.issue', {})
    const closing = `cases/${await driveUntil(app, '提请结案', small)}`
    await mustRefuse(closing, 'closing.examine')
    await take(app, 'section1', { on: closing, act: 'closing.examine' })
    await mustRefuse(closing, 'closing.approve')
  })

  test('同一人不得既审核又审批，不得既初审又审签', async () => {
    await alsoHolds('section1', ['section-head', 'deputy-head', 'agency-head'])
    await alsoHolds('reviewer1', ['reviewer', 'section-head'])
    const filing = `cases/${await driveUntil(app, '审核立案', small)}`
    const twice = await attempt(app, 'section1', {
      on: filing,
      act: 'filing.approve',
      with: { outcome: 'agreed', opinion: '同意。' },
    })
    expect(twice).toMatchObject({ status: 409, body: { code: 'same-person' } })
    const penalty = `cases/${await driveUntil(app, '审核处罚决定', small)}`
    const again = await attempt(app, 'section1', {
      on: penalty,
      act: 'penalty.approve',
      with: { outcome: 'agreed', opinion: '同意。' },
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'same-person' } })
    const review = `cases/${await driveUntil(app, '法制初审', small)}`
    const signed = await attempt(app, 'reviewer1', {
      on: review,
      act: 'review.countersign',
      with: { outcome: 'agreed', opinion: '同意。' },
    })
    expect(signed).toMatchObject({ status: 409, body: { code: 'same-person' } })
  })

  test('承办人不得参加集体讨论的表决', async () => {
    await app.sql(
      "update post_term set leading_group = true where person_id = (select id from person where name = '执法员甲')",
    )
    const on = `cases/${await driveUntil(app, '听取陈述申辩')}`
    const meeting = await convened(app, { on })
    const attendance = (await rollOf(app, meeting, { ...threeAgree, officer1: 'agree' })) as { presence: string }[]
    expect(attendance.map(({ presence }) => presence)).toContain('recused')
    const roll = attendance.map((member) => ({ ...member, presence: 'present' }))
    const opening = { on: meeting, act: 'deliberation.open', with: { attendance: roll } }
    const { status, body } = await attempt(app, 'head', opening)
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'handler-deliberates' })
  })

  /** Held in this agency from now on, whoever's post it is: the county lets one person hold several. */
  async function alsoHolds(username: string, roles: string[]): Promise<void> {
    await app.sql('update account set roles = $2 where username = $1', [username, roles])
    app.forget(username)
  }
})

describe('另一机关的人', () => {
  test('看不到、碰不到本机关的案件，什么也没有改变', async () => {
    const { username } = await addOtherAgency(app)
    const { caseId, inspectionId } = await driveWhole(app, small)
    const before = await everything()
    for (const [path, id] of [
      ['cases', caseId],
      ['inspections', inspectionId],
    ] as const) {
      expect((await app.get(username, `/api/${path}/${id}`)).status).toBe(404)
      expect((await app.get(username, `/api/${path}/${id}/acts`)).status).toBe(404)
      expect((await app.get<{ rows: unknown[] }>(username, `/api/${path}`)).body.rows).toEqual([])
    }
    expect((await app.get(username, `/api/cases/${caseId}/archive.zip`)).status).toBe(404)
    const documents = await app.sql<{ id: string }>('select id from document where subject_id = $1', [caseId])
    for (const { id } of documents) expect((await app.get(username, `/api/documents/${id}.pdf`)).status).toBe(404)
    const lookups = await app.get<{ officers: unknown[]; subjects: { name: string }[] }>(username, '/api/lookups')
    expect(lookups.body.officers).toHaveLength(1)
    expect(lookups.body.subjects.map(({ name }) => name)).toEqual(['邻县某厂'])

    for (const [path, { name }] of actsByPath.filter(([place]) => /:(case|inspection)Id/.test(place))) {
      const id = path.includes(':caseId') ? caseId : inspectionId
      const { status, body } = await app.post(username, pathTo(path, id), inputFor(name, { id, ...known }))
      expect({ name, status, code: body.code }).toEqual({ name, status: 409, code: 'not-in-state' })
    }
    const [subject] = await app.sql<{ id: string }>('select id from subject where name = $1 limit 1', [
      small.party_as_published,
    ])
    const stolen = inputFor('case.register', { id: subject?.id ?? '', ...known })
    expect((await app.post(username, '/api/cases', stolen)).body.code).toBe('subject-missing')
    expect((await app.post(username, '/api/cases', { ...stolen, inspectionId })).body.code).toBe('not-in-state')
    expect(await everything()).toEqual(before)
  })

  test('每张带机关的表都强制行级安全：应用角色换一个机关，一行也看不到', async () => {
    // two directories lead from a name or a token to an agency, before any agency is known
    const tables = await app.sql<{ name: string; forced: boolean }>(`
      select c.oid::regclass::text as name, relrowsecurity and relforcerowsecurity as forced from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('session', 'sign_in_name')`)
    expect(tables.length).toBeGreaterThan(40)
    expect(tables.filter(({ forced }) => !forced)).toEqual([])
    const seen = await withClient(app.url, async (client) => {
      await client.query('begin')
      await client.query('set local role mingzheng_app')
      await client.query("select set_config('mingzheng.agency', $1, true)", [randomUUID()])
      const counts: [string, number][] = []
      for (const { name } of tables) counts.push([name, (await client.query(`select from ${name}`)).rowCount ?? -1])
      return counts.filter(([, count]) => count !== 0)
    })
    expect(seen).toEqual([])
  })

  /** What stands of the county, without what was tried. */
  async function everything() {
    return app.sql(`select (select count(*) from ledger_entry) as entries, (select json_agg(l order by subject_id, procedure) from life l) as lives,
      (select count(*) from document) as documents, (select count(*) from evidence) as evidence, (select count(*) from act_request) as requests`)
  }
})
