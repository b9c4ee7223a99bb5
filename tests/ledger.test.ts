/** 防篡改日志：追加和封存。 */
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { inTransaction, readOnly } from '../src/kernel/database.ts'
import { instant } from '../src/kernel/day.ts'
import { append } from '../src/ledger/append.ts'
import { entryFrame, entryHash, entryText, noEntry } from '../src/ledger/entry.ts'
import { findProof, latestCheckpoint, listEntries, originOf, parseCheckpoint } from '../src/ledger/index.ts'
import { leafHash, verifyConsistency, verifyInclusion } from '../src/ledger/merkle.ts'
import { getConsistencyProof } from '../src/ledger/tree.store.ts'
import { draft, newId, record } from './support/bundle.ts'
import { add, agencyId, audit, here, newest, prepareLedger, shard, start } from './support/ledger.ts'

const bytes = (text: string) => Buffer.from(text, 'base64')

prepareLedger()

describe('追加', () => {
  test('数据库拼出的条目与规范文本一字不差，前后相接', async () => {
    const drafts = Array.from({ length: 3 }, (_, index) =>
      draft(agencyId, 'case/1', { body: { '\u0000 序 "': index, 空: null } }),
    )
    for (const entry of drafts) await record(here.db, entry)
    const entries = await readOnly(here.db, agencyId, (tx) => listEntries(tx, 'case/1'))
    let cprev = noEntry
    for (const [index, entry] of entries.entries()) {
      const expected = entryText(entryFrame(drafts[index]!, Buffer.from(entry.salt, 'hex')), { cseq: index + 1, cprev })
      expect(entry).toMatchObject({
        entry: expected,
        hash: entryHash(expected),
        cseq: index + 1,
        body: drafts[index]?.body,
      })
      cprev = entry.hash
    }
  })

  test('五十个同时追加到一个流：序号连续，一个不少', async () => {
    await Promise.all(Array.from({ length: 50 }, () => record(here.db, draft(agencyId, 'case/1'))))
    const entries = await readOnly(here.db, agencyId, (tx) => listEntries(tx, 'case/1'))
    expect(entries.map(({ cseq }) => cseq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    await (await start()).sealNow()
    expect(await audit()).toEqual({ entries: 50, faults: [] })
  })

  test('事务回滚，什么也不留下', async () => {
    const rolledBack = inTransaction(here.db, agencyId, async (tx) => {
      await append(tx, draft(agencyId, 'case/1'))
      throw new Error('回滚')
    })
    await expect(rolledBack).rejects.toThrow('回滚')
    await add(1)
    const entries = await readOnly(here.db, agencyId, (tx) => listEntries(tx, 'case/1'))
    expect(entries.map(({ cseq }) => cseq)).toEqual([1])
  })

  test.each([
    [20, true],
    [40, false],
  ])('引用 %i 个文件的条目：放得下 %s', async (count, fits) => {
    const files = Array.from({ length: count }, () => ({ sha256: 'a'.repeat(64), sizeBytes: 1, role: 'evidence' }))
    const recorded = record(here.db, draft(agencyId, 'case/1', { files }))
    if (fits) await expect(recorded).resolves.toBeUndefined()
    else await expect(recorded).rejects.toThrow('超过 4096 字节')
  })

  test.each([
    ['别的机关的条目', () => inTransaction(here.db, newId(), (tx) => append(tx, draft(agencyId, 'case/1')))],
    ['没有设定机关', () => here.db.transaction().execute((tx) => append(tx, draft(agencyId, 'case/1')))],
  ])('行级安全：%s写不进去', async (_, attempt) => {
    await expect(attempt()).rejects.toThrow('row-level security')
  })

  test('别的机关看不到', async () => {
    await add(1)
    expect(await readOnly(here.db, newId(), (tx) => listEntries(tx, 'case/1'))).toEqual([])
  })

  test.each([
    'update ledger_entry set body = body',
    'delete from ledger_entry',
    'truncate ledger_entry',
    'update ledger_position set position = 5',
    'delete from ledger_checkpoint',
    'update ledger_stream set cseq = 7',
    'delete from ledger_stream',
    'update ledger_shard set size = 0',
    'delete from ledger_tile',
  ])('应用角色和表的所有者都不能：%s', async (statement) => {
    await add(1)
    await (await start()).sealNow()
    for (const role of ['mingzheng_app', 'mingzheng_migrator']) {
      const client = new pg.Client({ connectionString: here.database.url })
      await client.connect()
      await client.query(`set role ${role}; set mingzheng.agency = '${agencyId}'`)
      const changed = await client.query(statement).then(
        ({ rowCount }) => rowCount,
        () => 0,
      )
      await client.end()
      expect(changed, role).toBe(0)
    }
  })
})

describe('封存', () => {
  test.each([1, 2, 255, 256, 257, 600])('%i 条：每条都有成立的包含证明，前后检查点一致', async (count) => {
    await add(1)
    const sequencer = await start()
    await sequencer.sealNow()
    const before = parseCheckpoint((await newest()) ?? '')
    await add(count, 'case/2')
    await sequencer.sealNow()
    const after = parseCheckpoint((await newest()) ?? '')
    expect(after).toMatchObject({ origin: originOf(shard), size: count + 1 })
    await readOnly(here.db, agencyId, async (tx) => {
      for (const { id, entry } of await listEntries(tx, 'case/2')) {
        const proof = await findProof(tx, id)
        const claim = {
          index: proof?.index ?? -1,
          leaf: leafHash(Buffer.from(entry)),
          proof: (proof?.hashes ?? []).map(bytes),
        }
        expect(verifyInclusion({ ...claim, size: after.size, root: bytes(after.root) })).toBe(true)
      }
      const proof = (await getConsistencyProof(tx, shard, [before.size, after.size])).map(bytes)
      const [root1, root2] = [bytes(before.root), bytes(after.root)]
      expect(verifyConsistency({ size1: before.size, size2: after.size, root1, root2, proof })).toBe(true)
    })
    expect(await audit()).toEqual({ entries: count + 1, faults: [] })
  })

  test('提交后半秒内自行封存，之前没有证明', async () => {
    await start()
    const entry = draft(agencyId, 'case/1')
    await record(here.db, entry)
    const find = () => readOnly(here.db, agencyId, (tx) => findProof(tx, entry.id))
    expect(await find()).toBeUndefined()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await find()).toMatchObject({ index: 0 })
  })

  test('两个机关、两个年度，四棵树互不相干', async () => {
    const other = newId()
    for (const agency of [agencyId, other])
      for (const at of ['2025-12-31T15:59:59Z', '2025-12-31T16:00:00Z'])
        await record(here.db, draft(agency, 'case/1', { at: instant(at) }))
    await (await start()).sealNow()
    for (const agency of [agencyId, other])
      for (const year of [2025, 2026]) {
        const tree = { agencyId: agency, year }
        const note = await readOnly(here.db, agency, (tx) => latestCheckpoint(tx, tree))
        expect(parseCheckpoint(note ?? '')).toMatchObject({ origin: originOf(tree), size: 1 })
      }
    expect(await audit()).toEqual({ entries: 1, faults: [] })
  })

  test('没有新条目就不再签', async () => {
    await add(1)
    const sequencer = await start()
    await sequencer.sealNow()
    await sequencer.sealNow()
    const { rows } = await readOnly(here.db, agencyId, (tx) => sql`select from ledger_checkpoint`.execute(tx))
    expect(rows).toHaveLength(1)
  })

  test('两个封存进程同时开着：一棵树，不分叉', async () => {
    const [one, two] = [await start(), await start()]
    for (let round = 0; round < 10; round++) {
      await add(5)
      await Promise.all([one.sealNow(), two.sealNow()])
    }
    await one.sealNow()
    expect(await audit()).toEqual({ entries: 50, faults: [] })
  })
})
