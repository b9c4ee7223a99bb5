/** Facts about other processes: who they are, where they work, whether they are gone. A number alone proves nothing. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const hasProc = existsSync('/proc/self/stat')

/** When the process began: with its number, its identity. Undefined when it is gone, or dead and only not yet reaped. */
export function startOf(pid: number): string | undefined {
  if (!hasProc)
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : `${bootId()} ${rest[18]}`
  } catch {
    return undefined
  }
}

/** Whether the process works in `directory`. PostgreSQL's postmaster and all its children work in their data directory. */
export function worksIn(pid: number, directory: string): boolean {
  if (!hasProc)
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(directory)
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === directory
  } catch {
    return false
  }
}

export function listProcessesIn(directory: string): number[] {
  if (!hasProc) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, directory))
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // already gone, which is what was wanted
  }
}

/** True when the process is gone within `milliseconds`. */
export async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (startOf(pid) === undefined) return true
    await wait(20)
  }
  return startOf(pid) === undefined
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
}
