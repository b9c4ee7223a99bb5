/** From the command to the first page: a data directory that is new, the same one again, and a fresh clone. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from './row.ts'
import { newDataDir, startServer } from './running-server.ts'

const checkout = join(import.meta.dirname, '..')

export async function run(): Promise<Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'mingzheng-clone-'))
  const clone = timed(() => execFileSync('git', ['clone', '--quiet', checkout, root]))
  // npm ci measures the registry and the line to it; the packages of this checkout stand in for it
  const link = timed(() =>
    cpSync(join(checkout, 'node_modules'), join(root, 'node_modules'), { recursive: true, verbatimSymlinks: true }),
  )
  const dirs = [newDataDir(), newDataDir()] as const
  try {
    const built = await startAndStop(dirs[0], root)
    const first = await startAndStop(dirs[1], root)
    const later = await startAndStop(dirs[1], root)
    const copied = `git clone ${seconds(clone)} s and copying the packages ${seconds(link)} s not counted`
    return [
      row('first start in a fresh clone, packages there, bundles built', built, `limit 90 s; ${copied}`),
      row('first start, bundles there', first, 'cluster, migrations, example county, flowcharts'),
      row('later start', later, 'limit 6 s'),
    ]
  } finally {
    for (const dir of [root, ...dirs]) rmSync(dir, { recursive: true, force: true })
  }
}

async function startAndStop(dataDir: string, root: string): Promise<number> {
  const server = await startServer({ dataDir, root, port: 8095 })
  await server.stop()
  return server.startedInMs
}

function row(name: string, ms: number, note: string): Row {
  return { name, ours: ms / 1000, peer: Number.NaN, ratio: Number.NaN, unit: 's', note }
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}
