import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../tests/support/postgres.ts'
import { canaries, caseIdOf, seedAgency, seedDecision, seeded } from '../../tests/support/seed-decision.ts'
import type { AnyAct } from '../acts/act.ts'
import type { Context, Guard } from '../acts/context.ts'
import type { Actor } from '../identity/actor.ts'
import { type Database, inTransaction, openDatabase } from '../kernel/database.ts'
import { type Day, instant } from '../kernel/day.ts'
import { exampleLaw } from '../law/example-law.ts'
import { isRefusal, type Refusal } from '../law/refusal.ts'
import { findDecision, listDecisions } from './portal.views.ts'
import { listOfficers, listPowers } from './portal-registers.views.ts'
import { preparePublication } from './prepare-publication.ts'
import { findPreview, findPublication } from './publication.store.ts'
import type { Preview } from './publication.ts'
import { publishDecision } from './publish-decision.ts'
import { findByCode, findByHash } from './verification.views.ts'
import { withdrawPublication } from './withdraw-publication.ts'

const today = '2026-11-22' as Day
const actor = { agencyId: seeded.agencyId, personId: seeded.personId, roles: ['discloser'] } as unknown as Actor
const context: Context = {
  actor,
  now: instant('2026-11-22T02:00:00Z'),
  today,
  law: exampleLaw,
  lives: {},
  newId: randomUUID,
  digest: (text) => createHash('sha256').update(text).digest('hex'),
}

let database: FreshDatabase
let db: Database
let portal: Database

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, 'mingzheng_app', 2)
  portal = openDatabase(database.url, 'mingzheng_portal', 2)
  await seedAgency(database.adminUrl)
  const decidedOn = '2026-11-20' as Day
  await seedDecision(database.adminUrl, {
    index: 1,
    party: '某铸造厂',
    conduct: '特种作业人员无证上岗',
    decidedOn,
    fineFen: 7_000_000,
  })
  await seedDecision(database.adminUrl, {
    index: 2,
    party: '某粉体厂',
    conduct: '未清理粉尘',
    decidedOn,
    fineFen: 2_000_000,
  })
})
afterAll(async () => {
  await db.destroy()
  await portal.destroy()
  await database.drop()
})

/** As perform does it: load, guards, rule, store, in one transaction. */
async function carryOut(act: AnyAct, input: Record<string, unknown>): Promise<Refusal | undefined> {
  return inTransaction(db, seeded.agencyId, async (tx) => {
    const facts = await act.load(tx, input)
    for (const guard of act.must) {
      const refusal = (guard as Guard<unknown>)(facts, context)
      if (refusal) return refusal
    }
    const event = act.rule(facts, act.input.parse(input), context)
    if (isRefusal(event)) return event
    await act.store(tx, { ...event, documents: [] }, { actor, now: context.now, today })
    return undefined
  })
}

const caseId = caseIdOf(1)
const preview = () => inTransaction(db, seeded.agencyId, (tx) => findPreview(tx, caseId)) as Promise<Preview>
const prepare = { caseId, severity: 'ordinary', secrecyReview: 'may-publish', alsoHide: [canaries.passerBy] }

describe('《行政处罚法》第四十八条、第五十条 处罚决定的公示', () => {
  test('保密审查认为不宜公开的，不得公示', async () => {
    const refusal = await carryOut(preparePublication, { ...prepare, secrecyReview: 'may-not' })
    expect(refusal?.code).toBe('not-to-be-public')
  })

  test('没有作出决定的案件没有可公示的内容', async () => {
    const refusal = await carryOut(preparePublication, { ...prepare, caseId: caseIdOf(9) })
    expect(refusal?.code).toBe('no-decision')
  })

  test('公示的是确认过的公示稿的原字节，差一个字符即不得公示', async () => {
    expect(await carryOut(preparePublication, prepare)).toBeUndefined()
    const { body, bodySha256 } = await preview()
    const wrong = bodySha256.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect((await carryOut(publishDecision, { caseId, bodySha256: wrong }))?.code).toBe('preview-changed')
    expect((await listDecisions(portal, { q: '', year: '', page: 1 }, today)).total).toBe(0)

    expect(await carryOut(publishDecision, { caseId, bodySha256 })).toBeUndefined()
    const { rows } = await sql<{ body: string }>`select body from portal.decision`.execute(portal)
    expect(rows).toEqual([{ body }])
  })

  test('公示库的任何一列都查不到个人信息', async () => {
    const columns = await sql<{ tableName: string; text: string }>`
      select table_name, query_to_xml(format('select * from portal.%I', table_name), true, false, '')::text as text
      from information_schema.tables where table_schema = 'portal'`.execute(portal)
    const tables = columns.rows.map(({ tableName }) => tableName)
    expect(tables.toSorted()).toEqual([
      'agency',
      'decision',
      'flowchart',
      'officer',
      'power',
      'remedy',
      'result',
      'review_catalogue',
    ])
    const all = columns.rows.map(({ text }) => text).join('\n')
    expect(all).toContain('特种作业人员无证上岗')
    for (const canary of Object.values(canaries)) expect(all).not.toContain(canary)
  })

  test('公示网站的数据库角色看不到业务库，也不能改动公示库', async () => {
    for (const table of [
      'public.subject',
      'public.decision',
      'public.document',
      'public.account',
      'public.publication_preview',
    ])
      await expect(sql`select * from ${sql.raw(table)}`.execute(portal)).rejects.toThrow('permission denied')
    await expect(sql`update portal.decision set number = ''`.execute(portal)).rejects.toThrow('permission denied')
    await expect(sql`delete from portal.decision`.execute(db)).rejects.toThrow('permission denied')
  })
})

describe('公众查询', () => {
  test.each([
    ['铸造', 1],
    ['无证上岗', 1],
    ['应急罚[2026]1号', 1],
    ['铸', 1],
    ['铸造 2026', 1],
    ['上岗无证', 0],
    ['粉尘', 0],
    ['%', 0],
  ])('查“%s”得 %i 件', async (q, count) => {
    const list = await listDecisions(portal, { q, year: '', page: 1 }, today)
    expect([list.total, list.rows.length]).toEqual([count, count])
  })

  test('按年份筛选，件数如实', async () => {
    const of = (year: string) => listDecisions(portal, { q: '', year, page: 1 }, today)
    expect((await of('2026')).total).toBe(1)
    expect((await of('2025')).total).toBe(0)
    expect((await of('2025')).years).toEqual([{ year: '2026', count: 1 }])
  })

  test('执法证件显示今天的状态', async () => {
    const on = async (day: string) => (await listOfficers(portal, '2509', day as Day)).rows.map(({ state }) => state)
    expect(await on('2026-11-22')).toEqual(['valid'])
    expect(await on('2030-01-01')).toEqual(['expired'])
    expect((await listPowers(portal))[0]?.basis).toEqual(['《安全生产法》第九十七条第（七）项'])
  })

  test.each(['（某）应急罚〔2026〕1号', '(某)应急罚[2026] 1号', 'code000000000001'])('凭“%s”验真', async (code) => {
    const found = await findByCode(portal, code)
    expect(found).toMatchObject({
      answer: 'match',
      document: { title: '行政处罚决定书', agencyName: '某县应急管理局' },
    })
  })

  test('文件改动一个字节即查不到', async () => {
    const hash = `f${'1'.padStart(63, '0')}`
    expect((await findByHash(portal, hash)).answer).toBe('match')
    expect((await findByHash(portal, hash.replace(/1$/, 'a'))).answer).toBe('unknown')
  })
})

describe('《行政处罚法》第四十八条第二款 撤回', () => {
  const withdrawal = { caseId, reason: 'revoked', explanation: '经行政复议撤销' }

  test('未公示的不能撤回', async () => {
    expect((await carryOut(withdrawPublication, { ...withdrawal, caseId: caseIdOf(2) }))?.code).toBe('not-published')
  })

  test('撤回后只留文号和理由，文书验真答“已撤回”', async () => {
    const published = await inTransaction(db, seeded.agencyId, (tx) => findPublication(tx, caseId))
    expect(await carryOut(withdrawPublication, withdrawal)).toBeUndefined()
    expect(await findDecision(portal, published?.id ?? '', today)).toEqual({
      standing: 'withdrawn',
      number: '（某）应急罚〔2026〕1号',
      agencyName: '某县应急管理局',
      decidedOn: '2026-11-20',
      withdrawnOn: today,
      reason: '处罚决定被依法撤销。经行政复议撤销',
    })
    expect((await listDecisions(portal, { q: '铸造', year: '', page: 1 }, today)).total).toBe(0)
    expect((await findByCode(portal, '（某）应急罚〔2026〕1号')).answer).toBe('withdrawn')
  })
})
