/** One running server per data directory. The lock names a process by number and birth, so that a kill -9 frees it. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { complain } from './complaint.ts'
import { isGoneWithin, signal, startOf } from './processes.ts'

type Holder = { pid: number; start: string; address: string; server?: { pid: number; start: string } }

export type InstanceLock = { nameServer(pid: number): void; release(): void }

/** @throws Complaint when a living process holds the directory */
export async function lockInstance(dataDir: string, address: string): Promise<InstanceLock> {
  const path = join(dataDir, 'running.json')
  const mine: Holder = { pid: process.pid, start: startOf(process.pid) ?? '', address }
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine))
  try {
    linkSync(draft, path) // atomic: fails when anybody holds the lock
    rmSync(draft)
  } catch {
    await takeOver(path, draft, dataDir)
  }
  return {
    nameServer(pid) {
      writeFileSync(draft, JSON.stringify({ ...mine, server: { pid, start: startOf(pid) ?? '' } }))
      renameSync(draft, path)
    },
    release: () => rmSync(path, { force: true }),
  }
}

async function takeOver(path: string, draft: string, dataDir: string): Promise<void> {
  const before = holderIn(path)
  if (before && isAlive(before)) {
    rmSync(draft)
    throw alreadyRunning(before, dataDir)
  }
  renameSync(draft, path)
  // two starts may both have found the dead holder: the later rename wins, the earlier one sees it here
  await wait(100)
  const now = holderIn(path)
  if (now && now.pid !== process.pid) throw alreadyRunning(now, dataDir)
  if (before?.server && isAlive(before.server)) await dismiss(before.server.pid)
}

/** A server that outlived its launcher still holds the port and the database. */
async function dismiss(pid: number): Promise<void> {
  signal(pid, 'SIGTERM')
  if (await isGoneWithin(pid, 5_000)) return
  signal(pid, 'SIGKILL')
  await isGoneWithin(pid, 2_000)
}

function isAlive(holder: { pid: number; start: string }): boolean {
  return startOf(holder.pid) === holder.start
}

function holderIn(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined // a file cut short by a crash holds nothing
  }
}

function alreadyRunning(holder: Holder, dataDir: string): Error {
  return complain(
    `本系统已在运行：${holder.address}（进程 ${holder.pid}，DATA_DIR ${dataDir}），不再启动第二个。`,
    `already running at ${holder.address} (process ${holder.pid}, DATA_DIR ${dataDir}); a second one is not started.`,
  )
}
