/** Processor time of a server and its database: what a request costs however busy the machine is. Linux only. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listProcessesIn } from '../bin/processes.ts'

/** Milliseconds that `pid` and every PostgreSQL process of `dataDir` have used so far. */
export function processorTimeMs(pid: number, dataDir: string): number {
  return [pid, ...listProcessesIn(join(dataDir, 'pg'))].reduce((sum, one) => sum + usedBy(one), 0)
}

function usedBy(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  return (Number(user) + Number(system)) * 10 // in ticks of a hundredth of a second
}
