/** 《行政处罚法》第五十八条 on real PostgreSQL: by the table, by the bytes, and in the database itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { attempt, driveUntil, factsOf, offers, take } from './support/drive.ts'
import { whileTampered } from './support/tamper.ts'
import { withClient } from './support/with-client.ts'

const small = factsOf({ fine_yuan: 20_000 })

let app: TestApp
let caseId: string
beforeAll(async () => {
  app = await startApp()
  caseId = await driveUntil(app, '批准处罚决定', small)
})
afterAll(() => app.close())

/** What a decision would have used up or left behind. */
async function traces(caseId: string) {
  const [row] = await app.sql(
    `select (select json_agg(c order by prefix) from document_counter c) as numbers,
      (select count(*)::int from document where subject_id = $1::uuid and form = 'penalty-decision' and standing = 'issued') as issued,
      (select count(*)::int from document where number is not null) as numbered,
      (select count(*)::int from decision where case_id = $1::uuid) as decisions,
      (select count(*)::int from service where subject_id = $1::uuid) as services,
      (select count(*)::int from ledger_entry where stream = $1::uuid::text) as entries,
      (select state from life where subject_id = $1::uuid and procedure = 'ordinary-penalty') as state`,
    [caseId],
  )
  return row
}

async function refusals(caseId: string): Promise<number> {
  const [row] = await app.sql<{ count: number }>(
    "select count(*)::int as count from refused_attempt where act = 'decision.issue' and subject_id = $1",
    [caseId],
  )
  return row?.count ?? 0
}

const copyDraft = (change: string) => `
  insert into draft_decision
  select (json_populate_record(latest, ${change})).* from (
    select d as latest from draft_decision d where case_id = $1 order by drafted_at desc limit 1) found`

const cases: [string, { code: string; because: string; sql: string[] }][] = [
  [
    '从未送审',
    {
      code: 'review-not-passed',
      because: '尚未送法制审核',
      sql: ['delete from review_opinion where subject_id = $1', 'delete from review_submission where subject_id = $1'],
    },
  ],
  [
    '只有初审，没有审签',
    {
      code: 'review-not-passed',
      because: '尚未通过',
      sql: ["delete from review_opinion where subject_id = $1 and stage = 'countersignature'"],
    },
  ],
  [
    '审签是退回',
    {
      code: 'review-not-passed',
      because: '尚未通过',
      sql: ["update review_opinion set outcome = 'returned' where subject_id = $1 and stage = 'countersignature'"],
    },
  ],
  [
    '通过之后又送了新的一轮',
    {
      code: 'review-not-passed',
      because: '第2轮',
      sql: [
        `insert into review_submission select (json_populate_record(s, json_build_object('id', gen_random_uuid(), 'round', 2))).*
         from review_submission s where subject_id = $1`,
      ],
    },
  ],
  [
    '通过之后草稿改了一个字',
    {
      code: 'review-not-passed',
      because: '草稿在审核通过后有改动',
      sql: [
        copyDraft(`json_build_object('id', gen_random_uuid(), 'drafted_at', now() + interval '10 years',
          'content_sha256', encode(sha256('one character more'), 'hex'))`),
      ],
    },
  ],
  [
    '通过之后加了一件证据',
    {
      code: 'review-not-passed',
      because: '证据清单在审核通过后有改动',
      sql: [
        `insert into evidence select (json_populate_record(e, json_build_object('id', gen_random_uuid(), 'name', '后加的证据'))).*
         from evidence e where case_id = $1 limit 1`,
      ],
    },
  ],
  [
    '通过之后一件证据的哈希变了',
    {
      code: 'review-not-passed',
      because: '证据清单在审核通过后有改动',
      sql: ["update evidence set sha256 = repeat('0', 64) where case_id = $1 and sha256 is not null"],
    },
  ],
  [
    '审核状态不是通过',
    {
      code: 'needs-legal-review',
      because: '法制审核',
      sql: ["update life set state = 'returned' where subject_id = $1 and procedure = 'legal-review'"],
    },
  ],
]

test.each(cases)('%s：不得作出决定，不编号、不用印、不送达，按钮同样不可办', async (_title, { code, because, sql }) => {
  await whileTampered(app, { caseId, sql }, () => mustRefuse(caseId, { code, because }))
})

async function mustRefuse(caseId: string, { code, because }: { code: string; because: string }): Promise<void> {
  const earlier = await refusals(caseId)
  const before = await traces(caseId)
  const { status, body } = await attempt(app, 'head', { on: `cases/${caseId}`, act: 'decision.issue' })
  expect({ status, code: body.code, basis: body.basis }).toEqual({
    status: 409,
    code,
    basis: expect.arrayContaining([expect.stringContaining('第五十八条')]),
  })
  expect(body.detail).toContain(because)
  expect(await traces(caseId)).toEqual(before)
  expect(await refusals(caseId)).toBe(earlier + 1)
  const button = (await offers(app, 'head', `cases/${caseId}`)).find((offer) => offer.name === 'decision.issue')
  // what its tables do not allow at all is not even on offer
  expect(button?.allowed ?? false).toBe(false)
  expect(button?.reasons.map((reason) => reason.code) ?? [code]).toContain(code)
}

test('同一案件没有改动就可以作出决定：编号、决定成立，然后才可以送达', async () => {
  const servers = await app.sql<{ id: string }>("select id from person where name in ('执法员甲', '执法员乙')")
  const how = {
    how: { manner: 'direct', place: '某地', recipient: '某人', capacity: 'representative', servedOn: '2025-09-22' },
    servers: servers.map(({ id }) => id),
  }
  const early = await attempt(app, 'officer1', { on: `cases/${caseId}`, act: 'decision.serve', with: how })
  expect({ status: early.status, code: early.body.code }).toEqual({ status: 409, code: 'not-in-state' })
  const before = await traces(caseId)
  const done = await take(app, 'head', { on: `cases/${caseId}`, act: 'decision.issue' })
  const after = await traces(caseId)
  expect(done.documents[0]?.number).toMatch(/罚〔2025〕\d+号$/)
  expect(after).toMatchObject({ issued: 1, decisions: 1, services: before?.services, state: 'decided' })
  await take(app, 'officer1', { on: `cases/${caseId}`, act: 'decision.serve' })
})

test('通过后改一个字重新拟稿：审核退回待送审；即使状态被改成通过，字节不同仍然拒绝', async () => {
  const redrafted = await driveUntil(app, '听取陈述申辩', small)
  const on = `cases/${redrafted}`
  const { defaults } = (await offers(app, 'officer1', on)).find(({ name }) => name === 'decision.draft') ?? {}
  await take(app, 'officer1', { on, act: 'decision.draft', with: { facts: `${defaults?.facts}。` } })
  const [life] = await app.sql("select state from life where subject_id = $1 and procedure = 'legal-review'", [
    redrafted,
  ])
  expect(life?.state).toBe('drafted')
  const first = await attempt(app, 'officer1', { on, act: 'penalty.propose', with: { opinion: '呈批' } })
  expect(first.body.code).toBe('needs-legal-review')
  const sql = ["update life set state = 'passed' where subject_id = $1 and procedure = 'legal-review'"]
  await whileTampered(app, { caseId: redrafted, sql }, async () => {
    const second = await attempt(app, 'officer1', { on, act: 'penalty.propose', with: { opinion: '呈批' } })
    expect({ status: second.status, code: second.body.code }).toEqual({ status: 409, code: 'review-not-passed' })
    const third = await attempt(app, 'officer1', { on, act: 'notice.issue' })
    expect(third.body.code).toBe('review-not-passed')
  })
})

describe('绕过应用程序，数据库自己拒绝', () => {
  let drafted: string
  let decided: string
  beforeAll(async () => {
    drafted = await driveUntil(app, '拟定处罚决定', small)
    decided = await driveUntil(app, '送达处罚决定书', small)
  })

  const insertDecision = `insert into decision select case_id, agency_id, document_id, '（耿）应急罚〔2025〕900号', content, content_sha256,
    evidence_sha256, measures, fine_fen, confiscation, '2025-09-22', drafted_by from draft_decision where case_id = $1`
  const insertDocument = `insert into document select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
    'standing', 'issued', 'issue_day', '2025-09-22', 'number', '（耿）应急罚〔2025〕900号', 'number_prefix', '应急罚', 'number_year', 2025,
    'number_sequence', 900, 'verification_code', md5(random()::text), 'pdf_sha256', null, 'pdf_size', null, 'pdf_pages', null))).*
    from document d where subject_id = $1 and form = 'penalty-decision' limit 1`
  const insertService = `insert into service select gen_random_uuid(), agency_id, $1, id, id, 'direct',
    '2025-09-22', '{}', now(), '{}' from document where subject_id = $1 and form = 'penalty-decision' and standing = 'draft' limit 1`

  const roles = ['mingzheng_app', 'mingzheng_migrator', 'superuser'] as const
  describe.each(roles)('%s', (role) => {
    const code = (caseId: () => string, sql: string) => codeOf(app, { role, caseId: caseId(), sql })

    test('未审核的案件不能写入决定', async () => {
      expect(await code(() => drafted, insertDecision)).toBe('MZ058')
    })
    test('未审核的决定书不能编号', async () => {
      expect(await code(() => drafted, insertDocument)).toBe('MZ058')
    })
    test('没有决定的决定书不能送达', async () => {
      expect(await code(() => drafted, insertService)).toBe('MZ061')
    })
    test('已审核的字节，换了内容不能写入决定书', async () => {
      const other = insertDocument.replace(
        "'standing'",
        `'content', jsonb_build_object('result', '不处罚'), 'standing'`,
      )
      expect(await code(() => decided, other)).toBe('MZ058')
    })
    test.each([
      ['决定的内容', 'update decision set content = content || \'{"result": "不处罚"}\' where case_id = $1'],
      ['决定的罚款', 'update decision set fine_fen = 1 where case_id = $1'],
      ['决定的字节', "update decision set content_sha256 = repeat('0', 64) where case_id = $1"],
      ['审核意见', "update review_opinion set outcome = 'agreed' where subject_id = $1"],
      ['决定书', "update document set content = '{}' where subject_id = $1 and form = 'penalty-decision'"],
      [
        '草稿改为正式',
        "update document set standing = 'issued', issue_day = '2025-09-22' where subject_id = $1 and standing = 'draft'",
      ],
      ['删除决定', 'delete from decision where case_id = $1'],
    ])('不能改动：%s', async (_what, sql) => {
      expect(await code(() => decided, sql)).toMatch(role === 'mingzheng_app' ? /^42501$/ : /^(P0001|MZ058)$/)
    })
  })

  test('审核通过的同一字节才写得进去：触发器不是一律拒绝', async () => {
    const passed = await driveUntil(app, '批准处罚决定', small)
    expect(await codeOf(app, { role: 'mingzheng_migrator', caseId: passed, sql: insertDocument })).toBe('accepted')
  })

  test('即使已有伪造的正式决定书，未审核的决定仍然写不进', async () => {
    const forged = insertDecision.replace(
      'agency_id, document_id,',
      `agency_id, (select id from document where
      subject_id = $1 and standing = 'issued' and form = 'penalty-decision'),`,
    )
    const code = await withClient(app.adminUrl, async (client) => {
      await client.query('begin')
      await client.query('set local session_replication_role = replica')
      await client.query(insertDocument, [drafted])
      await client.query('set local session_replication_role = origin')
      return client.query(forged, [drafted]).catch((error: { code: string }) => error.code)
    })
    expect(code).toBe('MZ058')
  })

  test('没有设置机关，什么也看不到、写不进', async () => {
    const forgotten = { role: 'mingzheng_app', caseId: drafted, sql: insertDecision, agencyId: null }
    expect(await codeOf(app, forgotten)).toBe('accepted-nothing')
  })
})

type Attempted = { role: string; caseId: string; sql: string; agencyId?: null }

/** The error code, or that it was accepted; rolled back either way. */
async function codeOf(
  { sql: ask, adminUrl, url }: TestApp,
  { role, caseId, sql, agencyId }: Attempted,
): Promise<string> {
  const [{ agency_id } = { agency_id: '' }] = await ask<{ agency_id: string }>(
    'select agency_id from penalty_case where id = $1',
    [caseId],
  )
  return withClient(role === 'superuser' ? adminUrl : url, async (client) => {
    await client.query('begin')
    if (role !== 'superuser') await client.query(`set local role ${role}`)
    await client.query("select set_config('mingzheng.agency', $1, true)", [agencyId === null ? '' : agency_id])
    try {
      const { rowCount } = await client.query(sql, [caseId])
      return rowCount === 0 ? 'accepted-nothing' : 'accepted'
    } catch (error) {
      return (error as { code: string }).code
    } finally {
      await client.query('rollback')
    }
  })
}
