/** A migrated database of its own for whoever asks, copied from the run's template in some ten milliseconds. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type {} from './postgres-server.ts'

export type FreshDatabase = {
  /** Connects as the server's login; `openDatabase(url, role)` takes on a role. */
  url: string
  /** Connects as a superuser, whom triggers and row security do not bind: for tampering. */
  adminUrl: string
  drop(): Promise<void>
}

export async function freshDatabase(): Promise<FreshDatabase> {
  const template = new URL(inject('postgresTemplateUrl')).pathname.slice(1)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(`create database ${name} template ${template} owner mingzheng_migrator`)
  return {
    url: withDatabase(inject('postgresTemplateUrl'), name),
    adminUrl: withDatabase(inject('postgresAdminUrl'), name),
    drop: () => asAdmin(`drop database if exists ${name} with (force)`),
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresAdminUrl') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
