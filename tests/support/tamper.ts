/** Writes past the application and past every trigger, as somebody who owns the machine could. */
import type pg from 'pg'
import type { TestApp } from './app.ts'
import { withClient } from './with-client.ts'

const tables = {
  draft_decision: 'case_id',
  evidence: 'case_id',
  review_submission: 'subject_id',
  review_opinion: 'subject_id',
  life: 'subject_id',
}

/**
 * Each statement may use $1, the case. What the statements changed is put back after `work`, so that one case can be
 * tampered with in many ways. @throws Error when a statement changes nothing
 */
export async function whileTampered(
  { adminUrl }: Pick<TestApp, 'adminUrl'>,
  { caseId, sql }: { caseId: string; sql: string[] },
  work: () => Promise<void>,
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('set session_replication_role = replica')
    const kept = await keep(client, caseId)
    for (const statement of sql) {
      const { rowCount } = await client.query(statement, [caseId])
      if (rowCount === 0) throw new Error(`没有改到任何行：${statement}`)
    }
    try {
      await work()
    } finally {
      await putBack(client, caseId, kept)
    }
  })
}

async function keep(client: pg.Client, caseId: string): Promise<[string, string, string][]> {
  const kept: [string, string, string][] = []
  for (const [table, key] of Object.entries(tables)) {
    const { rows } = await client.query(
      `select coalesce(json_agg(t), '[]')::text as all from ${table} t where ${key} = $1`,
      [caseId],
    )
    kept.push([table, key, rows[0].all])
  }
  return kept
}

async function putBack(client: pg.Client, caseId: string, kept: [string, string, string][]): Promise<void> {
  for (const [table, key, rows] of kept) {
    await client.query(`delete from ${table} where ${key} = $1`, [caseId])
    await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [rows])
  }
}
