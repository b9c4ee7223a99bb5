/** 防篡改日志：旧备份、分叉、崩溃后的恢复。 */
import { generateKeyPairSync } from 'node:crypto'
import * as nodeFs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCheckpoint } from '../src/ledger/checkpoint.ts'
import { type FileSystem, openCheckpointStore } from '../src/ledger/checkpoint-store.ts'
import { LedgerFork, originOf, parseCheckpoint } from '../src/ledger/index.ts'
import { type Sealer, sealShard } from '../src/ledger/seal.ts'
import { draft, record } from './support/bundle.ts'
import { failingAfter } from './support/failing-files.ts'
import {
  add,
  agencyId,
  asSuperuser,
  audit,
  clock,
  here,
  newest,
  prepareLedger,
  shard,
  start,
} from './support/ledger.ts'

prepareLedger()

describe('旧备份和分叉：拒绝封存', () => {
  test.each([
    [
      '数据库退回旧备份',
      ['ledger_position', 'ledger_tile', 'ledger_shard', 'ledger_checkpoint', 'ledger_entry'].map(
        (table) => `delete from ${table}`,
      ),
      '旧备份',
    ],
    ['数据库里的树被换成另一棵', [`update ledger_shard set root = repeat('A', 43) || '='`], '与签过的不同'],
  ])('%s', async (_, statements, reason) => {
    await add(3)
    await (await start()).sealNow()
    await asSuperuser(...statements)
    await expect(start()).rejects.toThrow(LedgerFork)
    await expect(start()).rejects.toThrow(reason)
    const [sequencer] = here.running
    await record(here.db, draft(agencyId, 'case/9'))
    await expect(sequencer?.sealNow()).rejects.toThrow(reason)
    await expect(sequencer?.sealNow()).rejects.toThrow(reason)
  })

  test.each([
    ['外部检查点不见了', 'checkpoints', '外部检查点不见了'],
    ['签名密钥换了', 'keys', '与本机签名密钥不符'],
  ])('%s', async (_, folder, reason) => {
    await add(3)
    await (await start()).sealNow()
    await nodeFs.rm(path.join(here.dir, folder), { recursive: true })
    await expect(start()).rejects.toThrow(reason)
  })

  test('签名密钥只有本用户能读', async () => {
    await start()
    expect((await nodeFs.stat(path.join(here.dir, 'keys/ledger-ed25519.pem'))).mode & 0o777).toBe(0o600)
  })
})

describe('在每一步之后崩溃', () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const sealer = async (fs?: FileSystem): Promise<Sealer> => ({
    db: here.db,
    checkpoints: await openCheckpointStore(here.dir, fs),
    privateKey,
    clock,
  })

  test('外部检查点写到任何一步失败，下一次都接着封存，树不分叉', async () => {
    await add(1)
    const counted = failingAfter(-1)
    await sealShard(await sealer(counted.fs), shard)
    expect(counted.steps()).toBe(4)
    for (let failing = 1; failing <= 4; failing++) {
      await add(3)
      const shown = await newest()
      await expect(sealShard(await sealer(failingAfter(failing).fs), shard)).rejects.toThrow('写成之后失败')
      expect(await newest(), '失败的检查点没有公布').toBe(shown)
      await sealShard(await sealer(), shard)
      const note = await newest()
      expect(openCheckpoint(note ?? '', { name: originOf(shard), privateKey }).size).toBe(1 + failing * 3)
      expect(await audit()).toEqual({ entries: 1 + failing * 3, faults: [] })
    }
  })

  test('外部检查点写好、数据库尚未公布时被杀：启动时补上', async () => {
    await add(2)
    await (await start()).sealNow()
    const note = await newest()
    await asSuperuser('delete from ledger_checkpoint')
    await start()
    expect(await newest()).toBe(note)
  })

  test('检查点没有公布成：不等新条目，下一轮就补上', async () => {
    await add(2)
    const sequencer = await start()
    await sequencer.sealNow()
    await asSuperuser('delete from ledger_checkpoint')
    await sequencer.sealNow()
    expect(parseCheckpoint((await newest()) ?? '').size).toBe(2)
  })

  test('树已提交、检查点一个都还没有时被杀：启动时补签', async () => {
    await add(2)
    await (await start()).sealNow()
    await asSuperuser('delete from ledger_checkpoint')
    await nodeFs.rm(path.join(here.dir, 'checkpoints'), { recursive: true })
    await start()
    expect(parseCheckpoint((await newest()) ?? '').size).toBe(2)
  })

  test('别的进程换过外部检查点，比较后交换会发现', async () => {
    const store = await openCheckpointStore(here.dir)
    await store.swap(shard, undefined, '一')
    await expect(store.swap(shard, undefined, '二')).rejects.toThrow('另一个封存进程')
    await expect(store.swap(shard, '零', '二')).rejects.toThrow('另一个封存进程')
    await store.swap(shard, '一', '二')
    expect([await store.find(shard), await store.list()]).toEqual(['二', [shard]])
  })

  test('数据库断线后自行继续', async () => {
    const sequencer = await start()
    await add(1)
    await asSuperuser(
      `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`,
    )
    await sequencer.sealNow().catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await audit()).toEqual({ entries: 1, faults: [] })
  })
})
