/** One PostgreSQL for a whole test run, with one migrated database to copy from. */
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres, stopLeftovers } from '../../bin/postgres.ts'
import { createDatabase, migrate } from '../../bin/prepare-database.ts'
import { startOf } from '../../bin/processes.ts'

const root = join(import.meta.dirname, '..', '..')
const prefix = 'mingzheng-test-'
const template = 'mingzheng_template'

declare module 'vitest' {
  interface ProvidedContext {
    postgresAdminUrl: string
    postgresTemplateUrl: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(dataDir, 0o755) // the account that PostgreSQL runs as must walk through it
  const postgres = await startPostgres({ root, dataDir, durable: false })
  const end = async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await createDatabase(root, postgres, template)
    await migrate(root, postgres.url(template))
  } catch (error) {
    await end()
    throw error
  }
  project.provide('postgresAdminUrl', postgres.adminUrl())
  project.provide('postgresTemplateUrl', postgres.url(template))
  return end
}

/** Ends the servers of test runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (startOf(Number(name.slice(prefix.length).split('-')[0])) !== undefined) continue
    await stopLeftovers(join(tmpdir(), name, 'pg'))
    rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}
